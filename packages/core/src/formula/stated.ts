import { Fraction } from '../base/fraction.js';
import { type Quantity, sourceOf } from '../base/quantity.js';
import type { Kind } from '../base/spread-schema.js';
import type { Estimate, Input, StatedSpread } from './graph.js';

/** What an estimate is where the case does not say otherwise, and what is known of it from the place where it stands. */
export interface About
  extends Pick<Estimate, 'driver' | 'group' | 'composition' | 'isCorrectable' | 'isError' | 'whole'> {
  readonly kind: Kind;
  /** a share: never above the whole */
  readonly isShare?: boolean;
}

/**
 * An input that the case states, with its uncertainty and its proof.
 * @param path where it stands in the case; used for its source where it has no cell of its own
 * @param about absent for what is no estimate: a claim, a share of a right
 */
export function statedInput(id: string, quantity: Quantity, path: string, about?: About): Input {
  const [low, high] = endsOf(quantity);
  return {
    id,
    value: Fraction.of(quantity.value),
    ...(low && high ? { low, high } : {}),
    source: sourceOf(quantity, path),
    ...(about ? { estimate: estimateOf(quantity, about) } : {}),
  };
}

/** Low and high as stated; of samples the least and the greatest. */
function endsOf({ low, high, samples }: Quantity): readonly (Fraction | undefined)[] {
  if (samples) {
    const sorted = samples.map(Fraction.of).sort((a, b) => a.compare(b));
    return [sorted[0], sorted.at(-1)];
  }
  return low === undefined || high === undefined ? [] : [Fraction.of(low), Fraction.of(high)];
}

function estimateOf(quantity: Quantity, { isShare, ...about }: About): Estimate {
  const spread = spreadOf(quantity);
  return {
    ...about,
    ...(quantity.kind ? { kind: quantity.kind } : {}),
    ...(isShare ? { most: Fraction.one } : {}),
    ...(spread ? { spread } : {}),
    ...(quantity.masked ? { masked: true } : {}),
  };
}

function spreadOf({ shape, coverage, samples }: Quantity): StatedSpread | undefined {
  if (samples) return { samples: samples.map(Fraction.of) };
  if (!shape) return undefined;
  return { shape, ...(coverage === undefined ? {} : { coverage: Fraction.of(coverage).toNumber() }) };
}
