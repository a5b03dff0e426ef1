import type { Problem } from '../../base/problem.js';
import type { Place } from '../../base/source.js';
import { formulas, type Hidden, hiddenParts, uncomputedBook } from './notes.js';

/** `[1]Sheet1!A1`: a number in brackets that is no column of a table is another workbook. */
const EXTERNAL = /(?<![\p{L}\p{N}_.[\]])\[\d+\]/u;

/** Gathers what is worth saying once of a sheet: that it has formulas, and that some of it is hidden. */
export class SheetNotes {
  /** the first formula that refers to another workbook */
  external: Place | undefined;
  #first: Place | undefined;
  #formulas = 0;
  #uncomputed = 0;
  #hiddenRows = 0;
  readonly #hiddenColumns = new Set<number>();

  formula(text: string, uncomputed: boolean, place: () => Place): void {
    this.#first ??= place();
    this.#formulas += 1;
    if (uncomputed) this.#uncomputed += 1;
    if (!this.external && text.includes('[') && EXTERNAL.test(text)) this.external = place();
  }

  hiddenRow(): void {
    this.#hiddenRows += 1;
  }

  hiddenColumn(column: number): void {
    this.#hiddenColumns.add(column);
  }

  /**
   * @param place the sheet
   * @param uncomputed whether the workbook's results are said to be not computed yet
   */
  problems(place: Place, hiddenSheet: boolean, uncomputed: boolean): Problem[] {
    const hidden: Hidden = {
      sheet: hiddenSheet,
      rows: this.#hiddenRows,
      columns: this.#hiddenColumns.size,
    };
    const first = this.#first;
    return [
      ...(first ? [formulas(first, this.#formulas, this.#uncomputed)] : []),
      ...(first && uncomputed && this.#uncomputed < this.#formulas ? [uncomputedBook(first)] : []),
      ...(hidden.sheet || hidden.rows + hidden.columns > 0 ? [hiddenParts(place, hidden)] : []),
    ];
  }
}
