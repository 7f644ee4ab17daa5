import { describe, expect, it } from 'vitest';
import { ARCHIPELAGOS, dots, draw, nextArea, type BoundaryCollection } from './map-shapes';

const square = (id: string, west: number, south: number): BoundaryCollection['features'][number] => ({
  type: 'Feature',
  id,
  properties: { id, code: null, name: id, level: 'COMMUNE' },
  geometry: { type: 'MultiPolygon', coordinates: [[[[west, south], [west + 0.1, south], [west + 0.1, south + 0.1], [west, south + 0.1], [west, south]]]] },
});

describe('a map of outlines', () => {
  const drawn = draw([square('sw', 107, 21), square('se', 107.1, 21), square('nw', 107, 21.1), square('ne', 107.1, 21.1)], 400, 300);

  it('fills the room it is given, north above and west to the left', () => {
    const numbers = drawn.flatMap(({ path }) => [...path.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const));
    expect(Math.max(...numbers.map(([x]) => x))).toBeLessThanOrEqual(396.1);
    expect(Math.max(...numbers.map(([, y]) => y))).toBeCloseTo(296, 0);
    const at = Object.fromEntries(drawn.map((area) => [area.id, area.at]));
    expect(at['nw']![1]).toBeLessThan(at['sw']![1]);
    expect(at['sw']![0]).toBeLessThan(at['se']![0]);
  });

  it('draws an area, not all the rest of the earth around it', () => {
    expect(drawn.every(({ path }) => (path.match(/M/g) ?? []).length === 1)).toBe(true);
  });

  it('goes by arrow keys to the neighbour, and stays where there is none', () => {
    expect(nextArea(drawn, 'sw', 'ArrowRight')).toBe('se');
    expect(nextArea(drawn, 'sw', 'ArrowUp')).toBe('nw');
    expect(nextArea(drawn, 'ne', 'ArrowLeft')).toBe('nw');
    expect(nextArea(drawn, 'ne', 'ArrowUp')).toBe('ne');
    expect(nextArea(drawn, 'unknown', 'ArrowUp')).toBe('sw');
  });

  it('is nothing without an outline', () => expect(draw([], 400, 300)).toEqual([]));
});

it('keeps both archipelagos within their insets', () => {
  expect(ARCHIPELAGOS.map(({ key }) => key)).toEqual(['hoangSa', 'truongSa']);
  for (const { islands } of ARCHIPELAGOS) {
    for (const [x, y] of dots(islands, 90, 42)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(90);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(42);
    }
  }
});
