import type { Problem } from '../base/problem.js';
import { hasErrors } from '../base/problem.js';
import { ProblemList } from '../base/problem-list.js';
import type { Chunks, FileFacts, ReadingOptions } from '../tables/chunks.js';
import type { Limits, Watch } from '../tables/limits.js';
import { noRows } from '../tables/problems.js';
import { readTables } from '../tables/read-tables.js';
import type { RowTaker, Sheet } from '../tables/sheet.js';
import { DetailsReader } from './details-reader.js';
import { FactBook } from './fact-book.js';
import { gaps } from './gaps.js';
import { LogReader } from './log-reader.js';
import type { Mapping } from './mapping.js';
import { mappedSheetMissing } from './mapping-problems.js';
import { ObservationTable, type Origin } from './observation-table.js';
import type { Observations } from './observations.js';
import { noFigures } from './problems.js';
import { type Recognised, recognisedOf } from './recognised.js';
import { seriesProblems } from './series-problems.js';
import { settle } from './settle.js';
import type { SheetContext } from './sheet-context.js';
import { SheetReader } from './sheet-reader.js';
import { Strangers } from './strangers.js';
import { unknownProblems } from './unknown.js';

/** What one export holds. */
export interface Traffic {
  /** name, SHA-256, size and encoding */
  readonly file: FileFacts;
  /** each table of figures that was found, and what it was recognised as; empty where there is none */
  readonly recognised: readonly Recognised[];
  /** each thing once, ordered by series and period */
  readonly observations: Observations;
  /** what is wrong with the file, or worth knowing, each with its cell */
  readonly problems: readonly Problem[];
}

/** What the case says of a file that the file itself does not say, and how reading it is stopped. */
export interface TrafficOptions extends ReadingOptions, Mapping {
  /** number of the exhibit that the file is, for the sources of its figures */
  readonly exhibit?: string;
  /** who made the figures */
  readonly vendor?: string;
  /** other limits than the usual ones */
  readonly limits?: Partial<Limits>;
  /** which sites are wanted; rows of others are counted and not read. All of them where it is absent */
  readonly wanted?: (site: string) => boolean;
}

/** What a file held; its figures are in the table that it was read into. */
export interface FileRead extends Pick<Traffic, 'file' | 'recognised'> {
  readonly problems: readonly Problem[];
  /** sites that were not wanted */
  readonly strangers: Strangers;
}

/**
 * Reads one traffic export, whatever program made it and however it was saved: CSV, TSV or semicolon text in UTF-8,
 * UTF-16 or Shift_JIS, a workbook (XLSX), JSON, or an access log. What it is is recognised by its columns; what it
 * does not say is taken from the mapping, assumed with a note, or asked for by an error. Figures keep every digit;
 * missing ones stay missing and are never 0.
 * @param chunks the file's bytes, in pieces of any size
 * @param path the file's name as written in the case
 * @param options what the file does not say, limits, and a way to stop
 * @returns observations and all problems of the file; observations are not to be used where a problem is an error
 * @throws The signal's reason where it is aborted; nothing for bad input.
 * @example
 * ```ts
 * import { readTraffic, summarize } from '@songai/core';
 *
 * const csv = 'domain,country,date,all_traffic_visits\nmanga-a.example,WW,2020-04-01,"61,000,000"\n';
 * const { recognised, observations } = await readTraffic([new TextEncoder().encode(csv)], 'traffic.csv');
 * recognised[0]?.format; // => 'similarweb-batch'
 * summarize(observations).sums[0]?.sum; // => '61000000'
 * ```
 */
export async function readTraffic(
  chunks: Chunks,
  path: string,
  options: TrafficOptions = {},
): Promise<Traffic> {
  const table = new ObservationTable();
  const read = await readInto(table, chunks, path, options);
  const { observations, problems } = settle(table);
  const all = [...read.problems, ...problems, ...gaps(observations, path), ...seriesProblems(observations)];
  return { file: read.file, recognised: read.recognised, observations, problems: all };
}

/** Reads the figures of one file into a table that may hold those of others. */
export async function readInto(
  table: ObservationTable,
  chunks: Chunks,
  path: string,
  options: TrafficOptions,
): Promise<FileRead> {
  const { exhibit, vendor, signal, onProgress, clock, hasher, limits, wanted, ...mapping } = options;
  const { encoding, delimiter } = mapping;
  const strangers = new Strangers(wanted);
  const before = table.length;
  const problems = new ProblemList();
  const origins: Origin[] = [];
  const readers: SheetReader[] = [];
  const logs: LogReader[] = [];
  let details: DetailsReader | undefined;
  const names: string[] = [];
  const named = new FactBook();
  named.addFileName(path);
  const book = new FactBook();

  const take = (sheet: Sheet, watch: Watch): RowTaker | undefined => {
    if (sheet.name !== undefined) names.push(sheet.name);
    if (details) book.addAll(details.book.facts);
    const last = readers.at(-1);
    if (last) book.addAll(last.book.facts);
    watch.hold(TABLE_BYTES);
    if (mapping.sheet !== undefined && mapping.sheet !== sheet.name) {
      // SimilarWeb puts what holds for all sheets on the first.
      if (sheet.kind !== 'workbook' || names.length > 1) return undefined;
      details = new DetailsReader(path, sheet);
      return details;
    }
    const origin: Origin = {
      file: path,
      ...(sheet.kind === 'workbook' && sheet.name !== undefined ? { sheet: sheet.name } : {}),
      ...(exhibit === undefined ? {} : { exhibit }),
      ...(vendor === undefined ? {} : { vendor }),
    };
    origins.push(origin);
    const context: SheetContext = {
      file: path,
      table,
      origin: table.originId(origin),
      facts: book.facts,
      named: named.facts,
      mapping,
      problems,
      watch,
      strangers,
    };
    if (sheet.kind === 'log') {
      const log = new LogReader(context);
      logs.push(log);
      return log;
    }
    const reader = new SheetReader(sheet, context);
    readers.push(reader);
    return reader;
  };
  const { file, problems: found } = await readTables(chunks, path, take, {
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
    ...(clock ? { clock } : {}),
    ...(hasher ? { hasher } : {}),
    ...(limits ? { limits } : {}),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter: DELIMITERS[delimiter] }),
  });
  for (const origin of origins) origin.sha256 = file.sha256;
  for (const one of found) problems.add(one);
  const tables = readers.flatMap((reader) => reader.tables);
  if (tables.length > 0 && tables.every(({ reader }) => reader.rows === 0) && !hasErrors(found))
    problems.add(noRows(path));
  if (mapping.sheet !== undefined && readers.length === 0 && !hasErrors(found))
    problems.add(mappedSheetMissing({ file: path }, mapping.sheet, names));
  else if (logs.length === 0 && !hasErrors(found))
    for (const one of unknownProblems(path, readers, tables.length > 0)) problems.add(one);
  const isEmpty = tables.length > 0 && logs.length === 0 && table.length === before && strangers.isEmpty;
  if (isEmpty && !hasErrors(problems.all())) problems.add(noFigures(path));
  const recognised = [...tables.map(recognisedOf), ...logs.map((log) => log.recognised)];
  return { file, recognised, problems: problems.all(), strangers };
}

/** About what a table takes in memory, however small. */
const TABLE_BYTES = 6000;

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const;
