import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../packages/core/src/base/quantity.js';
import { pathText } from '../../../packages/core/src/base/source.js';

const cell = { place: { file: 'titles.csv', row: 4, column: 3 }, sha256: 'ab12' };

describe('where a stated quantity comes from', () => {
  test('without any proof it is an assumption', () => {
    expect(sourceOf({ value: '440' }, 'titles[0].fee')).toEqual({
      kind: 'assumption',
      place: { path: 'titles[0].fee' },
    });
  });

  test('with an exhibit it is stated by the case', () => {
    expect(sourceOf({ value: '440', exhibit: '甲3' }, 'titles[0].fee')).toEqual({
      kind: 'case',
      place: { path: 'titles[0].fee' },
      exhibit: '甲3',
    });
  });

  test('with the words of a source it is stated by the case, in those words in both languages', () => {
    expect(sourceOf({ value: '440', source: '2024年白書 12頁' }, 'fee')).toEqual({
      kind: 'case',
      place: { path: 'fee' },
      note: { ja: '2024年白書 12頁', en: '2024年白書 12頁' },
    });
  });

  test('what is called an assumption is one, whatever else it names, and gives its reason first', () => {
    expect(sourceOf({ value: '1', exhibit: '甲3', source: 'p. 2', assumption: '争いがない' }, 'fee')).toEqual(
      {
        kind: 'assumption',
        place: { path: 'fee' },
        exhibit: '甲3',
        note: { ja: '争いがない。p. 2', en: '争いがない; p. 2' },
      },
    );
  });

  test('a reason is told, but proves nothing', () => {
    expect(sourceOf({ value: '1.5', reason: '悪質' }, 'rate')).toEqual({
      kind: 'assumption',
      place: { path: 'rate' },
      note: { ja: '悪質', en: '悪質' },
    });
  });

  test('from a cell of a table it is of that cell and that file', () => {
    expect(sourceOf({ value: '440', cell }, 'titles[0].fee')).toEqual({
      kind: 'file',
      place: cell.place,
      sha256: 'ab12',
    });
  });

  test('from a cell with an exhibit it has both', () => {
    expect(sourceOf({ value: '440', exhibit: '甲3', cell }, 'titles[0].fee')).toEqual({
      kind: 'file',
      place: cell.place,
      sha256: 'ab12',
      exhibit: '甲3',
    });
  });

  test('an assumption that stands in a cell is shown at the cell', () => {
    expect(sourceOf({ value: '440', assumption: 'by analogy', cell }, 'titles[0].fee')).toEqual({
      kind: 'assumption',
      place: cell.place,
      note: { ja: 'by analogy', en: 'by analogy' },
    });
  });
});

test.each([
  [['titles', 3, 'fee'], 'titles[3].fee'],
  [['views', 0, 'factors', 'country'], 'views[0].factors.country'],
  [['period'], 'period'],
  [[0, 1], '[0][1]'],
  [[], ''],
])('the path %j is written %j', (path, text) => {
  expect(pathText(path)).toBe(text);
});
