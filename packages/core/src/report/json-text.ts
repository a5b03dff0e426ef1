/** How deep the text is laid out; what lies deeper stands on one line. The working has a level more: its families. */
const DEEP = 2;
const DEEPER: Readonly<Record<string, number>> = { working: 3 };

/** How much text is put together before it is handed on. */
const PIECE = 1 << 16;

/** A list whose entries are made only as they are written: a large docket has hundreds of thousands. */
export function* lazily<T, R>(list: readonly T[], make: (one: T, at: number) => R): Generator<R> {
  for (const [at, one] of list.entries()) yield make(one, at);
}

/**
 * A value as JSON with a line for each record: a person can read it, a difference shows the record, and a large working
 * does not take a line for each of its numbers. As UTF-8 in pieces, since the whole may be longer than a string can be.
 * @param value plain data; an iterable that is no array is written as a list
 */
export function jsonPieces(value: unknown): Uint8Array[] {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let piece = '';
  const write = (text: string) => {
    piece += text;
    if (piece.length < PIECE) return;
    // Encoded at once: a long text made of millions of small ones would be kept as millions of small ones.
    pieces.push(encoder.encode(piece));
    piece = '';
  };
  const lay = (item: unknown, depth: number, deep: number): void => {
    if (typeof item !== 'object' || item === null) {
      write(JSON.stringify(item));
      return;
    }
    const list = Symbol.iterator in item;
    const around = depth < deep ? `\n${' '.repeat(depth + 1)}` : '';
    let separator = list ? '[' : '{';
    const entry = (key: string | undefined, inner: unknown) => {
      if (inner === undefined) return;
      write(
        separator + around + (key === undefined ? '' : `${JSON.stringify(key)}:${around === '' ? '' : ' '}`),
      );
      separator = ',';
      lay(inner, depth + 1, (key === undefined ? undefined : DEEPER[key]) ?? deep);
    };
    if (list) for (const inner of item as Iterable<unknown>) entry(undefined, inner);
    else for (const [key, inner] of Object.entries(item)) entry(key, inner);
    const [open, close] = list ? '[]' : '{}';
    if (separator === open) write(`${open}${close}`);
    else write((depth < deep ? `\n${' '.repeat(depth)}` : '') + close);
  };
  lay(value, 0, DEEP);
  pieces.push(encoder.encode(`${piece}\n`));
  return pieces;
}
