import { useTranslation } from 'react-i18next';
import { RecordForm } from '@/shared/form/record-form';
import type { Field } from '@/shared/form/fields';
import { useDocumentKinds } from '@/shared/ui/enumerations';
import { Fact, Facts } from '@/shared/ui/facts';
import { DayText } from '@/shared/ui/texts';
import type { PlanImport } from '../api/plan-import';
import { useDraft } from '../model/draft-context';
import { DraftItem } from './draft-item';

type Head = PlanImport['document'];

/** The head with its period as two fields. */
type HeadForm = Omit<Head, 'period'> & { periodFrom?: number | null; periodTo?: number | null };

const parts = ['kind', 'number', 'issuedOn', 'issuer', 'title', 'signer', 'signerTitle', 'place'] as const;

/** The facts of the document's head. */
export function DocumentPanel() {
  const { t } = useTranslation('reading');
  const { t: c } = useTranslation();
  const { draft, editable, correct } = useDraft();
  const head = draft.document;
  const fields = useHeadFields();
  return (
    <DraftItem
      id="document"
      name={t('head.name')}
      hasSource={false}
      form={
        editable
          ? (close) => (
              <RecordForm<HeadForm>
                label={t('head.name')}
                fields={fields}
                value={{ ...head, periodFrom: head.period?.from, periodTo: head.period?.to }}
                onCancel={close}
                onSave={async ({ periodFrom, periodTo, ...rest }) => {
                  const period = periodFrom && periodTo ? { from: periodFrom, to: periodTo } : null;
                  await correct({ document: { ...rest, period } });
                  close();
                }}
              />
            )
          : undefined
      }
    >
      <Facts>
        {parts.map((part) => (
          <Fact key={part} label={t(`head.${part}`)}>
            {part === 'issuedOn' ? (
              <DayText day={head.issuedOn ?? head.issuedPartial} />
            ) : part === 'kind' ? (
              c(`documentKind.${head.kind}`)
            ) : (
              (head[part] ?? <span className="unknown">{c('unknown')}</span>)
            )}
          </Fact>
        ))}
        <Fact label={t('head.period')}>{head.period ? `${head.period.from}–${head.period.to}` : <span className="unknown">{c('unknown')}</span>}</Fact>
        <Fact label={t('head.generalObjective')}>{head.generalObjective ?? <span className="unknown">{c('unknown')}</span>}</Fact>
      </Facts>
    </DraftItem>
  );
}

function useHeadFields(): Field<HeadForm>[] {
  const { t } = useTranslation('reading');
  return [
    { name: 'kind', label: t('head.kind'), kind: 'choice', options: useDocumentKinds() },
    { name: 'number', label: t('head.number'), kind: 'line' },
    { name: 'issuedOn', label: t('head.issuedOn'), kind: 'day' },
    { name: 'title', label: t('head.title'), kind: 'text' },
    { name: 'issuer', label: t('head.issuer'), kind: 'line', width: 'half' },
    { name: 'place', label: t('head.place'), kind: 'line', width: 'half' },
    { name: 'signer', label: t('head.signer'), kind: 'line', width: 'half' },
    { name: 'signerTitle', label: t('head.signerTitle'), kind: 'line', width: 'half' },
    { name: 'periodFrom', label: t('head.periodFrom'), kind: 'year', width: 'half' },
    { name: 'periodTo', label: t('head.periodTo'), kind: 'year', width: 'half' },
    { name: 'generalObjective', label: t('head.generalObjective'), kind: 'text' },
  ];
}
