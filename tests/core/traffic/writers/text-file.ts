import { encoded, type Letters } from './encodings.js';
import type { Cell, Expected, Fact, Grid, Written } from './made.js';
import type { Picker } from './picker.js';

export interface TextManner {
  readonly separator: 'comma' | 'semicolon' | 'tab';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly quoting: 'minimal' | 'always';
  readonly letters: Letters;
  readonly hasBlanks: boolean;
}

const SIGNS = { comma: ',', semicolon: ';', tab: '\t' } as const;
const REMARKS = ['# ------', 'アクセス数の一覧', 'Bericht über Zugriffe', '# all data, as exported'];

/** Lines that stand above a table: what is said of all rows, and words that say nothing of them. */
export function linesAbove(facts: readonly Fact[], picker: Picker): string[][] {
  const said = facts.map(({ key, value }): string[] => {
    const sign = picker.one([':', ': ', '：']);
    return picker.one([[key, value], [`${key}${sign}${value}`], [`# ${key}: ${value}`], [`${key}:`, value]]);
  });
  return [...(picker.chance(30) ? [[picker.one(REMARKS)]] : []), ...said];
}

/** Writes a table as delimited text. Falls back to UTF-8 where the encoding lacks a letter. */
export function textFile(grid: Grid, manner: TextManner, picker: Picker): Written {
  const sign = SIGNS[manner.separator];
  const path = `${grid.stem}.${picker.one(['csv', 'txt', 'tsv'])}`;
  const lines: string[] = [];
  const expected: Expected[] = [];
  const write = (cells: readonly string[]) => {
    lines.push(cells.map((text) => quoted(text, sign, manner.quoting)).join(sign));
  };
  const blank = (percent: number) => {
    if (manner.hasBlanks && picker.chance(percent))
      lines.push(picker.one(['', '', ' ', sign.repeat(grid.header.length - 1)]));
  };
  if (picker.chance(4)) lines.push(`sep=${sign}`);
  const isPadded = picker.chance(30);
  for (const line of linesAbove(grid.facts, picker)) {
    write(isPadded ? [...line, ...grid.header.slice(line.length).map(() => '')] : line);
    blank(10);
  }
  blank(30);
  write(grid.header.map(({ text }) => text));
  for (const row of [...grid.rows, ...grid.totals]) {
    if (saysSomething(row)) blank(8);
    write(row.map(({ text }) => text));
    expected.push(...placedIn(row, path, lines.length));
  }
  blank(50);
  const text = lines.join(manner.lineEnd) + picker.one(['', manner.lineEnd]);
  const isOpen = grid.rows.length === 1 || grid.header.some((one) => /[,;\t]/.test(one.text));
  const made = encoded(text, manner.letters);
  const { bytes, mustTell } = made ?? { bytes: new TextEncoder().encode(text) };
  return {
    bytes,
    path,
    tell: {
      ...grid.tell,
      ...(mustTell ? { encoding: mustTell } : {}),
      // A few cells below headers with commas may be cut in many ways.
      ...(picker.chance(10) || isOpen ? { delimiter: manner.separator } : {}),
    },
    expected,
  };
}

/** A row without figures that stands alone below a blank one could as well begin another table. */
export const saysSomething = (row: readonly Cell[]): boolean =>
  row.some(({ made }) => made !== undefined && made.quality !== 'missing');

const placedIn = (row: readonly Cell[], file: string, line: number): Expected[] =>
  row.flatMap(({ made }, at) => (made ? [{ ...made, place: { file, row: line, column: at + 1 } }] : []));

const quoted = (text: string, sign: string, quoting: 'minimal' | 'always'): string =>
  quoting === 'always' || text.includes(sign) || /["\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
