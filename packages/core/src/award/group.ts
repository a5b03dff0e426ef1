import { groupBy } from '../base/group.js';
import type { Item } from './claimant.js';
import type { DelayTerms } from './delay.js';

/** Items of one plaintiff that are alike in who owes them, from when they bear interest and at which rate. */
export interface Group {
  readonly items: readonly Item[];
  readonly defendants: readonly number[];
  readonly delay?: DelayTerms;
}

/** The first day on which anybody owes interest; empty where none is computed. */
export const startOf = ({ delay }: Pick<Group, 'delay'>): string =>
  (delay?.starts ?? []).map(({ from }) => from).sort()[0] ?? '';

/** Defendants who owe some of the groups, the same ones for each. */
export interface Debtors {
  readonly defendants: readonly number[];
  /** positions of the groups */
  readonly groups: readonly number[];
}

/** The sets of defendants who owe, in the order in which they come up. */
export const debtorsOf = (groups: readonly Group[]): readonly Debtors[] =>
  [...groupBy(groups.keys(), (at) => JSON.stringify(groups[at]?.defendants)).values()].map((own) => ({
    defendants: groups[own[0] as number]?.defendants ?? [],
    groups: own,
  }));
