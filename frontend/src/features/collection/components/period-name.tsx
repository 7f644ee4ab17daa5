import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/types';
import { formatDay } from '@/shared/format/dates';

type Period = Schema<'Period'>;

/** A period in words: `Tháng 3/2026`, `6 tháng đầu năm 2026`; with its days where they are not those of the calendar year. */
export function usePeriodName(): (period: Period) => string {
  const { t } = useTranslation('collection');
  return ({ kind, calendar, firstDay, lastDay, year, number }) => {
    const days = t('period.days', { from: formatDay(firstDay), to: formatDay(lastDay) });
    const at = { year: String(year ?? ''), number: String(number ?? '') };
    const name =
      kind === 'CUSTOM' ? days : kind === 'HALF_YEAR' ? t(number === 2 ? 'period.SECOND_HALF' : 'period.FIRST_HALF', at) : t(`period.${kind}`, at);
    return kind !== 'CUSTOM' && calendar === 'ADMINISTRATIVE' ? `${name} (${days})` : name;
  };
}
