import classes from './bullet-bar.module.css';

interface Props {
  /** What a reader of the picture would be told: the numbers in words. */
  label: string;
  target: number;
  /** Where the plan should be today. */
  expected?: number;
  actual?: number;
  max: number;
  tone?: 'good' | 'risk' | 'late' | 'done';
}

/** Target against actual: a light scale, mid-grey to where the plan should be, the coloured actual, a black tick at the target. */
export function BulletBar({ label, target, expected, actual, max, tone = 'done' }: Props) {
  const at = (value: number) => `${Math.max(0, Math.min(100, (value / max) * 100))}%`;
  return (
    <svg className={classes.bar} role="img" aria-label={label} width="100%" height="18" preserveAspectRatio="none">
      <rect className={classes.scale} x="0" y="4" width="100%" height="10" />
      {expected !== undefined && <rect className={classes.expected} x="0" y="4" width={at(expected)} height="10" />}
      {actual !== undefined && <rect data-tone={tone} className={classes.actual} x="0" y="6.5" width={at(actual)} height="5" />}
      <line className={classes.target} x1={at(target)} x2={at(target)} y1="1" y2="17" />
    </svg>
  );
}
