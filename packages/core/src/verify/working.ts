import type { Fraction } from '../base/fraction.js';
import { evaluate, type Reading } from '../formula/evaluate.js';
import type { Findings } from './findings.js';
import { guardedExact, Uncomputable } from './guarded.js';
import { at, below, type JsonObject, listOf, within } from './json-value.js';
import type { Rebuilt } from './rebuild.js';

const ABOUT = {
  value: {
    ja: '入力値から計算し直した値と違う。',
    en: 'not what comes out when it is computed again from the inputs',
  },
  size: { ja: '値の個数が違う。', en: 'another number of values' },
  stops: {
    ja: '計算できない（ゼロで割っている、または数が長すぎる）。',
    en: 'it cannot be computed: a division by zero, or numbers too long',
  },
} as const;

/**
 * Computes every family again from the inputs, exactly, and compares each value with the written one.
 * @returns the exact reading; undefined where the working cannot be computed to its end
 */
export function checkWorking(
  report: JsonObject,
  { graph, families }: Rebuilt,
  findings: Findings,
): Reading<Fraction> | undefined {
  const entries = listOf(within(report, 'working', 'families'));
  const reading = evaluate(graph, guardedExact());
  for (const [n, family] of [...families.values()].entries()) {
    const path = below('working.families', n);
    let values: readonly Fraction[];
    try {
      values = reading.of(family);
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof Uncomputable)) throw error;
      findings.wrong('working', path, family.id, ABOUT.stops);
      return undefined;
    }
    const written = at(entries[n], 'values');
    // What is only gathered has its values where they were gathered from.
    if (family.op === 'gather') {
      findings.compare('working', below(path, 'values'), written, undefined, ABOUT.size);
      continue;
    }
    const found = listOf(written);
    findings.compare('working', `${below(path, 'values')}.length`, found.length, values.length, ABOUT.size);
    for (const [position, value] of values.entries()) {
      const where = () => below(below(path, 'values'), position);
      findings.compare('working', where, found[position], value.toText(), ABOUT.value);
    }
  }
  return reading;
}
