import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, plain, sum } from '../base/rational.js';
import { dated, datedReport, liableFrom, title } from './dated.js';

const MONTHS = [31, 29, 31, 30, 31, 30];
const DAYS = 182;
const dayOf = (at: number) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);

/** Visits of each month of the first half of 2020, the claimed days, and the days before which it is parted. */
const drawn = fc.record({
  visits: fc.tuple(...MONTHS.map(() => fc.integer({ min: 0, max: 99_999 }))),
  period: fc.tuple(fc.nat(DAYS - 1), fc.nat(DAYS - 1)).map(([a, b]) => (a < b ? [a, b] : [b, a])),
  cuts: fc
    .uniqueArray(fc.integer({ min: 1, max: DAYS - 1 }), { minLength: 1, maxLength: 3 })
    .map((list) => list.sort((a, b) => a - b)),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

const caseOf = ({ visits, period }: Drawn, more: Readonly<Record<string, unknown>> = {}) =>
  dated({
    traffic: visits.map((value, month) => ({
      site: 's',
      from: new Date(Date.UTC(2020, month, 1)).toISOString().slice(0, 10),
      to: new Date(Date.UTC(2020, month + 1, 0)).toISOString().slice(0, 10),
      metric: 'visits',
      value,
    })),
    period: { from: dayOf(period[0] ?? 0), to: dayOf(period[1] ?? 0) },
    ...more,
  });

/** From the first day before any cut to the last after all of them: one run more than there are cuts. */
const runsOf = ({ cuts }: Drawn) =>
  [undefined, ...cuts].map((from, at) => {
    const next = cuts[at];
    return {
      ...(from === undefined ? {} : { from: dayOf(from) }),
      ...(next === undefined ? {} : { to: dayOf(next - 1) }),
    };
  });

/** How many of the runs have a day inside the claimed period. */
const partsOf = ({ cuts, period: [from = 0, to = 0] }: Drawn) =>
  1 + cuts.filter((cut) => from < cut && cut <= to).length;

const viewsIn = async (text: string) => {
  const stretches = (await datedReport(text)).schedule.flatMap(({ sites }) => sites);
  return { views: plain(sum(stretches.map((one) => parse(one.views)))), parts: stretches.length };
};

/** Views of each month over its days, for each day of the period: counted one by one. */
function byHand({ visits, period: [from = 0, to = 0] }: Drawn): string {
  const days = MONTHS.flatMap((length, month) =>
    Array.from({ length }, () => parse(`${visits[month] ?? 0}/${length}`)),
  );
  return plain(sum(days.slice(from, to + 1)));
}

describe('where nothing is cut below, days add up to the same views however they are parted', () => {
  const check = (parting: (given: Drawn) => Readonly<Record<string, unknown>>) =>
    fc.assert(
      fc.asyncProperty(drawn, async (given) => {
        const wanted = byHand(given);
        expect(await viewsIn(caseOf(given))).toEqual({ views: wanted, parts: 1 });
        expect(await viewsIn(caseOf(given, parting(given)))).toEqual({
          views: wanted,
          parts: partsOf(given),
        });
      }),
      { numRuns: 40 },
    );

  test('by holders who follow one another', async () => {
    await check((given) => ({
      plaintiffs: [0, 1, 2, 3].map((at) => ({ id: `p${at}`, name: `P${at}` })),
      titles: [
        {
          ...title({ plaintiff: undefined }),
          holders: runsOf(given).map((run, at) => ({
            plaintiff: `p${at}`,
            share: 1,
            right: { kind: 'licence', ...run },
          })),
        },
      ],
    }));
  });

  test('by fees that change', async () => {
    await check((given) => ({
      fee: runsOf(given).map(({ from }, at) => ({ from: from ?? '2020-01-01', value: 100 + at })),
    }));
  });

  test('by defendants who come one after the other', async () => {
    await check((given) => ({
      defendants: runsOf(given).map(({ from }, at) => liableFrom(`d${at}`, from)),
    }));
  });

  test('by rates of interest that the case adds', async () => {
    // Neighbouring rates differ, so that each change parts the days.
    await check((given) => ({
      period: { from: moved(given.period[0] ?? 0), to: moved(given.period[1] ?? 0) },
      traffic: movedTraffic(given),
      delayDamages: { start: 'last-day' },
      law: {
        interestRates: runsOf(given).map(({ from, to }, at) => ({
          from: from === undefined ? '2032-01-01' : `2032${from.slice(4)}`,
          ...(to === undefined ? {} : { to: `2032${to.slice(4)}` }),
          rate: `0.0${1 + at}`,
          source: 'a notice',
        })),
      },
    }));
  });
});

/** The same days of 2032, a leap year as well, for which no rate is fixed. */
const moved = (at: number) => `2032${dayOf(at).slice(4)}`;
const movedTraffic = ({ visits }: Drawn) =>
  visits.map((value, month) => ({
    site: 's',
    from: new Date(Date.UTC(2032, month, 1)).toISOString().slice(0, 10),
    to: new Date(Date.UTC(2032, month + 1, 0)).toISOString().slice(0, 10),
    metric: 'visits',
    value,
  }));
