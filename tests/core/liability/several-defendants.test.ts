import { describe, expect, test } from 'vitest';
import { liablePeriods } from '../../../packages/core/src/liability/periods.js';
import { defendant, notice, suit } from './suit.js';

const aMonth = { start: 'notice', graceMonths: '1' } as const;
const both = [defendant('d', aMonth), defendant('e', aMonth)];

describe('several defendants', () => {
  test('who answer for the same days pass, and the days are told once', () => {
    const notices = [notice('2020-04-10'), notice('2020-04-10', { to: 'e' })];
    const { periods, problems } = liablePeriods(suit({ defendants: both, notices }));
    expect(problems).toEqual([]);
    expect(periods.map((period) => period.span?.from)).toEqual(['2020-05-11']);
  });

  test('who come to the same days by different ways pass too', () => {
    const defendants = [
      defendant('d', aMonth),
      defendant('e', { start: 'date', date: '2020-05-11', reason: 'r' }),
    ];
    expect(liablePeriods(suit({ defendants })).problems).toEqual([]);
  });

  test('whose days differ only outside the claimed period pass', () => {
    const notices = [notice('2020-04-10'), notice('2020-02-10', { to: 'e' })];
    const period = { from: '2020-07-01' };
    expect(liablePeriods(suit({ defendants: both, notices, period })).problems).toEqual([]);
  });

  test('who answer for different days are an error at the one that differs from the first', () => {
    const notices = [notice('2020-04-10'), notice('2020-04-11', { to: 'e' })];
    const { problems } = liablePeriods(suit({ defendants: both, notices }));
    expect(problems).toMatchObject([
      {
        code: 'liability.defendants-differ',
        severity: 'error',
        place: { path: 'defendants[1]' },
        value: '被告e',
      },
    ]);
    expect(problems[0]?.message.ja).toContain('「被告d」と「被告e」');
  });

  test('of whom one has no notice are an error', () => {
    const { problems } = liablePeriods(suit({ defendants: both }));
    expect(problems.map((one) => one.code)).toEqual(['liability.defendants-differ']);
  });

  test('are compared with the first one by one', () => {
    const defendants = [...both, defendant('f', aMonth)];
    const notices = ['d', 'e', 'f'].map((to) => notice(to === 'f' ? '2020-05-01' : '2020-04-10', { to }));
    const { problems } = liablePeriods(suit({ defendants, notices }));
    expect(problems.map((one) => one.place.path)).toEqual(['defendants[2]']);
  });
});
