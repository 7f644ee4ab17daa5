import { useTranslation } from 'react-i18next';
import type { Field } from '@/shared/form/fields';
import { RecordForm } from '@/shared/form/record-form';
import { useChanges, useComparators, useDirections, useUnits } from '@/shared/ui/enumerations';
import type { DraftTarget } from '../api/plan-import';
import classes from './target-form.module.css';

interface Props {
  value: Partial<DraftTarget>;
  onClose: () => void;
  onSave: (target: DraftTarget) => Promise<unknown>;
  onRemove?: () => Promise<unknown>;
}

export function TargetForm({ value, onClose, onSave, onRemove }: Props) {
  const { t } = useTranslation('reading');
  const fields = useTargetFields();
  return (
    <div className={classes.form}>
      <RecordForm<DraftTarget>
        label={t('targets.form')}
        fields={fields}
        value={value}
        onCancel={onClose}
        onRemove={onRemove && (() => onRemove().then(onClose))}
        onSave={async (target) => {
          await onSave(target);
          onClose();
        }}
      />
    </div>
  );
}

function useTargetFields(): Field<DraftTarget>[] {
  const { t } = useTranslation('reading');
  const comparators = useComparators();
  return [
    { name: 'measure', label: t('target.measure'), kind: 'text', required: true },
    { name: 'comparator', label: t('target.comparator'), kind: 'choice', required: true, options: comparators, width: 'half' },
    { name: 'baseComparator', label: t('target.baseComparator'), kind: 'choice', options: comparators, width: 'half' },
    { name: 'value', label: t('target.value'), kind: 'number', required: true, width: 'half' },
    { name: 'upper', label: t('target.upper'), kind: 'number', width: 'half' },
    { name: 'unit', label: t('target.unit'), kind: 'choice', required: true, options: useUnits(), width: 'half' },
    { name: 'unitText', label: t('target.unitText'), kind: 'line', width: 'half' },
    { name: 'year', label: t('target.year'), kind: 'year' },
    { name: 'yearFrom', label: t('target.yearFrom'), kind: 'year' },
    { name: 'baseYear', label: t('target.baseYear'), kind: 'year' },
    { name: 'change', label: t('target.change'), kind: 'choice', required: true, options: useChanges(), width: 'half' },
    { name: 'direction', label: t('target.direction'), kind: 'choice', options: useDirections(), width: 'half' },
    { name: 'scope', label: t('target.scope'), kind: 'line', width: 'half' },
    { name: 'catalogueCode', label: t('target.catalogueCode'), kind: 'line', description: t('target.catalogueHint'), width: 'half' },
  ];
}
