import { hasErrors, type Problem } from '../base/problem.js';
import { visible } from '../base/visible.js';
import type { Chunks, Hasher, TableOptions } from './chunks.js';
import { emptyTable } from './problems.js';
import { readTables } from './read-tables.js';
import type { Sheet } from './sheet.js';

/** The first rows of one table of a file, for a person to look at. */
export interface PreviewSheet {
  /** what the table is: a text, a log, a sheet of a workbook, an array of a JSON */
  readonly kind: Sheet['kind'];
  /** the sheet's name or the array's path, as the file has it and a mapping names it; absent of a CSV and of a log */
  readonly name?: string;
  /** blank rows are counted, not given; of a log each line is one cell, of a JSON row 1 is the names of its keys */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** How many rows a person looks at to tell which column is what: lines above the header included. */
const ROWS = 15;

/** Longest text of a cell, in characters: a line of a log is told by its first ones. */
const LONGEST = 200;

/** About what a sheet, a row and a cell take in memory, beside their texts. */
const HELD = 100;

/**
 * The first rows of every table of a file, whatever it is. The texts are for the eye: long ones are cut, line breaks
 * are spaces, and what steers a terminal or hides is made visible. Of a file of text no more is read than it takes; a
 * workbook or a JSON is read as a whole.
 * @param chunks the file's bytes, in pieces of any size
 * @param path the file's name, for the places of problems
 * @param options how the bytes are to be taken, and how many rows are wanted
 * @param options.rows how many rows of each table, at least 1; 15 where absent
 * @returns the tables in the file's order, as far as they could be read, and what is wrong with what was read
 * @throws The signal's reason where it is aborted; nothing for bad input.
 */
export async function previewTables(
  chunks: Chunks,
  path: string,
  options: TableOptions & { readonly rows?: number } = {},
): Promise<{ readonly sheets: readonly PreviewSheet[]; readonly problems: readonly Problem[] }> {
  const { rows: most = ROWS, ...reading } = options;
  const sheets: PreviewSheet[] = [];
  let isEnough = false;
  const { problems } = await readTables(
    until(chunks, () => isEnough),
    path,
    ({ kind, name }, watch) => {
      const rows: PreviewSheet['rows'][number][] = [];
      sheets.push({ kind, ...(name === undefined ? {} : { name }), rows });
      watch.hold(HELD);
      return {
        row(given, row) {
          const cells = given.map(forTheEye);
          watch.hold(cells.reduce((sum, cell) => sum + HELD + 2 * cell.length, HELD));
          rows.push({ row, cells });
          if (rows.length < most) return true;
          // A text has one table: nothing more of the file is wanted.
          isEnough = kind === 'text' || kind === 'log';
          return false;
        },
        end() {},
      };
    },
    { ...reading, hasher: () => UNHASHED },
  );
  const isEmpty = sheets.every(({ rows }) => rows.length === 0) && !hasErrors(problems);
  return { sheets, problems: isEmpty ? [...problems, emptyTable(path)] : problems };
}

/** The chunks up to the one after which there is enough; the rest is never asked for. */
async function* until(chunks: Chunks, isEnough: () => boolean): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    if (isEnough()) return;
  }
}

/** A part of a file has no digest worth making. */
const UNHASHED: Hasher = { update() {}, hex: () => '' };

/** A cell's text, cut before it is gone through: it may have millions of characters. */
function forTheEye(text: string): string {
  const characters = [...text.slice(0, 2 * LONGEST + 2)];
  const isWhole = characters.length <= LONGEST;
  const head = isWhole ? text : `${characters.slice(0, LONGEST).join('')}…`;
  return visible(head.replace(/[\t\r\n]+/g, ' '));
}
