import { useTranslation } from 'react-i18next';
import { formatFigure } from '@/shared/format/numbers';
import { BulletBar } from '@/shared/ui/bullet-bar';
import type { SummedMeasure, TargetProgress } from './api';
import { bulletOf } from './targets';

/** Target against actual, with the numbers in words for those who cannot see it. */
export function TargetBullet({ target, measure }: { target: TargetProgress; measure: SummedMeasure }) {
  const { t } = useTranslation('figures');
  const bullet = bulletOf(target, measure.unit);
  const words = [
    bullet.actual === undefined ? t('bullet.none') : t('bullet.actual', { value: formatFigure(bullet.actual) }),
    bullet.expected !== undefined && t('bullet.expected', { value: formatFigure(bullet.expected) }),
    t('bullet.target', { value: formatFigure(bullet.target) }),
  ];
  return <BulletBar {...bullet} label={`${words.filter(Boolean).join(', ')}.`} />;
}
