import { useTranslation } from 'react-i18next';
import { KeyFigure, KeyFigures } from '@/shared/ui/key-figure';
import type { TargetProgress } from './api';
import { countByStatus, STATUSES } from './targets';

const KEY_TONES = { MISSED: 'late', OFF_TRACK: 'late', AT_RISK: 'risk', NO_DATA: 'none', NO_DIRECTION: 'none', ON_TRACK: 'good', ACHIEVED: 'plain' } as const;

/** How many targets stand how, the worst first. */
export function StatusCounts({ targets }: { targets: readonly TargetProgress[] }) {
  const { t } = useTranslation('figures');
  const counts = countByStatus(targets);
  const shown = STATUSES.filter((status) => counts[status] > 0 || !['MISSED', 'NO_DIRECTION'].includes(status));
  return (
    <KeyFigures>
      {shown.map((status) => (
        <KeyFigure
          key={status}
          label={t(`status.${status}`)}
          value={String(counts[status])}
          note={t('ofTargets', { all: targets.length })}
          tone={counts[status] > 0 ? KEY_TONES[status] : 'none'}
        />
      ))}
    </KeyFigures>
  );
}
