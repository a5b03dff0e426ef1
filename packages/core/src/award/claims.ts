import type { Words } from '../base/words.js';
import type { Family, GraphBuilder, Index } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { PARTIAL_CLAIM } from '../law/provisions.js';
import { CLAIM_LEFT, claimInput, OF_CLAIM, takeInOrder } from './cap.js';
import type { Claimant, Item } from './claimant.js';

/** What a plaintiff claims in one sum. */
type Key = 'base' | 'fee' | 'total';

/** The claims of one plaintiff, and how they cap amounts. */
export class Claims {
  constructor(
    readonly builder: GraphBuilder,
    readonly prefix: string,
    readonly own: Index,
    readonly claimant: Claimant,
  ) {}

  /** whether what is claimed is told title by title, or for some titles alone */
  get isByTitle(): boolean {
    const { items, claim } = this.claimant;
    return items.some((item) => item.claim) || claim?.covers?.titles !== undefined;
  }

  /** Whether the claim covers an item at all. */
  covers = ({ title }: Item): boolean => this.claimant.claim?.covers?.titles?.includes(title) !== false;

  /** The smaller of an amount and what is claimed; the amount itself where nothing is. */
  cap(key: Key, amount: Family): Family {
    const claim = this.#claim(key, `${this.prefix}.claim.${key}`);
    const { allowed } = WORDS[key];
    return claim
      ? this.builder.min(
          `${this.prefix}.${key}`,
          [amount, claim],
          yen(allowed.ja, allowed.en, [PARTIAL_CLAIM]),
        )
      : amount;
  }

  /** What a claim leaves of each of several amounts, taken up in order; the amounts themselves where nothing is claimed. */
  inOrder(key: Key, parts: readonly Family[]): readonly Family[] {
    if (parts.length < 2) return parts;
    const claim = this.#claim(key, `${this.prefix}.${key}.claim`);
    if (!claim) return parts;
    return takeInOrder(this.builder, `${this.prefix}.${key}.part`, parts, claim, OF_CLAIM, CLAIM_LEFT).taken;
  }

  #claim(key: Key, id: string): Family | undefined {
    const quantity = this.claimant.claim?.[key];
    const { claimed } = WORDS[key];
    return (
      quantity &&
      this.builder.input(
        id,
        this.own,
        [claimInput(quantity, `${this.claimant.path}.claim.${key}`)],
        yen(claimed.ja, claimed.en),
      )
    );
  }
}

const WORDS: Readonly<Record<Key, { readonly claimed: Words; readonly allowed: Words }>> = {
  base: {
    claimed: { ja: '損害の請求額', en: 'claimed damages' },
    allowed: { ja: '認容される損害', en: 'damages allowed' },
  },
  fee: {
    claimed: { ja: '弁護士費用の請求額', en: 'claimed lawyer’s fee' },
    allowed: { ja: '認容される弁護士費用', en: 'lawyer’s fee allowed' },
  },
  total: {
    claimed: { ja: '請求額の合計', en: 'claimed total' },
    allowed: { ja: '認容額', en: 'award' },
  },
};
