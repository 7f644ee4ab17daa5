import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/shared/format/numbers';
import classes from './target-text.module.css';

type Comparator = 'EQ' | 'LT' | 'LE' | 'GT' | 'GE' | 'RANGE' | 'KEEP';
type Unit =
  | 'PERCENT'
  | 'PERCENTAGE_POINT'
  | 'PER_100'
  | 'PER_1000'
  | 'PER_10000'
  | 'PER_100000'
  | 'COUNT'
  | 'MONEY_VND'
  | 'AGE_YEARS'
  | 'POINTS'
  | 'OTHER';

export interface TargetLike {
  comparator: Comparator;
  baseComparator?: string | null;
  value?: number | null;
  upper?: number | null;
  unit: Unit;
  unitText?: string | null;
  change: 'LEVEL' | 'TOTAL_CHANGE' | 'YEARLY_CHANGE';
  direction?: string | null;
  baseYear?: number | null;
}

const signs: Partial<Record<string, string>> = { LT: '< ', LE: '≤ ', GT: '> ', GE: '≥ ' };

/** What has to be reached, as short as a table needs it: `≤ 4,5 %`, `3–5 %`, `duy trì < 5 %`, `giảm 20 % so với năm 2020`. */
export function TargetText({ target }: { target: TargetLike }) {
  const { t } = useTranslation();
  const level = levelOf(target);
  const unit =
    target.unit === 'COUNT' || target.unit === 'OTHER' ? (target.unitText ?? '') : t(`unitShort.${target.unit}`);
  const plain = `${level}${unit && `\u00a0${unit}`}`;
  const kept = target.comparator === 'KEEP' ? t('target.keep', { level: plain }) : plain;
  const way = target.direction === 'UP' || target.direction === 'DOWN' ? target.direction : 'none';
  const changed =
    target.change === 'YEARLY_CHANGE'
      ? t(`target.yearly.${way}`, { level: kept })
      : target.change === 'TOTAL_CHANGE'
        ? t(`target.total.${way}`, { level: kept })
        : kept;
  return (
    <span className={classes.target}>
      {changed}
      {target.baseYear && <span className={classes.since}> {t('target.since', { year: target.baseYear })}</span>}
    </span>
  );
}

function levelOf({ comparator, baseComparator, value, upper }: TargetLike): string {
  if (value === null || value === undefined) return '–';
  if (upper !== null && upper !== undefined) return `${formatNumber(value)}–${formatNumber(upper)}`;
  const sign = signs[comparator === 'KEEP' && baseComparator ? baseComparator : comparator] ?? '';
  return sign.replace(' ', '\u00a0') + formatNumber(value);
}
