import type { Problem } from '../base/problem.js';
import { doubledHeader, shortRow } from './table-problems.js';

/** A header as it is compared: no case, no spaces, no `_` or `-`, full-width forms folded. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-–・]/g, '');

/** The columns that a header row names, by what they mean. */
export class Header {
  readonly #plain: readonly string[];

  constructor(readonly cells: readonly string[]) {
    this.#plain = cells.map(plainHeader);
  }

  /** Position of the first column that bears one of the names (as `plainHeader` has them); undefined for none. */
  find(names: readonly string[]): number | undefined {
    const at = this.#plain.findIndex((plain) => names.includes(plain));
    return at < 0 ? undefined : at;
  }

  /** Problems of the header itself: a name that stands twice. */
  problems(file: string, row: number): Problem[] {
    return this.#plain.flatMap((plain, at) =>
      plain !== '' && this.#plain.indexOf(plain) < at
        ? [doubledHeader({ file, row, column: at + 1 }, this.cells[at] ?? '')]
        : [],
    );
  }

  /** A problem where a row has not as many cells as the header; empty cells beyond it do no harm. */
  misfit(cells: readonly string[], file: string, row: number): Problem | undefined {
    const { length } = this.cells;
    const extra = cells.slice(length).some((cell) => cell.trim() !== '');
    return cells.length < length || extra ? shortRow({ file, row }, cells.length, length) : undefined;
  }
}
