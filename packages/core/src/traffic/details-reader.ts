import type { RowTaker, Sheet } from '../tables/sheet.js';
import { FactBook } from './fact-book.js';
import { type GivenRow, recognise } from './recognise.js';

/** How many rows are looked at: a sheet that says more is a table. */
const HEAD = 60;

/** Reads what a first sheet that the mapping leaves out says of the others, as SimilarWeb’s “Report Details” does. */
export class DetailsReader implements RowTaker {
  readonly book = new FactBook();
  readonly #rows: GivenRow[] = [];

  constructor(
    readonly file: string,
    readonly sheet: Sheet,
  ) {}

  row(cells: readonly string[], row: number): boolean {
    this.#rows.push({ cells: [...cells], row });
    return this.#rows.length < HEAD;
  }

  end(): void {
    const { file, sheet } = this;
    if (recognise(this.#rows, file, sheet, {}, {}, {}) !== undefined) return;
    for (const { cells, row } of this.#rows)
      this.book.addLine(cells, { file, ...(sheet.name === undefined ? {} : { sheet: sheet.name }), row });
  }
}
