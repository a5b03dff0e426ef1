import Papa from 'papaparse';

/** In the order in which they are taken where two do equally well. */
const DELIMITERS = [',', '\t', ';'] as const;

/** Rows at the head that are looked at. */
const ROWS = 200;
/** Rows of a table among which its header is looked for: lines that say what it is may be filled up to its width. */
const HEADS = 10;

/** Dates that look like figures and may head their columns: `202001`, `20200105`, `2020.01`, `2020.1.5`, `5.1.2020`. */
const DATE =
  '(?:19|20)\\d{2}(?:\\d{2}){1,2}|(?:19|20)\\d{2}(?:\\.\\d{1,2}){1,2}|(?:\\d{1,2}\\.){1,2}(?:19|20)\\d{2}';
/** A cell that a header does not have. */
const FIGURE = new RegExp(`^[-+]?(?!(?:${DATE})$)\\d[\\d.,\\s]*%?$`);

/** The delimiter that the first line declares, as Excel reads it (`sep=;`); undefined where it is no such line. */
export function separatorLine(text: string): string | undefined {
  return /^(?:sep=([^\p{L}\p{N}"\r\n])|"sep=([^\p{L}\p{N}"\r\n])")(?:[\r\n]|$)/iu
    .exec(text)
    ?.slice(1)
    .find(Boolean);
}

/**
 * What separates the cells of a text: the delimiter under which most rows have as many cells as the header. `,` where
 * nothing decides. Lines that begin with `#` and rows of one cell say nothing.
 * @param head the first lines of the text
 * @param whole whether that is all of it; if not, its last row may be cut and is left out
 */
export function delimiterOf(head: string, whole: boolean): string {
  const named = separatorLine(head);
  if (named !== undefined) return named;
  const text = head.replace(/\r\n?/g, '\n');
  let best = { delimiter: ',', score: 0, width: 0 };
  for (const delimiter of DELIMITERS) {
    const found = { delimiter, ...fit(text, delimiter, whole) };
    if (found.score > best.score || (found.score === best.score && found.width > best.width)) best = found;
  }
  return best.delimiter;
}

/** How well a text is a table under a delimiter, and its number of columns. */
function fit(text: string, delimiter: string, whole: boolean): { score: number; width: number } {
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    comments: '#',
    preview: ROWS,
  });
  const given = whole || meta.truncated ? data : data.slice(0, -1);
  const rows = given.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  // A letter after a closing quotation mark: the quoted cells end elsewhere.
  const cutsQuotes = errors.some((error) => error.code === 'InvalidQuotes');
  const headed = !cutsQuotes && longestRun(rows, width).slice(0, HEADS).some(isHeader);
  // A header weighs more than all rows: decimal commas cut every row of figures alike, but no header.
  return { score: count + (headed ? ROWS + 1 : 0), width };
}

const isHeader = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell.trim() !== '') && cells.every((cell) => !FIGURE.test(cell.trim()));

/** The most rows of a width that follow one another: a table of that width, with lines above it that are as wide. */
function longestRun(rows: readonly string[][], width: number): readonly string[][] {
  let longest = 0;
  let first = 0;
  let start = 0;
  rows.forEach((cells, at) => {
    if (cells.length !== width) start = at + 1;
    else if (at - start + 1 > longest) {
      longest = at - start + 1;
      first = start;
    }
  });
  return rows.slice(first, first + longest);
}
