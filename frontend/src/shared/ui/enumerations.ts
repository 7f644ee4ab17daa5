import { useTranslation } from 'react-i18next';
import type texts from '@/locales/vi/common.json';

/** Codes of the contract with their words, as choices of a select, in the order in which they are offered. */
type Options = { value: string; label: string }[];
type Of<Key extends keyof typeof texts> = readonly (keyof (typeof texts)[Key])[];

const documentKinds: Of<'documentKind'> = [
  'KE_HOACH', 'CHUONG_TRINH', 'QUYET_DINH', 'CHI_THI', 'NGHI_QUYET', 'CONG_VAN', 'NGHI_DINH', 'THONG_TU', 'LUAT', 'TO_TRINH', 'BAO_CAO', 'VAN_BAN', 'KHAC',
];
const duties: Of<'duty'> = ['LEAD', 'COORDINATE', 'PERFORM', 'REQUESTED', 'ADVISE', 'CONSOLIDATE', 'APPRAISE', 'MONITOR'];
const units: Of<'unit'> = [
  'PERCENT', 'PERCENTAGE_POINT', 'PER_100', 'PER_1000', 'PER_10000', 'PER_100000', 'COUNT', 'MONEY_VND', 'AGE_YEARS', 'POINTS', 'OTHER',
];
const comparators: Of<'comparator'> = ['EQ', 'LT', 'LE', 'GT', 'GE', 'RANGE', 'KEEP'];
const changes: Of<'change'> = ['LEVEL', 'TOTAL_CHANGE', 'YEARLY_CHANGE'];
const directions: Of<'direction'> = ['UP', 'DOWN'];

export function useDocumentKinds(): Options {
  const { t } = useTranslation();
  return documentKinds.map((value) => ({ value, label: t(`documentKind.${value}`) }));
}

export function useDuties(): Options {
  const { t } = useTranslation();
  return duties.map((value) => ({ value, label: t(`duty.${value}`) }));
}

export function useUnits(): Options {
  const { t } = useTranslation();
  return units.map((value) => ({ value, label: t(`unit.${value}`) }));
}

export function useComparators(): Options {
  const { t } = useTranslation();
  return comparators.map((value) => ({ value, label: t(`comparator.${value}`) }));
}

export function useChanges(): Options {
  const { t } = useTranslation();
  return changes.map((value) => ({ value, label: t(`change.${value}`) }));
}

export function useDirections(): Options {
  const { t } = useTranslation();
  return directions.map((value) => ({ value, label: t(`direction.${value}`) }));
}
