import { Fraction } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import type { Family, GraphBuilder, Index, Input } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { statedInput } from '../formula/stated.js';
import { REDUCTION } from '../law/provisions.js';
import type { Claimant } from './claimant.js';
import { reductionOfNothing } from './problems.js';
import type { Reduction } from './schema.js';

/**
 * The loss after apportionment, item by item: the whole loss is reduced first, the partial claim caps what is left
 * (外側説), and the lawyer's fee is not reduced again. Several reductions follow one another, each on what the one before
 * has left, cut to whole yen each time.
 * @param isCut false where the case cuts amounts once for each plaintiff only, so that items keep their fractions
 */
export function reduce(
  builder: GraphBuilder,
  perHolding: Family,
  reductions: readonly Reduction[],
  claimants: readonly (Claimant & { readonly id: string })[],
  isCut: boolean,
): Family {
  const { index } = perHolding;
  return reductions.reduce((amount, reduction, at) => {
    const path = `reductions[${at}]`;
    const hit = hitBy(reduction, claimants);
    if (hit.size === 0) return amount;
    const naming = {
      label: { ja: `減額の割合（${reduction.label}）`, en: `share taken off (${reduction.label})` },
      unit: 'factor',
      basis: [REDUCTION],
    } as const;
    const share = statedInput(path, reduction, path, { kind: 'judgment', isShare: true });
    const taken = builder.input(
      `reduction${at + 1}`,
      index,
      index.members.map((_, n) => (hit.has(n) ? share : NOTHING)),
      naming,
    );
    const left = builder.sub(`reduction${at + 1}.left`, whole(builder, at, index), taken, {
      label: { ja: '減額後に残る割合', en: 'share left after the reduction' },
      unit: 'factor',
    });
    const uncut = builder.mul(
      isCut ? `reduced${at + 1}.uncut` : `reduced${at + 1}`,
      [amount, left],
      yen('減額後の額（端数処理前）', 'amount after the reduction, uncut', [REDUCTION]),
    );
    if (!isCut) return uncut;
    return builder.cut(
      `reduced${at + 1}`,
      uncut,
      yen('減額後の額（円未満切捨て）', 'amount after the reduction, cut', [REDUCTION]),
    );
  }, perHolding);
}

const NOTHING: Input = {
  id: 'noReduction',
  value: Fraction.zero,
  source: { kind: 'constant', note: { ja: '減額の対象でない', en: 'not reduced' } },
};

const whole = (builder: GraphBuilder, at: number, index: Index): Family =>
  builder.input(
    `reduction${at + 1}.whole`,
    index,
    index.members.map(() => WHOLE),
    { label: { ja: '全部', en: 'the whole' }, unit: 'factor' },
  );

const WHOLE: Input = {
  id: 'whole',
  value: Fraction.one,
  source: { kind: 'constant', note: { ja: '1（全部）', en: '1 (the whole)' } },
};

/** Reductions that speak of no item: they would vanish without a word. */
export const reductionsOfNothing = (
  reductions: readonly Reduction[],
  claimants: readonly (Claimant & { readonly id: string })[],
): Problem[] =>
  reductions.flatMap((one, at) =>
    hitBy(one, claimants).size === 0 ? [reductionOfNothing(`reductions[${at}]`)] : [],
  );

/** The positions of the items that a reduction speaks of. */
function hitBy(
  { titles, plaintiffs }: Reduction,
  claimants: readonly (Claimant & { readonly id: string })[],
): ReadonlySet<number> {
  return new Set(
    claimants
      .filter(({ id }) => plaintiffs?.includes(id) !== false)
      .flatMap(({ items }) => items.filter(({ title }) => titles?.includes(title) !== false))
      .map(({ at }) => at),
  );
}
