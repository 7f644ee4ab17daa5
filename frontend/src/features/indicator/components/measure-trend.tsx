import { useTranslation } from 'react-i18next';
import type { SummedMeasure, TargetProgress, YearSum } from '@/shared/figures/api';
import { useCoverageText } from '@/shared/figures/coverage-text';
import { figuresOf } from '@/shared/figures/targets';
import { TrendChart } from '@/shared/figures/trend-chart';
import { useFigureText, useUnitText } from '@/shared/figures/use-figure-text';
import { formatFigure, formatNumber } from '@/shared/format/numbers';
import { ChartFrame } from '@/shared/ui/chart-frame';
import { DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';

interface Props {
  measure: SummedMeasure;
  scope: string | null;
  /** Of this measure and group, in the order of the plan. */
  targets: readonly TargetProgress[];
}

/** The figures over the years, what is to be reached, and where the trend leads: or that nobody can tell yet. */
export function MeasureTrend({ measure, scope, targets }: Props) {
  const { t } = useTranslation('indicator');
  const text = useFigureText(measure);
  const unit = useUnitText(measure);
  const series = targets[0]?.series ?? [];
  const figures = figuresOf(series);
  const title = t(scope ? 'trendOfGroup' : 'trendOf', { name: measure.name, scope });
  const last = figures.at(-1);
  if (!last) {
    return (
      <ChartFrame title={title} sentence={t('trendNone')} table={<SeriesTable caption={title} series={series} measure={measure} />}>
        <EmptyState title={t('noFigures')}>{t('noFiguresHint')}</EmptyState>
      </ChartFrame>
    );
  }
  const levels = targets
    .filter(({ status }) => status.change === 'LEVEL')
    .map(({ status }) => ({ year: status.milestoneYear ?? null, value: status.value, upper: status.upper }))
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
  const { forecast } = nextForecast(targets) ?? {};
  const drawn =
    forecast?.outcome === 'FORECAST' && typeof forecast.value === 'number' && typeof forecast.low === 'number' && typeof forecast.high === 'number'
      ? { year: forecast.year, value: forecast.value, low: forecast.low, high: forecast.high }
      : undefined;
  const first = figures[0] ?? last;
  const went = first === last ? t('trendOne', { year: last.year, value: text(last.value) }) : t('trendMany', { from: first.year, first: text(first.value), to: last.year, last: text(last.value) });
  const leads = drawn
    ? t('forecast', { year: drawn.year, value: text(drawn.value), low: formatFigure(drawn.low), high: formatFigure(drawn.high), surety: formatNumber((forecast?.surety ?? 0) * 100) })
    : forecast?.outcome === 'NOT_ENOUGH_DATA' || forecast?.outcome === 'TOO_FAR_AHEAD'
      ? t(`forecastNone.${forecast.outcome}`, { year: forecast.year })
      : undefined;
  return (
    <ChartFrame
      title={title}
      sentence={[went, leads].filter(Boolean).join(' ')}
      table={<SeriesTable caption={title} series={series} measure={measure} />}
    >
      <TrendChart label={`${title}. ${went} ${leads ?? ''}`} unit={unit} figures={figures} targets={levels} forecast={drawn} />
    </ChartFrame>
  );
}

/** Where the trend leads by the nearest milestone that is still to come. */
function nextForecast(targets: readonly TargetProgress[]): TargetProgress | undefined {
  const told = targets.filter(({ forecast }) => forecast && forecast.outcome !== 'NOTHING_TO_FORECAST');
  return told.sort((a, b) => (a.forecast?.year ?? 0) - (b.forecast?.year ?? 0))[0];
}

function SeriesTable({ caption, series, measure }: { caption: string; series: readonly YearSum[]; measure: SummedMeasure }) {
  const { t } = useTranslation('indicator');
  const { t: f } = useTranslation('figures');
  const text = useFigureText(measure);
  const coverage = useCoverageText();
  const parts = series.some(({ denominator }) => typeof denominator === 'number');
  return (
    <DataTable
      caption={caption}
      rows={series}
      rowId={({ periodId }) => String(periodId)}
      columns={[
        { id: 'year', header: t('year'), names: true, cell: ({ year }) => String(year) },
        { id: 'value', header: f('figure'), align: 'right', cell: ({ value, outcome }) => (typeof value === 'number' ? text(value) : <span className="unknown">{f(`outcome.${outcome}`)}</span>) },
        ...(parts
          ? [
              { id: 'numerator', header: t('numerator'), align: 'right' as const, cell: ({ numerator }: YearSum) => (typeof numerator === 'number' ? formatNumber(numerator) : '–') },
              { id: 'denominator', header: t('denominator'), align: 'right' as const, cell: ({ denominator }: YearSum) => (typeof denominator === 'number' ? formatNumber(denominator) : '–') },
            ]
          : []),
        { id: 'quality', header: f('column.quality'), cell: ({ quality }) => (quality ? f(`quality.${quality}`) : '–') },
        { id: 'coverage', header: f('column.coverage'), cell: (year) => coverage(year.coverage) },
      ]}
    />
  );
}
