// Whole cases drawn as the text of a case file and the bytes of its exports.
import * as fc from 'fast-check';
import type { CaseWay, ChainCase, Cover, Exports, Written } from './chain-case.js';
import { daysAt, type Month, maybe, months, monthsOf, part, span } from './chain-draw-pieces.js';
import { defendant, defendantAt, delay, delayAt, noticesAt, payment, paymentAt } from './chain-draw-suit.js';
import { fee, feeAt, rate, site, siteAt, title, titleAt, uplift, way, wayAt } from './chain-draw-titles.js';
import { exported, hasColumns, traffic } from './chain-draw-traffic.js';
import { settle } from './chain-oracle.js';

export interface Drawn {
  readonly text: string;
  readonly files: Exports;
}

const claim = fc.record({
  base: maybe(fc.bigInt({ min: 0n, max: 1_300n })),
  fee: maybe(fc.bigInt({ min: 0n, max: 150n })),
  total: maybe(fc.bigInt({ min: 0n, max: 1_300n })),
  cover: fc.constantFrom<Cover | undefined>(undefined, 'earliest', 'latest', 'joint', 'joint'),
  titles: maybe(fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }), 1),
});
type DrawnClaim = typeof claim extends fc.Arbitrary<infer T> ? T : never;

const reduction = fc.record({
  value: fc.oneof(part, fc.constantFrom<Written>(0, 1, '10%', '1/7')),
  title: maybe(fc.nat(2), 3),
  plaintiff: maybe(fc.nat(2), 3),
});

const shape = fc.record({
  months,
  plaintiffs: fc.integer({ min: 1, max: 3 }),
  sites: fc.oneof(
    { weight: 2, arbitrary: fc.array(site, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(site, { minLength: 2, maxLength: 2 }) },
  ),
  ways: fc.array(way, { minLength: 2, maxLength: 2 }),
  titles: fc.oneof(
    { weight: 3, arbitrary: fc.array(title, { minLength: 1, maxLength: 1 }) },
    { weight: 3, arbitrary: fc.array(title, { minLength: 2, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(title, { minLength: 3, maxLength: 3 }) },
  ),
  defendants: fc.oneof(
    { weight: 3, arbitrary: fc.array(defendant, { minLength: 1, maxLength: 1 }) },
    { weight: 3, arbitrary: fc.array(defendant, { minLength: 2, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(defendant, { minLength: 3, maxLength: 3 }) },
  ),
  traffic,
  period: maybe(span, 4),
  partMonths: fc.constantFrom<ChainCase['partMonths']>(undefined, 'days', 'whole', 'left-out'),
  fee,
  feeTax: fc.constantFrom<ChainCase['feeTax']>('add', 'add', 'included', 'excluded', undefined),
  rate,
  uplift: maybe(uplift, 2),
  lawyerFee: maybe(fc.constantFrom<Written>('10%', '0.1', '7/90'), 7),
  reductions: fc.array(reduction, { maxLength: 2 }),
  payments: fc.oneof(
    { weight: 3, arbitrary: fc.array(payment, { maxLength: 0 }) },
    { weight: 1, arbitrary: fc.array(payment, { minLength: 1, maxLength: 2 }) },
  ),
  claims: fc.array(maybe(claim, 4), { minLength: 3, maxLength: 3 }),
  /** thousandths of what a title comes to, for each title */
  titleClaims: maybe(fc.array(maybe(fc.bigInt({ min: 0n, max: 1_200n })), { minLength: 3, maxLength: 3 }), 3),
  delay: maybe(delay, 7),
  viewsCut: fc.constantFrom<NonNullable<ChainCase['cuts']>['views']>(
    undefined,
    'none',
    'month',
    'title',
    'unit',
  ),
  amountCut: fc.constantFrom<NonNullable<ChainCase['cuts']>['amount']>(
    undefined,
    'month',
    'title',
    'plaintiff',
  ),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

/** Views cut by title or unit cannot go with amounts cut by month; an even spread is cut by unit unless it says so. */
function cutsAt({ viewsCut, amountCut }: Shape, ways: readonly CaseWay[]): ChainCase['cuts'] {
  const isFine = viewsCut === 'none' || viewsCut === 'month';
  const needs =
    amountCut === 'month' &&
    !isFine &&
    (viewsCut !== undefined || ways.some((one) => one.way === 'even-spread'));
  const views = needs ? 'month' : viewsCut;
  return views === undefined && amountCut === undefined ? undefined : { views, amount: amountCut };
}

/** What stands in the text before anything is claimed or paid. */
function unclaimed(drawn: Shape, all: readonly Month[]) {
  const sites = drawn.sites.map((one, at) => siteAt(all, one, at));
  const columns = hasColumns(drawn.traffic);
  const views = sites.map((one, at) => wayAt(drawn.ways[at] as (typeof drawn.ways)[number], one, columns));
  const titles = drawn.titles.map((one, at) => titleAt(all, sites, drawn.plaintiffs, one, at));
  const wayOf = ({ id }: { readonly id: string }) => views.find((one) => one.sites.includes(id)) as CaseWay;
  const { entries, files } = exported(drawn.traffic, all, sites, titles, wayOf);
  const { defendants, delay: late, payments } = drawn;
  const isServed = late?.start === 'service' || late?.fee?.start === 'service';
  const together = payments.length > 1 ? defendants[0]?.served : undefined;
  const given: ChainCase = {
    plaintiffs: Array.from({ length: drawn.plaintiffs }, (_, at) => ({ id: `p${at}`, name: `P${at}` })),
    defendants: defendants.map((one, at) =>
      defendantAt(all, one, at, titles.length, sites.length, isServed ? (together ?? one.served) : undefined),
    ),
    sites,
    period: drawn.period && daysAt(all, drawn.period),
    partMonths: drawn.partMonths,
    titles,
    notices: defendants.flatMap((one, at) => noticesAt(all, one, at, titles.length, sites.length)),
    traffic: entries,
    views,
    fee: feeAt(all, drawn.fee),
    feeTax: drawn.feeTax,
    rate: drawn.rate,
    uplift: drawn.uplift,
    lawyerFee: drawn.lawyerFee === undefined ? undefined : { rate: drawn.lawyerFee },
    reductions: drawn.reductions.map(({ value, title: one, plaintiff }, at) => ({
      label: `R${at}`,
      value,
      reason: 'pleaded',
      titles: one === undefined ? undefined : [`t${one % titles.length}`],
      plaintiffs: plaintiff === undefined ? undefined : [`p${plaintiff % drawn.plaintiffs}`],
    })),
    delayDamages: late && delayAt(all, late, drawn.lawyerFee !== undefined),
    cuts: cutsAt(drawn, views),
  };
  return { given, files };
}

const written = (given: ChainCase): string =>
  JSON.stringify({ format: 'songai.case/1', name: 'Chain', ...given });

function claimed(given: ChainCase, drawn: DrawnClaim | undefined, loss: bigint) {
  if (!drawn) return undefined;
  const of = (thousandths: bigint | undefined) =>
    thousandths === undefined ? undefined : String((loss * thousandths) / 1000n);
  const { cover, titles } = drawn;
  const ids = titles && [...new Set(titles.map((one) => `t${one % given.titles.length}`))];
  const isLimited = drawn.base !== undefined || drawn.total !== undefined || ids !== undefined;
  const covers = ids ? { titles: ids, ...(cover ? { order: cover } : {}) } : cover;
  return {
    base: of(drawn.base),
    fee: given.lawyerFee ? of(drawn.fee) : undefined,
    total: of(drawn.total),
    covers: isLimited ? covers : undefined,
  };
}

/** Claims and payments go by what the oracle finds, so that they cap and pay some of it. */
function file(drawn: Shape): Drawn {
  const all = monthsOf(drawn.months);
  const { given, files } = unclaimed(drawn, all);
  const settled = settle(written(given), files);
  if ('refused' in settled) return { text: written(given), files };
  const { due, judged } = settled;
  const lossOf = (title: number, plaintiff: number) =>
    due.holdings
      .filter((one) => one.title === title && one.plaintiff === plaintiff)
      .reduce((total, { amount }) => total + amount.over / amount.under, 0n);
  const payees = given.plaintiffs.flatMap(({ id }, at) => {
    const found = judged[at]?.found ?? 0n;
    return found > 0n ? [{ id, found }] : [];
  });
  const titles = given.titles.map((one, at) => {
    const thousandths = drawn.titleClaims?.[at];
    if (thousandths === undefined) return one;
    const of = (id: string) => String((lossOf(at, Number(id.slice(1))) * thousandths) / 1000n);
    if (!one.holders) return { ...one, claim: of(one.plaintiff ?? 'p0') };
    return { ...one, holders: one.holders.map((holder) => ({ ...holder, claim: of(holder.plaintiff) })) };
  });
  const plaintiffs = given.plaintiffs.map((one, at) => ({
    ...one,
    claim: claimed(given, drawn.claims[at], judged[at]?.loss ?? 0n),
  }));
  const payments =
    given.delayDamages && payees.length > 0
      ? drawn.payments.map((one) => paymentAt(all, one, payees, given.defendants.length))
      : [];
  return { text: written({ ...given, titles, plaintiffs, payments }), files };
}

export const anyCase: fc.Arbitrary<Drawn> = shape.map(file);
