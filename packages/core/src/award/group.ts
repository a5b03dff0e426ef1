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
