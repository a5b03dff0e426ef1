import { describe, expect, test } from 'vitest';
import { doubledFigures, mappedColumns } from '../../packages/web-demo/src/engine/mapped-columns.js';

describe('what is written once somebody says what a column means', () => {
  const read = ['site', 'date', 'visits', 'pageViews', ''];

  test('is every column that is clear', () => {
    expect(mappedColumns(read, 4, 'country')).toEqual([
      ['site', 0],
      ['date', 1],
      ['visits', 2],
      ['pageViews', 3],
      ['country', 4],
    ]);
  });

  test('has the column that was chosen, and not another of the same meaning', () => {
    expect(mappedColumns(read, 4, 'visits')).toEqual([
      ['site', 0],
      ['date', 1],
      ['pageViews', 3],
      ['visits', 4],
    ]);
    expect(mappedColumns(read, 0, 'date')).not.toContainEqual(['date', 1]);
  });

  test('has nothing of a column that is not to be used', () => {
    expect(mappedColumns(read, 3, '')).toEqual([
      ['site', 0],
      ['date', 1],
      ['visits', 2],
    ]);
  });

  // Visits by desktop and by mobile: named in a mapping, one of the two would be lost, and with it its figures.
  const twice = ['site', 'date', 'visits', 'visits', 'pageViews'];

  test('leaves all figures to their headers where two columns hold one of them', () => {
    expect(mappedColumns(twice, 0, 'title')).toEqual([
      ['title', 0],
      ['date', 1],
    ]);
  });

  test('never says of one of two untouched columns that it is the one', () => {
    expect(mappedColumns(twice, 4, 'views')).toEqual([
      ['site', 0],
      ['date', 1],
      ['views', 4],
    ]);
  });

  test('is clear again once one of the two is not to be used', () => {
    expect(mappedColumns(twice, 2, '')).toEqual([
      ['site', 0],
      ['date', 1],
      ['visits', 3],
      ['pageViews', 4],
    ]);
  });
});

test('figures that several columns hold are told, each once', () => {
  expect(doubledFigures(['visits', 'site', 'visits', 'views', 'visits'])).toEqual(['visits']);
  expect(doubledFigures(['date', 'date', '', '', 'visits'])).toEqual([]);
});
