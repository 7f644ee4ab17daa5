import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoundaries, useRollUp, type RollUp, type SummedMeasure } from '@/shared/figures/api';
import { BarRows } from '@/shared/figures/bar-rows';
import type { Basis, BasisSearch } from '@/shared/figures/basis';
import { useCoverageText } from '@/shared/figures/coverage-text';
import { FiguresView } from '@/shared/figures/figures-view';
import { useFigureText, useUnitText } from '@/shared/figures/use-figure-text';
import { formatDay } from '@/shared/format/dates';
import { ChartFrame } from '@/shared/ui/chart-frame';
import { DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { Waiting } from '@/shared/ui/query-view';
import { areaRows, type AreaRow } from '../model/area-rows';

// The map and its projection come when there is something to draw.
const AreaMap = lazy(async () => ({ default: (await import('@/shared/figures/area-map')).AreaMap }));

interface Props {
  indicatorId: string;
  measure: SummedMeasure;
  areaId: string;
  year: number;
  basis: Basis;
  search: BasisSearch;
  /** What is to be reached, drawn through all bars. */
  target: number | undefined;
}

const SHOWN = 12;

/** One year in the areas directly below: those that need a look first, and those that have not reported. */
export function ByArea(props: Props) {
  const { measure, areaId, year, basis } = props;
  const query = useRollUp({ measureId: measure.id, areaId, year, group: 'CHILDREN' }, basis);
  return <FiguresView query={query}>{(rollUp) => <Areas {...props} rollUp={rollUp} />}</FiguresView>;
}

function Areas({ indicatorId, measure, year, search, target, rollUp }: Props & { rollUp: RollUp }) {
  const { t } = useTranslation('indicator');
  const { t: f } = useTranslation('figures');
  const text = useFigureText(measure);
  const unit = useUnitText(measure);
  const coverage = useCoverageText();
  const [all, setAll] = useState(false);
  const rows = areaRows(rollUp, measure.direction ?? null);
  const reported = rows.filter(({ value }) => value !== undefined).length;
  if (rows.length === 0) return null;
  const title = t('byAreaOf', { name: measure.name, year });
  const nameOf = ({ area }: AreaRow) => (
    <Link to="/indicators/$indicatorId" params={{ indicatorId }} search={{ ...search, areaId: area.id }}>
      {area.name}
    </Link>
  );
  const table = (
    <DataTable
      caption={title}
      rows={rows}
      rowId={({ area }) => area.id}
      columns={[
        { id: 'name', header: f('area'), names: true, cell: nameOf },
        { id: 'code', header: t('areaCode'), cell: ({ area }) => area.code ?? '–' },
        { id: 'value', header: f('figure'), align: 'right', cell: ({ value, outcome }) => (value === undefined ? <span className="unknown">{f(`outcome.${outcome}`)}</span> : text(value)) },
        { id: 'quality', header: f('column.quality'), cell: ({ figure }) => (figure?.quality ? f(`quality.${figure.quality}`) : '–') },
        { id: 'coverage', header: f('column.coverage'), cell: ({ figure }) => (figure ? coverage(figure.coverage) : '–') },
      ]}
    />
  );
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <>
    <MapFrame rollUp={rollUp} rows={rows} measure={measure} year={year} table={table} indicatorId={indicatorId} search={search} />
    <ChartFrame
      title={title}
      sentence={[
        t('byAreaSentence', { reported, all: rows.length, area: rollUp.area.name, day: formatDay(rollUp.mapDay) }),
        measure.direction === 'UP' || measure.direction === 'DOWN' ? t('byAreaWorst') : '',
        rollUp.notDivisible.length > 0 ? t('byAreaUndivided', { names: rollUp.notDivisible.map(({ name }) => name).join(', ') }) : '',
      ]
        .filter(Boolean)
        .join(' ')}
      table={table}
    >
      {reported === 0 ? (
        <EmptyState title={t('byAreaNone', { year })} />
      ) : (
        <>
          <BarRows
            unit={unit}
            rows={shown.map((row) => ({ id: row.area.id, name: nameOf(row), value: row.value, why: f(`outcome.${row.outcome}`) }))}
            mark={target === undefined ? undefined : { value: target, label: t('compare.mark', { value: text(target) }) }}
          />
          {rows.length > SHOWN && (
            <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setAll(!all)}>
              {t(all ? 'byAreaLess' : 'byAreaAll', { count: rows.length })}
            </Button>
          )}
        </>
      )}
    </ChartFrame>
    </>
  );
}

interface Mapped {
  rollUp: RollUp;
  rows: readonly AreaRow[];
  measure: SummedMeasure;
  year: number;
  table: ReactNode;
  indicatorId: string;
  search: BasisSearch;
}

/** The same on a map of that day, where outlines of it have been imported. */
function MapFrame({ rollUp, rows, measure, year, table, indicatorId, search }: Mapped) {
  const { t } = useTranslation('indicator');
  const { t: f } = useTranslation('figures');
  const text = useFigureText(measure);
  const boundaries = useBoundaries(rollUp.area.id, rollUp.mapDay);
  const values = useMemo(
    () => new Map(rows.map(({ area, value, outcome }) => [area.id, { value, text: value === undefined ? f(`outcome.${outcome}`) : text(value) }])),
    [rows, f, text],
  );
  if (!boundaries.data) return null;
  const title = t('mapOf', { name: measure.name, year });
  const day = formatDay(rollUp.mapDay);
  if (boundaries.data.features.length === 0) {
    return <p className="meta">{t('mapMissing', { day })}</p>;
  }
  return (
    <ChartFrame title={title} sentence={t(rollUp.map === 'THEN' ? 'mapThen' : 'mapNow', { day })} table={table}>
      <Suspense fallback={<Waiting />}>
        <AreaMap title={title} boundaries={boundaries.data} values={values} write={text} indicatorId={indicatorId} search={search} />
      </Suspense>
    </ChartFrame>
  );
}
