import * as fc from 'fast-check';
import { caseText, visits } from '../compute.js';

/**
 * Cases whose figures are awkward for a spreadsheet: decimals of many digits, thirds, zeros, visits up to thousands of
 * billions, several holders, dated fees, factors on the way, caps, reductions and payments.
 */

const MONTHS = ['2019-08', '2019-09', '2019-10', '2020-01'] as const;
const maybe = <T>(arbitrary: fc.Arbitrary<T>, times = 5) =>
  fc.oneof({ weight: times, arbitrary }, { weight: 10 - times, arbitrary: fc.constant(undefined) });

/** A decimal with so many places, or some fewer. */
const decimal = (most: number, places: number) =>
  fc
    .tuple(fc.nat(most), fc.stringMatching(new RegExp(`^[0-9]{1,${places}}$`)))
    .map(([whole, after]) => `${whole}.${after}`);
/** A fraction of which the denominator is no power of ten. */
const ratio = (most: number, under: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: under }), fc.integer({ min: 1, max: most }))
    .map(([den, num]) => `${num}/${den}`);
/** At most one. */
const part = fc.oneof(
  { weight: 3, arbitrary: decimal(0, 4) },
  { weight: 2, arbitrary: decimal(0, 9) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 90 }).chain((den) => fc.nat(den).map((num) => `${num}/${den}`)),
  },
  { weight: 1, arbitrary: fc.constantFrom('0', '1', '1/3', '2/3', '0.000001', '0.9999999999') },
);
/** Of one of three titles: at most a third, so that all of them do not come to more than the whole. */
const share = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[0-9]{1,9}$/).map((digits) => `0.2${digits}`) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 90 }).chain((den) => fc.nat(den).map((num) => `${num}/${3 * den}`)),
  },
  { weight: 1, arbitrary: fc.constantFrom('0', '1/3', '0.000001', '0.3333333333') },
);
const positive = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 9_999 }).map((one) => `${one}/100`) },
  { weight: 1, arbitrary: ratio(30, 7) },
);
const count = fc.oneof(
  { weight: 4, arbitrary: fc.nat(999_999).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('0', '1') },
  { weight: 1, arbitrary: decimal(999_999, 3) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9_000_000_000 }).map(String) },
  { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 9_007_199_254_740n }).map(String) },
);
const fee = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 2_000 }).map(String) },
  { weight: 2, arbitrary: decimal(999, 2) },
  { weight: 1, arbitrary: decimal(9, 11) },
  { weight: 1, arbitrary: ratio(1_000, 9) },
);

const shape = fc.record({
  plaintiffs: fc.integer({ min: 1, max: 3 }),
  visits: fc.array(count, { minLength: 4, maxLength: 4 }),
  titles: fc.array(
    fc.record({ share, holders: fc.constantFrom(1, 1, 2, 3), whole: fc.integer({ min: 1, max: 7 }) }),
    { minLength: 1, maxLength: 3 },
  ),
  fees: fc.tuple(fee, maybe(fee, 3)),
  rate: fc.oneof(part, fc.constantFrom('0.8', '0.6')),
  pagesPerVisit: positive,
  pagesPerUnit: maybe(positive),
  country: maybe(part, 3),
  other: maybe(positive, 3),
  isDivided: fc.boolean(),
  tax: maybe(fc.constant('add'), 3),
  uplift: maybe(fc.constantFrom('1.5', '4/3', '1.0000001'), 2),
  lawyer: maybe(fc.constantFrom('10%', '1/9', '0.07')),
  claims: fc.array(maybe(fc.record({ base: maybe(count, 6), total: maybe(count, 4) }), 4), {
    minLength: 3,
    maxLength: 3,
  }),
  reductions: fc.array(part, { maxLength: 2 }),
  payments: fc.array(
    fc.record({
      yen: fc.oneof(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 90_000 })),
      plaintiff: fc.nat(2),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    { maxLength: 2 },
  ),
  until: maybe(fc.constantFrom('2024-02-29', '2023-07-07'), 7),
  convention: fc.constantFrom('court', '365', 'actual'),
  cuts: fc.constantFrom(
    undefined,
    { views: 'none', amount: 'title' },
    { views: 'none', amount: 'plaintiff' },
    { views: 'month', amount: 'title' },
  ),
});

/** What a case is made from; its text holds the figures as they stand here. */
export type Drawn = typeof shape extends fc.Arbitrary<infer S> ? S : never;
export const anyWorking: fc.Arbitrary<Drawn> = shape;

/** Liability begins within a month, so that days are counted too. */
const LIABLE = '2019-08-11';

/** The plaintiffs who hold each title, of whom some may hold none. */
const holdersOf = ({ titles, plaintiffs }: Drawn, at: number) =>
  Array.from({ length: Math.min(titles[at]?.holders ?? 1, plaintiffs) }, (_, n) => (n + at) % plaintiffs);

/** The text of a case; `more` overwrites entries of it. */
export function workingText(drawn: Drawn): string {
  const { plaintiffs, lawyer, payments, until } = drawn;
  const held = new Set(drawn.titles.flatMap((_, at) => holdersOf(drawn, at)));
  const paid = payments.filter(({ plaintiff }) => held.has(plaintiff % plaintiffs));
  const isDelayed = until !== undefined || paid.length > 0;
  return caseText({
    plaintiffs: Array.from({ length: plaintiffs }, (_, at) => ({
      id: `p${at}`,
      name: `P${at}`,
      claim: { base: drawn.claims[at]?.base, total: drawn.claims[at]?.total },
    })),
    defendants: [
      {
        id: 'd',
        name: 'D',
        served: '2020-06-01',
        liability: { start: 'date', date: LIABLE, reason: 'ran it' },
      },
    ],
    titles: drawn.titles.map(({ share, whole }, at) => ({
      id: `t${at}`,
      name: `T${at}`,
      share,
      holders: holdersOf(drawn, at).map((who, n, all) => ({
        plaintiff: `p${who}`,
        share: all.length === 1 ? 1 : `${n === 0 ? whole : 1}/${whole + all.length - 1}`,
      })),
    })),
    traffic: MONTHS.map((month, at) => visits(month, drawn.visits[at] as string)),
    views: [
      {
        way: 'title-share',
        pagesPerVisit: drawn.pagesPerVisit,
        factors: {
          pagesPerUnit: drawn.pagesPerUnit,
          country: drawn.country,
          other:
            drawn.other === undefined
              ? undefined
              : [
                  {
                    id: 'o',
                    label: 'O',
                    operation: drawn.isDivided ? 'divide' : 'multiply',
                    factor: drawn.other,
                  },
                ],
        },
      },
    ],
    fee:
      drawn.fees[1] === undefined
        ? drawn.fees[0]
        : [
            { from: '2019-01-01', value: drawn.fees[0] },
            { from: '2019-09-15', value: drawn.fees[1] },
          ],
    rate: drawn.rate,
    feeTax: drawn.tax,
    uplift: drawn.uplift === undefined ? undefined : { value: drawn.uplift, reason: 'agreed on the premise' },
    lawyerFee: lawyer === undefined ? undefined : { rate: lawyer },
    cuts: drawn.cuts,
    reductions: drawn.reductions.map((value, at) => ({ label: `R${at}`, value, reason: 'pleaded' })),
    payments: paid.map(({ yen, plaintiff, day }) => ({
      date: `2022-03-${String(day).padStart(2, '0')}`,
      plaintiff: `p${plaintiff % plaintiffs}`,
      amount: yen,
    })),
    delayDamages: isDelayed ? { start: 'service', until, convention: drawn.convention } : undefined,
  });
}

/** A figure of a case made another: its fee, rate, visits of a month, a claim, a payment. */
export const anyChange: fc.Arbitrary<(drawn: Drawn) => Drawn> = fc.oneof(
  fee.map(
    (to) =>
      (drawn: Drawn): Drawn => ({ ...drawn, fees: [to, drawn.fees[1]] }),
  ),
  fc.integer({ min: 1, max: 9_999 }).map(
    (to) =>
      (drawn: Drawn): Drawn => ({ ...drawn, rate: `${to}/10000` }),
  ),
  fc.tuple(fc.nat(3), fc.nat(999_999)).map(
    ([month, to]) =>
      (drawn: Drawn): Drawn => ({
        ...drawn,
        visits: drawn.visits.map((one, at) => (at === month ? String(to) : one)),
      }),
  ),
  fc.nat(99_999).map(
    (to) =>
      (drawn: Drawn): Drawn => ({
        ...drawn,
        claims: drawn.claims.map((one) => one && { ...one, base: one.base && String(to) }),
      }),
  ),
  fc.integer({ min: 1, max: 900 }).map(
    (yen) =>
      (drawn: Drawn): Drawn => ({ ...drawn, payments: drawn.payments.map((one) => ({ ...one, yen })) }),
  ),
);
