import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/types';

/** How many of the units that owe a figure are in it: `51/54 xã`, and what is missing from it. */
export function useCoverageText(): (coverage: Schema<'FigureCoverage'>) => string {
  const { t } = useTranslation('figures');
  return ({ owed, answered, unitLevel, hidden, notDivisible, estimated }) => {
    if (owed === 0) return t('coverage.nobody');
    return [
      t(`coverage.of.${unitLevel ?? 'MIXED'}`, { answered, owed }),
      estimated > 0 && t('coverage.estimated', { count: estimated }),
      hidden > 0 && t('coverage.hidden', { count: hidden }),
      notDivisible > 0 && t('coverage.notDivisible', { count: notDivisible }),
    ]
      .filter(Boolean)
      .join(', ');
  };
}
