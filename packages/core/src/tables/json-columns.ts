import { isByDate } from './json-kinds.js';
import type { JsonNode, JsonObject, JsonScalar } from './json-tree.js';
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

/** Bytes that a column takes, as estimated. */
const HELD = 200;

/**
 * The columns of the objects of an array: every key, in order of first appearance; keys of objects within are written
 * with a dot (`page.views`). Arrays, and objects that map dates to values, are tables of their own.
 */
export class JsonColumns {
  readonly names: string[] = [];
  /** the value that made a column, for its header's place */
  readonly firsts: JsonScalar[] = [];
  readonly #root: Branch = { inside: new Map() };
  readonly #byName = new Map<string, number>();

  constructor(readonly watch: Watch) {}

  /** Makes columns for what the object has and no other had. @throws Stopped where they are too many */
  add(object: JsonObject): void {
    this.#add(object, this.#root, '');
  }

  /** The object's values by column, and those that fall on one column twice (`{"a.b": 1, "a": {"b": 2}}`). */
  valuesOf(object: JsonObject): { values: (JsonScalar | undefined)[]; clashes: Clash[] } {
    const values = new Array<JsonScalar | undefined>(this.names.length).fill(undefined);
    const clashes: Clash[] = [];
    const fill = ({ members }: JsonObject, { inside }: Branch) => {
      for (const [key, node] of members) {
        const branch = inside.get(key);
        if (branch === undefined || !hasColumns(node)) continue;
        if (node.kind === 'object') fill(node, branch);
        else if (branch.column !== undefined) {
          const first = values[branch.column];
          if (first) clashes.push({ name: this.names[branch.column] as string, first, second: node });
          values[branch.column] = node;
        }
      }
    };
    fill(object, this.#root);
    return { values, clashes };
  }

  #add({ members }: JsonObject, around: Branch, prefix: string): void {
    for (const [key, node] of members) {
      if (!hasColumns(node)) continue;
      const branch = around.inside.get(key) ?? this.#branch(around, key);
      if (node.kind === 'object') this.#add(node, branch, `${prefix}${key}.`);
      else branch.column ??= this.#column(`${prefix}${key}`, node);
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

const hasColumns = (node: JsonNode): node is JsonScalar | JsonObject =>
  node.kind !== 'array' && !(node.kind === 'object' && isByDate(node));
