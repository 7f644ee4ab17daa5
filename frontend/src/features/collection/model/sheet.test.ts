import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell, saysTheSame, slotsOf, typedOf, type FormCell, type FormRow, type Typed } from './cells';
import { blockOf, pasteInto } from './paste';
import { batchOf, EMPTY_SHEET, keepMine, leave, markRefused, markSent, redo, settle, shown, stateOf, takeTheirs, undo, write, type Sheet } from './sheet';
import { stepOf, walk } from './walk';

const words = { NO_DATA: 'không có số liệu', NOT_APPLICABLE: 'không áp dụng' };
const row = (measureId: string, ratio = false, official: Partial<FormCell> | null = null) =>
  ({ measureId, measureName: measureId, unit: ratio ? 'PERCENT' : 'COUNT', ratio, cell: 'TOTAL', required: true, counts: true, official }) as unknown as FormRow;
const cell = (value: number, version: number) => ({ value, presence: 'REPORTED', version }) as unknown as FormCell;
const slots = (...rows: FormRow[]) => new Map(slotsOf(rows, 'OFFICIAL').map((slot) => [slot.key, slot]));
const key = (measure: string) => `${measure}|TOTAL|OFFICIAL`;
const typed = (first: string, second = '', more: Partial<Typed> = {}): Typed => ({ first, second, gapReason: '', comment: '', ...more });
const put = (sheet: Sheet, on: ReturnType<typeof slots>, measure: string, text: Typed, typing = false) => write(sheet, on, [{ key: key(measure), typed: text }], words, typing);

describe('a cell', () => {
  it('tells zero, no data and not applicable apart', () => {
    expect(readCell(typed('0'), false).content).toMatchObject({ value: 0, presence: 'REPORTED' });
    expect(readCell(typed('Không có  số liệu', '', { gapReason: 'Chưa điều tra' }), false).content).toMatchObject({ value: null, presence: 'NO_DATA', gapReason: 'Chưa điều tra' });
    expect(readCell(typed('KAD', '', { gapReason: 'Xã không có trường' }), true).content).toMatchObject({ presence: 'NOT_APPLICABLE' });
    expect(readCell(typed(''), false).content).toMatchObject({ value: null, presence: null });
  });

  it('asks a gap for its reason, a ratio for both parts, a number for its form', () => {
    expect(readCell(typed('kcsl'), false)).toEqual({ fault: 'gapReason', side: 'gapReason' });
    expect(readCell(typed('3'), true)).toEqual({ fault: 'half', side: 'second' });
    expect(readCell(typed('3', '1234.5'), true)).toEqual({ fault: 'dotDecimal', side: 'second' });
    expect(readCell(typed('không áp dụng', '5', { gapReason: 'x' }), true)).toEqual({ fault: 'besideGap', side: 'second' });
  });

  it('is read back from what the grid writes, whatever it holds', () => {
    const number = fc.integer({ min: 0, max: 999_999_999 }).map((whole) => whole / 1000);
    fc.assert(
      fc.property(number, number, fc.boolean(), (first, second, ratio) => {
        const held = { numerator: ratio ? first : null, denominator: ratio ? second : null, value: ratio ? 1 : first, presence: 'REPORTED', version: 1 } as unknown as FormCell;
        const { content } = readCell(typedOf(held, ratio, words), ratio);
        expect(content).toMatchObject(ratio ? { numerator: first, denominator: second } : { value: first });
      }),
    );
  });

  it('says the same in two ways of writing', () => {
    expect(saysTheSame(typed('1.000'), typed('1000'), false)).toBe(true);
    expect(saysTheSame(typed('0'), typed(''), false)).toBe(false);
    expect(saysTheSame(typed('abc'), typed('abd'), false)).toBe(false);
  });
});

describe('the sheet', () => {
  it('sends what was changed with the version that the person saw, and nothing else', () => {
    const on = slots(row('a', false, cell(5, 3)), row('b'), row('c'));
    let sheet = put(EMPTY_SHEET, on, 'a', typed('6'));
    sheet = put(sheet, on, 'b', typed('1.23'));
    sheet = put(sheet, on, 'c', typed('7'));
    const batch = batchOf(sheet, on.values(), words);
    expect(batch.keys).toEqual([key('a'), key('c')]);
    expect(batch.changes[0]).toMatchObject({ measureId: 'a', cell: 'TOTAL', quality: 'OFFICIAL', version: 3, value: 6, presence: 'REPORTED' });
    expect(batch.changes[1]).toMatchObject({ version: null, value: 7 });
  });

  it('forgets an edit once the server holds it, but leaves the text alone while somebody types there', () => {
    const before = slots(row('a'));
    const after = slots(row('a', false, cell(1234, 1)));
    const typing = put(EMPTY_SHEET, before, 'a', typed('1234'), true);
    const settled = settle(typing, after, words);
    expect(shown(settled, after.get(key('a'))!, words).first).toBe('1234');
    expect(stateOf(settled, after.get(key('a'))!, words)).toBe('clean');
    const left = leave(settled, after, words);
    expect(left.edits).toEqual({});
    expect(shown(left, after.get(key('a'))!, words).first).toBe('1.234');
  });

  it('shows a conflict when somebody else changed the cell since, and neither figure is lost until one is chosen', () => {
    const before = slots(row('a', false, cell(5, 1)));
    const after = slots(row('a', false, cell(9, 2)));
    const sheet = settle(put(EMPTY_SHEET, before, 'a', typed('6')), after, words);
    const slot = after.get(key('a'))!;
    expect(stateOf(sheet, slot, words)).toBe('conflict');
    expect(batchOf(sheet, after.values(), words).keys).toEqual([]);
    expect(batchOf(keepMine(sheet, slot), after.values(), words).changes[0]).toMatchObject({ version: 2, value: 6 });
    expect(takeTheirs(sheet, slot).edits).toEqual({});
  });

  it('never takes its own figure, stored without an answer, for somebody else\'s', () => {
    const before = slots(row('a'));
    const sent = markSent(put(EMPTY_SHEET, before, 'a', typed('6')), [key('a')]);
    const goesOn = put(sent, before, 'a', typed('67'));
    const after = slots(row('a', false, cell(6, 1)));
    const settled = settle(goesOn, after, words);
    expect(stateOf(settled, after.get(key('a'))!, words)).toBe('waiting');
    expect(batchOf(settled, after.values(), words).changes[0]).toMatchObject({ version: 1, value: 67 });
  });

  it('two people who say the same have no conflict', () => {
    const after = slots(row('a', false, cell(6, 2)));
    const sheet = settle(put(EMPTY_SHEET, slots(row('a', false, cell(5, 1))), 'a', typed('6')), after, words);
    expect(sheet.edits).toEqual({});
  });

  it('keeps a refusal until the cell is changed', () => {
    const on = slots(row('a'));
    const refused = markRefused(put(EMPTY_SHEET, on, 'a', typed('2,5')), { [key('a')]: ['Phải là số nguyên'] });
    expect(stateOf(refused, on.get(key('a'))!, words)).toBe('refused');
    expect(stateOf(put(refused, on, 'a', typed('2')), on.get(key('a'))!, words)).toBe('waiting');
  });
});

describe('the way back', () => {
  it('is one step for what was typed into a cell, one for a pasted block', () => {
    const on = slots(row('a'), row('b'));
    let sheet = put(EMPTY_SHEET, on, 'a', typed('1'), true);
    sheet = put(sheet, on, 'a', typed('12'), true);
    sheet = leave(sheet, on, words);
    sheet = write(sheet, on, [{ key: key('a'), typed: typed('3') }, { key: key('b'), typed: typed('4') }], words);
    expect(sheet.past).toHaveLength(2);
    sheet = undo(sheet, on, words);
    expect(shown(sheet, on.get(key('a'))!, words).first).toBe('12');
    expect(shown(sheet, on.get(key('b'))!, words).first).toBe('');
    sheet = undo(sheet, on, words);
    expect(shown(sheet, on.get(key('a'))!, words).first).toBe('');
    sheet = redo(redo(sheet, on, words), on, words);
    expect([...on.values()].map((slot) => shown(sheet, slot, words).first)).toEqual(['3', '4']);
  });

  it('leaves alone what somebody else has changed since', () => {
    const before = slots(row('a'), row('b'));
    let sheet = write(EMPTY_SHEET, before, [{ key: key('a'), typed: typed('1') }, { key: key('b'), typed: typed('2') }], words);
    const after = slots(row('a', false, cell(1, 1)), row('b', false, cell(99, 2)));
    sheet = undo(takeTheirs(settle(sheet, after, words), after.get(key('b'))!), after, words);
    expect(shown(sheet, after.get(key('a'))!, words).first).toBe('');
    expect(shown(sheet, after.get(key('b'))!, words).first).toBe('99');
  });

  it('leads from any end of any story to its beginning and back again', () => {
    const story = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.stringMatching(/^\d{0,3}$/)), { maxLength: 20 });
    fc.assert(
      fc.property(story, (steps) => {
        const on = slots(row('a', false, cell(5, 1)), row('b'), row('c'));
        const texts = (sheet: Sheet) => [...on.values()].map((slot) => shown(sheet, slot, words).first);
        let sheet = EMPTY_SHEET;
        for (const [measure, text] of steps) sheet = put(sheet, on, measure, typed(text));
        const end = texts(sheet);
        const taken = sheet.past.length;
        for (let back = 0; back < taken; back += 1) sheet = undo(sheet, on, words);
        expect(texts(sheet)).toEqual(['5', '', '']);
        for (let on2 = 0; on2 < taken; on2 += 1) sheet = redo(sheet, on, words);
        expect(texts(sheet)).toEqual(end);
      }),
    );
  });
});

describe('a pasted block', () => {
  const ordered = slotsOf([row('a', true), row('b'), row('c', true)], 'OFFICIAL');

  it('is read as a spreadsheet writes it', () => {
    expect(blockOf('1\t2\r\n3\t4\r\n')).toEqual([['1', '2'], ['3', '4']]);
    expect(blockOf('"a\nb ""c"""\t5')).toEqual([['a\nb "c"', '5']]);
    expect(blockOf('7')).toEqual([['7']]);
  });

  it('fills down and across from the cell it is put into, and says what found no place', () => {
    const pasted = pasteInto(EMPTY_SHEET, ordered, { row: 0, side: 'first' }, [['1', '2'], ['3', '9'], ['4', '1234.5'], ['5', '']], words);
    expect(pasted.changes.map(({ typed: { first, second } }) => [first, second])).toEqual([['1', '2'], ['3', ''], ['4', '1234.5']]);
    expect(pasted).toMatchObject({ cells: 5, outside: 2 });
  });

  it('comes back as the block that was copied, whatever its cells', () => {
    const text = fc.string({ unit: fc.constantFrom('1', '2', ',', '.', ' ', '"', '\t', '\n', 'a') }).map((one) => one.trim());
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (block) => {
        const copied = block.map((line) => line.map((one) => (/["\t\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join('\t')).join('\r\n');
        expect(blockOf(copied)).toEqual(block);
      }),
    );
  });
});

describe('walking', () => {
  const ordered = slotsOf([row('a', true), row('b'), row('c', true)], 'OFFICIAL');

  it('goes down a column and falls back to the column that a row has', () => {
    expect(walk(ordered, { row: 0, side: 'second' }, 'down')).toEqual({ row: 1, side: 'first' });
    expect(walk(ordered, { row: 2, side: 'second' }, 'down')).toEqual({ row: 2, side: 'second' });
    expect(walk(ordered, { row: 1, side: 'first' }, 'right')).toEqual({ row: 1, side: 'first' });
  });

  it('moves the caret within a text first', () => {
    const press = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, length: 3 };
    expect(stepOf({ ...press, key: 'ArrowRight', start: 1, end: 1 })).toBeUndefined();
    expect(stepOf({ ...press, key: 'ArrowRight', start: 3, end: 3 })).toBe('right');
    expect(stepOf({ ...press, key: 'ArrowLeft', start: 0, end: 3 })).toBe('left');
    expect(stepOf({ ...press, key: 'Enter', shiftKey: true, start: 1, end: 1 })).toBe('up');
  });
});
