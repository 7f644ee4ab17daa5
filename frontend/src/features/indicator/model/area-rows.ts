import type { RollUp, SummedFigure } from '@/shared/figures/api';

export interface AreaRow {
  area: RollUp['areas'][number];
  figure: SummedFigure | undefined;
  value: number | undefined;
  outcome: SummedFigure['outcome'];
}

const byName = new Intl.Collator('vi', { numeric: true });

/** Every area of a roll-up with its figure: those furthest from the wished way first, those without a figure last, by name. */
export function areaRows({ areas, figures }: Pick<RollUp, 'areas' | 'figures'>, direction: string | null): AreaRow[] {
  const byArea = new Map(figures.filter(({ cell }) => cell === 'TOTAL').map((figure) => [figure.areaId, figure]));
  const sign = direction === 'UP' ? 1 : -1;
  return areas
    .map((area): AreaRow => {
      const figure = byArea.get(area.id);
      return { area, figure, value: figure?.value ?? undefined, outcome: figure?.outcome ?? 'NOT_ASKED' };
    })
    .sort((a, b) => {
      if (a.value !== undefined && b.value !== undefined && a.value !== b.value) return sign * (a.value - b.value);
      if ((a.value === undefined) !== (b.value === undefined)) return a.value === undefined ? 1 : -1;
      return byName.compare(a.area.name, b.area.name);
    });
}
