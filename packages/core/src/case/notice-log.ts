import * as z from 'zod/mini';
import { type Problem, problem } from '../base/problem.js';
import type { ProblemList } from '../base/problem-list.js';
import type { Place } from '../base/source.js';
import { noticeSchema, type StatedNotice } from '../liability/schema.js';
import type { Chunks, FileFacts, ReadingOptions } from '../tables/chunks.js';
import { plainHeader } from '../traffic/header.js';
import { namesIn, urlsIn } from './cell-lists.js';
import { problemsOf, valueAt } from './issues.js';
import { readNoticeDate } from './notice-date.js';
import { emptyNoticeCell, noNoticeColumn } from './notice-problems.js';
import { type ColumnNames, namedColumn, type RecordRow, readRecords } from './record-table.js';

/** A notice as the case or a log states it, and where it stands. */
export type LoggedNotice = StatedNotice & {
  /** `notices[3]` of the case, or the row of a log */
  readonly place: Place;
  /** of a row of a log: the cells of what is compared with the case */
  readonly cells?: Readonly<Partial<Record<CellKey, Place>>>;
  /** of a row of a log: cells that list several names, whole, since a name may have such a mark in it */
  readonly lists?: Readonly<Partial<Record<ListKey, string>>>;
};

const COMPARED = ['date', 'to', 'title', 'site', 'urls', 'exhibit'] as const;
const LISTS = ['title', 'site'] as const;
type CellKey = (typeof COMPARED)[number];
type ListKey = (typeof LISTS)[number];

/** Columns of a log of notices. */
const COLUMNS = [
  ['date', ['date', 'received', '到達日', '通知日', '日付']],
  ['to', ['to', 'recipient', '被告', '名宛人', '通知先']],
  ['title', ['title', '作品', '作品名', '作品id']],
  ['site', ['site', 'サイト']],
  ['urls', ['urls', 'url', '対象url']],
  ['means', ['means', '方法', '手段', '通知方法']],
  ['exhibit', ['exhibit', '証拠', '甲号証', '号証']],
  ['note', ['note', '備考', 'メモ']],
  ['effective', ['effective', '有効']],
  ['reason', ['reason', '理由']],
  ['number', ['number', 'no', 'no.', '番号', '通知番号', '連番', '通番']],
] as const satisfies ColumnNames;

/** The number that a log gives a row: which row it is says nothing of the notice. */
const NUMBER = 'number';

/** The key of what a column fills. A sign alone (#) is nothing that `plainHeader` keeps. */
const keyOf = (header: string): string | undefined =>
  header.normalize('NFKC').trim() === '#' ? NUMBER : namedColumn(header, COLUMNS);

/** What no notice does without, and what a log calls it. */
const NEEDED = { date: '到達日', to: '通知先' } as const;

/** The words of a log for the means, as `plainHeader` folds them; any other stands as written. */
const MEANS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'web-form': ['webform', 'ウェブフォーム', 'webフォーム', 'フォーム'],
    letter: ['letter', '書面', '内容証明', '内容証明郵便', '郵便'],
    email: ['email', 'メール', '電子メール', 'eメール'],
    'court-order': ['courtorder', '裁判所の命令', '仮処分'],
  }).flatMap(([means, words]) => words.map((word) => [word, means] as const)),
);

/** The words of a log for yes and no; any other is refused. */
const FLAGS: ReadonlyMap<string, string> = new Map([
  ...['yes', 'true', 'はい', '有効', '○', '〇', '◯'].map((word) => [word, 'yes'] as const),
  ...['no', 'false', 'いいえ', '無効', '×'].map((word) => [word, 'no'] as const),
]);

/** The notices that a case lists itself, each with its place. */
export const listedNotices = (notices: readonly StatedNotice[]): LoggedNotice[] =>
  notices.map((notice, at) => ({ ...notice, place: { path: `notices[${at}]` } }));

/**
 * Reads a log of notices (CSV, TSV, the first sheet of a workbook, JSON), one row each. An empty cell says nothing;
 * an empty cell for the URLs says that the notice had none, and without such a column they are not recorded.
 * @param exhibit of the log as a whole, for rows that name no exhibit of their own
 * @returns the rows that are notices, and everything that is wrong, each at its row and column
 * @throws the signal's reason where it is aborted; nothing for bad input
 */
export async function readNoticeLog(
  chunks: Chunks,
  path: string,
  exhibit: string | undefined,
  options: ReadingOptions = {},
): Promise<{ notices: LoggedNotice[]; file: FileFacts; problems: Problem[] }> {
  const table = await readRecords(chunks, path, COLUMNS, options, keyOf);
  const { columns, header, file, problems, rows } = table;
  const missing = Object.entries(NEEDED).filter(([key]) => columns[key] === undefined);
  if (header && missing.length > 0) {
    for (const [key, called] of missing) problems.add(noNoticeColumn(header, key, called));
    return { notices: [], file, problems: problems.all() };
  }
  const reader = new RowReader(columns.urls !== undefined, exhibit, problems);
  return { notices: rows.flatMap((row) => reader.read(row) ?? []), file, problems: problems.all() };
}

/** Reads the rows of one log. */
class RowReader {
  /** a log has few days, and each of them often */
  readonly #dates = new Map<string, ReturnType<typeof readNoticeDate>>();

  constructor(
    readonly hasUrls: boolean,
    readonly exhibit: string | undefined,
    readonly problems: ProblemList,
  ) {}

  /** The notice of a row; undefined where something is wrong with it, which is then among the problems. */
  read(row: RecordRow): LoggedNotice | undefined {
    const { texts } = row;
    const raw: Record<string, unknown> = this.hasUrls ? { urls: [] } : {};
    for (const [key, text] of texts) if (key !== NUMBER) raw[key] = statedAs(key, text);
    const found = Object.entries(NEEDED).flatMap(([key, called]) =>
      texts.has(key) ? [] : [emptyNoticeCell(row.place(key), key, called)],
    );
    const date = texts.get('date');
    const day = date === undefined ? undefined : this.#day(date);
    if (day && 'day' in day) raw.date = day.day;
    else if (day) found.push(problem(day.code, 'error', row.place('date'), date, day.telling));
    const result = z.safeParse(noticeSchema, raw);
    if (!result.success) {
      const rest = result.error.issues.filter(({ path: [key] }) => key !== 'date' && texts.has(String(key)));
      found.push(
        ...problemsOf(
          rest,
          ([key]) => row.place(String(key)),
          (at) => valueAt(raw, at),
        ),
      );
    }
    this.problems.add(...found);
    return result.success && found.length === 0 ? this.#noticeOf(row, result.data) : undefined;
  }

  #day(text: string): ReturnType<typeof readNoticeDate> {
    const known = this.#dates.get(text);
    if (known) return known;
    const read = readNoticeDate(text);
    this.#dates.set(text, read);
    return read;
  }

  #noticeOf(row: RecordRow, stated: StatedNotice): LoggedNotice {
    const { texts } = row;
    const cells: Partial<Record<CellKey, Place>> = {};
    for (const key of COMPARED) if (texts.has(key)) cells[key] = row.place(key);
    const lists: Partial<Record<ListKey, string>> = {};
    for (const key of LISTS) {
      const text = texts.get(key);
      if (text !== undefined && stated[key]?.[0] !== text) lists[key] = text;
    }
    return {
      ...stated,
      ...(stated.exhibit === undefined && this.exhibit !== undefined ? { exhibit: this.exhibit } : {}),
      place: row.place(),
      cells,
      ...(Object.keys(lists).length > 0 ? { lists } : {}),
    };
  }
}

/** What a cell says, as a case file writes it. */
function statedAs(key: string, text: string): string | readonly string[] {
  if (key === 'title' || key === 'site') return namesIn(text);
  if (key === 'urls') return urlsIn(text);
  if (key === 'means') return MEANS.get(plainHeader(text)) ?? text;
  if (key === 'effective') return FLAGS.get(text.normalize('NFKC').toLowerCase()) ?? text;
  return text;
}
