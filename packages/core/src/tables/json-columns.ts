import { isByDate, isScalar } from './json-kinds.js';
import { cellOf, isList, losesValues } from './json-lists.js';
import type { JsonArray, JsonNode, JsonObject, JsonScalar } from './json-tree.js';
import { tooManyColumns } from './limit-problems.js';
import { Stopped, type Watch } from './limits.js';

/** A key of the elements, with the keys of the objects that stand under it. */
interface Branch {
  column?: number;
  readonly inside: Map<string, Branch>;
}

/** Two values of one element for one column. */
interface Clash {
  readonly name: string;
  readonly first: JsonScalar;
  readonly second: JsonScalar;
}

/** Arrays under one key that are neither a cell nor a table. */
interface Lost {
  readonly first: JsonArray;
  /** which of the objects has it */
  readonly at: number;
  count: number;
}

/** Bytes that a column takes, as estimated. */
const HELD = 200;

/**
 * The columns of the objects of an array: every key, in order of first appearance; keys of objects within are written
 * with a dot (`page.views`). An array of plain values may be a cell with a line for each. Other arrays, and objects that
 * map dates to values, are tables of their own.
 */
export class JsonColumns {
  readonly names: string[] = [];
  /** the value that made a column, for its header's place */
  readonly firsts: JsonScalar[] = [];
  /** arrays of which nothing is read, by the name that their column would have */
  readonly lost = new Map<string, Lost>();
  readonly #root: Branch = { inside: new Map() };
  readonly #byName = new Map<string, number>();

  /** @param takesLists whether an array of plain values is a cell */
  constructor(
    readonly watch: Watch,
    readonly takesLists: boolean,
  ) {}

  /**
   * Makes columns for what the object has and no other had.
   * @param at which of the objects it is
   * @throws Stopped where they are too many
   */
  add(object: JsonObject, at: number): void {
    this.#add(object, this.#root, '', at);
  }

  /** The object's values by column, and those that fall on one column twice (`{"a.b": 1, "a": {"b": 2}}`). */
  valuesOf(object: JsonObject): { values: (JsonScalar | undefined)[]; clashes: Clash[] } {
    const values = new Array<JsonScalar | undefined>(this.names.length).fill(undefined);
    const clashes: Clash[] = [];
    const fill = ({ members }: JsonObject, { inside }: Branch) => {
      for (const [key, node] of members) {
        const branch = inside.get(key);
        const part = branch && this.#partOf(node);
        if (part?.kind === 'object') fill(part, branch as Branch);
        else if (part && branch?.column !== undefined) {
          const first = values[branch.column];
          if (first) clashes.push({ name: this.names[branch.column] as string, first, second: part });
          values[branch.column] = part;
        }
      }
    };
    fill(object, this.#root);
    return { values, clashes };
  }

  #add({ members }: JsonObject, around: Branch, prefix: string, at: number): void {
    for (const [key, node] of members) {
      const part = this.#partOf(node);
      if (part === undefined) {
        if (node.kind === 'array' && losesValues(node)) this.#lose(`${prefix}${key}`, node, at);
        continue;
      }
      const branch = around.inside.get(key) ?? this.#branch(around, key);
      if (part.kind === 'object') this.#add(part, branch, `${prefix}${key}.`, at);
      else branch.column ??= this.#column(`${prefix}${key}`, part);
    }
  }

  /** What a value is in columns: a cell, or an object with columns of its own; undefined where it is neither. */
  #partOf(node: JsonNode): JsonScalar | JsonObject | undefined {
    if (isScalar(node)) return node;
    if (node.kind === 'object') return isByDate(node) ? undefined : node;
    return this.takesLists && isList(node) ? cellOf(node) : undefined;
  }

  #lose(name: string, first: JsonArray, at: number): void {
    const known = this.lost.get(name);
    if (known) known.count += 1;
    else {
      this.watch.hold(HELD + 2 * name.length);
      this.lost.set(name, { first, at, count: 1 });
    }
  }

  #branch(around: Branch, key: string): Branch {
    this.watch.hold(HELD);
    const branch: Branch = { inside: new Map() };
    around.inside.set(key, branch);
    return branch;
  }

  #column(name: string, first: JsonScalar): number {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    this.watch.hold(2 * name.length);
    const { columns } = this.watch.limits;
    if (this.names.length === columns)
      throw new Stopped(
        tooManyColumns({ file: this.watch.file, row: first.line, column: first.column }, columns),
      );
    this.#byName.set(name, this.names.length);
    this.firsts.push(first);
    return this.names.push(name) - 1;
  }
}
