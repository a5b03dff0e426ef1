import type { Problem } from '../base/problem.js';
import { CONSUMPTION_TAX } from '../law/consumption-tax.js';
import { overlapsTable } from '../law/dated-rate.js';
import { STATUTORY_INTEREST } from '../law/interest-rates.js';
import { ratesOverlap } from '../law/problems.js';
import { knowledgeAfterFiling, limitationWithoutFiling, needs, servedBeforeFiling } from './date-problems.js';
import { fromAfterTo, ignored } from './problems.js';
import type { Known } from './schema.js';

/** What is said of dates, delay damages, payments and the law that does not hang together, or would be ignored. */
export const delayConsistency = (fields: Known): Problem[] => [
  ...delayProblems(fields),
  ...paymentProblems(fields),
  ...limitationProblems(fields),
  ...lawProblems(fields),
  ...termProblems(fields),
  ...serviceProblems(fields),
];

const NO_DELAY_DAMAGES = { ja: 'delayDamages がない', en: 'no delayDamages' };

function delayProblems({ delayDamages, defendants = [], unread }: Known): Problem[] {
  if (!delayDamages) {
    if (unread?.has('delayDamages')) return [];
    return defendants.flatMap(({ served }, n) =>
      served === undefined ? [] : [ignored(`defendants[${n}].served`, NO_DELAY_DAMAGES)],
    );
  }
  const dated = (of: { start: string; date?: string | undefined }, path: string): Problem[] => {
    if (of.start === 'date') return of.date === undefined ? [needs(path, 'date', 'start: date')] : [];
    return of.date === undefined ? [] : [ignored(`${path}.date`, `start: ${of.start}`)];
  };
  return [
    ...dated(delayDamages, 'delayDamages'),
    ...(delayDamages.lawyerFee ? dated(delayDamages.lawyerFee, 'delayDamages.lawyerFee') : []),
  ];
}

const paymentProblems = ({ payments = [] }: Known): Problem[] =>
  payments.flatMap(({ toward, reason, costs }, n) => {
    const path = `payments[${n}]`;
    if (toward !== 'principal') return reason === undefined ? [] : [ignored(`${path}.reason`, 'toward: law')];
    return [
      ...(reason === undefined ? [needs(path, 'reason', 'toward: principal')] : []),
      ...(costs === undefined ? [] : [ignored(`${path}.costs`, 'toward: principal')]),
    ];
  });

function limitationProblems({ limitation = [], filed, unread }: Known): Problem[] {
  if (limitation.length === 0) return [];
  if (filed === undefined) return unread?.has('filed') ? [] : [limitationWithoutFiling('limitation')];
  return limitation.flatMap(({ knowledge }, n) =>
    knowledge > filed ? [knowledgeAfterFiling(`limitation[${n}].knowledge`, knowledge, filed)] : [],
  );
}

function lawProblems({ law }: Known): Problem[] {
  const tables = [
    ['interestRates', STATUTORY_INTEREST, law?.interestRates ?? []],
    ['consumptionTax', CONSUMPTION_TAX, law?.consumptionTax ?? []],
  ] as const;
  return tables.flatMap(([key, table, added]) => [
    ...added.flatMap(({ from, to }, n) => fromAfterTo({ path: `law.${key}[${n}].from` }, from, to)),
    ...overlapsTable(table, added).flatMap(({ at, other }) => {
      const one = added[at];
      return one ? [ratesOverlap({ path: `law.${key}[${at}]` }, one, other)] : [];
    }),
  ]);
}

/** Runs of days that end before they begin. */
const termProblems = ({ sites = [] }: Known): Problem[] =>
  sites.flatMap(({ online = [] }, n) =>
    online.flatMap(({ from, to }, at) => fromAfterTo({ path: `sites[${n}].online[${at}].from` }, from, to)),
  );

/** A complaint is served after it was filed. */
const serviceProblems = ({ defendants = [], filed }: Known): Problem[] =>
  defendants.flatMap(({ served }, n) =>
    served !== undefined && filed !== undefined && served < filed
      ? [servedBeforeFiling(`defendants[${n}].served`, served, filed)]
      : [],
  );
