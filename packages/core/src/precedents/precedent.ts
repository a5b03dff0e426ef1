import type { Words } from '../base/words.js';
import type { Status } from '../law/status.js';

/** What a replay's inputs rest on: read apart from the result, derived from published figures, or taken from the result. */
export type Basis = 'independent' | 'derived' | 'circular';

/** A fact of a ruling, and how surely it is known. */
export interface Fact {
  /** what was found or reported */
  readonly words: Words;
  /** how surely that is known */
  readonly status: Status;
}

/** What a court awarded, and how far a replay can check it. */
export interface PublishedAward {
  /** id of the plaintiff in the case text; `*` for all of them together */
  readonly plaintiff: string;
  /** what the plaintiff is called */
  readonly name: Words;
  /** whole yen */
  readonly amount: string;
  /** what the inputs of the replay rest on */
  readonly basis: Basis;
}

/** A published ruling that can be replayed as a case of its own. */
export interface Precedent {
  /** stable name, such as `mangamura-2024` */
  readonly id: string;
  /** what the case is called */
  readonly name: Words;
  /** court, day and number, with the word that a ruling under appeal must carry */
  readonly citation: Words;
  /** `computed`: fee, rate and views; `shell`: only claims, caps and the lawyer's fee; `sum`: only the sum of the awards */
  readonly kind: 'computed' | 'shell' | 'sum';
  /** what is known of it, also what was looked for and not read */
  readonly facts: readonly Fact[];
  /** what the replay shows, and what it does not */
  readonly limits: Words;
  /** a case file like a user's own */
  readonly text: string;
  /** the amounts that were published */
  readonly published: readonly PublishedAward[];
}
