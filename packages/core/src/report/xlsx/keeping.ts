import type { Fraction } from '../../base/fraction.js';
import { type Reading, termsOf } from '../../formula/evaluate.js';
import type { Family, Input } from '../../formula/graph.js';
import { type Node, operandsOf } from './origin.js';
import { type Ratio, ratioOf } from './ratio.js';
import { combined, type Step } from './ratio-arithmetic.js';
import { type SumForm, sumFormOf } from './sums.js';

/**
 * How a spreadsheet, which computes in float64, can hold a family:
 * - `whole`: whole numbers within 2^53, computed exactly as they are;
 * - `ratio`: numerator and denominator, whole numbers within 2^53, computed exactly apart;
 * - `float`: something on the way goes beyond 2^53, so that the spreadsheet computes with some 15 digits.
 */
export type Kept = 'whole' | 'ratio' | 'float';

/** The numbers of a family as the spreadsheet will come to hold them. */
interface Held {
  readonly kept: Kept;
  /** of `whole` and `ratio` */
  readonly ratios: readonly Ratio[];
  /** what the cells show when a spreadsheet computes them */
  readonly shown: readonly number[];
}

const WHOLE = 1;

/** Digits after the point to which a figure beyond 2^53 is rounded before it is cut: 0.99999999… is one. */
export const CUT_DIGITS = 5;
const CUT_SCALE = 100_000;

/** Days counted and constants of the law: they stand where they are used, and nobody changes them. */
export const isConstant = (input: Input): boolean =>
  input.source.kind === 'calendar' || input.source.kind === 'constant';

/** Follows the arithmetic of a spreadsheet through the graph: which figures it keeps exactly, and where it may be off. */
export class Keeping {
  readonly #held = new Map<Family, Held>();
  readonly #terms = new Map<Family, readonly (readonly number[])[]>();
  readonly #sums = new Map<Family, SumForm>();
  /** members of cut families of which the spreadsheet, computing in float64, may come to another yen */
  readonly off = new Map<Family, readonly number[]>();

  constructor(readonly exact: Reading<Fraction>) {}

  kept(family: Family): Kept {
    return this.#of(family).kept;
  }

  /** numerator and denominator of a family that is kept as such */
  ratio(family: Family, member: number): Ratio {
    return this.#of(family).ratios[member] as Ratio;
  }

  /** What the cell of a step between shows, or of numerator or denominator. */
  step(family: Family, member: number, step: Step): number {
    const { num, den } = this.ratio(family, member);
    if (step === 'num') return num;
    if (step === 'den') return den;
    const made = combined(
      family.op,
      this.operands(family, member).map(([arg, at]) => this.ratio(arg, at)),
    );
    return made?.steps.get(step) as number;
  }

  /** How a sum is written. */
  sumForm(family: Family & { readonly op: 'sum' }): SumForm {
    const form = this.#sums.get(family) ?? sumFormOf(family);
    this.#sums.set(family, form);
    return form;
  }

  /** What the cell shows when the workbook is opened: the exact figure, as near as a cell can hold it. */
  figure(family: Family, member: number): number {
    return this.exact.at(family, member).toNumber();
  }

  /** What the cell comes to when a spreadsheet computes it. */
  shown(family: Family, member: number): number {
    return this.#of(family).shown[member] as number;
  }

  /** The nodes that a value is computed from. */
  operands(family: Family, member: number): readonly Node[] {
    const known = this.#terms.get(family);
    const terms =
      known ?? (family.op === 'sum' ? termsOf(family.to, family.index.members.length) : undefined);
    if (terms && !known) this.#terms.set(family, terms);
    return operandsOf(family, member, terms);
  }

  #of(family: Family): Held {
    const held = this.#held.get(family) ?? this.#make(family);
    this.#held.set(family, held);
    return held;
  }

  #make(family: Family): Held {
    const values = this.exact.of(family);
    const floats = () => values.map((value) => value.toNumber());
    if (family.op === 'input') {
      const ratios = all(values.map(ratioOf));
      if (!ratios) return { kept: 'float', ratios: [], shown: floats() };
      const isWhole = family.inputs.every(isConstant) && ratios.every(({ den }) => den === WHOLE);
      return { kept: isWhole ? 'whole' : 'ratio', ratios, shown: ratios.map(quotient) };
    }
    const operands = values.map((_, at) =>
      this.operands(family, at).map(([arg, member]) => {
        const held = this.#of(arg);
        return { kept: held.kept, ratio: held.ratios[member], shown: held.shown[member] as number };
      }),
    );
    if (family.op === 'cut')
      return this.#cut(
        family,
        values,
        operands.map(([one]) => one?.shown as number),
      );
    const kept = (kind: Kept) => operands.every((own) => own.every((one) => one.kept === kind));
    const ratios = all(
      operands.map((own) => {
        const known = all(own.map(({ ratio }) => ratio));
        return known && combined(family.op, known)?.result;
      }),
    );
    if (ratios && family.op !== 'div' && kept('whole') && ratios.every(({ den }) => den === WHOLE))
      return { kept: 'whole', ratios, shown: ratios.map(quotient) };
    const isScattered = family.op === 'sum' && this.sumForm(family) !== 'ranges';
    if (ratios && !isScattered && operands.every((own) => own.every((one) => one.kept !== 'float')))
      return { kept: 'ratio', ratios, shown: ratios.map(quotient) };
    return {
      kept: 'float',
      ratios: [],
      shown: operands.map((own) =>
        inFloats(
          family.op,
          own.map(({ shown }) => shown),
        ),
      ),
    };
  }

  /** A cut gives whole numbers again, whatever it cuts. */
  #cut(family: Family, values: readonly Fraction[], shown: readonly number[]): Held {
    const known = values.map(ratioOf);
    const isFloat = family.op === 'cut' && this.kept(originFamily(family.args[0])) === 'float';
    const off = known.flatMap((ratio, at) =>
      !ratio || (isFloat && !isSureOf(shown[at] as number, ratio.num)) ? [at] : [],
    );
    if (off.length > 0) this.off.set(family, off);
    const ratios = all(known);
    if (!ratios) return { kept: 'float', ratios: [], shown: shown.map(Math.trunc) };
    return { kept: 'whole', ratios, shown: ratios.map(({ num }) => num) };
  }
}

/** By how much a figure of some 15 digits may be off after several steps, as a share of it. */
const DRIFT = 2e-15;

/** Whether every value that a spreadsheet may come to, rounded and cut, is the exact whole number. */
function isSureOf(shown: number, whole: number): boolean {
  const size = shown < 0 ? -shown : shown;
  const cutAt = (drift: number) => Math.floor(size * (1 + drift) + 0.5 / CUT_SCALE);
  return cutAt(DRIFT) === Math.abs(whole) && cutAt(-DRIFT) === Math.abs(whole);
}

const originFamily = (family: Family): Family =>
  family.op === 'gather' ? originFamily(family.args[0]) : family;

const quotient = ({ num, den }: Ratio): number => num / den;

/** The list without holes; undefined where there is one. */
const all = <T>(list: readonly (T | undefined)[]): readonly T[] | undefined =>
  list.every((one) => one !== undefined) ? (list as readonly T[]) : undefined;

function inFloats(op: Family['op'], [first = 0, ...others]: readonly number[]): number {
  switch (op) {
    case 'mul':
      return others.reduce((a, b) => a * b, first);
    case 'div':
      return others.reduce((a, b) => a / b, first);
    case 'sub':
      return others.reduce((a, b) => a - b, first);
    case 'min':
      return Math.min(first, ...others);
    case 'max':
      return Math.max(first, ...others);
    default:
      return others.reduce((a, b) => a + b, first);
  }
}
