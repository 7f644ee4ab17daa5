import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '@/shared/api/client';
import { DocumentPicker } from '@/shared/pickers/document-picker';
import { useDocumentLabel } from '@/shared/ui/document-name';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useRevisePlan } from '../api/acts';
import type { Plan } from '../api/plans';
import acts from './plan-acts.module.css';
import classes from './bases-form.module.css';

type Relation = Plan['bases'][number]['relation'];
interface Basis {
  legalDocumentId: string;
  relation: Relation;
}

const relations: Relation[] = ['BASIS', 'IMPLEMENTS', 'AMENDS', 'REPLACES', 'MENTIONED'];

/** What a draft rests on, carries out, amends or replaces, in the order of the document. */
export function BasesForm({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const { t } = useTranslation('plan');
  const { t: c } = useTranslation();
  const revise = useRevisePlan(plan);
  const [bases, setBases] = useState<Basis[]>(plan.bases.map(({ relation, document }) => ({ relation, legalDocumentId: document.id })));
  const raise = (index: number) =>
    setBases(bases.map((one, at) => (at === index - 1 ? (bases[index] ?? one) : at === index ? (bases[index - 1] ?? one) : one)));
  return (
    <>
      {revise.isError && <ProblemAlert problem={revise.error} />}
      <ol className={classes.list}>
        {bases.map((basis, index) => (
          <BasisRow
            key={`${basis.legalDocumentId}${basis.relation}`}
            basis={basis}
            onRelate={(relation) => setBases(bases.map((one, at) => (at === index ? { ...one, relation } : one)))}
            onRaise={index > 0 ? () => raise(index) : undefined}
            onRemove={() => setBases(bases.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      <DocumentPicker
        key={bases.length}
        label={t('addBasis')}
        value={null}
        onChange={(id) => id && setBases([...bases, { legalDocumentId: id, relation: 'BASIS' }])}
      />
      <div className={acts.buttons}>
        <Button loading={revise.isPending} onClick={() => revise.mutate({ bases }, { onSuccess: onDone })}>
          {c('form.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {c('form.cancel')}
        </Button>
      </div>
    </>
  );
}

interface RowProps {
  basis: Basis;
  onRelate: (relation: Relation) => void;
  onRaise?: () => void;
  onRemove: () => void;
}

function BasisRow({ basis, onRelate, onRaise, onRemove }: RowProps) {
  const { t } = useTranslation('plan');
  const labelOf = useDocumentLabel();
  const asked = $api.useQuery('get', '/api/v1/legal-documents/{id}', { params: { path: { id: basis.legalDocumentId } } });
  const document = asked.data ? labelOf(asked.data) : '…';
  return (
    <li>
      <NativeSelect
        aria-label={t('relationOf', { document })}
        value={basis.relation}
        data={relations.map((value) => ({ value, label: t(`relation.${value}`) }))}
        onChange={(event) => onRelate(event.currentTarget.value as Relation)}
      />
      <span>{document}</span>
      <span className={classes.buttons}>
        {onRaise && (
          <Button variant="subtle" size="compact-sm" aria-label={t('raiseBasis', { document })} onClick={onRaise}>
            {t('raise')}
          </Button>
        )}
        <Button variant="subtle" color="red" size="compact-sm" aria-label={t('removeBasis', { document })} onClick={onRemove}>
          {t('remove')}
        </Button>
      </span>
    </li>
  );
}
