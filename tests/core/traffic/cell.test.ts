import { describe, expect, test } from 'vitest';
import { readCell } from '../../../packages/core/src/traffic/cell.js';
import { METRICS } from '../../../packages/core/src/traffic/observation.js';

test.each([
  ['16731909.16', '16731909.16'],
  ['936021.6200901797', '936021.6200901797'],
  ['3,215', '3215'],
  ['0', '0'],
  [' 42 ', '42'],
  ['5.101e-05', '0.00005101'],
  ['-0', '0'],
  ['-0.0', '0.0'],
])('%j is the figure %s of any metric, every digit kept', (text, value) => {
  for (const metric of METRICS) expect(readCell(text, metric)).toEqual({ quality: 'ok', value });
});

test.each(['', ' ', '-', '–', '—', 'N/A', 'n/a', 'NA', 'null', 'NULL', 'None'])(
  '%j is missing, which is never 0',
  (text) => {
    for (const metric of METRICS) expect(readCell(text, metric)).toEqual({ quality: 'missing' });
  },
);

test.each([
  ['<5000', '5000'],
  ['< 5,000', '5000'],
])('%j is masked: at least 0 and less than %s', (text, high) => {
  expect(readCell(text, 'visits')).toEqual({ quality: 'masked', masked: { low: '0', high } });
});

describe('percentages', () => {
  test('are read where a ratio is meant', () => {
    expect(readCell('62.23%', 'bounceRate')).toEqual({ quality: 'ok', value: '0.6223' });
    expect(readCell('100%', 'bounceRate')).toEqual({ quality: 'ok', value: '1.00' });
    expect(readCell('-5%', 'bounceRate')).toBe('negative');
  });

  test('are no count: 80% of unknown visits is not 0.8 visits', () => {
    const others = METRICS.filter((metric) => metric !== 'bounceRate');
    expect(others.map((metric) => readCell('80%', metric))).toEqual(others.map(() => 'not-a-number'));
  });
});

describe('durations', () => {
  test.each([
    ['00:03:01', '181'],
    ['0:00:00', '0'],
    ['1:00:00', '3600'],
    ['100:59:59', '363599'],
    ['95.25', '95.25'],
  ])('%s is %s seconds', (text, value) => {
    expect(readCell(text, 'visitDuration')).toEqual({ quality: 'ok', value });
  });

  test.each(['0:60:00', '00:00:60', '3:01', '1:2:3'])('%j is none', (text) => {
    expect(readCell(text, 'visitDuration')).toBe('not-a-number');
  });

  test('are no count', () => {
    expect(readCell('00:03:01', 'visits')).toBe('not-a-number');
  });
});

describe('what is no figure', () => {
  test.each(['abc', '1,23', 'NaN', 'Infinity', '1e400', '1/3', '=1+2', '31.5M', '2.5.1', '¥5'])(
    '%j',
    (text) => {
      for (const metric of METRICS) expect(readCell(text, metric)).toBe('not-a-number');
    },
  );

  test.each(['<', '<x', '< -5', '<<5'])('the mask %j', (text) => {
    expect(readCell(text, 'visits')).toBe('not-a-number');
  });

  test.each(['-1', '-0.001', '-1,000', '-1e3'])('%j is below zero, which no count can be', (text) => {
    expect(readCell(text, 'visits')).toBe('negative');
  });
});
