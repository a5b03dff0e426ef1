import { type Assessment, assess, parseCase, readEvidence } from '@songai/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fraction, sumOf } from '../../../packages/core/src/base/fraction.js';
import { bounds as intervals } from '../../../packages/core/src/formula/bounds.js';
import { evaluate } from '../../../packages/core/src/formula/evaluate.js';

/** A case as the properties vary it. */
interface Model {
  readonly titles: readonly {
    readonly fee: number;
    readonly rate: number;
    readonly share: number;
    readonly plaintiff: number;
  }[];
  /** per site, from 2021-01 on: visits in each month */
  readonly visits: readonly (readonly number[])[];
  readonly notice: number;
  readonly claim: number | undefined;
  readonly amountCut: 'month' | 'title' | 'plaintiff';
  readonly range: number;
}

const model: fc.Arbitrary<Model> = fc.record({
  titles: fc.array(
    fc.record({
      fee: fc.integer({ min: 0, max: 900 }),
      rate: fc.integer({ min: 0, max: 100 }),
      share: fc.integer({ min: 0, max: 99 }),
      plaintiff: fc.integer({ min: 0, max: 1 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  visits: fc.array(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 2, maxLength: 5 }), {
    minLength: 1,
    maxLength: 2,
  }),
  notice: fc.integer({ min: 1, max: 28 }),
  claim: fc.option(fc.integer({ min: 0, max: 50_000_000 }), { nil: undefined }),
  amountCut: fc.constantFrom('month', 'title', 'plaintiff'),
  range: fc.integer({ min: 0, max: 50 }),
});

const two = (n: number) => String(n).padStart(2, '0');
const monthEnd = [31, 28, 31, 30, 31, 30];

interface Layout {
  /** order of titles and rows reversed */
  readonly reversed?: boolean;
  /** each month's figure given as two halves */
  readonly split?: boolean;
}

function caseText(given: Model, { reversed, split }: Layout = {}): string {
  const turned = <T>(list: T[]) => (reversed ? [...list].reverse() : list);
  const titles = given.titles.map(
    (one, at) =>
      `  - { id: t${at}, name: T${at}, plaintiff: p${one.plaintiff}, share: 0.00${two(one.share)}, rate: ${one.rate}%, fee: { value: ${one.fee}, low: ${one.fee - Math.min(one.fee, given.range)}, high: ${one.fee + given.range} } }`,
  );
  const traffic = given.visits.flatMap((months, site) =>
    months.flatMap((value, month) => {
      const entry = (from: number, to: number, part: number) =>
        `  - { site: s${site}, metric: visits, from: 2021-${two(month + 1)}-${two(from)}, to: 2021-${two(month + 1)}-${two(to)}, value: ${part} }`;
      const end = monthEnd[month] as number;
      // Two adjacent parts of equal traffic a day, so that a period that cuts the month cuts both views alike.
      return split
        ? [entry(1, 14, value * 14), entry(15, end, value * (end - 14))]
        : [entry(1, end, value * end)];
    }),
  );
  const claim = given.claim === undefined ? '' : `, claim: { base: ${given.claim} }`;
  return `format: songai.case/1
name: x
plaintiffs: [{ id: p0, name: P0${claim} }, { id: p1, name: P1 }]
defendants: [{ id: d, name: D, liability: { start: notice, graceMonths: 0 } }]
sites: [${given.visits.map((_, at) => `{ id: s${at}, name: S${at} }`).join(', ')}]
notices: [{ date: 2021-01-${two(given.notice)}, to: d, title: [${given.titles.map((_, at) => `t${at}`).join(', ')}], site: [${given.visits.map((_, at) => `s${at}`).join(', ')}] }]
titles:
${turned(titles).join('\n')}
traffic:
${turned(traffic).join('\n')}
views: [{ way: title-share, pagesPerVisit: 3/2 }]
lawyerFee: { rate: 10% }
cuts: { amount: ${given.amountCut} }
`;
}

async function compute(text: string): Promise<Assessment> {
  const read = parseCase(text, 'case.yaml');
  if (!read.case) throw new Error(JSON.stringify(read.problems));
  const { assessment, problems } = assess(read.case, await readEvidence(read.case, async () => 'missing'));
  if (!assessment) throw new Error(JSON.stringify(problems));
  return assessment;
}

const total = ({ plan, exact }: Assessment) => exact.at(plan.total.total, 0);
const found = ({ plan, exact }: Assessment) => exact.at(plan.total.found, 0);
const RUNS = { numRuns: 60 };

test('the sum of the lines is the total, and the months and sites add up to it', async () => {
  await fc.assert(
    fc.asyncProperty(model, async (given) => {
      const { plan, exact } = await compute(caseText({ ...given, amountCut: 'plaintiff' }));
      const { perLine, perStretch, perHolding } = plan.royalty;
      if (!perLine || !perStretch || !plan.bySite || !plan.byMonth) throw new Error('no lines');
      const all = sumOf(exact.of(perLine));
      for (const family of [perStretch, perHolding, plan.bySite, plan.byMonth]) {
        expect(sumOf(exact.of(family)).toText()).toBe(all.toText());
      }
      const whole = plan.awards.map((award) => exact.at(award.found, 0));
      // Each plaintiff's sum is cut once: the whole is less than the lines by less than a yen each.
      const rest = all.minus(sumOf(whole));
      expect(rest.sign).toBeGreaterThanOrEqual(0);
      expect(rest.compare(Fraction.of(plan.awards.length))).toBeLessThan(0);
    }),
    RUNS,
  );
});

test('more views, a higher fee or a higher rate never lowers the amount', async () => {
  const change = fc.constantFrom('views', 'fee', 'rate');
  await fc.assert(
    fc.asyncProperty(model, change, fc.integer({ min: 1, max: 100 }), async (given, what, more) => {
      const titles = given.titles.map((one, at) =>
        at > 0
          ? one
          : {
              ...one,
              fee: one.fee + (what === 'fee' ? more : 0),
              rate: Math.min(100, one.rate + (what === 'rate' ? more : 0)),
            },
      );
      const visits = given.visits.map((months, site) =>
        months.map(
          (value, month) => value + (what === 'views' && site === 0 && month === 0 ? more * 1000 : 0),
        ),
      );
      const [before, after] = [
        await compute(caseText(given)),
        await compute(caseText({ ...given, titles, visits })),
      ];
      expect(found(after).compare(found(before))).toBeGreaterThanOrEqual(0);
      expect(total(after).compare(total(before))).toBeGreaterThanOrEqual(0);
    }),
    RUNS,
  );
});

test('the order of rows and titles does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(model, async (given) => {
      const [one, other] = [
        await compute(caseText(given)),
        await compute(caseText(given, { reversed: true })),
      ];
      const awards = ({ plan, exact }: Assessment) =>
        plan.awards.map((award) => exact.at(award.total, 0).toText());
      expect(awards(other)).toEqual(awards(one));
    }),
    RUNS,
  );
});

test('splitting a month into two adjacent parts does not matter where the cut is above the month', async () => {
  await fc.assert(
    fc.asyncProperty(model, fc.constantFrom('title', 'plaintiff', 'month'), async (given, amountCut) => {
      const changed = { ...given, amountCut } as Model;
      const [one, other] = [
        await compute(caseText(changed)),
        await compute(caseText(changed, { split: true })),
      ];
      // The lines are by calendar month, so the parts meet before even the cut by month.
      expect(total(other).toText()).toBe(total(one).toText());
    }),
    RUNS,
  );
});

test('the exact value lies in its enclosure, for every figure; that of an award is no wider', async () => {
  await fc.assert(
    fc.asyncProperty(model, async (given) => {
      const { plan, exact, bounds } = await compute(caseText(given));
      if (!bounds) throw new Error('no bounds');
      const everywhere = evaluate(plan.graph, intervals);
      for (const family of plan.graph.families) {
        exact.of(family).forEach((value, at) => {
          const { low, high } = everywhere.at(family, at);
          expect(low.compare(value)).toBeLessThanOrEqual(0);
          expect(high.compare(value)).toBeGreaterThanOrEqual(0);
        });
      }
      for (const family of [...plan.awards, plan.total].flatMap(({ found, total }) => [found, total])) {
        const { low, high } = bounds.at(family, 0);
        const wide = everywhere.at(family, 0);
        expect(low.compare(exact.at(family, 0))).toBeLessThanOrEqual(0);
        expect(high.compare(exact.at(family, 0))).toBeGreaterThanOrEqual(0);
        expect(wide.low.compare(low)).toBeLessThanOrEqual(0);
        expect(wide.high.compare(high)).toBeGreaterThanOrEqual(0);
      }
    }),
    RUNS,
  );
});

test('a court gives no more than is claimed', async () => {
  let claims = 0;
  await fc.assert(
    fc.asyncProperty(model, async (given) => {
      if (given.claim === undefined) return;
      claims += 1;
      const { plan, exact } = await compute(caseText(given));
      const [award] = plan.awards;
      if (!award) throw new Error('no award');
      expect(exact.at(award.base, 0).compare(Fraction.of(given.claim))).toBeLessThanOrEqual(0);
      expect(exact.at(award.base, 0).compare(exact.at(award.found, 0))).toBeLessThanOrEqual(0);
    }),
    RUNS,
  );
  expect(claims).toBeGreaterThan(RUNS.numRuns / 3);
});
