import { describe, expect, test } from 'vitest';
import { liablePeriods } from '../../../packages/core/src/liability/periods.js';
import { defendant, notice, suit } from './suit.js';

const aMonth = { start: 'notice', graceMonths: '1' } as const;
const both = [defendant('d', aMonth), defendant('e', aMonth)];

describe('several defendants', () => {
  test('each has the period of its own notices', () => {
    const notices = [notice('2020-04-10'), notice('2020-07-10', { to: 'e' })];
    const { periods, problems } = liablePeriods(suit({ defendants: both, notices }));
    expect(problems).toEqual([]);
    expect(periods.map(({ defendant, days }) => [defendant, days[0]?.from])).toEqual([
      ['d', '2020-05-11'],
      ['e', '2020-08-11'],
    ]);
  });

  test('of whom one answers for nothing: a warning at that one', () => {
    const { periods, problems } = liablePeriods(suit({ defendants: both }));
    expect(periods.map(({ days }) => days.length)).toEqual([1, 0]);
    expect(problems).toMatchObject([
      {
        code: 'liability.defendant-without-days',
        severity: 'warning',
        place: { path: 'defendants[1]' },
        value: '被告e',
      },
    ]);
  });

  test('none of whom answers: the title says so, once', () => {
    const { problems } = liablePeriods(suit({ defendants: both, notices: [] }));
    expect(problems.map((one) => one.code)).toEqual(['liability.no-notice']);
  });

  test('may answer for different sites', () => {
    const defendants = [
      { ...defendant('d', { start: 'whole', reason: 'r' }), sites: ['s'] },
      { ...defendant('e', { start: 'whole', reason: 'r' }), sites: ['r'] },
    ];
    const sites = [
      { id: 's', name: 'S' },
      { id: 'r', name: 'R' },
    ];
    const { periods } = liablePeriods(suit({ defendants, sites }));
    expect(periods.map(({ defendant, site }) => [defendant, site])).toEqual([
      ['d', 's'],
      ['e', 'r'],
    ]);
  });
});
