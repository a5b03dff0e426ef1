import { type DaySet, daysText } from '../base/day-set.js';
import { both, inBrackets } from '../base/words.js';
import type { Member } from '../formula/graph.js';

/**
 * Members of which several have the same label, each with the days of liability that it belongs to: a month of a site
 * stands once for each set of titles that are in suit for other days, and would look as if it were counted twice.
 */
export function toldApart(members: readonly Member[], daysOf: (at: number) => DaySet): readonly Member[] {
  const counts = new Map<string, number>();
  for (const { label } of members) counts.set(label.ja, (counts.get(label.ja) ?? 0) + 1);
  return members.map((member, at) => {
    if (counts.get(member.label.ja) === 1) return member;
    const days = daysOf(at);
    const told = inBrackets({
      ja: `責任の期間 ${daysText(days, 'ja')} の分`,
      en: `liable ${daysText(days, 'en')}`,
    });
    return { ...member, label: both(member.label, told) };
  });
}
