import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, parseDay, today } from './dates';
import { formatFigure, formatNumber, parseNumber } from './numbers';

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

  it.each(['1234.5', '1,234.5', '1.23', '1.2345', 'abc', '1,2,3', '1.234.5', ',5', '5,'])('%s is refused, never guessed', (text) =>
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
