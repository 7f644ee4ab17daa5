import { useTranslation } from 'react-i18next';
import { useDisaggregations, useRollUp, type SummedFigure, type SummedMeasure } from '@/shared/figures/api';
import { BarRows } from '@/shared/figures/bar-rows';
import type { Basis } from '@/shared/figures/basis';
import { cellWords } from '@/shared/figures/cell-name';
import { useCoverageText } from '@/shared/figures/coverage-text';
import { FiguresView } from '@/shared/figures/figures-view';
import { useFigureText, useUnitText } from '@/shared/figures/use-figure-text';
import { ChartFrame } from '@/shared/ui/chart-frame';
import { DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import classes from './breakdown.module.css';

interface Props {
  measure: SummedMeasure;
  areaId: string;
  year: number;
  basis: Basis;
}

/** One year by sex, age, urban and rural …: only what a round asked for. */
export function Breakdown({ measure, areaId, year, basis }: Props) {
  const { t, i18n } = useTranslation('indicator');
  const { t: f } = useTranslation('figures');
  const text = useFigureText(measure);
  const unit = useUnitText(measure);
  const coverage = useCoverageText();
  const dimensions = useDisaggregations();
  const cells = dimensions.data?.flatMap(({ code, values }) => values.map((value) => `${code}=${value.code}`));
  const query = useRollUp(cells && { measureId: measure.id, areaId, year, group: 'TOTAL', cells: ['TOTAL', ...cells].slice(0, 20).join(',') }, basis);
  const title = t('breakdownOf', { name: measure.name, year });
  const nameOf = ({ cell }: SummedFigure) => (cell === 'TOTAL' ? f('everybody') : cellWords(cell, dimensions.data ?? [], i18n.language));
  const why = ({ value, outcome }: SummedFigure) => (typeof value === 'number' ? text(value) : f(`outcome.${outcome}`));
  return (
    <FiguresView query={query}>
      {({ figures }) => {
        const asked = figures.filter(({ outcome }) => outcome !== 'NOT_ASKED');
        const total = asked.find(({ cell }) => cell === 'TOTAL');
        const groups = (dimensions.data ?? [])
          .map((dimension) => ({ dimension, own: asked.filter(({ cell }) => cell.startsWith(`${dimension.code}=`)) }))
          .filter(({ own }) => own.length > 0);
        const widest = groups.map(({ dimension, own }) => ({ dimension, gap: gapOf(own) })).sort((a, b) => b.gap - a.gap)[0];
        return (
          <ChartFrame
            title={title}
            sentence={
              widest && widest.gap > 0
                ? t('breakdownGap', { by: (i18n.language === 'en' ? widest.dimension.nameEn : widest.dimension.name).toLocaleLowerCase(i18n.language), gap: text(widest.gap) })
                : t('breakdownSentence')
            }
            table={
              <DataTable
                caption={title}
                rows={asked}
                rowId={({ cell }) => cell}
                columns={[
                  { id: 'cell', header: t('scope'), names: true, cell: nameOf },
                  { id: 'value', header: f('figure'), align: 'right', cell: why },
                  { id: 'coverage', header: f('column.coverage'), cell: (figure) => coverage(figure.coverage) },
                ]}
              />
            }
          >
            {groups.length === 0 && <EmptyState title={t('breakdownNone')}>{t('breakdownNoneHint')}</EmptyState>}
            {groups.map(({ dimension, own }) => (
              <div key={dimension.code} className={classes.group}>
                <h3>{i18n.language === 'en' ? dimension.nameEn : dimension.name}</h3>
                <BarRows
                  unit={unit}
                  rows={own.map((figure) => ({ id: figure.cell, name: nameOf(figure), value: figure.value ?? undefined, why: f(`outcome.${figure.outcome}`) }))}
                  mark={typeof total?.value === 'number' && measure.aggregation === 'RATIO' ? { value: total.value, label: t('breakdownTotal', { value: text(total.value) }) } : undefined}
                />
              </div>
            ))}
          </ChartFrame>
        );
      }}
    </FiguresView>
  );
}

function gapOf(figures: readonly SummedFigure[]): number {
  const values = figures.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  return values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
}
