import type { Problem } from '../../base/problem.js';
import type { Place } from '../../base/source.js';
import { Stopped, type Watch } from '../limits.js';
import type { RowTaker, Taker } from '../sheet.js';
import { Unreadable } from '../unreadable.js';
import { Zip } from '../zip.js';
import type { CellContext } from './cell-text.js';
import { externalLinks } from './notes.js';
import { readPart } from './part.js';
import { missingLink } from './part-problems.js';
import { readSharedStrings } from './shared-strings.js';
import { NO_STYLES, readStyles } from './styles.js';
import { type ListedSheet, readWorkbookPart, type Workbook } from './workbook.js';
import { Worksheet } from './worksheet.js';

/**
 * Reads the sheets of an Excel workbook (.xlsx, .xlsm) in the order of their tabs, hidden ones included, as the values
 * it stores: nothing is computed and nothing outside the file is opened. Sheets that nobody takes are not unpacked.
 * @param bytes the whole file
 * @param path as written in the case, for the places of problems
 * @returns problems, one for each thing that is wrong, and notes; a sheet ends at its first error
 * @throws Stopped where a limit is passed; the signal's reason where it is aborted
 */
export function readWorkbook(bytes: Uint8Array, path: string, take: Taker, watch: Watch): Problem[] {
  const problems: Problem[] = [];
  catching(problems, () => {
    const zip = new Zip(bytes, watch);
    const workbook = readWorkbookPart(zip, watch);
    let context: CellContext | undefined;
    let external: Place | undefined;
    for (const listed of workbook.sheets) {
      if (listed.part !== undefined && listed.part.kind !== 'worksheet') continue;
      const taker = take({ kind: 'workbook', name: listed.name, details: [] });
      if (!taker) continue;
      context ??= readContext(zip, workbook, watch);
      const found = readSheet(zip, listed, workbook, context, taker, watch);
      problems.push(...found.problems);
      external ??= found.external;
    }
    if (external || workbook.external) problems.push(externalLinks(external ?? { file: path }));
  });
  return problems;
}

/** What all sheets refer to; unpacked only when the first of them is. */
function readContext(zip: Zip, workbook: Workbook, watch: Watch): CellContext {
  const { styles, sharedStrings, date1904 } = workbook;
  return {
    styles: styles === undefined ? NO_STYLES : readStyles(zip, styles, watch),
    strings: sharedStrings === undefined ? [] : readSharedStrings(zip, sharedStrings, watch),
    date1904,
  };
}

function readSheet(
  zip: Zip,
  { name, hidden, part }: ListedSheet,
  { uncomputed }: Workbook,
  context: CellContext,
  taker: RowTaker,
  watch: Watch,
): { problems: Problem[]; external: Place | undefined } {
  const place = { file: watch.file, sheet: name };
  const problems: Problem[] = [];
  const worksheet = new Worksheet(place, part?.target ?? '', context, taker, watch);
  try {
    catching(problems, () => {
      if (!part) throw new Unreadable(missingLink(place, name));
      readPart(zip, part.target, worksheet);
    });
  } catch (error) {
    if (error instanceof Stopped) taker.end();
    throw error;
  }
  taker.end();
  problems.push(...worksheet.notes.problems(place, hidden, uncomputed));
  return { problems, external: worksheet.notes.external };
}

/** Does a step; what ends it becomes a problem. */
function catching(problems: Problem[], step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems.push(error.problem);
  }
}
