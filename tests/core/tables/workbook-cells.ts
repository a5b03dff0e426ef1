/** What a cell of a test's workbook may hold, besides plain values. */
export interface SpecialCell {
  readonly type?: string;
  /** as it stands in the `v` element */
  readonly value?: string;
  readonly formula?: string;
  /** XML inside the `is` element */
  readonly inline?: string;
  /** XML of a shared string, where it is not plain */
  readonly shared?: string;
  /** a format code, or the number of a built-in format */
  readonly format?: string | number;
  /** the address written in place of the right one; null for none */
  readonly address?: string | null;
}

/** A string is a shared string, undefined no cell at all. */
export type Cell = string | number | boolean | undefined | SpecialCell;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const textXml = (text: string): string => `<t xml:space="preserve">${escaped(text)}</t>`;

/** A number as it is to be stored, with a format: `stored('0.5897', '0.00%')`. */
export const stored = (value: string | number, format?: string | number): SpecialCell => ({
  value: String(value),
  ...(format === undefined ? {} : { format }),
});

/** A day as its number in the system from 1900, with a date format. */
export function day(text: string, format: string | number = 'yyyy/mm/dd'): SpecialCell {
  return stored((Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000, format);
}

/** A string that stands in the cell itself. */
export const inline = (text: string): SpecialCell => ({ type: 'inlineStr', inline: textXml(text) });

/** A shared string of runs with fonts, and readings (furigana) over it. */
export const rich = (runs: readonly string[], ...readings: readonly string[]): SpecialCell => ({
  type: 's',
  shared: [
    ...runs.map((run) => `<r><rPr><b/><sz val="11"/></rPr>${textXml(run)}</r>`),
    ...readings.map((reading) => `<rPh sb="0" eb="1">${textXml(reading)}</rPh>`),
    '<phoneticPr fontId="1"/>',
  ].join(''),
});

/** A formula with the result that is stored of it; without one it was never computed. */
export function formula(text: string, result?: string | number | boolean): SpecialCell {
  if (result === undefined) return { formula: text };
  if (typeof result === 'boolean') return { formula: text, type: 'b', value: result ? '1' : '0' };
  if (typeof result === 'number') return { formula: text, value: String(result) };
  return { formula: text, type: 'str', value: result };
}

export const error = (text: string): SpecialCell => ({ type: 'e', value: text });
/** An empty cell that has a format. */
export const blank = (format: string | number = 9): SpecialCell => ({ format });
/** The cell with another address, or with none. */
export const at = (address: string | null, cell: Cell): SpecialCell => ({ ...special(cell), address });

/** Any cell in the long form. */
export function special(cell: Cell): SpecialCell {
  if (typeof cell === 'string') return { type: 's', shared: textXml(cell) };
  if (typeof cell === 'number') return { value: String(cell) };
  if (typeof cell === 'boolean') return { type: 'b', value: cell ? '1' : '0' };
  return cell ?? {};
}

/** `C` of column 3. */
export function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
