import type { Problem } from '../../../packages/core/src/base/problem.js';
import { LIMITS, type Limits, Stopped, Watch } from '../../../packages/core/src/tables/limits.js';
import { readWorkbook } from '../../../packages/core/src/tables/xlsx/read-workbook.js';

interface ReadSheet {
  readonly name: string;
  readonly rows: (readonly string[])[];
  readonly numbers: number[];
  ended: number;
}

export interface ReadBook {
  readonly sheets: ReadSheet[];
  readonly problems: readonly Problem[];
  readonly codes: readonly string[];
  /** the limit that stopped the reading */
  readonly stopped?: Problem;
}

/** Reads all of a workbook, or the sheets that are wanted, and keeps what was given. */
export function readBook(
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
  wanted: (name: string) => boolean = () => true,
): ReadBook {
  const sheets: ReadSheet[] = [];
  const watch = new Watch('b.xlsx', { ...LIMITS, ...limits });
  try {
    const problems = readWorkbook(
      bytes,
      'b.xlsx',
      ({ name = '' }) => {
        if (!wanted(name)) return undefined;
        const sheet: ReadSheet = { name, rows: [], numbers: [], ended: 0 };
        sheets.push(sheet);
        return {
          row(cells, row) {
            sheet.rows.push([...cells]);
            sheet.numbers.push(row);
            return undefined;
          },
          end() {
            sheet.ended += 1;
          },
        };
      },
      watch,
    );
    return { sheets, problems, codes: problems.map(({ code }) => code) };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return { sheets, problems: [error.problem], codes: [error.problem.code], stopped: error.problem };
  }
}

/** The rows of the first sheet. */
export const rowsOf = (bytes: Uint8Array): readonly (readonly string[])[] =>
  readBook(bytes).sheets[0]?.rows ?? [];
