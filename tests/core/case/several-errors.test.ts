import { parseCase } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { sample, told } from './sample.js';

describe('all problems of a case are reported together', () => {
  test('those of its shape', () => {
    const text = sample({
      4: '  - { id: p1, name: P, claim: { base: -1000 } }',
      8: '    liability: { start: notce, graceMonths: 1 }',
      11: 'period: { from: 2021-02-30, to: 2021-06-31 }',
      19: 'fee: NaN',
      20: 'rate: 80',
      21: 'currency: USD',
      22: 'lawyersFee: { rate: 0.1 }',
    });
    const read = parseCase(text, 'case.yaml');
    expect(read.case).toBeUndefined();
    const rows = read.problems
      .filter((one) => !['case.no-fee', 'case.no-rate'].includes(one.code))
      .map(told)
      .sort((a, b) => Number(a[2]) - Number(b[2]) || Number(a[3]) - Number(b[3]));
    expect(rows.map(([code, path, row, column]) => [code, path, row, column])).toEqual([
      ['case.out-of-range', 'plaintiffs[0].claim.base', 4, 39],
      ['case.not-one-of', 'defendants[0].liability.start', 8, 25],
      ['case.bad-date', 'period.from', 11, 17],
      ['case.bad-date', 'period.to', 11, 33],
      ['case.bad-number', 'fee', 19, 6],
      ['royalty.rate-above-one', 'rate', 20, 7],
      ['case.not-yen', 'currency', 21, 11],
      ['case.unknown-key', 'lawyersFee', 22, 1],
    ]);
  });

  test('those of what its parts say of one another', () => {
    const text = sample({
      4: '  - { id: p1, name: P }\n  - { id: p1, name: Q }', // one row more from here on
      15: '  - { date: 2020-04-10, to: dX, title: workX, site: siteX }',
      18: 'views: [{ way: counter, sites: [site-z] }]',
    });
    const read = parseCase(text, 'case.yaml');
    expect(
      read.problems.filter((one) => one.severity === 'error').map((one) => told(one).slice(0, 3)),
    ).toEqual([
      ['case.duplicate-id', 'plaintiffs[1].id', 5],
      ['case.unknown-id', 'notices[0].to', 16],
      ['case.unknown-id', 'notices[0].site', 16],
      ['case.unknown-id', 'views[0].sites[0]', 19],
      ['case.unknown-id', 'notices[0].title', 16],
    ]);
  });

  test('several faults of one YAML text', () => {
    const read = parseCase(sample({ 2: 'name: Test\nname: Again', 20: 'rate: 1\nrate: 0.5' }), 'case.yaml');
    expect(read.problems.map(({ code, place }) => [code, place.row])).toEqual([
      ['case.not-yaml', 3],
      ['case.not-yaml', 22],
    ]);
  });

  test('the language of a broken case is still told', () => {
    expect(parseCase(sample({ 2: 'language: en', 19: 'fee: x' }), 'case.yaml').language).toBe('en');
    expect(parseCase(sample({ 19: 'fee: x' }), 'case.yaml').language).toBe('ja');
  });
});
