import { Fraction } from '../../../packages/core/src/base/fraction.js';
import { same } from '../../../packages/core/src/base/words.js';
import type { Index, Input, Naming } from '../../../packages/core/src/formula/graph.js';

/** An index with members `a`, `b`, …: as many as asked for. */
export const indexOf = (id: string, count: number): Index => ({
  id,
  label: same(id),
  members: [...'abcdefgh']
    .slice(0, count)
    .map((letter) => ({ id: letter, label: same(letter.toUpperCase()) })),
});

export const named = (ja: string, en: string): Naming => ({ label: { ja, en }, unit: 'factor' });

/** A naming for graphs whose words do not matter. */
export const plain: Naming = named('値', 'value');

/** An input with its range, where it has one. */
export const inputOf = (id: string, value: string, low?: string, high?: string): Input => ({
  id,
  value: Fraction.of(value),
  ...(low === undefined || high === undefined ? {} : { low: Fraction.of(low), high: Fraction.of(high) }),
  source: { kind: 'case', place: { path: id } },
});
