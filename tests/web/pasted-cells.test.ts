import { expect, test } from 'vitest';
import type { CellAt } from '../../packages/web-demo/src/engine/edit.js';
import { pastedCells } from '../../packages/web-demo/src/engine/pasted-cells.js';

const COLUMNS: readonly CellAt[] = ['id', '作品', '配信料'].map((name) => ({
  path: [name],
  kind: 'text',
  names: [name],
}));
const read = (text: string, from = 0) => {
  const { rows, columns, ...rest } = pastedCells(text, COLUMNS, from);
  return { rows, names: columns.map((one) => one?.path[0]), ...rest };
};

test('under a header the cells go to the columns that it names, and those that the table lacks are told', () => {
  expect(read('配信料\t出版社\t作品\n100\t甲\t一\n200\t乙\t二\n')).toEqual({
    rows: [
      ['100', '甲', '一'],
      ['200', '乙', '二'],
    ],
    names: ['配信料', undefined, '作品'],
    isNamed: true,
    leftOut: ['出版社'],
  });
});

test('a column under a header is told by its first cell where its header is empty, and not where it is all empty', () => {
  expect(read('作品\t配信料\t\t\n一\t100\t\t\n二\t200\tまた\t\n').leftOut).toEqual(['また']);
});

test('without a header, columns beyond the right edge are told by their first cells', () => {
  expect(read('一\t100\t覚え\n二\t200\t\t12\n', 1)).toMatchObject({
    names: ['作品', '配信料'],
    isNamed: false,
    leftOut: ['覚え', '12'],
  });
});

test('where all fits, nothing is told', () => {
  expect(read('w1\t一\t100\nw2\t二\t200\n').leftOut).toEqual([]);
  expect(read('一\t100\t\n二\t200\t\n', 1).leftOut).toEqual([]);
});
