import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/types';
import type { Progress, SummedMeasure, TargetProgress } from '@/shared/figures/api';
import { BarRows, type BarRow } from '@/shared/figures/bar-rows';
import { figuresOf } from '@/shared/figures/targets';
import { useFigureText, useUnitText } from '@/shared/figures/use-figure-text';
import { ChartFrame } from '@/shared/ui/chart-frame';
import { DataTable } from '@/shared/ui/data-table';

interface Props {
  progress: Progress;
  measure: SummedMeasure;
  target: TargetProgress;
  comparison: Schema<'AreaComparison'>;
}

/** The area beside those of its kind, the area above, and what the nation asks for. */
export function Surroundings({ progress, measure, target, comparison }: Props) {
  const { t } = useTranslation('indicator');
  const text = useFigureText(measure);
  const unit = useUnitText(measure);
  const own = figuresOf(target.series).find(({ year }) => year === comparison.year);
  const present = (id: string, name: string, value: number | null | undefined): BarRow[] => (typeof value === 'number' ? [{ id, name, value }] : []);
  const rows: BarRow[] = [
    { id: 'own', name: progress.area.name, value: own?.value, why: t('noFigure'), own: true },
    ...present('highest', t('compare.highest'), comparison.highest),
    ...present('median', t('compare.median'), comparison.median),
    ...present('lowest', t('compare.lowest'), comparison.lowest),
    ...present('parent', comparison.parent.name, comparison.parentValue),
    ...(target.national?.change === 'LEVEL' ? present('nation', t('compare.nation', { year: target.national.year ?? '' }), target.national.value) : []),
  ];
  const title = t('compareOf', { name: measure.name, year: comparison.year });
  return (
    <ChartFrame
      title={title}
      sentence={
        typeof comparison.rank === 'number'
          ? t('compareRank', { area: progress.area.name, rank: comparison.rank, areas: comparison.areas, parent: comparison.parent.name })
          : t('compareNoRank', { areas: comparison.areas, parent: comparison.parent.name })
      }
      table={
        <DataTable
          caption={title}
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            { id: 'name', header: t('compare.who'), names: true, cell: ({ name }) => name },
            { id: 'value', header: t('compare.value'), align: 'right', cell: ({ value }) => (value === undefined ? '–' : text(value)) },
          ]}
        />
      }
    >
      <BarRows
        rows={rows}
        unit={unit}
        mark={target.status.change === 'LEVEL' ? { value: target.status.value, label: t('compare.mark', { value: text(target.status.value) }) } : undefined}
      />
    </ChartFrame>
  );
}
