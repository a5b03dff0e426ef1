import { expect, test } from 'vitest';
import { timeGrid } from '../../packages/cli/src/time-grid.js';

const point = (from: string, to = from) => ({ from, to, value: '1', quality: 'ok', count: 1 }) as const;

/** Unit, months a column, number of columns. */
const saying = (points: readonly ReturnType<typeof point>[], most = 60) => {
  const grid = timeGrid(points, most);
  return grid && [grid.unit, grid.months, grid.columns, grid.from, grid.to].join(' ');
};

test('days where they fit, else months', () => {
  const days = [point('2020-01-30'), point('2020-03-01')];
  expect(saying(days)).toBe('day 1 32 2020-01-30 2020-03-01');
  expect(saying(days, 31)).toBe('month 1 3 2020-01 2020-03');
});

test('weeks, where every figure is of one week of the same weekdays', () => {
  const weeks = [point('2020-01-06', '2020-01-12'), point('2020-01-20', '2020-01-26')];
  expect(saying(weeks)).toBe('week 1 3 2020-01-06 2020-01-26');
  expect(timeGrid(weeks, 60)?.columnOf('2020-01-20')).toBe(2);
  expect(saying([...weeks, point('2020-02-04', '2020-02-10')])).toBe('month 1 2 2020-01 2020-02');
});

test('many months stand several to a column, by the calendar', () => {
  const years = [point('2018-07-01', '2018-07-31'), point('2022-06-01', '2022-06-30')];
  expect(saying(years)).toBe('month 1 48 2018-07 2022-06');
  expect(saying(years, 30)).toBe('month 2 24 2018-07 2022-06');
  expect(saying(years, 17)).toBe('month 3 16 2018-07 2022-06');
  expect(saying(years, 15)).toBe('month 4 13 2018-07 2022-06');
  const grid = timeGrid(years, 5);
  expect([grid?.months, grid?.columns]).toEqual([12, 5]);
  expect(grid?.columnOf('2018-12-31')).toBe(0);
  expect(grid?.columnOf('2019-01-01')).toBe(1);
});

test('years are put together where there are very many', () => {
  const ends = [point('1900-01-01'), point('2199-12-31')];
  expect(saying(ends, 60)).toBe('month 60 60 1900-01 2199-12');
});

test('without a period there is no grid', () => {
  expect(timeGrid([{ value: '1', quality: 'ok', count: 1 }], 60)).toBeUndefined();
});
