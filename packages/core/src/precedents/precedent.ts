import type { Words } from '../base/words.js';
import type { Status } from '../law/status.js';

/** What a replay's inputs rest on: read apart from the result, derived from published figures, or taken from the result. */
export type Basis = 'independent' | 'derived' | 'circular';

export interface Fact {
  readonly words: Words;
  readonly status: Status;
}

/** What a court awarded, and how far a replay can check it. */
export interface PublishedAward {
  /** id of the plaintiff in the case text; `*` for all of them together */
  readonly plaintiff: string;
  readonly name: Words;
  /** whole yen */
  readonly amount: string;
  readonly basis: Basis;
}

/** A published ruling that can be replayed as a case of its own. */
export interface Precedent {
  readonly id: string;
  readonly name: Words;
  readonly citation: Words;
  /** `computed`: fee, rate and views; `shell`: only claims, caps and the lawyer's fee; `sum`: only the sum of the awards */
  readonly kind: 'computed' | 'shell' | 'sum';
  readonly facts: readonly Fact[];
  /** what the replay shows, and what it does not */
  readonly limits: Words;
  /** a case file like a user's own */
  readonly text: string;
  readonly published: readonly PublishedAward[];
}
