import type { Fraction } from '../base/fraction.js';
import type { Source } from '../base/source.js';
import type { Kind, Shape } from '../base/spread-schema.js';
import type { Words } from '../base/words.js';

/** A set that families range over: titles, sites, months, plaintiffs, or one member for the whole case. */
export interface Index {
  readonly id: string;
  readonly label: Words;
  readonly members: readonly Member[];
}

export interface Member {
  /** unique in its index */
  readonly id: string;
  readonly label: Words;
}

/**
 * One quantity that comes from outside. The same id is the same quantity, and the same random variable, wherever it
 * stands. `low` and `high`, given together, enclose the value.
 */
export interface Input {
  readonly id: string;
  readonly value: Fraction;
  readonly low?: Fraction;
  readonly high?: Fraction;
  readonly source: Source;
  /** what sort of estimate it is; absent where it is none: days counted, claims, shares of a right */
  readonly estimate?: Estimate;
}

/** An input that might be otherwise. */
export interface Estimate {
  readonly kind: Kind;
  /** the greatest value that it can take: 1 for a share */
  readonly most?: Fraction;
  /** how its values are spread; absent where it is one number, or an interval of which only the ends are known */
  readonly spread?: StatedSpread;
  /** it says only “less than”: the exact figure counts it as its least value */
  readonly masked?: true;
  /** inputs with one driver go up and down together; absent: the input goes by itself */
  readonly driver?: string;
  /** the independent group of which the variance is told; absent: the family that it stands in */
  readonly group?: string;
  /** a figure to which a published comparison of its vendor may be applied, in a scenario */
  readonly isCorrectable?: true;
  /** a factor true/stated of other figures, and no figure of its own */
  readonly isError?: true;
  /** the whole of which it is a part, such as the views of a site: together the parts are no more */
  readonly whole?: { readonly id: string; readonly size: Fraction };
  /** the whole with which it is drawn together */
  readonly composition?: string;
}

/** A spread as stated; the value is its median. */
export type StatedSpread =
  | { readonly shape: Shape; readonly coverage?: number }
  | { readonly samples: readonly Fraction[] }
  /** the logarithm has Student's t with these degrees of freedom and this scale (calibration); normal without degrees */
  | { readonly logScale: number; readonly degrees?: number };

/** What a family's numbers count. */
export type Unit =
  | 'yen'
  | 'visits'
  | 'pageViews'
  | 'views'
  | 'units'
  | 'pages'
  | 'days'
  | 'years'
  | 'hours'
  | 'seconds'
  | 'factor'
  | 'yenPerView';

interface Common {
  /** unique in the graph; names the line in the working */
  readonly id: string;
  readonly index: Index;
  readonly label: Words;
  readonly unit: Unit;
  /** the provision, ruling or study it rests on; empty for plain arithmetic */
  readonly basis: readonly Words[];
}

/**
 * One quantity for each member of an index: a line in the working, a column in a table.
 * - `input`: from outside, one input for each member;
 * - `add mul min max`: of any number of families of the same index; `sub div`: of two;
 * - `cut`: the part below one whole is dropped, once for each member of the index it stands on;
 * - `sum`: members of the argument's index added up; `to[i]` is the position here to which argument member i goes,
 *   a position with no argument member is zero;
 * - `gather`: `from[i]` is the position in the argument's index whose value member i takes.
 */
export type Family = Common &
  (
    | { readonly op: 'input'; readonly inputs: readonly Input[] }
    | { readonly op: 'add' | 'mul' | 'min' | 'max'; readonly args: readonly Family[] }
    | { readonly op: 'sub' | 'div'; readonly args: readonly [Family, Family] }
    | { readonly op: 'cut'; readonly args: readonly [Family] }
    | { readonly op: 'sum'; readonly args: readonly [Family]; readonly to: readonly number[] }
    | { readonly op: 'gather'; readonly args: readonly [Family]; readonly from: readonly number[] }
  );

/** The operations of a graph. */
export type Op = Family['op'];

/** What every line of the working is called and counts. */
export interface Naming {
  readonly label: Words;
  readonly unit: Unit;
  readonly basis?: readonly Words[];
}

/** Families in the order in which they were made: arguments always before what uses them. */
export interface Graph {
  readonly families: readonly Family[];
}

/** The families that a family is computed from. */
export const argsOf = (family: Family): readonly Family[] => (family.op === 'input' ? [] : family.args);

/** Makes a graph, family by family. A wrong index or a doubled id is a fault of ours and throws a RangeError. */
export class GraphBuilder implements Graph {
  readonly #families: Family[] = [];
  readonly #ids = new Set<string>();

  get families(): readonly Family[] {
    return this.#families;
  }

  input(id: string, index: Index, inputs: readonly Input[], naming: Naming): Family {
    if (inputs.length !== index.members.length)
      throw new RangeError(`${id}: one input for each member of ${index.id}`);
    return this.#put({ ...common(id, index, naming), op: 'input', inputs });
  }

  add = (id: string, args: readonly Family[], naming: Naming): Family =>
    this.#combine('add', id, args, naming);
  mul = (id: string, args: readonly Family[], naming: Naming): Family =>
    this.#combine('mul', id, args, naming);
  min = (id: string, args: readonly Family[], naming: Naming): Family =>
    this.#combine('min', id, args, naming);
  max = (id: string, args: readonly Family[], naming: Naming): Family =>
    this.#combine('max', id, args, naming);

  sub(id: string, from: Family, what: Family, naming: Naming): Family {
    sameIndex(id, [from, what]);
    return this.#put({ ...common(id, from.index, naming), op: 'sub', args: [from, what] });
  }

  div(id: string, what: Family, by: Family, naming: Naming): Family {
    sameIndex(id, [what, by]);
    return this.#put({ ...common(id, what.index, naming), op: 'div', args: [what, by] });
  }

  cut(id: string, what: Family, naming: Naming): Family {
    return this.#put({ ...common(id, what.index, naming), op: 'cut', args: [what] });
  }

  sum(id: string, what: Family, index: Index, to: readonly number[], naming: Naming): Family {
    positions(id, to, what.index, index);
    return this.#put({ ...common(id, index, naming), op: 'sum', args: [what], to });
  }

  gather(
    id: string,
    what: Family,
    index: Index,
    from: readonly number[],
    naming: Partial<Naming> = {},
  ): Family {
    positions(id, from, index, what.index);
    const { label, unit, basis } = what;
    return this.#put({
      ...common(id, index, { label, unit, basis, ...naming }),
      op: 'gather',
      args: [what],
      from,
    });
  }

  #combine(op: 'add' | 'mul' | 'min' | 'max', id: string, args: readonly Family[], naming: Naming): Family {
    return this.#put({ ...common(id, sameIndex(id, args), naming), op, args });
  }

  #put(family: Family): Family {
    if (this.#ids.has(family.id)) throw new RangeError(`two families are called ${family.id}`);
    this.#ids.add(family.id);
    this.#families.push(family);
    return family;
  }
}

function common(id: string, index: Index, naming: Naming): Common {
  return { id, index, label: naming.label, unit: naming.unit, basis: naming.basis ?? [] };
}

function sameIndex(id: string, args: readonly Family[]): Index {
  const index = args[0]?.index;
  if (!index || args.some((arg) => arg.index !== index))
    throw new RangeError(`${id}: arguments of one index`);
  return index;
}

function positions(id: string, map: readonly number[], over: Index, into: Index): void {
  const fits = map.length === over.members.length && map.every((at) => into.members[at] !== undefined);
  if (!fits) throw new RangeError(`${id}: a position in ${into.id} for each member of ${over.id}`);
}
