import { describe, expect, test } from 'vitest';
import { type DatedRate, overlapsTable, rateOn } from '../../../packages/core/src/law/dated-rate.js';

const source = { ja: '告示', en: 'notice' };
const rate = (from: string | undefined, to: string | undefined, rate = '0.03'): DatedRate => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  rate,
  source,
});

describe('rateOn', () => {
  const table = [rate(undefined, '2020-03-31', '0.05'), rate('2020-04-01', '2023-03-31')];

  test('both ends count, and an open end has none', () => {
    expect(rateOn(table, '1900-01-01')?.rate).toBe('0.05');
    expect(rateOn(table, '2020-03-31')?.rate).toBe('0.05');
    expect(rateOn(table, '2020-04-01')?.rate).toBe('0.03');
    expect(rateOn(table, '2023-03-31')?.rate).toBe('0.03');
    expect(rateOn([rate('2019-10-01', undefined, '0.1')], '2199-12-31')?.rate).toBe('0.1');
  });

  test('no rate where the table has none', () => {
    expect(rateOn(table, '2023-04-01')).toBeUndefined();
    expect(rateOn([], '2023-04-01')).toBeUndefined();
  });
});

describe('overlapsTable', () => {
  const table = [rate('2020-01-01', '2020-12-31')];

  test('an entry next to another shares no day with it', () => {
    expect(overlapsTable(table, [rate('2021-01-01', undefined), rate(undefined, '2019-12-31')])).toEqual([]);
  });

  test('one shared day is enough', () => {
    expect(overlapsTable(table, [rate('2020-12-31', undefined)])).toEqual([{ at: 0, other: table[0] }]);
    expect(overlapsTable(table, [rate(undefined, '2020-01-01')])).toEqual([{ at: 0, other: table[0] }]);
    expect(overlapsTable(table, [rate(undefined, undefined)])).toEqual([{ at: 0, other: table[0] }]);
  });

  test('of two added entries, the later one is told', () => {
    const added = [rate('2021-01-01', '2022-12-31'), rate('2022-12-31', undefined)];
    expect(overlapsTable(table, added)).toEqual([{ at: 1, other: added[0] }]);
  });
});
