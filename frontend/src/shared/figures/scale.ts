/** Round numbers between which a chart's axis runs, at most `most` of them. */
export function ticksOf(low: number, high: number, most = 5): number[] {
  const span = high - low || Math.abs(high) || 1;
  const raw = span / (most - 1);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= raw) ?? 10 * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Every year of a span, thinned to those that fit. */
export function yearTicks(first: number, last: number, room: number): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((one) => (last - first) / one <= room) ?? 100;
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => last - index * step).reverse();
}

export function linear(domain: readonly [number, number], range: readonly [number, number]): (value: number) => number {
  const [from, to] = domain;
  const width = to - from || 1;
  return (value) => range[0] + ((value - from) / width) * (range[1] - range[0]);
}

/**
 * The bounds of classes with about as many values each, rounded so that a legend can say them: at most four bounds, five classes.
 * Equal values never stand in two classes.
 */
export function classBounds(values: readonly number[], classes = 5): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined || lowest === highest) return [];
  const digits = Math.max(0, Math.min(6, Math.ceil(-Math.log10((highest - lowest) / classes)) + 1));
  const bounds: number[] = [];
  for (let index = 1; index < classes; index += 1) {
    const at = sorted[Math.floor((index * sorted.length) / classes)] ?? highest;
    const bound = Number(at.toFixed(digits));
    if (bound > lowest && bound <= highest && bound > (bounds.at(-1) ?? -Infinity)) bounds.push(bound);
  }
  return bounds;
}

/** In which class a value stands: class n holds what is at least bound n − 1 and below bound n. */
export function classOf(value: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => value >= bound).length;
}
