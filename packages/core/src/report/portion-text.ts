import type { Assessment } from '../assess.js';
import { Fraction } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import { pairId } from '../base/pair-id.js';
import { inBrackets, type Lang } from '../base/words.js';
import type { PortionKey } from '../plan/parts.js';
import { percent } from './order-text.js';
import type { Parties } from './parties.js';

/** Of which part of a title an amount is: who answers for it, at which rate of interest. */
export function portionText(portion: PortionKey | undefined, parties: Parties, lang: Lang): string {
  if (!portion) return '';
  const told = [
    ...(parties.hasOneDefendant ? [] : [parties.named(portion.defendants)]),
    ...(portion.interest
      ? [
          `${lang === 'ja' ? '年' : ''}${percent(Fraction.of(portion.interest.rate))}${lang === 'ja' ? '' : ' a year'}`,
        ]
      : []),
  ];
  return told.length === 0 ? '' : inBrackets(told.join(lang === 'ja' ? '、' : ', '))[lang];
}

/**
 * What the start of liability for a title on a site rests on, for the defendants who answer: the exhibits of notices
 * or of earlier knowledge, or in their absence the days and words.
 */
export function startsRestOn({
  plan,
  case: read,
}: Assessment): (title: string, site: string, defendants: readonly number[]) => string {
  const places = groupBy(plan.periods, ({ title, site }) => pairId(title, site));
  const at = new Map(read.fields.defendants.map(({ id }, position) => [id, position]));
  return (title, site, defendants) => {
    const own = (places.get(pairId(title, site)) ?? []).filter(({ defendant }) =>
      defendants.includes(at.get(defendant) as number),
    );
    const told = own.flatMap(({ restsOn }) => restsOn ?? []);
    return [...new Set(told)].join('、') || '—';
  };
}
