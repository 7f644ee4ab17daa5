import classes from './charts.module.css';
import { linear } from './scale';

interface Props {
  figures: readonly { year: number; value: number }[];
  target: number | undefined;
  label: string;
}

const WIDTH = 84;
const HEIGHT = 30;

/** How a figure went, as small as a table needs it; the target is the dashed line. */
export function Sparkline({ figures, target, label }: Props) {
  const values = [...figures.map(({ value }) => value), ...(target === undefined ? [] : [target])];
  const last = figures.at(-1);
  const first = figures[0];
  if (!first || !last) return <span className="meta">–</span>;
  const x = linear([first.year, last.year], first === last ? [WIDTH / 2, WIDTH / 2] : [4, WIDTH - 4]);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const y = low === high ? () => HEIGHT / 2 : linear([low, high], [HEIGHT - 5, 5]);
  return (
    <svg className={classes.spark} role="img" aria-label={label} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {target !== undefined && <line className={classes.target} x1="0" x2={WIDTH} y1={y(target)} y2={y(target)} />}
      <polyline className={classes.line} points={figures.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ')} />
      <circle className={classes.dot} cx={x(last.year)} cy={y(last.value)} r="3" />
    </svg>
  );
}
