/** How deep the text is laid out; what lies deeper stands on one line. The working has a level more: its families. */
const DEEP = 2;
const DEEPER: Readonly<Record<string, number>> = { working: 3 };

/** How much text is put together before it is handed on. */
const PIECE = 1 << 16;

/**
 * A value as JSON with a line for each record: a person can read it, a difference shows the record, and a large working
 * does not take a line for each of its numbers. In pieces, since the whole may be longer than a string can be.
 */
export function jsonPieces(value: unknown): string[] {
  const pieces: string[] = [];
  let piece = '';
  const write = (text: string) => {
    piece += text;
    if (piece.length < PIECE) return;
    pieces.push(piece);
    piece = '';
  };
  const lay = (item: unknown, depth: number, deep: number): void => {
    if (depth >= deep || typeof item !== 'object' || item === null) {
      write(JSON.stringify(item));
      return;
    }
    const [open, close] = Array.isArray(item) ? '[]' : '{}';
    const entries = Object.entries(item).filter(([, inner]) => inner !== undefined);
    if (entries.length === 0) {
      write(`${open}${close}`);
      return;
    }
    entries.forEach(([key, inner], at) => {
      write(
        `${at === 0 ? open : ','}\n${' '.repeat(depth + 1)}${Array.isArray(item) ? '' : `${JSON.stringify(key)}: `}`,
      );
      lay(inner, depth + 1, DEEPER[key] ?? deep);
    });
    write(`\n${' '.repeat(depth)}${close}`);
  };
  lay(value, 0, DEEP);
  pieces.push(`${piece}\n`);
  return pieces;
}
