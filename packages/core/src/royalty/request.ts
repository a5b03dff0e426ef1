import type { Quantity } from '../base/quantity.js';
import type { Index, Input } from '../formula/graph.js';
import type { DatedRate } from '../law/dated-rate.js';
import type { BuiltViews } from '../views/build.js';

/** A quantity, and where it stands in the case. */
export interface Stated {
  readonly quantity: Quantity;
  readonly path: string;
}

/** What is due for each stretch: the fee of one unit, or of all units of the title together. */
export interface Due {
  readonly title: number;
  /** the part of the title that the stretch belongs to */
  readonly portion: number;
  readonly fee: Stated;
  /** where `fee` is the sum over all units of the title: how many they are */
  readonly units?: Stated;
  /** consumption tax to be added to a fee without it; absent where none is added */
  readonly tax?: DatedRate;
  readonly rate: Stated;
  /** what the rate is multiplied by under Art. 114(5), shown apart from it */
  readonly uplift?: Stated;
}

/** One plaintiff's part in one portion of a title. */
export interface Holding {
  readonly title: number;
  readonly portion: number;
  readonly plaintiff: number;
  readonly share: Input;
}

/** Where amounts are cut to whole yen. The found amount of a plaintiff is cut in any case. */
type AmountCut = 'month' | 'title' | 'plaintiff';

export interface RoyaltyRequest {
  readonly titles: Index;
  /**
   * titles, each parted where other defendants answer, other holders hold, or another rate of interest applies; the
   * same index as `titles` where nothing parts them
   */
  readonly portions: Index;
  /** position of the title of each portion */
  readonly portionTitles: readonly number[];
  readonly stretches: Index;
  readonly dues: readonly Due[];
  /** absent where every title starts from a found amount */
  readonly views?: BuiltViews;
  /** titles whose amount was found elsewhere */
  readonly found: readonly (Stated & { readonly title: number; readonly portion: number })[];
  readonly holdings: Index;
  readonly held: readonly Holding[];
  readonly cut: AmountCut;
}
