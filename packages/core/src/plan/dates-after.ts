import type { Day } from '../base/day.js';
import { type Problem, problem } from '../base/problem.js';
import type { CaseFields } from '../case/schema.js';

/** What the case says has happened, on days that have not come by the day of reference, or after interest is to end. */
export function datesAfter(fields: CaseFields, asOf: Day | undefined): Problem[] {
  const { filed, defendants, payments = [], delayDamages } = fields;
  const until = delayDamages?.until ?? (delayDamages ? asOf : undefined);
  const happened = [
    { path: 'filed', day: filed },
    ...defendants.map(({ served }, n) => ({ path: `defendants[${n}].served`, day: served })),
    ...payments.map(({ date }, n) => ({ path: `payments[${n}].date`, day: date })),
  ];
  const future = happened.flatMap(({ path, day }) =>
    day !== undefined && asOf !== undefined && day > asOf ? [inFuture(path, day, asOf)] : [],
  );
  const late = payments.flatMap(({ date }, n) =>
    until !== undefined && date > until && (asOf === undefined || date <= asOf)
      ? [paymentAfterUntil(`payments[${n}].date`, date, until)]
      : [],
  );
  return [...future, ...late];
}

const inFuture = (path: string, day: Day, asOf: Day): Problem =>
  problem('case.in-future', 'error', { path }, day, {
    ja: [`${day} は、基準日（--as-of ${asOf}）より後です。`, 'この日付か、基準日を見直してください。'],
    en: [`${day} lies after the day of reference (--as-of ${asOf}).`, 'Look at this day, or at --as-of.'],
  });

const paymentAfterUntil = (path: string, day: Day, until: Day): Problem =>
  problem('award.payment-after-until', 'error', { path }, day, {
    ja: [
      `弁済の日（${day}）が、遅延損害金を計算する最後の日（${until}）より後です。`,
      '弁済の日か、delayDamages の until（または --as-of）を見直してください。',
    ],
    en: [
      `The payment of ${day} was made after the last day for which delay damages are computed (${until}).`,
      'Look at its day, or at until under delayDamages (or --as-of).',
    ],
  });
