import type { Fraction } from '../base/fraction.js';
import { both, COLON, type Words } from '../base/words.js';
import type { Family, Input } from '../formula/graph.js';
import { again, type Basis, type Change, type Subject } from './basis.js';

/** The found amount with one input at either end of its stated range, all others as stated. */
export interface Swing {
  /** id of the input, or of the family where it has too many ranges to be told one by one */
  readonly input: string;
  /** what it is called */
  readonly label: Words;
  /** the found amount in yen with the input at its low end */
  readonly low: Fraction;
  /** the found amount in yen with the input at its high end */
  readonly high: Fraction;
  /** whether it is decided and not measured: its ends are positions of the parties */
  readonly isJudgment: boolean;
  /** the award likewise: it may not move at all where a claim caps it */
  readonly award: { readonly low: Fraction; readonly high: Fraction };
}

/** A family with more ranges than this goes to its ends as a whole: a table of a thousand bars says nothing. */
const ONE_BY_ONE = 40;

export const isRanged = ({ low, high }: Input): boolean =>
  low !== undefined && high !== undefined && !low.equals(high);

const isJudged = ({ estimate }: Input): boolean => estimate?.kind === 'judgment';

/** What goes to its ends together, and what it is called. */
interface Lever {
  readonly id: string;
  readonly label: Words;
  readonly isJudgment: boolean;
  readonly holds: (input: Input, family: Family) => boolean;
}

function leversOf({ graph }: Basis): Lever[] {
  const seen = new Set<string>();
  return graph.families.flatMap((family): Lever[] => {
    if (family.op !== 'input') return [];
    const own = family.inputs.flatMap((input, at) => {
      if (!isRanged(input) || seen.has(input.id)) return [];
      seen.add(input.id);
      return [{ input, at }];
    });
    if (own.length > ONE_BY_ONE)
      return [
        {
          id: family.id,
          label: family.label,
          isJudgment: own.every(({ input }) => isJudged(input)),
          holds: (_, at) => at === family,
        },
      ];
    return own.map(({ input, at }) => {
      const shared = family.inputs.every((one) => one.id === input.id);
      const member = shared ? undefined : family.index.members[at]?.label;
      return {
        id: input.id,
        label: member ? both(family.label, COLON, member) : family.label,
        isJudgment: isJudged(input),
        holds: (other) => other.id === input.id,
      };
    });
  });
}

/** Every range at its low and at its high, exact, for each subject; those that move its found amount most come first. */
export function swings(basis: Basis, subjects: readonly Subject[]): Swing[][] {
  const levers = leversOf(basis).map((lever) => {
    const end =
      (pick: 'low' | 'high'): Change =>
      (input, family) =>
        lever.holds(input, family) && isRanged(input) ? input[pick] : undefined;
    return { lever, low: again(basis, end('low')), high: again(basis, end('high')) };
  });
  return subjects.map(({ found, award }) =>
    levers
      .map(({ lever, low, high }) => ({
        input: lever.id,
        label: lever.label,
        isJudgment: lever.isJudgment,
        low: low.at(found, 0),
        high: high.at(found, 0),
        award: { low: low.at(award, 0), high: high.at(award, 0) },
      }))
      .filter(({ low, high }) => !low.equals(high))
      .sort((a, b) => width(b).compare(width(a))),
  );
}

const width = ({ low, high }: Swing): Fraction => (low.compare(high) < 0 ? high.minus(low) : low.minus(high));
