import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, parse, plain, sum } from '../base/rational.js';
import { caseText, reportOf, visits } from '../compute.js';

const MONTHS = ['2020-01', '2020-02', '2020-03', '2020-04'];
const counts = fc.array(fc.nat(1_000_000), { minLength: 4, maxLength: 4 });
const runs = { numRuns: 25 };

const shared = (traffic: readonly unknown[], more: Record<string, unknown> = {}) =>
  caseText({
    titles: [
      { id: 't', name: 'T', plaintiff: 'p', share: '1/7' },
      { id: 'u', name: 'U', plaintiff: 'p', share: 0.0123 },
    ],
    traffic,
    views: [{ way: 'title-share', pagesPerVisit: 3.7, factors: { country: 0.93 } }],
    period: { from: '2020-01-12', to: '2020-04-19' },
    fee: 113,
    rate: 0.8,
    ...more,
  });
const months = (list: readonly number[]) => list.map((value, at) => visits(MONTHS[at] ?? '', value));

describe('views of any traffic', () => {
  test('the lines of the months add up to the views and the amount of the title', async () => {
    await fc.assert(
      fc.asyncProperty(counts, async (list) => {
        const report = await reportOf(shared(months(list)));
        for (const title of report.schedule) {
          const own = report.lines.filter((line) => line.title === title.title);
          const of = (key: 'views' | 'amount') => plain(sum(own.map((line) => parse(line[key]))));
          expect(of('views')).toBe(plain(parse(title.sites[0]?.views ?? '')));
          expect(of('amount')).toBe(plain(parse(title.sites[0]?.amount ?? '')));
        }
      }),
      runs,
    );
  });

  test('more visits never lower the award', async () => {
    await fc.assert(
      fc.asyncProperty(counts, fc.nat(3), fc.nat(10_000), async (list, at, more) => {
        const raised = list.map((value, n) => (n === at ? value + more : value));
        const [before, after] = [
          await reportOf(shared(months(list))),
          await reportOf(shared(months(raised))),
        ];
        const change = compare(parse(after.result.total.award), parse(before.result.total.award));
        expect(change).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test('the order of the rows does not matter', async () => {
    const rows = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    await fc.assert(
      fc.asyncProperty(counts, rows, async (list, order) => {
        const all = months(list);
        const inOrder = await reportOf(shared(all));
        const shuffled = await reportOf(shared(order.map((at) => all[at])));
        expect(shuffled.result).toEqual(inOrder.result);
        expect(shuffled.lines).toEqual(inOrder.lines);
      }),
      runs,
    );
  });

  test('the order of the titles does not matter', async () => {
    const reversed = [
      { id: 'u', name: 'U', plaintiff: 'p', share: 0.0123 },
      { id: 't', name: 'T', plaintiff: 'p', share: '1/7' },
    ];
    await fc.assert(
      fc.asyncProperty(counts, async (list) => {
        const before = await reportOf(shared(months(list)));
        const after = await reportOf(shared(months(list), { titles: reversed }));
        expect(after.result).toEqual(before.result);
        expect([...after.schedule].reverse().map((one) => one.sites)).toEqual(
          before.schedule.map((one) => one.sites),
        );
      }),
      runs,
    );
  });

  test('a month may be split into two parts where the cut stands above the month', async () => {
    await fc.assert(
      fc.asyncProperty(counts, fc.integer({ min: 1, max: 29 }), async (list, day) => {
        // Each day of April has had the same traffic, so that its parts fall to its days.
        const april = (list[3] ?? 0) * 30;
        const two = (value: number) => String(value).padStart(2, '0');
        const part = (from: number, to: number) => ({
          site: 's',
          metric: 'visits',
          from: `2020-04-${two(from)}`,
          to: `2020-04-${two(to)}`,
          value: (april / 30) * (to - from + 1),
        });
        const first = months(list.slice(0, 3));
        const whole = await reportOf(shared([...first, visits('2020-04', april)]));
        const split = await reportOf(shared([...first, part(1, day), part(day + 1, 30)]));
        expect(split.result).toEqual(whole.result);
        expect(split.totals).toEqual(whole.totals);
      }),
      runs,
    );
  });
});
