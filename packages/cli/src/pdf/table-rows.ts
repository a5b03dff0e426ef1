import type { Face } from './face.js';
import { linesOf } from './lines.js';
import type { Paper } from './paper.js';
import { PADDING, type Setting } from './widths.js';

/** Above and below what stands in a cell, in points. */
const ABOVE = 2.2;

/** A row in the lines that each of its cells takes. */
export type Row = readonly (readonly string[])[];

/** The rows of one table as they stand on paper. */
export class TableRows {
  readonly #leading: number;
  /** left edges of the columns, and the right edge of the last */
  readonly edges: readonly number[];

  constructor(
    private readonly paper: Paper,
    private readonly setting: Setting,
    private readonly numeric: ReadonlySet<number>,
  ) {
    this.#leading = setting.size * 1.38;
    let edge = paper.sheet.left;
    this.edges = [edge, ...setting.widths.map((width) => (edge += width))];
  }

  /** Breaks the cells of a row into lines. */
  set(cells: readonly string[], face: Face): Row {
    const { size, widths } = this.setting;
    return cells.map((text, at) =>
      text === '' ? [] : linesOf(text, ((widths[at] ?? 0) - 2 * PADDING) / size, face.widthOf),
    );
  }

  /** Height of a row with so many lines, in points. */
  heightOf(lines: number): number {
    return Math.max(lines, 1) * this.#leading + 2 * ABOVE;
  }

  /** How many lines of a row stand in so much height. */
  linesIn(height: number): number {
    return Math.floor((height - 2 * ABOVE + 1e-6) / this.#leading);
  }

  /** Writes the lines of one cell below `top`: figures to the right, the head in the middle, all else to the left. */
  write(lines: readonly string[], at: number, top: number, face: Face, head: boolean): void {
    const { size } = this.setting;
    const left = (this.edges[at] ?? 0) + PADDING;
    const right = (this.edges[at + 1] ?? 0) - PADDING;
    for (const [index, line] of lines.entries()) {
      const slack = right - left - face.lengthOf(line) * size;
      const x = left + (head ? slack / 2 : this.numeric.has(at) ? slack : 0);
      const middle = (this.#leading - size) / 2 + size * 0.88;
      this.paper.line(face, size, line, x, top + ABOVE + index * this.#leading + middle);
    }
  }
}
