import { cellWords, type Dimension } from '@/shared/figures/cell-name';

/** The name of a cell: `Nữ`, `Nữ, Dưới 6 tuổi`; undefined for the total. */
export function cellName(cell: string, dimensions: ReadonlyMap<string, Dimension>, language: string): string | undefined {
  return cell === 'TOTAL' ? undefined : cellWords(cell, [...dimensions.values()], language);
}
