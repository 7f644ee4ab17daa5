import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useIndicatorProgress, type Progress } from '@/shared/figures/api';
import { basisOf, type BasisSearch } from '@/shared/figures/basis';
import { BasisControls } from '@/shared/figures/basis-controls';
import { BasisLine } from '@/shared/figures/basis-line';
import { FiguresView } from '@/shared/figures/figures-view';
import { currentTargets, figuresOf } from '@/shared/figures/targets';
import { AreaPicker } from '@/shared/pickers/area-picker';
import { Filters } from '@/shared/ui/filters';
import { Section } from '@/shared/ui/section';
import { Breakdown } from './breakdown';
import { ByArea } from './by-area';
import { MeasureProgress } from './measure-progress';

type Search = BasisSearch & { year?: string };

interface Props {
  indicatorId: string;
  search: Search;
  onChange: (changed: Search) => void;
}

/** The figures of an indicator: how its targets stand, the years, the groups, the areas and those around. */
export function IndicatorFigures({ indicatorId, search, onChange }: Props) {
  const { t } = useTranslation('indicator');
  const { t: f } = useTranslation('figures');
  const basis = basisOf(search);
  const query = useIndicatorProgress(indicatorId, basis);
  const years = yearsOf(query.data);
  const year = chosenYear(query.data, search.year);
  return (
    <>
      <Filters label={f('basisOf')}>
        <BasisControls basis={basis} onChange={onChange} />
        <AreaPicker label={f('area')} value={basis.areaId ?? null} onChange={(areaId) => onChange({ areaId: areaId ?? undefined })} on={basis.on} />
        {year !== undefined && (
          <NativeSelect label={t('yearShown')} value={String(year)} onChange={(event) => onChange({ year: event.currentTarget.value })} data={years.map(String)} />
        )}
      </Filters>
      {query.isError ? (
        <Section title={t('figures')} flush>
          <FiguresView query={query}>{() => null}</FiguresView>
        </Section>
      ) : (
        <FiguresView query={query} lines={10}>
          {(progress) => <Figures indicatorId={indicatorId} progress={progress} search={search} year={year} />}
        </FiguresView>
      )}
    </>
  );
}

function Figures({ indicatorId, progress, search, year }: { indicatorId: string; progress: Progress; search: Search; year: number | undefined }) {
  const basis = basisOf(search);
  const kept = { ...search, year: undefined };
  return (
    <>
      <BasisLine progress={progress} />
      {progress.measures.map((measure) => {
        const [current] = currentTargets(
          progress.targets.filter(({ measureId, scope }) => measureId === measure.id && !scope),
          progress.lastClosedYear,
        );
        return (
          <div key={measure.id}>
            <MeasureProgress progress={progress} measure={measure} />
            {year !== undefined && (
              <>
                <ByArea
                  indicatorId={indicatorId}
                  measure={measure}
                  areaId={progress.area.id}
                  year={year}
                  basis={basis}
                  search={kept}
                  target={current?.status.change === 'LEVEL' ? current.status.value : undefined}
                />
                <Breakdown measure={measure} areaId={progress.area.id} year={year} basis={basis} />
              </>
            )}
          </div>
        );
      })}
    </>
  );
}

/** The years that a round asked for, the newest first. */
function yearsOf(progress: Progress | undefined): number[] {
  return [...new Set((progress?.targets ?? []).flatMap(({ series }) => series.map(({ year }) => year)))].sort((a, b) => b - a);
}

/** The year of the address, else the newest with a figure, else the newest that was asked for. */
function chosenYear(progress: Progress | undefined, wished: string | undefined): number | undefined {
  const years = yearsOf(progress);
  const reported = new Set((progress?.targets ?? []).flatMap(({ series }) => figuresOf(series).map(({ year }) => year)));
  return years.find((one) => String(one) === wished) ?? years.find((one) => reported.has(one)) ?? years[0];
}
