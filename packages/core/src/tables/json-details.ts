import { isByDate, isScalar } from './json-kinds.js';
import type { JsonObject } from './json-tree.js';
import type { Watch } from './limits.js';
import type { Detail } from './sheet.js';

/** Bytes that a detail takes, as estimated. */
const HELD = 100;

/** `meta.request`: the path of what stands under a key. */
export const inside = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** What a JSON says around a table: the scalars of the document, or of the element of an array that the table is in. */
export class JsonDetails {
  #own: readonly Detail[] | undefined;

  constructor(
    readonly watch: Watch,
    readonly object: JsonObject,
    readonly path: string,
    /** what stands around the array whose element this is */
    readonly around?: JsonDetails,
  ) {}

  /** Those of the document first, those nearest to the table last. */
  get all(): readonly Detail[] {
    this.#own ??= this.#collect();
    return this.around === undefined ? this.#own : [...this.around.all, ...this.#own];
  }

  #collect(): Detail[] {
    const found: Detail[] = [];
    const collect = ({ members }: JsonObject, path: string) => {
      for (const [key, node] of members) {
        if (node.kind === 'array' || node.kind === 'null') continue;
        const full = inside(path, key);
        if (isScalar(node)) {
          this.watch.hold(HELD + full.length);
          const place = { file: this.watch.file, path: full, row: node.line, column: node.column };
          found.push({ key: full, value: node.text, place });
        } else if (!isByDate(node)) collect(node, full);
      }
    };
    collect(this.object, this.path);
    return found;
  }
}
