import type { Quantity } from '../base/quantity.js';
import type { Words } from '../base/words.js';
import type { Family, GraphBuilder, Input } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { statedInput } from '../formula/stated.js';
import { PARTIAL_CLAIM } from '../law/provisions.js';

/** A claim is the plaintiff's own choice: it needs no proof, and is no assumption. */
export function claimInput(quantity: Quantity, path: string): Input {
  const input = statedInput(path, quantity, path);
  if (input.source.kind !== 'assumption') return input;
  return {
    ...input,
    source: { ...input.source, kind: 'case', note: { ja: '原告の請求', en: 'the plaintiff’s claim' } },
  };
}

/**
 * What a sum gives to several amounts that are taken up in order: to each in full while something is left.
 * @param parts families of one index, as the sum
 * @returns for each part what it gets: together the smaller of their sum and the sum given; and what is left at the end
 */
export function takeInOrder(
  builder: GraphBuilder,
  id: string,
  parts: readonly Family[],
  given: Family,
  label: Words,
  rest: Words,
  basis: readonly Words[] = [PARTIAL_CLAIM],
): { readonly taken: readonly Family[]; left(): Family } {
  let left = given;
  const name = (at: number) => `${id}${parts.length === 1 ? '' : at + 1}`;
  const reduceBy = (at: number, taken: Family) =>
    builder.sub(`${name(at)}.rest`, left, taken, yen(rest.ja, rest.en));
  const taken = parts.map((part, at) => {
    const one = builder.min(name(at), [part, left], yen(label.ja, label.en, basis));
    if (at < parts.length - 1) left = reduceBy(at, one);
    return one;
  });
  const last = taken.at(-1);
  return { taken, left: () => (last ? reduceBy(taken.length - 1, last) : left) };
}

export const OF_CLAIM: Words = { ja: '請求の範囲内の額', en: 'amount within the claim' };
export const CLAIM_LEFT: Words = { ja: '請求額の残り', en: 'what is left of the claim' };
