import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFigure } from '@/shared/format/numbers';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { TargetText } from '@/shared/ui/target-text';
import type { Progress, SummedMeasure, TargetProgress } from './api';
import type { BasisSearch } from './basis';
import classes from './progress-table.module.css';
import { Sparkline } from './sparkline';
import { StatusButton } from './status-button';
import { TargetBullet } from './target-bullet';
import { targetLike } from './target-like';
import { figuresOf } from './targets';

interface Props {
  caption: string;
  progress: Progress;
  targets: readonly TargetProgress[];
  /** Goes with the reader to the indicator, so that both pages rest on the same. */
  search: BasisSearch;
  /** Stands beside something else: without the trend. */
  narrow?: boolean;
}

interface Row {
  target: TargetProgress;
  measure: SummedMeasure;
}

/** Targets beside what has been reached: number, bar, trend and status, each in one row. */
export function ProgressTable({ caption, progress, targets, search, narrow = false }: Props) {
  const measures = new Map(progress.measures.map((measure) => [measure.id, measure]));
  const rows = targets.flatMap((target): Row[] => {
    const measure = measures.get(target.measureId);
    return measure ? [{ target, measure }] : [];
  });
  const columns = useColumns(search, narrow);
  return <DataTable caption={caption} rows={rows} rowId={({ target }) => target.targetId} columns={columns} />;
}

/** They stay the same while the page around them changes: a new column would close a dialog that stands open in it. */
function useColumns(search: BasisSearch, narrow: boolean): Column<Row>[] {
  const { t } = useTranslation('figures');
  return useMemo(
    (): Column<Row>[] => [
      {
        id: 'name',
        header: t('column.indicator'),
        width: '40%',
        names: true,
        cell: ({ target, measure }) => (
          <span className={classes.row}>
            {measure.indicatorCode && <strong>{measure.indicatorCode}. </strong>}
            <Link to="/indicators/$indicatorId" params={{ indicatorId: target.indicatorId }} search={search} className={classes.name}>
              {measure.name}
            </Link>
            {target.scope && <span className="meta"> ({target.scope})</span>}
          </span>
        ),
      },
      { id: 'actual', header: t('column.actual'), align: 'right', width: '6.5rem', cell: ({ target, measure }) => <Actual target={target} measure={measure} /> },
      {
        id: 'target',
        header: t('column.target'),
        align: 'right',
        width: '7rem',
        cell: ({ target, measure }) => (
          <span>
            <TargetText target={targetLike(target.status, measure)} />
            {target.status.milestoneYear && <span className={classes.year}>{target.status.milestoneYear}</span>}
          </span>
        ),
      },
      {
        id: 'bullet',
        header: t('column.bullet'),
        width: '8.5rem',
        cell: ({ target, measure }) => (
          <span className={classes.bullet}>
            <TargetBullet target={target} measure={measure} />
          </span>
        ),
      },
      ...(narrow ? [] : [{ id: 'trend', header: t('column.trend'), width: '6rem', cell: ({ target }: Row) => <Trend target={target} /> }]),
      { id: 'status', header: t('column.status'), width: '8.5rem', cell: ({ target, measure }) => <StatusButton target={target} measure={measure} /> },
    ],
    [t, search, narrow],
  );
}

function Actual({ target, measure }: Row) {
  const { t } = useTranslation('figures');
  const { t: c } = useTranslation();
  const last = figuresOf(target.series).at(-1);
  if (!last) return <span className="meta">–</span>;
  const unit = measure.unit === 'COUNT' || measure.unit === 'OTHER' ? (measure.unitText ?? '') : c(`unitShort.${measure.unit}`);
  return (
    <span>
      <strong className={classes.actual}>{`${formatFigure(last.value)}${unit && `\u00a0${unit}`}`}</strong>
      <span className={classes.year}>{last.estimated ? t('yearEstimated', { year: last.year }) : last.year}</span>
    </span>
  );
}

function Trend({ target }: { target: TargetProgress }) {
  const { t } = useTranslation('figures');
  const figures = figuresOf(target.series);
  const label = figures.map(({ year, value }) => t('point', { year, value: formatFigure(value) })).join(', ');
  return <Sparkline figures={figures} target={target.status.change === 'LEVEL' ? target.status.value : undefined} label={label} />;
}
