import { useTranslation } from 'react-i18next';
import type { Field } from '@/shared/form/fields';
import { useChanges, useComparators, useDirections, useUnits } from '@/shared/ui/enumerations';
import type { IndicatorValues, MeasureValues, TargetValues } from '../api/indicator';

export function useIndicatorFields(): Field<IndicatorValues>[] {
  const { t } = useTranslation('indicator');
  return [
    { name: 'code', label: t('field.code'), kind: 'line' },
    { name: 'statement', label: t('field.statement'), kind: 'text', required: true },
  ];
}

export function useMeasureFields(): Field<MeasureValues>[] {
  const { t } = useTranslation('indicator');
  return [
    { name: 'name', label: t('field.measure'), kind: 'text', required: true, maxLength: 2000 },
    { name: 'unit', label: t('unit'), kind: 'choice', required: true, options: useUnits() },
    { name: 'unitText', label: t('field.unitText'), kind: 'line', maxLength: 200 },
    {
      name: 'direction',
      label: t('better'),
      kind: 'choice',
      options: (['UP', 'DOWN', 'KEEP'] as const).map((value) => ({ value, label: t(`direction.${value}`) })),
    },
    { name: 'numerator', label: t('numerator'), kind: 'line', width: 'half' },
    { name: 'denominator', label: t('denominator'), kind: 'line', width: 'half' },
    { name: 'catalogueCode', label: t('catalogue'), kind: 'line', width: 'half', description: t('field.catalogueHint'), maxLength: 60 },
  ];
}

export function useTargetFields(): Field<TargetValues>[] {
  const { t } = useTranslation('indicator');
  const comparators = useComparators();
  return [
    { name: 'comparator', label: t('field.comparator'), kind: 'choice', required: true, options: comparators },
    { name: 'value', label: t('field.value'), kind: 'number', required: true },
    { name: 'upper', label: t('field.upper'), kind: 'number' },
    { name: 'baseComparator', label: t('field.baseComparator'), kind: 'choice', options: comparators },
    { name: 'year', label: t('year'), kind: 'year' },
    { name: 'yearFrom', label: t('field.yearFrom'), kind: 'year' },
    { name: 'change', label: t('field.change'), kind: 'choice', required: true, options: useChanges() },
    { name: 'direction', label: t('field.direction'), kind: 'choice', options: useDirections() },
    { name: 'baseYear', label: t('field.baseYear'), kind: 'year' },
    { name: 'scope', label: t('scope'), kind: 'line', width: 'half' },
  ];
}
