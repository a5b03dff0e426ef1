import * as fc from 'fast-check';
import type { Claim, Delay, Item, Payment, Reduction, Suit } from './award.js';
import { formatDay, parseDay } from './calendar.js';
import { maybe } from './chain-draw-pieces.js';
import type { Ratio } from './interest.js';

/** A suit for the oracle, and the same suit as the text of a case. */
export interface Filed {
  readonly suit: Suit;
  readonly text: string;
}

/** Stretches of days of which each lies wholly before or after 2020-04-01, when the statutory rate fell. */
const SLOTS = [
  ['2019-10-01', '2019-11-30'],
  ['2020-02-01', '2020-03-31'],
  ['2020-04-01', '2020-05-31'],
  ['2020-08-01', '2020-09-30'],
  ['2021-03-01', '2021-04-30'],
] as const;
/** Figures keep so many days from the ends of a slot where liability may begin or end within it. */
const MARGIN = 6;

const slotDay = (slot: number, end: 0 | 1, off: number): string =>
  formatDay(parseDay((SLOTS[slot] as readonly [string, string])[end]) + off);

interface Figure {
  readonly slot: number;
  readonly site: number;
  readonly views: bigint;
  readonly late: number;
  readonly early: number;
}

interface Title {
  readonly plaintiff: number;
  readonly figures: readonly Figure[];
}

interface Defendant {
  /** slot in which liability begins, undefined: answers for the whole */
  readonly begins: number | undefined;
  readonly off: number;
  readonly ends: readonly {
    readonly slot: number;
    readonly off: number;
    readonly title: number | undefined;
  }[];
  readonly site: number | undefined;
  readonly served: string;
}

const yen = fc.oneof(
  { weight: 2, arbitrary: fc.bigInt({ min: 1n, max: 2_000n }) },
  { weight: 3, arbitrary: fc.bigInt({ min: 1n, max: 3_000_000n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 5_000_000_000n }) },
);
const slot = fc.nat(SLOTS.length - 1);
const margin = fc.nat(MARGIN);
const day = (from: string, days: number) => fc.nat(days).map((off) => formatDay(parseDay(from) + off));

const figure: fc.Arbitrary<Figure> = fc.record({
  slot,
  site: fc.nat(1),
  views: yen,
  late: fc.nat(15),
  early: fc.nat(15),
});

const figures = (most: number) =>
  fc.uniqueArray(figure, {
    minLength: 1,
    maxLength: most,
    selector: (one) => `${one.slot} ${one.site}`,
  });
const title: fc.Arbitrary<Title> = fc.record({
  plaintiff: fc.nat(2),
  figures: fc.oneof({ weight: 4, arbitrary: figures(2) }, { weight: 1, arbitrary: figures(4) }),
});

const defendant: fc.Arbitrary<Defendant> = fc.record({
  begins: maybe(slot, 6),
  off: margin,
  ends: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 2,
      arbitrary: fc.array(fc.record({ slot, off: margin, title: maybe(fc.nat(4)) }), {
        minLength: 1,
        maxLength: 1,
      }),
    },
  ),
  site: maybe(fc.nat(1), 2),
  served: fc.oneof(day('2021-05-01', 3), day('2021-05-01', 700), fc.constant('2021-12-31')),
});

const share: fc.Arbitrary<{ readonly ratio: Ratio; readonly text: string }> = fc.oneof(
  fc.bigInt({ min: 0n, max: 100n }).map((over) => ({ ratio: { over, under: 100n }, text: `${over}%` })),
  fc.tuple(fc.bigInt({ min: 1n, max: 13n }), fc.bigInt({ min: 0n, max: 13n })).map(([under, up]) => {
    const over = up > under ? under : up;
    return { ratio: { over, under }, text: `${over}/${under}` };
  }),
);

const some = (most: number) => maybe(fc.uniqueArray(fc.nat(most), { minLength: 1, maxLength: 2 }), 3);
const reduction = fc.record({ share, titles: some(4), plaintiffs: some(2) });

const payment = fc.record({
  date: fc.oneof(
    { weight: 1, arbitrary: day('2021-04-25', 300) },
    { weight: 5, arbitrary: day('2022-01-01', 1_200) },
    { weight: 1, arbitrary: fc.constantFrom('2023-02-28', '2024-02-29', '2023-12-31') },
  ),
  plaintiff: fc.nat(2),
  defendant: maybe(fc.nat(2)),
  /** of the loss, in thousandths, and some yen */
  part: fc.bigInt({ min: 0n, max: 900n }),
  yen: fc.bigInt({ min: 1n, max: 5_000n }),
  costs: maybe(fc.bigInt({ min: 0n, max: 3_000n }), 3),
  toPrincipal: fc.nat(5).map((one) => one === 0),
});

const claimed = maybe(
  fc.record({
    base: maybe(fc.bigInt({ min: 0n, max: 1_300n })),
    fee: maybe(fc.bigInt({ min: 0n, max: 150n })),
    total: maybe(fc.bigInt({ min: 0n, max: 1_300n })),
    covers: fc.constantFrom(undefined, 'earliest', 'latest', 'joint', 'earliest', 'latest', 'joint'),
  }),
  6,
);

const delayed = maybe(
  fc.record({
    start: fc.constantFrom('item', 'last-day', 'service', 'service', 'date'),
    date: day('2021-04-30', 600),
    until: maybe(fc.oneof(day('2025-05-01', 800), fc.constantFrom('2028-02-29', '2026-12-31')), 8),
    convention: fc.constantFrom('court', 'court', '365', 'actual'),
    cut: fc.constantFrom('sum', 'sum', 'parts'),
    rate: maybe(fc.constantFrom<Ratio>({ over: 5n, under: 100n }, { over: 146n, under: 1000n }), 2),
    fee: maybe(
      fc.record({
        start: fc.constantFrom('last-day', 'service', 'date'),
        date: day('2021-04-30', 300),
      }),
      4,
    ),
  }),
  9,
);

const shape = fc.record({
  titles: fc.oneof(
    { weight: 4, arbitrary: fc.array(title, { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(title, { minLength: 3, maxLength: 5 }) },
  ),
  plaintiffs: fc.integer({ min: 1, max: 3 }),
  defendants: fc.array(defendant, { minLength: 1, maxLength: 3 }),
  /** figures fill their slots, liability begins and ends with them */
  isTight: fc.boolean(),
  reductions: fc.array(reduction, { maxLength: 2 }),
  payments: fc.array(payment, { maxLength: 3 }),
  claims: fc.tuple(claimed, claimed, claimed),
  feePercent: maybe(fc.constantFrom(10n, 10n, 7n), 7),
  delay: delayed,
});

type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;

const answers = (one: Defendant, at: Figure, title: number): boolean =>
  (one.site === undefined || one.site === at.site) &&
  (one.begins === undefined || one.begins <= at.slot) &&
  one.ends.every((end) => (end.title !== undefined && end.title !== title) || at.slot <= end.slot);

/** The suit without figures for which nobody answers on any day: of such a title and site a case is refused. */
function answered({ titles, defendants }: Shape): Pick<Shape, 'titles' | 'defendants'> {
  const isAnswered = (at: Figure, title: number) => defendants.some((one) => answers(one, at, title));
  const left = titles.flatMap((one, title) => {
    const sites = one.figures.filter((at) => isAnswered(at, title)).map(({ site }) => site);
    const figures = one.figures.filter(({ site }) => sites.includes(site));
    return figures.length > 0 ? [{ ...one, figures, title }] : [];
  });
  if (left.length === 0) {
    const whole = { ...(defendants[0] as Defendant), begins: undefined, ends: [], site: undefined };
    const others = defendants.slice(1).map((one) => ({ ...one, ends: [] }));
    return { titles, defendants: [whole, ...others] };
  }
  const now = new Map(left.map(({ title }, at) => [title, at]));
  return {
    titles: left,
    defendants: defendants.map((one) => ({
      ...one,
      ends: one.ends.flatMap((end) => {
        const title = end.title === undefined ? undefined : now.get(end.title);
        return end.title !== undefined && title === undefined ? [] : [{ ...end, title }];
      }),
    })),
  };
}

/** Where anything was paid, all defendants served on one day. */
function togetherInDelay(drawn: Shape): Shape {
  if (drawn.delay?.start !== 'service' || drawn.payments.length === 0) return drawn;
  const served = drawn.defendants[0]?.served ?? '';
  return { ...drawn, defendants: drawn.defendants.map((one) => ({ ...one, served })) };
}

/** One payment, where all is due from the day after service on each defendant. */
function apartInDelay(drawn: Shape): Shape {
  const delay: Shape['delay'] = drawn.delay && { ...drawn.delay, start: 'service' };
  return { ...drawn, payments: drawn.payments.slice(0, 1), delay };
}

function file(drawn: Shape): Filed {
  const { isTight, plaintiffs, delay, feePercent } = drawn;
  const { titles, defendants } = answered(drawn);
  const figures = titles.flatMap((one, title) =>
    one.figures.map((figure) => ({
      ...figure,
      title,
      plaintiff: one.plaintiff % plaintiffs,
      from: slotDay(figure.slot, 0, isTight ? 0 : MARGIN + figure.late),
      to: slotDay(figure.slot, 1, isTight ? 0 : -MARGIN - figure.early),
    })),
  );
  const items = figures.map(
    (figure): Item => ({
      plaintiff: figure.plaintiff,
      title: figure.title,
      yen: figure.views,
      defendants: defendants.flatMap((one, at) => (answers(one, figure, figure.title) ? [at] : [])),
      last: figure.to,
    }),
  );
  const lossOf = (plaintiff: number) =>
    items
      .filter((one) => one.plaintiff === plaintiff && one.defendants.length > 0)
      .reduce((sum, one) => sum + one.yen, 0n);
  const reductions = drawn.reductions.map(
    ({ share, titles: which, plaintiffs: whose }): Reduction & { text: string } => ({
      share: share.ratio,
      text: share.text,
      ...(which ? { titles: [...new Set(which.map((one) => one % titles.length))] } : {}),
      ...(whose ? { plaintiffs: [...new Set(whose.map((one) => one % plaintiffs))] } : {}),
    }),
  );
  const payees = Array.from({ length: plaintiffs }, (_, at) => at).filter((at) => lossOf(at) > 0n);
  const payments = delay
    ? drawn.payments.map(({ date, part, yen, costs, toPrincipal, ...by }): Payment => {
        const plaintiff = payees[by.plaintiff % payees.length] as number;
        return {
          date,
          plaintiff,
          ...(by.defendant === undefined ? {} : { defendant: by.defendant % defendants.length }),
          yen: (lossOf(plaintiff) * part) / 1000n + yen,
          ...(toPrincipal ? { toward: 'principal' } : costs === undefined ? {} : { costs }),
        };
      })
    : [];
  const claims = Array.from({ length: plaintiffs }, (_, plaintiff): Claim => {
    const one = drawn.claims[plaintiff];
    const loss = lossOf(plaintiff);
    const of = (part: bigint | undefined) => (part === undefined ? undefined : (loss * part) / 1000n);
    const [base, fee, total] = [of(one?.base), of(one?.fee), of(one?.total)];
    return {
      ...(base === undefined ? {} : { base }),
      ...(fee === undefined || feePercent === undefined ? {} : { fee }),
      ...(total === undefined ? {} : { total }),
      ...(one?.covers === undefined || (base === undefined && total === undefined)
        ? {}
        : { covers: one.covers as 'joint' }),
    };
  });
  const asked = delay && {
    start: delay.start as Delay['start'],
    ...(delay.start === 'date' ? { date: delay.date } : {}),
    ...(delay.until === undefined ? {} : { until: delay.until }),
    convention: delay.convention as Delay['convention'],
    cut: delay.cut as Delay['cut'],
    ...(delay.rate ? { rate: delay.rate } : {}),
    ...(delay.fee && feePercent !== undefined
      ? {
          fee: {
            start: delay.fee.start as 'date',
            ...(delay.fee.start === 'date' ? { date: delay.fee.date } : {}),
          },
        }
      : {}),
  };
  const suit: Suit = {
    items,
    claims,
    served: defendants.map(({ served }) => (delay ? served : undefined)),
    reductions,
    payments,
    ...(feePercent === undefined ? {} : { feeRate: { over: feePercent, under: 100n } }),
    ...(asked ? { delay: asked } : {}),
  };
  const written = (value: bigint | undefined) => (value === undefined ? undefined : String(value));
  const text = JSON.stringify({
    format: 'songai.case/1',
    name: 'Test',
    plaintiffs: claims.map(({ base, fee, total, covers }, at) => ({
      id: `p${at}`,
      name: `P${at}`,
      claim: { base: written(base), fee: written(fee), total: written(total), covers },
    })),
    defendants: defendants.map((one, at) => ({
      id: `d${at}`,
      name: `D${at}`,
      served: suit.served[at],
      sites: one.site === undefined ? undefined : [`s${one.site}`],
      liability: {
        start: one.begins === undefined ? 'whole' : 'date',
        date: one.begins === undefined ? undefined : slotDay(one.begins, 0, isTight ? 0 : one.off),
        reason: 'knew',
        ends: one.ends.map(({ slot, off, title }) => ({
          date: slotDay(slot, 1, isTight ? 0 : -off),
          title: title === undefined ? undefined : `t${title}`,
          reason: 'stopped',
        })),
      },
    })),
    sites: [0, 1].map((at) => ({ id: `s${at}`, name: `S${at}`, domains: [`s${at}.example`] })),
    titles: titles.map((one, at) => ({
      id: `t${at}`,
      name: `T${at}`,
      plaintiff: `p${one.plaintiff % plaintiffs}`,
      sites: [...new Set(one.figures.map(({ site }) => `s${site}`))],
    })),
    traffic: figures.map(({ title, site, from, to, views }) => ({
      title: `t${title}`,
      site: `s${site}`,
      from,
      to,
      metric: 'views',
      value: String(views),
    })),
    views: [{ way: 'counter' }],
    fee: 1,
    rate: 1,
    lawyerFee: feePercent === undefined ? undefined : { rate: `${feePercent}%` },
    reductions: reductions.map((one, at) => ({
      label: `R${at}`,
      value: one.text,
      reason: 'pleaded',
      titles: one.titles?.map((title) => `t${title}`),
      plaintiffs: one.plaintiffs?.map((plaintiff) => `p${plaintiff}`),
    })),
    payments: payments.map(({ date, plaintiff, defendant: by, yen, costs, toward }) => ({
      date,
      plaintiff: `p${plaintiff}`,
      defendant: by === undefined ? undefined : `d${by}`,
      amount: String(yen),
      costs: written(costs),
      toward,
      reason: toward ? 'agreed' : undefined,
    })),
    delayDamages: asked && {
      start: asked.start,
      date: asked.date,
      until: asked.until,
      convention: asked.convention,
      cut: asked.cut,
      rate: asked.rate && `${asked.rate.over}/${asked.rate.under}`,
      lawyerFee: asked.fee,
    },
  });
  return { suit, text };
}

/**
 * Any suit of 1 to 3 plaintiffs against 1 to 3 defendants over 1 to 5 titles. Where anything was paid, whoever owes a sum
 * has been in delay with it from one day.
 */
export const anySuit: fc.Arbitrary<Filed> = shape.map(togetherInDelay).map(file);

/** Suits in which something was paid on sums with which defendants have been in delay from different days. */
export const apartSuit: fc.Arbitrary<Filed> = shape
  .map(apartInDelay)
  .map(file)
  .filter(
    ({ suit }) =>
      suit.payments.length > 0 &&
      suit.items.some(({ defendants }) => new Set(defendants.map((at) => suit.served[at])).size > 1),
  );
