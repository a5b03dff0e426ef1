import type { Input } from '../formula/graph.js';
import type { Findings } from './findings.js';

const ABOUT = {
  sign: {
    ja: '数・割合・金額である入力値が負である。',
    en: 'an input is a count, a rate or a sum of money; it cannot be below zero',
  },
  range: { ja: '値が幅の外にある。', en: 'the value lies outside its own range' },
} as const;

/** Inputs are counts, rates and money: none is below zero, and each lies within its range. */
export function checkInputs(inputs: ReadonlyMap<string, Input>, findings: Findings): void {
  for (const [n, { value, low, high }] of [...inputs.values()].entries()) {
    for (const [key, one] of Object.entries({ value, low, high })) {
      if (one && one.sign < 0) findings.wrong('working', `inputs[${n}].${key}`, one.toText(), ABOUT.sign);
    }
    const isOutside = low && high && (value.compare(low) < 0 || value.compare(high) > 0);
    if (isOutside) findings.wrong('working', `inputs[${n}].value`, value.toText(), ABOUT.range);
  }
}
