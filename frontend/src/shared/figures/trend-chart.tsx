import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { formatFigure } from '@/shared/format/numbers';
import classes from './charts.module.css';
import { linear, ticksOf, yearTicks } from './scale';

export interface TrendFigure {
  year: number;
  value: number;
  estimated: boolean;
}

interface Props {
  /** What the picture says, in words. */
  label: string;
  unit: string;
  figures: readonly TrendFigure[];
  /** Milestones in the order of their years; without a year it holds all along. */
  targets: readonly { year: number | null; value: number; upper?: number | null }[];
  forecast?: { year: number; value: number; low: number; high: number };
  height?: number;
}

const PAD = { left: 52, right: 64, top: 18, bottom: 26 };

/** Figures over the years, the targets as a dashed line, and where the trend leads with its range. */
export function TrendChart({ label, unit, figures, targets, forecast, height = 240 }: Props) {
  const { t } = useTranslation('figures');
  const { ref, width: measured } = useElementSize();
  const width = measured || 640;
  const last = figures.at(-1);
  const years = [...figures.map(({ year }) => year), ...targets.flatMap(({ year }) => (year === null ? [] : [year])), ...(forecast ? [forecast.year] : [])];
  const first = Math.min(...years);
  const end = Math.max(...years, first + 1);
  const values = [...figures.map(({ value }) => value), ...targets.flatMap(({ value, upper }) => [value, upper ?? value]), ...(forecast ? [forecast.low, forecast.high] : [])];
  const ticks = ticksOf(Math.min(...values), Math.max(...values));
  const x = linear([first, end], [PAD.left, width - PAD.right]);
  const y = linear([ticks[0] ?? 0, ticks.at(-1) ?? 1], [height - PAD.bottom, PAD.top]);
  return (
    <div ref={ref} className={classes.chart}>
      <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <text className={classes.unit} x="0" y="11">
          {unit}
        </text>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={classes.grid} x1={PAD.left} x2={width - PAD.right} y1={y(tick)} y2={y(tick)} />
            <text className={classes.tick} x={PAD.left - 8} y={y(tick) + 4} textAnchor="end">
              {formatFigure(tick)}
            </text>
          </g>
        ))}
        {yearTicks(first, end, Math.max(2, Math.floor((width - PAD.left - PAD.right) / 48))).map((year) => (
          <text key={year} className={classes.tick} x={x(year)} y={height - 8} textAnchor="middle">
            {year}
          </text>
        ))}
        {targets.map((target, index) => {
          const from = Math.max(first, targets[index - 1]?.year ?? first);
          const to = target.year ?? end;
          return (
            <g key={index}>
              {typeof target.upper === 'number' && <line className={classes.target} x1={x(from)} x2={x(to)} y1={y(target.upper)} y2={y(target.upper)} />}
              <line className={classes.target} x1={x(from)} x2={x(to)} y1={y(target.value)} y2={y(target.value)} />
              <line className={classes.tickMark} x1={x(to)} x2={x(to)} y1={y(target.upper ?? target.value) - 6} y2={y(target.value) + 6} />
              <text className={classes.targetText} x={x(to) + (to === end ? 6 : 0)} y={y(target.value) + (to === end ? 4 : -9)} textAnchor={to === end ? 'start' : 'middle'}>
                {formatFigure(target.value)}
              </text>
            </g>
          );
        })}
        {forecast && last && (
          <g>
            <polygon
              className={classes.range}
              points={`${x(last.year)},${y(last.value)} ${x(forecast.year)},${y(forecast.high)} ${x(forecast.year)},${y(forecast.low)}`}
            />
            <line className={classes.forecast} x1={x(last.year)} y1={y(last.value)} x2={x(forecast.year)} y2={y(forecast.value)} />
            <circle className={classes.estimate} cx={x(forecast.year)} cy={y(forecast.value)} r="4" />
          </g>
        )}
        {stretches(figures).map((stretch) => (
          <polyline key={stretch[0]?.year} className={classes.line} points={stretch.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ')} />
        ))}
        {figures.map(({ year, value, estimated }) => (
          <circle key={year} className={estimated ? classes.estimate : classes.dot} cx={x(year)} cy={y(value)} r="4">
            <title>{t(estimated ? 'pointEstimated' : 'point', { year, value: formatFigure(value) })}</title>
          </circle>
        ))}
        {last && (
          <text className={classes.value} x={x(last.year)} y={y(last.value) - 10} textAnchor="middle">
            {formatFigure(last.value)}
          </text>
        )}
      </svg>
      <ul className={classes.legend} aria-hidden="true">
        <li data-mark="line">{t('legend.actual')}</li>
        {figures.some(({ estimated }) => estimated) && <li data-mark="ring">{t('legend.estimated')}</li>}
        {targets.length > 0 && <li data-mark="dashed">{t('legend.target')}</li>}
        {forecast && <li data-mark="range">{t('legend.forecast')}</li>}
      </ul>
    </div>
  );
}

/** A year without a figure breaks the line: nothing is drawn that nobody reported. */
function stretches(figures: readonly TrendFigure[]): TrendFigure[][] {
  const all: TrendFigure[][] = [];
  for (const figure of figures) {
    const open = all.at(-1);
    if (open?.at(-1)?.year === figure.year - 1) open.push(figure);
    else all.push([figure]);
  }
  return all;
}
