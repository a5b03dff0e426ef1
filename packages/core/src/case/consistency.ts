import { Fraction, sumOf } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import { delayConsistency } from './delay-consistency.js';
import {
  claimAboveParts,
  feeWithoutRule,
  fromAfterTo,
  halfPeriod,
  ignored,
  liabilityLacks,
  sameName,
  titleNeedsSite,
} from './problems.js';
import type { Known } from './schema.js';

/** Entries of a case that do not fit together: dates, claims, and what would be ignored as it stands. */
export function consistencyProblems(fields: Known): Problem[] {
  return [
    ...liabilityProblems(fields),
    ...trafficProblems(fields),
    ...claimProblems(fields),
    ...delayConsistency(fields),
    ...sameNames(fields),
  ];
}

const NEEDS = { notice: ['graceMonths'], date: ['date', 'reason'], whole: ['reason'] } as const;
const MAY = { notice: ['movePastHolidays', 'known'], date: ['known'], whole: [] } as const;

function liabilityProblems({ defendants = [] }: Known): Problem[] {
  return defendants.flatMap(({ liability }, n) => {
    const path = `defendants[${n}].liability`;
    const needed: readonly string[] = NEEDS[liability.start];
    const allowed: readonly string[] = MAY[liability.start];
    const keys = ['graceMonths', 'date', 'reason', 'movePastHolidays', 'known'] as const;
    return keys.flatMap((key) => {
      if (needed.includes(key))
        return liability[key] === undefined ? [liabilityLacks(path, key, liability.start)] : [];
      if (allowed.includes(key)) return [];
      return liability[key] === undefined ? [] : [ignored(`${path}.${key}`, `start: ${liability.start}`)];
    });
  });
}

function trafficProblems({ traffic = [] }: Known): Problem[] {
  return traffic.flatMap((entry, n) => {
    const path = `traffic[${n}]`;
    if ('file' in entry) return [];
    const { from, to } = entry;
    return [
      ...(entry.site === undefined && entry.title === undefined ? [titleNeedsSite(path)] : []),
      ...((from === undefined) !== (to === undefined) ? [halfPeriod(path)] : []),
      ...fromAfterTo({ path: `${path}.from` }, from, to),
    ];
  });
}

function claimProblems({ plaintiffs = [], lawyerFee, unread }: Known): Problem[] {
  return plaintiffs.flatMap((plaintiff, n) => {
    const { claim } = plaintiff;
    const path = `plaintiffs[${n}].claim`;
    const problems: Problem[] = [];
    const hasRule = lawyerFee || plaintiff.lawyerFee || unread?.has('lawyerFee');
    if (claim?.fee && !hasRule) problems.push(feeWithoutRule(`${path}.fee`));
    if (claim?.base && claim.fee && claim.total) {
      const parts = sumOf([Fraction.of(claim.base.value), Fraction.of(claim.fee.value)]);
      if (!parts.equals(Fraction.of(claim.total.value))) problems.push(claimAboveParts(path));
    }
    return problems;
  });
}

/** Parties of one name: an order could not tell them apart. */
const sameNames = ({ plaintiffs = [], defendants = [] }: Known): Problem[] =>
  [
    ...plaintiffs.map(({ name }, n) => ({ name, path: `plaintiffs[${n}].name` })),
    ...defendants.map(({ name }, n) => ({ name, path: `defendants[${n}].name` })),
  ].flatMap(({ name, path }, at, all) => {
    const first = all.findIndex((one) => one.name === name);
    return first < at ? [sameName(path, name, all[first]?.path ?? '')] : [];
  });
