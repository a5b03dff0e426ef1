import type { Problem } from '../base/problem.js';
import { JsonColumns } from './json-columns.js';
import { inside, type JsonDetails } from './json-details.js';
import { type GridRow, isScalar } from './json-kinds.js';
import { doubledKey, listsNotRead, notAnObject } from './json-problems.js';
import { JsonRows, type Standing } from './json-rows.js';
import {
  type JsonArray,
  type JsonNode,
  type JsonObject,
  type JsonScalar,
  MOST_PROBLEMS,
} from './json-tree.js';
import { tooManyColumns } from './limit-problems.js';
import { Stopped, type Watch } from './limits.js';
import type { Taker } from './sheet.js';

/** Bytes by which a table's list of details grows, as estimated: who takes the table may keep it. */
const HELD = 8;

/** Gives tables of a JSON to who takes them. */
export class JsonSheets {
  readonly problems: Problem[] = [];
  /** how many there were, taken or not */
  found = 0;
  /** arrays with figures that are in no table, by their paths */
  readonly lists = new Map<string, JsonArray>();

  constructor(
    readonly file: string,
    readonly take: Taker,
    readonly watch: Watch,
  ) {}

  /** An array of objects: its columns are all their keys. */
  objects(array: JsonArray, path: string, around: JsonDetails | undefined): void {
    this.#table(path, around, (rows) => {
      rows.expect(array.items.length, { ...array, path });
      const columns = new JsonColumns(this.watch, rows.takesLists);
      const firsts: string[] = [];
      for (const [at, item] of array.items.entries()) {
        if (item.kind !== 'object') continue;
        columns.add(item, at);
        while (firsts.length < columns.names.length) firsts.push(`${path}[${at}]`);
      }
      this.#header(rows, columns, { ...array, path }, (column) => firsts[column] as string);
      for (const [at, item] of array.items.entries()) {
        if (rows.enough) return;
        if (item.kind === 'object') this.#object(rows, columns, item, `${path}[${at}]`);
        else rows.skip();
      }
      this.#othersIn(array, path);
      this.#lostIn(columns, (at) => `${path}[${at}]`);
    });
  }

  /** A document without tables: its values are one row. */
  single(root: JsonObject): void {
    this.#table('', undefined, (rows) => {
      const columns = new JsonColumns(this.watch, rows.takesLists);
      columns.add(root, 0);
      this.#header(rows, columns, { ...root, path: '' }, () => '');
      if (rows.enough) return;
      this.#object(rows, columns, root, '');
      this.#lostIn(columns, () => '');
    });
  }

  /** An array of arrays, the first of which is the header. */
  grid(array: JsonArray, items: readonly GridRow[], path: string, around: JsonDetails | undefined): void {
    const most = this.watch.limits.columns;
    this.#table(path, around, (rows) => {
      rows.expect(items.length, { ...array, path });
      for (const [at, item] of items.entries()) {
        if (rows.enough) return;
        const here = `${path}[${at}]`;
        if (item.items.length > most)
          throw new Stopped(tooManyColumns(rows.place({ ...item, path: here }), most));
        rows.row(item.items, { ...item, path: here }, (column) => `${here}[${column}]`);
      }
    });
  }

  /** An object that maps dates to values. */
  byDate(object: JsonObject, path: string, around: JsonDetails | undefined): void {
    const standing = { ...object, path };
    this.#table(path, around, (rows) => {
      rows.expect(object.members.size, standing);
      rows.header(['date', 'value'], () => standing);
      for (const [key, value] of object.members) {
        if (rows.enough) return;
        const date: JsonScalar = { kind: 'string', text: key, line: value.line, column: value.column };
        rows.row([date, value as JsonScalar], standing, () => inside(path, key));
      }
    });
  }

  /** Says of which arrays nothing was read. */
  tellLists(): void {
    for (const [path, { line, column }] of this.lists) {
      const place = { file: this.file, path, row: line, column };
      this.#report(listsNotRead(place, path === '' ? '[…]' : path, 1, false));
    }
  }

  /** @param around where the table stands, for one that has no column */
  #header(
    rows: JsonRows,
    { names, firsts }: JsonColumns,
    around: Standing,
    elementOf: (column: number) => string,
  ): void {
    rows.header(names, (column) => {
      const first = firsts[column];
      return first ? { ...first, path: inside(elementOf(column), names[column] as string) } : around;
    });
  }

  #object(rows: JsonRows, columns: JsonColumns, object: JsonObject, path: string): void {
    const { values, clashes } = columns.valuesOf(object);
    for (const { name, first, second } of clashes) {
      const here = rows.place({ ...second, path: inside(path, name) });
      this.#report(doubledKey(here, name, rows.place({ ...first, path: '' }), here));
    }
    rows.row(values, { ...object, path }, (column) => inside(path, columns.names[column] as string));
  }

  /** Elements that are no objects would be lost in silence; `null` is an empty row. */
  #othersIn({ items }: JsonArray, path: string): void {
    const isOther = ({ kind }: JsonNode) => kind !== 'object' && kind !== 'null';
    const at = items.findIndex(isOther);
    const first = items[at];
    if (first === undefined) return;
    const { line, column } = first;
    const place = { file: this.file, path: `${path}[${at}]`, row: line, column };
    this.#report(notAnObject(place, isScalar(first) ? first.text : '[…]', items.filter(isOther).length));
  }

  /** Arrays under a key that are neither a cell nor a table would be lost in silence. */
  #lostIn({ lost, takesLists }: JsonColumns, elementOf: (at: number) => string): void {
    for (const [name, { first, at, count }] of lost) {
      const { line, column } = first;
      const place = { file: this.file, path: inside(elementOf(at), name), row: line, column };
      this.#report(listsNotRead(place, name, count, takesLists));
    }
  }

  /** Announces a table, and gives its rows if somebody takes them. */
  #table(path: string, around: JsonDetails | undefined, give: (rows: JsonRows) => void): void {
    this.found += 1;
    this.watch.check();
    const details = around?.all ?? [];
    this.watch.hold(HELD * details.length);
    const taker = this.take({ kind: 'json', ...(path === '' ? {} : { name: path }), details });
    if (taker === undefined) return;
    try {
      give(new JsonRows(this.watch, taker));
    } finally {
      taker.end();
    }
  }

  #report(found: Problem): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(found);
  }
}
