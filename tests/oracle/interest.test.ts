import { interest } from '@songai/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, isLeap, parseDay, periodEnd } from './calendar.js';
import { read } from './chain-ratio.js';
import { anyDay, anySpan } from './days.js';
import {
  type Convention,
  type Cut,
  type Demand,
  ofOneDay,
  owed,
  type Ratio,
  statutoryPerCent,
} from './interest.js';

const perCent = (over: bigint) => ({ over, under: 100n });
const counts = (demand: Demand) =>
  owed(demand).parts.map((part) => (part.of === 1 ? `${part.count} y` : `${part.count}/${part.of}`));
const demand = (
  principal: bigint,
  rate: bigint,
  from: string,
  to: string,
  convention?: Convention,
  cut?: Cut,
) => ({
  principal,
  rate: perCent(rate),
  from,
  to,
  convention: convention ?? 'court',
  cut: cut ?? 'sum',
});

describe('the calendar of the oracle', () => {
  it('knows the leap years, centuries among them', () => {
    expect([1900, 2000, 2020, 2023, 2100, 2400].filter(isLeap)).toEqual([2000, 2020, 2400]);
  });

  it('numbers each day from 1868 to 2110 as the host does', () => {
    const start = parseDay('1868-01-01');
    for (let day = start; day <= parseDay('2110-12-31'); day++) {
      const host = new Date(Date.UTC(1868, 0, 1 + day - start)).toISOString().slice(0, 10);
      // An expectation for each of ninety thousand days would take longer than all of them.
      if (formatDay(day) !== host || parseDay(host) !== day)
        expect([formatDay(day), parseDay(host)]).toEqual([host, day]);
    }
  });
});

describe('delay damages by the oracle, against rows worked by hand', () => {
  it.each([
    [demand(100_000n, 18n, '2021-08-02', '2023-08-15'), ['2 y', '14/365'], 36_690n],
    [demand(1_000_000n, 5n, '2009-10-05', '2011-12-10'), ['2 y', '67/365'], 109_178n],
    [demand(1_000_000n, 3n, '2018-08-25', '2021-02-12'), ['2 y', '129/366', '43/365'], 74_108n],
    // 10,573.77 and 3,534.24 are cut apart: one yen less.
    [
      demand(1_000_000n, 3n, '2018-08-25', '2021-02-12', 'court', 'parts'),
      ['2 y', '129/366', '43/365'],
      74_107n,
    ],
    // 903 days, of which 366 are those of 2020.
    [demand(1_000_000n, 3n, '2018-08-25', '2021-02-12', '365'), ['903/365'], 74_219n],
    [demand(1_000_000n, 3n, '2018-08-25', '2021-02-12', 'actual'), ['494/365', '366/366', '43/365'], 74_136n],
    // One day; both ends counted.
    [demand(365n, 100n, '2023-05-05', '2023-05-05'), ['1/365'], 1n],
    [demand(366n, 100n, '2024-12-31', '2025-01-01', 'court', 'parts'), ['1/366', '1/365'], 2n],
    // A year of 366 days is a year; the day before its last is not.
    [demand(36_600n, 100n, '2024-01-01', '2024-12-31'), ['1 y'], 36_600n],
    [demand(36_600n, 100n, '2024-01-01', '2024-12-30'), ['365/366'], 36_500n],
    // From 29 February a year ends on 28 February, in a leap year too: there the corresponding day is the 29th.
    [demand(36_500n, 100n, '2020-02-29', '2021-02-28'), ['1 y'], 36_500n],
    [demand(36_500n, 100n, '2020-02-29', '2021-02-27'), ['307/366', '58/365'], 36_416n],
    [demand(36_600n, 100n, '2020-02-29', '2024-02-28'), ['4 y'], 146_400n],
    [demand(36_600n, 100n, '2020-02-29', '2024-02-29'), ['4 y', '1/366'], 146_500n],
  ] as const)('%o', (asked, parts, amount) => {
    expect(counts(asked)).toEqual(parts);
    expect(owed(asked).amount).toBe(amount);
  });

  it('takes the rate of the first day of delay', () => {
    const days = [
      '1990-01-01',
      '2020-03-31',
      '2020-04-01',
      '2023-04-01',
      '2026-04-01',
      '2029-03-31',
      '2029-04-01',
    ];
    expect(days.map(statutoryPerCent)).toEqual([5, 5, 3, 3, 3, 3, undefined]);
  });

  it('takes a further day by its own calendar year', () => {
    const day = (convention: Convention, day: string) =>
      ofOneDay(demand(1n, 3n, '2022-01-01', '2022-12-31', convention), day).under;
    expect(day('court', '2023-12-31')).toBe(36_500n);
    expect(day('court', '2024-01-01')).toBe(36_600n);
    expect(day('actual', '2024-12-31')).toBe(36_600n);
    expect(day('court', '2025-01-01')).toBe(36_500n);
    expect(day('365', '2024-01-01')).toBe(36_500n);
  });

  it('adds up when split at an anniversary', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: 1, max: 29 }), ({ from, to }, years) => {
        const end = periodEnd(parseDay(from), 12 * years);
        // An anniversary of 29 February begins years of its own, from another day.
        fc.pre(end < parseDay(to) && !from.endsWith('-02-29'));
        const sum = (first: string, last: string) => owed(demand(365n * 366n * 100n, 3n, first, last)).amount;
        expect(sum(from, formatDay(end)) + sum(formatDay(end + 1), to)).toBe(sum(from, to));
      }),
      { seed: 114, numRuns: 2000 },
    );
  });
});

const equal = (a: Ratio, b: Ratio) => a.over * b.under === b.over * a.under;

const errorsIn = ({ problems }: ReturnType<typeof interest>) =>
  problems.filter(({ severity }) => severity === 'error');

type Answer = NonNullable<ReturnType<typeof interest>['interest']>;

/** What core says otherwise than the oracle, in words; nothing where they agree. */
function disagreements(answer: Answer, asked: Demand): string[] {
  const own = owed(asked);
  const found: string[] = [];
  const compare = (what: string, core: unknown, oracle: unknown) => {
    if (core !== oracle) found.push(`${what}: core ${core}, oracle ${oracle}`);
  };
  const compareRatio = (what: string, core: string, oracle: Ratio) => {
    if (!equal(read(core), oracle))
      found.push(`${what}: core ${core}, oracle ${oracle.over}/${oracle.under}`);
  };

  compare('amount', answer.amount, String(own.amount));
  compareRatio('rate', answer.rate, asked.rate);
  const shape = (from: string, to: string, count: unknown, of: unknown) => `${from} - ${to}: ${count}/${of}`;
  compare(
    'parts',
    answer.parts.map((p) => shape(p.from, p.to, p.years ?? p.days, p.years ? 1 : p.of)).join(', '),
    own.parts.map((p) => shape(p.from, p.to, p.count, p.of)).join(', '),
  );
  own.parts.forEach((part, i) => {
    const exact = {
      over: asked.principal * asked.rate.over * BigInt(part.count),
      under: asked.rate.under * BigInt(part.of),
    };
    const amount = asked.cut === 'parts' ? { over: part.whole, under: 1n } : exact;
    compareRatio(`amount of part ${i + 1}`, answer.parts[i]?.amount ?? '0/1', amount);
  });

  // What each further day adds: from the day after, in stretches that join, up to a change of denominator.
  compare('stretches of further days', answer.nextDays.length > 0, true);
  let before = asked.to;
  for (const stretch of answer.nextDays) {
    const next = formatDay(parseDay(before) + 1);
    compare('further days from', stretch.from, next);
    compareRatio(`a further day from ${next}`, stretch.perDay, ofOneDay(asked, next));
    if (stretch.to === null) {
      compare('further days without end', asked.convention, '365');
      break;
    }
    compareRatio(`a further day on ${stretch.to}`, stretch.perDay, ofOneDay(asked, stretch.to));
    before = stretch.to;
  }
  return found;
}

const anyRate = fc.oneof(
  fc.constantFrom(['3%', 30n], ['5%', 50n], ['18%', 180n], ['14.6%', 146n], ['0.03', 30n], ['0.146', 146n]),
  fc
    .integer({ min: 0, max: 1000 })
    .map((tenths) => [`${Math.floor(tenths / 10)}.${tenths % 10}%`, BigInt(tenths)]),
) as fc.Arbitrary<[string, bigint]>;

const anyPrincipal = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 12n }),
  fc.bigInt({ min: 0n, max: 100_000n }),
  fc.bigInt({ min: 0n, max: 10_000n }).map((n) => n * 365n * 366n), // where nothing is cut
);
const anyConvention = fc.constantFrom<Convention>('court', 'court', '365', 'actual');
const anyCut = fc.constantFrom<Cut>('sum', 'parts');

describe('delay damages by core', () => {
  it('agree with the oracle at a stated rate', () => {
    fc.assert(
      fc.property(
        anySpan,
        anyPrincipal,
        anyRate,
        anyConvention,
        anyCut,
        (span, principal, [rate, over], convention, cut) => {
          const answer = interest({ principal: String(principal), ...span, rate, convention, cut });
          expect(errorsIn(answer)).toEqual([]);
          const asked = { principal, rate: { over, under: 1000n }, ...span, convention, cut };
          expect(answer.interest && disagreements(answer.interest, asked)).toEqual([]);
        },
      ),
      { seed: 404, numRuns: 7500 },
    );
  });

  it('agree with the oracle at the statutory rate of the first day of delay', () => {
    const turns = [
      '2020-03-31',
      '2020-04-01',
      '2023-03-31',
      '2023-04-01',
      '2026-04-01',
      '2029-03-31',
      '2029-04-01',
    ];
    const delay = fc.oneof(anyDay, fc.constantFrom(...turns));
    fc.assert(
      fc.property(
        delay,
        anyDay,
        fc.constantFrom('early', 'early, unstated', 'late'),
        fc.integer({ min: 0, max: 10_957 }),
        anyPrincipal,
        (since, later, start, length, principal) => {
          // Interest is asked from the first day of delay, or from a later one.
          const from = start !== 'late' || later < since ? since : later;
          const to = formatDay(parseDay(from) + length);
          const answer = interest({
            principal: String(principal),
            from,
            to,
            ...(start === 'early, unstated' ? {} : { delaySince: since }),
          });
          const rate = statutoryPerCent(since);
          if (rate === undefined) {
            expect(answer.interest).toBeUndefined();
            expect(errorsIn(answer)).toHaveLength(1);
            return;
          }
          expect(errorsIn(answer)).toEqual([]);
          const asked = demand(principal, BigInt(rate), from, to);
          expect(answer.interest && disagreements(answer.interest, asked)).toEqual([]);
        },
      ),
      { seed: 419, numRuns: 2500 },
    );
  });
});
