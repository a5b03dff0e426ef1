import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compute } from '../compute.js';
import { dated, datedReport } from './dated.js';

/**
 * A second computation of whole cases that goes through the days one by one: for each day, title and site it asks who
 * answers, who holds, which fee, tax and rate of interest there are, and adds up whole numbers. It knows nothing of
 * runs of days, of parts of titles, or of figures cut by an edge.
 */

/** September 2019 to April 2020: over the change of the tax on 2019-10-01 and of the interest on 2020-04-01. */
const MONTHS = [
  '2019-09',
  '2019-10',
  '2019-11',
  '2019-12',
  '2020-01',
  '2020-02',
  '2020-03',
  '2020-04',
] as const;
const LENGTHS = [30, 31, 30, 31, 31, 29, 31, 30];
/** Divisible by each of them. */
const LENGTHS_ALL = 26_970;
const DAYS = LENGTHS.flatMap((length, month) =>
  Array.from({ length }, (_, at) => `${MONTHS[month]}-${String(at + 1).padStart(2, '0')}`),
);
const PLAINTIFFS = ['p', 'q', 'r'];
const SITES = ['s', 'z'];

const day = fc.nat(DAYS.length - 1).map((at) => DAYS[at] as string);
/** Mostly absent: limits of all kinds together would leave no day of most cases. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary }, { weight: 3, arbitrary: fc.constant(undefined) });
/** Days of which either end may be open. */
const span = fc
  .tuple(maybe(day), maybe(day))
  .map(([a, b]) => (a !== undefined && b !== undefined && a > b ? { from: b, to: a } : { from: a, to: b }));
type Days = typeof span extends fc.Arbitrary<infer T> ? T : never;
const site = maybe(fc.constantFrom(...SITES));

const drawn = fc.record({
  visits: fc.array(fc.integer({ min: 0, max: 999_999 }), { minLength: 16, maxLength: 16 }),
  period: span,
  defendants: fc.array(
    fc.record({ begins: maybe(day), end: maybe(fc.record({ date: day, site })), sites: site }),
    { minLength: 1, maxLength: 3 },
  ),
  titles: fc.array(
    fc.record({
      /** sixtieths of each plaintiff, of whom nobody has a share of zero */
      shares: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 }),
      rights: fc.array(maybe(span), { minLength: 3, maxLength: 3 }),
      terms: maybe(fc.array(span, { minLength: 1, maxLength: 2 })),
      online: fc.array(fc.record({ site, days: span }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  closed: maybe(day),
  /** hundredths of a yen, at first and from a day on */
  fees: fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }), maybe(day)),
  tenths: fc.integer({ min: 10, max: 25 }),
  isTaxed: fc.boolean(),
  bearsInterest: fc.boolean(),
  filed: fc
    .integer({ min: 0, max: 299 })
    .map((at) => new Date(Date.UTC(2022, 7, 1 + at)).toISOString().slice(0, 10)),
  knowledge: day,
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** The holders of a title: those with a share; the first plaintiff where nobody has one. */
const holdersOf = ({ shares, rights }: Drawn['titles'][number]) => {
  const some = shares.flatMap((share, at) => (share > 0 ? [{ at, share, right: rights[at] }] : []));
  return some.length > 0 ? some : [{ at: 0, share: 60, right: undefined }];
};

const textOf = (given: Drawn): string =>
  dated({
    plaintiffs: PLAINTIFFS.map((id) => ({ id, name: id })),
    sites: SITES.map((id) => ({ id, name: id, closed: id === 's' ? given.closed : undefined })),
    defendants: given.defendants.map(({ begins, end, sites }, at) => ({
      id: `d${at}`,
      name: `D${at}`,
      sites,
      liability: {
        ...(begins === undefined ? { start: 'whole' } : { start: 'date', date: begins }),
        reason: 'why',
        ends: end ? [{ ...end, reason: 'why' }] : undefined,
      },
    })),
    period: given.period,
    titles: given.titles.map((one, at) => ({
      id: `t${at}`,
      name: `T${at}`,
      share: 0.5,
      holders: holdersOf(one).map((holder) => ({
        plaintiff: PLAINTIFFS[holder.at],
        share: `${holder.share}/60`,
        right: holder.right && { kind: 'licence', ...holder.right },
      })),
      right: one.terms && { kind: 'licence', terms: one.terms },
      online:
        one.online.length > 0 ? one.online.map(({ site: on, days }) => ({ site: on, ...days })) : undefined,
    })),
    traffic: given.visits.map((value, at) => {
      const month = at % MONTHS.length;
      return {
        site: SITES[Math.floor(at / MONTHS.length)],
        from: `${MONTHS[month]}-01`,
        to: `${MONTHS[month]}-${LENGTHS[month]}`,
        metric: 'visits',
        value,
      };
    }),
    fee: [
      { from: DAYS[0], value: `${given.fees[0]}/100` },
      ...(given.fees[2] !== undefined && given.fees[2] > (DAYS[0] as string)
        ? [{ from: given.fees[2], value: `${given.fees[1]}/100` }]
        : []),
    ],
    uplift: given.tenths > 10 ? { value: `${given.tenths}/10`, reason: 'why' } : undefined,
    feeTax: given.isTaxed ? 'add' : undefined,
    delayDamages: given.bearsInterest ? { start: 'last-day' } : undefined,
    filed: given.filed,
    limitation: [{ knowledge: given.knowledge }],
  });

const isIn = (days: Days | undefined, on: string) =>
  (days?.from === undefined || days.from <= on) && (days?.to === undefined || on <= days.to);

/** Parts of a yen in which all of it can be counted: days of a month, a half, hundredths twice, tenths, sixtieths. */
const UNIT = BigInt(LENGTHS_ALL) * 2n * 100n * 100n * 10n * 60n;

/** What a day's views of a title on a site are worth, before any share. */
function worth(given: Drawn, on: number, at: number): bigint {
  const text = DAYS[on] as string;
  const month = MONTHS.indexOf(text.slice(0, 7) as (typeof MONTHS)[number]);
  const views =
    BigInt(given.visits[at * MONTHS.length + month] ?? 0) * BigInt(LENGTHS_ALL / (LENGTHS[month] ?? 1));
  const [first, second, change] = given.fees;
  const fee = BigInt(change !== undefined && change > (DAYS[0] as string) && text >= change ? second : first);
  const taxed = given.isTaxed ? (text < '2019-10-01' ? 108n : 110n) : 100n;
  return views * fee * taxed * BigInt(given.tenths);
}

/** The defendants who answer for a title on a site on a day, and the holders whose right exists. */
function standing(given: Drawn, n: number, at: number, text: string) {
  const title = given.titles[n] as Drawn['titles'][number];
  const carried = title.online.filter((one) => one.site === undefined || one.site === SITES[at]);
  const inSuit =
    isIn(given.period, text) &&
    (title.terms === undefined || title.terms.some((one) => isIn(one, text))) &&
    (carried.length === 0 || carried.some(({ days }) => isIn(days, text))) &&
    (SITES[at] !== 's' || given.closed === undefined || text <= given.closed);
  const holders = inSuit ? holdersOf(title).filter(({ right }) => isIn(right, text)) : [];
  const who = given.defendants.flatMap(({ begins, end, sites }, d) => {
    const isOver = end && (end.site === undefined || end.site === SITES[at]) && text > end.date;
    const isOn = sites === undefined || sites === SITES[at];
    return isOn && !isOver && (begins === undefined || begins <= text) ? [`d${d}`] : [];
  });
  return holders.length > 0 ? { holders, who } : { holders, who: [] };
}

/** Whether three years from the later of two days were over when the suit was filed (Civil Code 140, 143, 724). */
function hadRun(text: string, knowledge: string, filed: string): boolean {
  const begin = new Date(`${text > knowledge ? text : knowledge}T00:00:00Z`);
  begin.setUTCDate(begin.getUTCDate() + 1);
  const [year, month, date] = [begin.getUTCFullYear() + 3, begin.getUTCMonth(), begin.getUTCDate()];
  const corresponding = new Date(Date.UTC(year, month, date));
  // Where the month lacks the day, the period ends with the month, else on the day before.
  const end =
    corresponding.getUTCMonth() === month ? Date.UTC(year, month, date - 1) : Date.UTC(year, month + 1, 0);
  return new Date(end).toISOString().slice(0, 10) < filed;
}

function byHand(given: Drawn) {
  const parts = new Map<string, { plaintiff: string; who: string; rate: string; units: bigint }>();
  const barred = new Map<string, bigint>();
  const counted = new Set<number>();
  for (const [n] of given.titles.entries())
    for (const at of SITES.keys())
      for (const [on, text] of DAYS.entries()) {
        const { holders, who } = standing(given, n, at, text);
        if (who.length === 0) continue;
        counted.add(n);
        const rate = given.bearsInterest ? (text < '2020-04-01' ? '0.05' : '0.03') : 'null';
        const amount = worth(given, on, at);
        const set = holders.map((one) => one.at).join();
        for (const holder of holders) {
          const units = amount * BigInt(holder.share);
          const plaintiff = PLAINTIFFS[holder.at] as string;
          const key = [n, plaintiff, who.join('+'), set, rate].join(' ');
          const known = parts.get(key);
          parts.set(key, { plaintiff, who: who.join('+'), rate, units: units + (known?.units ?? 0n) });
          if (!hadRun(text, given.knowledge, given.filed)) continue;
          for (const defendant of who) {
            const own = `${plaintiff} ${defendant}`;
            barred.set(own, units + (barred.get(own) ?? 0n));
          }
        }
      }
  const sums = new Map<string, bigint>();
  for (const { plaintiff, who, rate, units } of parts.values()) {
    const key = `${plaintiff} ${who} at ${rate}`;
    sums.set(key, units / UNIT + (sums.get(key) ?? 0n));
  }
  return {
    isComputed: counted.size === given.titles.length,
    sums: money(sums),
    barred: money(new Map([...barred].map(([key, units]) => [key, units / UNIT]))),
  };
}

const money = (of: ReadonlyMap<string, bigint>) =>
  [...of].flatMap(([key, yen]) => (yen > 0n ? [`${key}: ${yen}`] : [])).sort();

test('whole cases come to what their days come to, one by one', async () => {
  let computed = 0;
  await fc.assert(
    fc.asyncProperty(drawn, async (given) => {
      const wanted = byHand(given);
      const text = textOf(given);
      const { assessment, problems } = await compute(text);
      const codes = problems.map(({ code }) => code).join();
      expect(assessment !== undefined, codes).toBe(wanted.isComputed);
      if (!assessment) return;
      computed += 1;
      const { result, limitation } = await datedReport(text);
      const sums = result.plaintiffs.flatMap(({ id, order }) =>
        order.sums.flatMap(({ amount, defendants, rate }) =>
          amount === '0' ? [] : [`${id} ${defendants.join('+')} at ${rate}: ${amount}`],
        ),
      );
      expect(sums.sort()).toEqual(wanted.sums);
      const ran = (limitation?.items ?? []).flatMap(({ plaintiff, defendant, amount }) =>
        amount === '0' ? [] : [`${plaintiff} ${defendant}: ${amount}`],
      );
      expect(ran.sort()).toEqual(wanted.barred);
    }),
    { numRuns: 120 },
  );
  expect(computed).toBeGreaterThan(50);
});
