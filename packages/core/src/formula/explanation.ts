import type { Fraction } from '../base/fraction.js';
import type { Source } from '../base/source.js';
import { both, same, type Words } from '../base/words.js';
import { type Algebra, evaluate, type Node } from './evaluate.js';
import { exact } from './exact.js';
import type { Family, Graph, Op, Unit } from './graph.js';
import { sliceOf } from './slice.js';

/** One line of the working: how one number came about, for a person with a pocket calculator. */
export interface Line {
  readonly family: string;
  readonly index: string;
  readonly member: string;
  readonly op: Exclude<Op, 'gather'>;
  /** what the number is, and of which member */
  readonly label: Words;
  readonly unit: Unit;
  /** the numbers it is made from, exact, as plain digits or `n/d`; empty for an input */
  readonly terms: readonly Term[];
  /** exact, as plain digits or `n/d` */
  readonly result: string;
  readonly basis: readonly Words[];
  /** of an input only */
  readonly source?: Source;
}

export interface Term {
  readonly label: Words;
  readonly value: string;
}

interface Explained {
  readonly value: Fraction;
  readonly label: Words;
}

/**
 * The working of one figure, in the order in which a person would compute it: first what comes from outside,
 * last the figure itself. Every number is exact, so a line recomputed from its own terms gives its own result.
 * @param member position in the family's index
 */
export function explain(graph: Graph, root: Family, member: number): readonly Line[] {
  const lines: Line[] = [];
  const tell = (node: Node, args: readonly Explained[], value: Fraction, source?: Source): Explained => {
    const { family } = node;
    const at = family.index.members[node.member];
    const label =
      at && family.index.members.length > 1 ? both(family.label, ' [', at.label, ']') : family.label;
    lines.push({
      family: family.id,
      index: family.index.id,
      member: at?.id ?? '',
      op: family.op as Exclude<Op, 'gather'>,
      label,
      unit: family.unit,
      terms: args.map((arg) => ({ label: arg.label, value: arg.value.toText() })),
      result: value.toText(),
      basis: family.basis,
      ...(source ? { source } : {}),
    });
    return { value, label };
  };
  const values = (args: readonly Explained[]) => args.map((arg) => arg.value);
  const words: Algebra<Explained> = {
    input: (input, node) => tell(node, [], exact.input(input, node), input.source),
    add: (args, node) => tell(node, args, exact.add(values(args), node)),
    mul: (args, node) => tell(node, args, exact.mul(values(args), node)),
    min: (args, node) => tell(node, args, exact.min(values(args), node)),
    max: (args, node) => tell(node, args, exact.max(values(args), node)),
    sub: (a, b, node) => tell(node, [a, b], exact.sub(a.value, b.value, node)),
    div: (a, b, node) => tell(node, [a, b], exact.div(a.value, b.value, node)),
    cut: (a, node) => tell(node, [a], exact.cut(a.value, node)),
  };
  evaluate(graph, words, sliceOf(graph, root, member));
  return lines;
}

const SIGNS = { add: ' + ', sum: ' + ', mul: ' × ', sub: ' − ', div: ' ÷ ' } as const;

/**
 * The arithmetic of a line: `7,410 × 55,311 = 409,854,510`; a cut is written `⌊99.9⌋ = 99`.
 * @param number how a number is printed; it must keep every digit, or the line can no longer be checked.
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
      return both({ ja: '小さい方', en: 'the least of ' }, `(${terms.join(', ')}) = ${result}`);
    case 'max':
      return both({ ja: '大きい方', en: 'the greatest of ' }, `(${terms.join(', ')}) = ${result}`);
    default:
      return same(`${terms.length === 0 ? '0' : terms.join(SIGNS[line.op])} = ${result}`);
  }
}
