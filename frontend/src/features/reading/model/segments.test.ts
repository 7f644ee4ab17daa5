import { describe, expect, it } from 'vitest';
import { linesOf, type Mark } from './segments';

const text = 'Chỉ tiêu 1: đạt 65% vào năm 2025\nMột\tHai\nHết';

function cut(marks: Mark[]) {
  return linesOf(text, marks).map(({ cells }) => cells.map((cell) => cell.map(({ start, end, ids }) => [text.slice(start, end), ids])));
}

describe('cutting a document into runs', () => {
  it('keeps every character once and in order', () => {
    const marks: Mark[] = [
      { id: 'i1', kind: 'indicator', start: 0, end: 32 },
      { id: 't1', kind: 'target', start: 16, end: 19 },
      { id: 'k', kind: 'task', start: 10, end: 37 },
    ];
    const lines = linesOf(text, marks);
    const joined = lines.map(({ cells }) => cells.map((cell) => cell.map(({ start, end }) => text.slice(start, end)).join('')).join('\t')).join('\n');
    expect(joined).toBe(text);
  });

  it('nests: the innermost mark is the last of its run', () => {
    const [first] = cut([
      { id: 't1', kind: 'target', start: 16, end: 19 },
      { id: 'i1', kind: 'indicator', start: 12, end: 32 },
    ]);
    expect(first?.[0]).toEqual([
      ['Chỉ tiêu 1: ', []],
      ['đạt ', ['i1']],
      ['65%', ['i1', 't1']],
      [' vào năm 2025', ['i1']],
    ]);
  });

  it('puts a warning outside of the item that it is about, however short it is', () => {
    const [first] = cut([
      { id: 'i1', kind: 'indicator', start: 12, end: 32 },
      { id: 'warning-0', kind: 'warning', start: 16, end: 19 },
    ]);
    expect(first?.[0]?.[2]).toEqual(['65%', ['warning-0', 'i1']]);
  });

  it('parts the cells of a table', () => {
    expect(cut([])[1]).toEqual([[['Một', []]], [['Hai', []]]]);
  });
});
