import type { Problem } from '../base/problem.js';
import type { Words } from '../base/words.js';
import type { Family, GraphBuilder, Index } from '../formula/graph.js';
import { merge } from '../formula/merge.js';
import { yen } from '../formula/naming.js';
import { type Award, type AwardContext, type AwardSums, awardOf } from './award.js';
import type { Claimant } from './claimant.js';

/**
 * The awards of all plaintiffs, and their sums.
 * @param whole the loss of each item, and `reduced` what apportionment leaves of it
 */
export function buildAwards(
  builder: GraphBuilder,
  whole: Family,
  reduced: Family,
  claimants: readonly Claimant[],
  context: AwardContext,
): { awards: readonly Award[]; total: AwardSums; problems: readonly Problem[] } {
  const made = claimants.map((claimant, at) =>
    awardOf(builder, whole, reduced, claimant, context, `award${at + 1}`),
  );
  const awards = made.map(({ award }) => award);
  const everyone: Words = { ja: '全原告', en: 'all plaintiffs' };
  const all: Index = { id: 'case', label: everyone, members: [{ id: 'case', label: everyone }] };
  const sum = (name: keyof AwardSums, ja: string, en: string): Family => {
    const parts = awards.flatMap((award) => (award[name] ? [{ family: award[name], to: [0] }] : []));
    return merge(builder, `total.${name}`, parts, all, yen(`${ja}の合計`, `${en}, in all`));
  };
  const found = sum('found', '認定損害額', 'found amount');
  return {
    awards,
    total: {
      loss: awards.every(({ loss, found: own }) => loss === own)
        ? found
        : sum('loss', '損害の全体', 'whole loss'),
      found,
      base: sum('base', '認容される損害', 'damages allowed'),
      ...(awards.some((award) => award.fee) ? { fee: sum('fee', '弁護士費用', 'lawyer’s fee') } : {}),
      total: sum('total', '認容額', 'award'),
    },
    problems: made.flatMap(({ problems }) => problems),
  };
}
