import type { Words } from '../base/words.js';
import type { WayId } from './schema.js';
import { WAYS } from './ways.js';

/** A way of building views, as a form offers it. */
export interface OfferedWay {
  /** `way` of an entry of `views` */
  readonly id: WayId;
  /** what it is called, with its formula in short */
  readonly label: Words;
  /** keys of the entry that have a meaning in it, beside `sites`, `country` and `device` of the rows used */
  readonly keys: readonly string[];
  /** keys of the entry's `factors` that have a meaning in it */
  readonly factors: readonly string[];
}

/**
 * The ways of building views for Copyright Act Art. 114(3); a report names the rulings that each rests on.
 * @returns each, in the order of the list of ways
 * @throws Nothing.
 */
export const offeredWays = (): readonly OfferedWay[] =>
  Object.values(WAYS).map((way) => ({
    id: way.id,
    label: way.label,
    keys: way.keys({ way: way.id }),
    factors: way.factors,
  }));
