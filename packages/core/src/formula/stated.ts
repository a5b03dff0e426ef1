import { Fraction } from '../base/fraction.js';
import { type Quantity, sourceOf } from '../base/quantity.js';
import type { Input } from './graph.js';

/**
 * An input that the case states, with its range and its proof.
 * @param path where it stands in the case; used for its source where it has no cell of its own
 */
export function statedInput(id: string, quantity: Quantity, path: string): Input {
  return {
    id,
    value: Fraction.of(quantity.value),
    ...(quantity.low === undefined ? {} : { low: Fraction.of(quantity.low) }),
    ...(quantity.high === undefined ? {} : { high: Fraction.of(quantity.high) }),
    source: sourceOf(quantity, path),
  };
}
