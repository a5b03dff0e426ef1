import { canonicalWriter } from './canonical-json.js';
import { textPieces, type WrittenLists } from './text-pieces.js';

/** How deep the text is laid out; what lies deeper stands on one line. The working has a level more: its families. */
const DEEP = 2;
const DEEPER: Readonly<Record<string, number>> = { working: 3 };

/**
 * A value as JSON with a line for each record: a person can read it, a difference shows the record, and a large working
 * does not take a line for each of its numbers. As UTF-8 in pieces, since the whole may be longer than a string can be.
 * @param value plain data; an iterable that is no array is written as a list
 * @param written takes the long lists that are made as they are written, so that the digest need not make them again
 */
export function jsonPieces(value: unknown, written?: WrittenLists): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const { write, flush } = textPieces((piece) => pieces.push(piece));
  /** The canonical bytes of a list as it is laid out: texts on one line are the same in both, records are not. */
  const copyOf = (hasLines: boolean) => {
    const copy: Uint8Array[] = [];
    const canonical = canonicalWriter((piece) => copy.push(piece));
    if (!hasLines) flush();
    const start = pieces.length;
    let isTexts = true;
    let isEmpty = true;
    return {
      entry(inner: unknown): void {
        isTexts &&= typeof inner === 'string';
        if (hasLines) canonical.write(isEmpty ? '[' : ',');
        if (hasLines) canonical.lay(inner);
        isEmpty = false;
      },
      end(): readonly Uint8Array[] | undefined {
        if (hasLines) {
          canonical.write(isEmpty ? '[]' : ']');
          canonical.flush();
          return copy;
        }
        flush();
        return isTexts ? pieces.slice(start) : undefined;
      },
    };
  };
  const lay = (item: unknown, depth: number, deep: number): void => {
    if (typeof item !== 'object' || item === null) {
      write(JSON.stringify(item));
      return;
    }
    if (depth >= deep && isPlain(item)) {
      write(JSON.stringify(item));
      return;
    }
    const list = Symbol.iterator in item;
    const around = depth < deep ? `\n${' '.repeat(depth + 1)}` : '';
    const [open, close] = list ? '[]' : '{}';
    const copy = written && list && !Array.isArray(item) ? copyOf(around !== '') : undefined;
    let separator = open;
    const entry = (key: string | undefined, inner: unknown) => {
      if (inner === undefined) return;
      write(
        separator + around + (key === undefined ? '' : `${JSON.stringify(key)}:${around === '' ? '' : ' '}`),
      );
      separator = ',';
      lay(inner, depth + 1, (key === undefined ? undefined : DEEPER[key]) ?? deep);
      copy?.entry(inner);
    };
    if (list) for (const inner of item as Iterable<unknown>) entry(undefined, inner);
    else for (const [key, inner] of Object.entries(item)) entry(key, inner);
    if (separator === open) write(`${open}${close}`);
    else write((depth < deep ? `\n${' '.repeat(depth)}` : '') + close);
    const known = copy?.end();
    if (known) written?.set(item, known);
  };
  lay(value, 0, DEEP);
  write('\n');
  flush();
  return pieces;
}

/** Whether all of it is there already, so that the engine's own writer does for what stands on one line. */
const isPlain = (item: unknown): boolean => {
  if (typeof item !== 'object' || item === null) return true;
  if (Array.isArray(item)) return item.every(isPlain);
  return !(Symbol.iterator in item) && Object.values(item).every(isPlain);
};
