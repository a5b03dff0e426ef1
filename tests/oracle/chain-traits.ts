// What a case of the chain holds, so that a test can tell whether the draws still cover it.
import type { ChainCase } from './chain-case.js';
import type { Drawn } from './chain-draw.js';
import type { Settled } from './chain-oracle.js';

/** Each of them has to come up often. */
export const TRAITS = [
  'no-days',
  'no-figures',
  'conflict',
  'cover-order-needed',
  'payment-beside-titles',
  ...['counter', 'page-views', 'even-spread', 'title-share', 'reading-time'].map((one) => `way ${one}`),
  ...['as by default', 'none', 'month', 'title', 'unit'].map((one) => `views cut: ${one}`),
  ...['as by default', 'month', 'title', 'plaintiff'].map((one) => `amounts cut: ${one}`),
  ...['as by default', 'days', 'whole', 'left-out'].map((one) => `months at the edge: ${one}`),
  ...['as by default', 'included', 'excluded', 'add'].map((one) => `fees: ${one}`),
  ...['item', 'last-day', 'service', 'date'].map((one) => `delay from ${one}`),
  'tax of 5 and 8 per cent',
  'tax of 8 and 10 per cent',
  'fees with dates',
  'several sites',
  'several titles',
  'several holders',
  'terms of right',
  'holders change',
  'defendants change',
  'several defendants for one item',
  'statutory rates change',
  'notice starts it',
  'liability ends',
  'part of a month',
  'thirds',
  'long decimals',
  'parts of yen',
  'zero',
  'uplift',
  'claim for a title',
  'claim covers some titles',
  'claim caps',
  'reduced',
  'reduced by a fraction',
  'paid',
  'interest',
  'strangers in exports',
  'two files of one month',
  'figures of half months',
];
/** These come up now and then. */
export const RARE = ['payment-of-nothing', 'payment-before-delay', 'interest left'];

/** Traits of a case that was computed; of one that was refused, why. */
export function traitsOf({ text, files }: Drawn, settled: Settled): string[] {
  if ('refused' in settled) return [...settled.refused];
  const given = JSON.parse(text) as ChainCase;
  const { due, judged } = settled;
  const { stretches, holdings } = due;
  const isPart = (one: string | number) => String(one).includes('/');
  const hasDates = given.titles.some(
    ({ fee, feeOfAllUnits }) => feeOfAllUnits === undefined && Array.isArray(fee ?? given.fee),
  );
  const hasFees = (...perCents: readonly number[]) =>
    given.feeTax === 'add' &&
    perCents.every((one) => stretches.some(({ tax }) => tax.over * 100n === tax.under * BigInt(100 + one)));
  const traits: Readonly<Record<string, boolean>> = {
    judged: true,
    ...Object.fromEntries((given.views ?? []).map(({ way }) => [`way ${way}`, true])),
    [`views cut: ${given.cuts?.views ?? 'as by default'}`]: true,
    [`amounts cut: ${given.cuts?.amount ?? 'as by default'}`]: true,
    [`months at the edge: ${given.partMonths ?? 'as by default'}`]: true,
    [`fees: ${given.feeTax ?? 'as by default'}`]: true,
    'tax of 5 and 8 per cent': hasFees(5, 8),
    'tax of 8 and 10 per cent': hasFees(8, 10),
    'fees with dates': hasDates,
    'several sites': new Set(stretches.map(({ site }) => site)).size > 1,
    'several titles': given.titles.length > 1,
    'several holders': given.titles.some(({ holders }) => (holders?.length ?? 0) > 1),
    'terms of right': given.titles.some(({ right, holders }) => right ?? holders?.some((one) => one.right)),
    'holders change': given.titles.some(
      (_, at) =>
        new Set(holdings.filter(({ title }) => title === at).map((one) => one.holders.join())).size > 1,
    ),
    'defendants change': new Set(holdings.map(({ defendants }) => defendants.join())).size > 1,
    'several defendants for one item': holdings.some(({ defendants }) => defendants.length > 1),
    'statutory rates change': new Set(holdings.map(({ perCent }) => perCent)).size > 1,
    'notice starts it': given.defendants.some(({ liability }) => liability.start === 'notice'),
    'liability ends': given.defendants.some(({ liability }) => liability.ends !== undefined),
    'part of a month': stretches.some(({ views }) => views.under > 1n),
    thirds:
      stretches.some(({ rate }) => rate.under % 3n === 0n) ||
      given.titles.some(({ share }) => share === '1/3'),
    'long decimals': text.includes('0.123456789012345678901'),
    'parts of yen': holdings.some(({ amount }) => amount.under > 1n),
    zero: holdings.some(({ amount }) => amount.over === 0n),
    uplift: (given.uplift ?? given.titles.find(({ uplift }) => uplift)) !== undefined,
    'claim for a title': given.titles.some(
      ({ claim, holders }) => claim ?? holders?.some((one) => one.claim),
    ),
    'claim covers some titles': given.plaintiffs.some(({ claim }) => typeof claim?.covers === 'object'),
    'claim caps': judged.some(
      ({ allowed, found, award, fee = 0n }) => allowed < found || award < allowed + fee,
    ),
    reduced: (given.reductions?.length ?? 0) > 0,
    'reduced by a fraction': given.reductions?.some(({ value }) => isPart(value)) ?? false,
    paid: (given.payments?.length ?? 0) > 0,
    'interest left': judged.some(({ accrued }) => accrued.length > 0),
    [`delay from ${given.delayDamages?.start}`]: given.delayDamages !== undefined,
    interest: judged.some(({ bearing }) => bearing.some(({ yen = 0n }) => yen > 0n)),
    'strangers in exports': Object.values(files).some((bytes) =>
      new TextDecoder().decode(bytes).includes('stranger'),
    ),
    'two files of one month': Object.keys(files).some((name) => name.startsWith('more-')),
    'figures of half months': (given.traffic ?? []).some((one) => !('file' in one)),
  };
  return Object.keys(traits).filter((one) => traits[one]);
}
