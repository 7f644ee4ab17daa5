import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, parseDay, today } from './dates';
import { formatFigure, formatNumber, numberFault, parseNumber } from './numbers';

describe('numbers in Vietnamese form', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1234', 1234],
    ['12,5', 12.5],
    ['1.000', 1000],
    ['06', 6],
    ['-3,25', -3.25],
    ['1 234', 1234],
  ])('%s is %d', (text, value) => expect(parseNumber(text)).toBe(value));

  it.each(['1234.5', '1,234.5', '1.23', '1.2345', 'abc', '1,2,3', '1.234.5', ',5', '5,', '0.123', '12 5', '1 234.567', '1.234 567', '12%', '1e5', '٣', '−5'])('%s is refused, never guessed', (text) =>
    expect(parseNumber(text)).toBeUndefined(),
  );

  it('nothing is no number', () => expect(parseNumber('  ')).toBeNull());

  it('what is written can be read back', () => {
    for (const value of [0, 6.5, 1000, 1234567.25, 0.000001]) expect(parseNumber(formatNumber(value))).toBe(value);
  });
});

it('a figure is shown with two decimals at most', () => {
  expect([92.307692, 1234567.5, 0].map(formatFigure)).toEqual(['92,31', '1.234.567,5', '0']);
});

describe('any number and any text', () => {
  const scaled = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(6)).map(([whole, places]) => whole / 10 ** places);

  it('a number that is written comes back as itself', () => {
    fc.assert(fc.property(scaled, (value) => parseNumber(formatNumber(value)) === (value === 0 ? parseNumber('0') : value)));
  });

  it('a text that is accepted has those digits and no others, in that order', () => {
    const text = fc.stringMatching(/^[0-9., \u00a0-]{0,24}$/);
    fc.assert(
      fc.property(text, (typed) => {
        const value = parseNumber(typed);
        if (value === null || value === undefined) return true;
        const [whole = '', part = ''] = typed.trim().split(',');
        const digits = (written: string) => written.replace(/\D/g, '');
        const exact = `${digits(whole).replace(/^0+(?=\d)/, '')}.${digits(part)}`.replace(/\.?0*$/, '') || '0';
        const back = Math.abs(value).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20, maximumSignificantDigits: 15 });
        return exact === back && typed.trim().startsWith('-') === (value < 0 || Object.is(value, -0));
      }),
      { numRuns: 3_000 },
    );
  });

  it('the English form is never read, whatever the number', () => {
    const fraction = fc.tuple(fc.nat(99_999), fc.integer({ min: 1, max: 99 }).filter((hundredths) => hundredths % 10 !== 0));
    fc.assert(fc.property(fraction, ([whole, hundredths]) => parseNumber(`${whole}.${String(hundredths).padStart(2, '0')}`) === undefined));
  });

  it.each([
    ['1,234.5', 'englishForm'],
    ['1234.5', 'dotDecimal'],
    ['0.123', 'dotDecimal'],
    ['12 5', 'spaces'],
    ['12,5 %', 'percentSign'],
    ['1234567890123456', 'tooLong'],
    ['nhiều', 'notANumber'],
  ])('%s is refused for a reason: %s', (typed, fault) => {
    expect(parseNumber(typed)).toBeUndefined();
    expect(numberFault(typed)).toBe(fault);
  });
});

describe('days and instants', () => {
  it('a day is written day first, a partial date as far as it is known', () => {
    expect(formatDay('2021-03-08')).toBe('08/03/2021');
    expect(formatDay('2024-03')).toBe('03/2024');
    expect(formatDay('2024')).toBe('2024');
  });

  it('an instant is written in the time of Vietnam', () => {
    expect(formatInstant('2026-11-21T18:30:00Z')).toBe('22/11/2026 01:30');
  });

  it('today changes at midnight in Vietnam', () => {
    expect(today(new Date('2026-11-21T16:59:59Z'))).toBe('2026-11-21');
    expect(today(new Date('2026-11-21T17:00:00Z'))).toBe('2026-11-22');
  });

  it.each([
    ['8/3/2021', '2021-03-08'],
    ['08.03.2021', '2021-03-08'],
    ['2021-03-08', '2021-03-08'],
    ['', null],
  ])('%s is read as %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each(['31/02/2021', '13/13/2021', '8/3/21', 'hôm nay', '2021-02-30'])('%s is no day', (text) => expect(parseDay(text)).toBeUndefined());
});
