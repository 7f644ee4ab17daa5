import { useTranslation } from 'react-i18next';
import { formatFigure } from '@/shared/format/numbers';
import type { SummedMeasure } from './api';

type Measured = Pick<SummedMeasure, 'unit' | 'unitText'>;

/** The sign or word behind a figure, such as `%` or `xã`; empty for a plain number. */
export function useUnitText({ unit, unitText }: Measured): string {
  const { t } = useTranslation();
  return unit === 'COUNT' || unit === 'OTHER' ? (unitText ?? '') : t(`unitShort.${unit}`);
}

/** Writes a figure with its unit. */
export function useFigureText(measure: Measured): (value: number) => string {
  const unit = useUnitText(measure);
  return (value) => `${formatFigure(value)}${unit && `\u00a0${unit}`}`;
}
