/** Numbers are always written the Vietnamese way, in either language: an officer compares them with the signed document. */
const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

export function formatNumber(value: number): string {
  return decimal.format(value);
}

const short = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** A figure as a table or chart shows it: two decimals say enough; the formula behind it shows all six. */
export function formatFigure(value: number): string {
  return short.format(value);
}

/**
 * Reads a number in Vietnamese form: `1.234,5`, `1234`, `12,5`. Everything that could mean two things (`1234.5`, `1,234.5`,
 * `1.23`) is refused: answers `undefined`, never a guess. An empty text is `null`.
 */
export function parseNumber(text: string): number | null | undefined {
  const written = text.trim().replace(/[\s\u00a0\u202f]/g, '');
  if (written === '') return null;
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(written)) return undefined;
  return Number(written.replaceAll('.', '').replace(',', '.'));
}
