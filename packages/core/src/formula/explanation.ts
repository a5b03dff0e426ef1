import type { Fraction } from '../base/fraction.js';
import type { Source } from '../base/source.js';
import { both, same, type Words } from '../base/words.js';
import type { Reading } from './evaluate.js';
import { argsOf, type Family, type Graph, type Input, type Op, type Unit } from './graph.js';
import { sliceOf } from './slice.js';

/** One line of the working: how one number came about, for a person with a pocket calculator. */
export interface Line {
  /** id of the family of figures that it belongs to, such as `award.p1` */
  readonly family: string;
  /** id of the index that the family ranges over: titles, sites, months, … */
  readonly index: string;
  /** id of the member of the index */
  readonly member: string;
  /** what is done with the terms; `input` for a number from outside */
  readonly op: Exclude<Op, 'gather'>;
  /** what the number is, and of which member */
  readonly label: Words;
  /** what the result counts */
  readonly unit: Unit;
  /** the numbers it is made from, exact, as plain digits or `n/d`; empty for an input */
  readonly terms: readonly Term[];
  /** exact, as plain digits or `n/d` */
  readonly result: string;
  /** the provisions, rulings or rules on which the step rests */
  readonly basis: readonly Words[];
  /** of an input only */
  readonly source?: Source;
}

/** A number that a line is made from, and what it is called. */
export interface Term {
  /** what it is, and of which member */
  readonly label: Words;
  /** exact, as plain digits or `n/d` */
  readonly value: string;
}

/**
 * The working of one figure, in the order in which a person would compute it: first what comes from outside, last the
 * figure itself. Every number is exact, so a line recomputed from its own terms gives its own result. It tells the
 * values of the exact reading, so it cannot differ from the figure.
 * @param member position in the family's index
 */
export function explain(
  graph: Graph,
  exact: Reading<Fraction>,
  root: Family,
  member: number,
): readonly Line[] {
  return [...sliceOf(graph, root, member)]
    .filter(([family]) => family.op !== 'gather')
    .sort(([a], [b]) => graph.families.indexOf(a) - graph.families.indexOf(b))
    .flatMap(([family, members]) => members.map((at) => lineOf(exact, family, at)));
}

/** One line of the working: the value of a family at one member. */
export function lineOf(exact: Reading<Fraction>, family: Family, member: number): Line {
  return {
    family: family.id,
    index: family.index.id,
    member: family.index.members[member]?.id ?? '',
    op: family.op as Exclude<Op, 'gather'>,
    label: labelOf(family, member),
    unit: family.unit,
    terms: originsAt(family, member).map(([arg, at]) => ({
      label: labelOf(arg, at),
      value: exact.at(arg, at).toText(),
    })),
    result: exact.at(family, member).toText(),
    basis: family.basis,
    ...(family.op === 'input' ? { source: (family.inputs[member] as Input).source } : {}),
  };
}

function labelOf(family: Family, member: number): Words {
  const at = family.index.members[member];
  return at && family.index.members.length > 1 ? both(family.label, ' [', at.label, ']') : family.label;
}

/** Where a value is made; what only hands it on is looked through. */
export const originOf = (family: Family, at: number): readonly [Family, number] =>
  family.op === 'gather' ? originOf(family.args[0], family.from[at] as number) : [family, at];

/** Where the values that a value is computed from are made. */
export function originsAt(family: Family, member: number): (readonly [Family, number])[] {
  if (family.op === 'sum') {
    return family.to.flatMap((position, at) => (position === member ? [originOf(family.args[0], at)] : []));
  }
  return argsOf(family).map((arg) => originOf(arg, member));
}

const SIGNS = { add: ' + ', sum: ' + ', mul: ' × ', sub: ' − ', div: ' ÷ ' } as const;

/**
 * The arithmetic of a line: `7,410 × 55,311 = 409,854,510`; a cut is written `⌊99.9⌋ = 99`.
 * @param line of a working
 * @param number how a number is printed, such as `grouped`; it must keep every digit, or the line can no longer be
 *   checked
 * @returns one line in each language, without the label
 * @throws Nothing of its own.
 */
export function calculation(line: Line, number: (text: string) => string): Words {
  const terms = line.terms.map((term) => {
    const text = number(term.value);
    return term.value.includes('/') || term.value.startsWith('-') ? `(${text})` : text;
  });
  const result = number(line.result);
  switch (line.op) {
    case 'input':
      return same(result);
    case 'cut':
      return same(`⌊${terms[0]}⌋ = ${result}`);
    case 'min':
      return chosen('小さい方', terms.length > 2 ? 'the least of' : 'the smaller of', terms, result);
    case 'max':
      return chosen('大きい方', terms.length > 2 ? 'the greatest of' : 'the greater of', terms, result);
    default:
      return same(`${terms.length === 0 ? '0' : terms.join(SIGNS[line.op])} = ${result}`);
  }
}

/** Figures have commas of their own, so they stand apart by another sign. */
const chosen = (ja: string, en: string, terms: readonly string[], result: string): Words => ({
  ja: `${ja}（${terms.join('、')}）= ${result}`,
  en: `${en} (${terms.join('; ')}) = ${result}`,
});
