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

const GROUPED = /^-?[1-9]\d{0,2}((\.\d{3})+|([\s\u00a0\u202f]\d{3})+)(,\d+)?$/;
const PLAIN = /^-?\d+(,\d+)?$/;

/** More digits than this a JSON number does not carry unchanged through a browser. */
const MOST_DIGITS = 15;

/**
 * Reads a number in Vietnamese form: `1.234,5`, `1 234`, `1234`, `12,5`. Everything that could mean two things (`1234.5`,
 * `1,234.5`, `1.23`, `0.123`, `12 5`) is refused: answers `undefined`, never a guess. An empty text is `null`.
 */
export function parseNumber(text: string): number | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  if (!GROUPED.test(written) && !PLAIN.test(written)) return undefined;
  const bare = written.replace(/[\s\u00a0\u202f.]/g, '');
  if (bare.replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS) return undefined;
  return Number(bare.replace(',', '.'));
}

export type NumberFault = 'englishForm' | 'dotDecimal' | 'spaces' | 'percentSign' | 'tooLong' | 'notANumber';

/** Why a text that `parseNumber` refuses is refused. */
export function numberFault(text: string): NumberFault {
  const written = text.trim();
  if (/\d\s*%$/.test(written)) return 'percentSign';
  if (GROUPED.test(written) || PLAIN.test(written)) return 'tooLong';
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(written)) return 'englishForm';
  if (/^-?\d*\.\d+$/.test(written)) return 'dotDecimal';
  if (/^-?[\d.,]+(\s[\d.,]+)+$/.test(written)) return 'spaces';
  return 'notANumber';
}
