import { useTranslation } from 'react-i18next';
import { formatDay } from '@/shared/format/dates';
import { SampleChip } from '@/shared/ui/sample-chip';
import type { Progress } from './api';

/** What the totals on the page rest on, in words: printed with them. */
export function BasisLine({ progress }: { progress: Progress }) {
  const { t } = useTranslation('figures');
  const { area, level, map, on, calendar, lastClosedYear, sample } = progress;
  return (
    <p className="meta" style={{ marginBottom: 12 }}>
      {t('basis', {
        area: area.name,
        level: t(`levelWords.${level}`),
        map: t(`mapWords.${map}`, { day: formatDay(on) }),
        calendar: t(`calendarWords.${calendar}`),
        closed: lastClosedYear,
      })}{' '}
      <SampleChip sample={sample} />
    </p>
  );
}
