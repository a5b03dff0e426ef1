import * as z from 'zod/mini';
import { nearest } from '../base/nearest.js';
import type { Problem } from '../base/problem.js';
import type { Quantity } from '../base/quantity.js';
import type { Place } from '../base/source.js';
import type { Chunks, FileFacts, ReadingOptions } from '../tables/chunks.js';
import { doubledHeader, emptyTable, noRows } from '../tables/problems.js';
import { readTables } from '../tables/read-tables.js';
import type { RowTaker, Sheet } from '../tables/sheet.js';
import { misfit, plainHeader } from '../traffic/header.js';
import { problemsOf, valueAt } from './issues.js';
import { unknownKey } from './text-problems.js';
import { type Title, type TitleFields, titleSchema } from './title.js';

/** Columns of a table of titles: the field, and what it is called, as `plainHeader` folds the names. */
const COLUMNS: readonly (readonly [
  keyof TitleFields | 'rightFrom' | 'rightTo' | 'rateReason',
  readonly string[],
])[] = [
  ['id', ['id', '番号', '作品番号', '作品id']],
  ['name', ['name', 'title', '作品', '作品名', 'タイトル']],
  ['author', ['author', '著者', '著作者', '作者']],
  ['plaintiff', ['plaintiff', '原告']],
  ['claim', ['claim', '請求額']],
  ['right', ['right', '権利']],
  ['rightFrom', ['rightfrom', '権利の始期']],
  ['rightTo', ['rightto', '権利の終期']],
  ['sites', ['sites', 'サイト']],
  ['units', ['units', '巻数', '話数', '巻話数', '本数']],
  ['unit', ['unit', '単位']],
  ['pages', ['pages', 'ページ数', '頁数']],
  ['share', ['share', '占有率', '割合']],
  ['fee', ['fee', '配信料', '単価']],
  ['feeOfAllUnits', ['feeofallunits', '配信料合計', '単価合計']],
  ['rate', ['rate', '使用料率', '料率']],
  ['rateReason', ['ratereason', '料率の理由']],
  ['found', ['found', '認定額']],
  ['exhibit', ['exhibit', '証拠', '甲号証']],
];

/** What the columns may be called, for a message. */
const KNOWN_COLUMNS = COLUMNS.map(([field, [, japanese]]) => (japanese ? `${field}（${japanese}）` : field));

/** Columns that fill a part of a field. */
const NESTED: Readonly<Record<string, string>> = {
  rightFrom: 'right.from',
  rightTo: 'right.to',
  rateReason: 'rate.reason',
};

/** `share:site-a` or `占有率:site-a`: the share on one site. */
const SHARE_OF_SITE = /^(?:share|占有率|割合)[:：](.+)$/i;

/** The rows of a table of titles as they come. */
class TitleRows implements RowTaker {
  readonly rows: { raw: Record<string, unknown>; row: number }[] = [];
  fields: readonly (Field | undefined)[] | undefined;
  #width = 0;

  constructor(
    readonly file: string,
    readonly sheet: Sheet,
    readonly problems: Problem[],
  ) {}

  /** Where a row stands, or a cell of it. */
  place(row: number, column?: number): Place {
    const { kind, name } = this.sheet;
    return {
      file: this.file,
      ...(kind === 'workbook' && name !== undefined ? { sheet: name } : {}),
      row,
      ...(column === undefined ? {} : { column }),
    };
  }

  row(cells: readonly string[], row: number): boolean {
    if (!this.fields) {
      this.#header(cells, row);
      return true;
    }
    // A workbook leaves out the cells that are empty at the end of a row; a text has to keep its separators.
    const isShort = this.sheet.kind !== 'text' && cells.length < this.#width;
    const wrong = isShort ? undefined : misfit(cells, this.#width, this.file, row);
    if (wrong) this.problems.push(wrong);
    else this.rows.push({ raw: rawTitle(cells, this.fields), row });
    return true;
  }

  end(): void {
    // What is missing is said once it is known whether the file was read to its end.
  }

  #header(cells: readonly string[], row: number): void {
    this.#width = cells.length;
    const names = COLUMNS.map(([name]) => name);
    this.fields = cells.map((cell, at) => {
      const field = fieldOf(cell);
      if (!field && cell.trim() !== '') {
        const near = nearest(plainHeader(cell), names);
        this.problems.push(unknownKey(this.place(row, at + 1), cell, near, KNOWN_COLUMNS));
      }
      return field;
    });
    this.problems.push(...sameMeaning(this.fields, cells, (at) => this.place(row, at + 1)));
  }
}

/**
 * Reads the titles of a case from a table (CSV, TSV, the first sheet of a workbook, JSON), one row each. An empty cell
 * is a field that is not given.
 * @param exhibit of the table as a whole, for figures whose row names no exhibit of its own
 */
export async function readTitles(
  chunks: Chunks,
  path: string,
  exhibit: string | undefined,
  options: ReadingOptions = {},
): Promise<{ titles: Title[]; file: FileFacts; problems: Problem[] }> {
  const problems: Problem[] = [];
  let reader: TitleRows | undefined;
  const table = await readTables(
    chunks,
    path,
    (sheet) => {
      if (reader) return undefined;
      reader = new TitleRows(path, sheet, problems);
      return reader;
    },
    options,
  );
  problems.push(...table.problems);
  const fields = reader?.fields ?? [];
  if (table.problems.length === 0 && !reader?.fields) problems.push(emptyTable(path));
  else if (table.problems.length === 0 && reader?.rows.length === 0) problems.push(noRows(path));
  const columns: Record<string, number> = {};
  fields.forEach((field, at) => {
    if (field) columns[fieldKey(field)] = at + 1;
  });
  if (!reader || problems.some((one) => one.code === 'case.unknown-key'))
    return { titles: [], file: table.file, problems };

  const given = reader;
  const titles = given.rows.flatMap(({ raw, row }): Title[] => {
    const place = given.place(row);
    const placeOf = (at: readonly PropertyKey[]) => {
      const column = columns[at.join('.')] ?? columns[String(at[0])];
      return { ...place, ...(column === undefined ? {} : { column }) };
    };
    const result = z.safeParse(titleSchema, raw);
    if (!result.success) {
      problems.push(...problemsOf(result.error.issues, placeOf, (at) => valueAt(raw, at)));
      return [];
    }
    const cell = (key: string) => ({ place: placeOf([key]), sha256: table.file.sha256 });
    return [
      {
        ...withCells(result.data, cell, result.data.exhibit ?? exhibit),
        path: `${path}:${row}`,
        place,
        columns,
      },
    ];
  });
  return { titles, file: table.file, problems };
}

/** The field of a title that a column fills, and the site where it is a share on one site. */
type Field = readonly [name: string, site: string | undefined];

const fieldKey = ([name, site]: Field): string =>
  site === undefined ? (NESTED[name] ?? name) : `share.bySite.${site}`;

/** Two columns may not fill one field, however they are called. */
function sameMeaning(
  fields: readonly (Field | undefined)[],
  cells: readonly string[],
  place: (column: number) => Place,
): Problem[] {
  const keys = fields.map((field) => field && fieldKey(field));
  return keys.flatMap((key, at) =>
    key !== undefined && keys.indexOf(key) < at ? [doubledHeader(place(at), cells[at] ?? '')] : [],
  );
}

function fieldOf(cell: string): Field | undefined {
  const site = SHARE_OF_SITE.exec(cell.trim())?.[1]?.trim();
  if (site !== undefined) return site === '__proto__' ? undefined : ['share', site];
  const plain = plainHeader(cell);
  const found = COLUMNS.find(([, names]) => names.includes(plain));
  return found ? [found[0], undefined] : undefined;
}

/** A row in the shape in which a case file writes a title. */
function rawTitle(cells: readonly string[], fields: readonly (Field | undefined)[]): Record<string, unknown> {
  const raw: Record<string, unknown> = {};
  const right: Record<string, string> = {};
  const bySite: Record<string, string> = Object.create(null);
  let reason: string | undefined;
  fields.forEach((field, at) => {
    const text = (cells[at] ?? '').trim();
    if (!field || text === '') return;
    const [name, site] = field;
    if (site !== undefined) bySite[site] = text;
    else if (name === 'right') right.kind = text;
    else if (name === 'rightFrom') right.from = text;
    else if (name === 'rightTo') right.to = text;
    else if (name === 'rateReason') reason = text;
    else if (name === 'sites') raw.sites = text.split(/[;；、\s]+/).filter((part) => part !== '');
    else raw[name] = text;
  });
  if (reason !== undefined) raw.rate = { value: raw.rate ?? '', reason };
  if (Object.keys(right).length > 0) raw.right = right;
  if (Object.keys(bySite).length > 0) {
    // A share without a site holds for the sites that have none of their own.
    raw.share = { bySite: { ...(raw.share === undefined ? {} : { '*': raw.share }), ...bySite } };
  }
  return raw;
}

/** Gives every figure of the row its cell, and the exhibit of the row or of the table. */
function withCells(
  title: TitleFields,
  cellOf: (key: string) => NonNullable<Quantity['cell']>,
  exhibit: string | undefined,
): TitleFields {
  const proved = (quantity: Quantity, key: string): Quantity => ({
    ...quantity,
    cell: cellOf(key),
    ...(exhibit === undefined ? {} : { exhibit }),
  });
  const { fee, share } = title;
  const copy: Record<string, unknown> = { ...title };
  for (const key of ['claim', 'units', 'pages', 'feeOfAllUnits', 'rate', 'found'] as const) {
    const quantity = title[key];
    if (quantity) copy[key] = proved(quantity as Quantity, key);
  }
  if (fee) copy.fee = fee.map((one) => ({ ...one, quantity: proved(one.quantity, 'fee') }));
  if (share) {
    copy.share = Object.fromEntries(
      Object.entries(share).map(([site, quantity]) => [
        site,
        proved(quantity, site === '*' ? 'share' : `share.bySite.${site}`),
      ]),
    );
  }
  return copy as TitleFields;
}
