import type { Quantity } from '../base/quantity.js';
import type { Index, Input } from '../formula/graph.js';
import type { BuiltViews } from '../views/build.js';

/** A quantity, and where it stands in the case. */
export interface Stated {
  readonly quantity: Quantity;
  readonly path: string;
}

/** What is due for each stretch: the fee of one unit, or of all units of the title together. */
export interface Due {
  readonly title: number;
  readonly fee: Stated;
  /** where `fee` is the sum over all units of the title: how many they are */
  readonly units?: Stated;
  readonly rate: Stated;
}

/** One plaintiff's part in one title. */
export interface Holding {
  readonly title: number;
  readonly plaintiff: number;
  readonly share: Input;
}

/** Where amounts are cut to whole yen. The found amount of a plaintiff is cut in any case. */
type AmountCut = 'month' | 'title' | 'plaintiff';

export interface RoyaltyRequest {
  readonly titles: Index;
  readonly stretches: Index;
  readonly dues: readonly Due[];
  /** absent where every title starts from a found amount */
  readonly views?: BuiltViews;
  /** titles whose amount was found elsewhere */
  readonly found: readonly (Stated & { readonly title: number })[];
  readonly holdings: Index;
  readonly held: readonly Holding[];
  readonly cut: AmountCut;
}
