import * as z from 'zod/mini';
import type { Problem } from '../base/problem.js';
import type { Quantity } from '../base/quantity.js';
import type { Chunks, FileFacts, ReadingOptions } from '../tables/chunks.js';
import { idsIn, urlsIn } from './cell-lists.js';
import { problemsOf, valueAt } from './issues.js';
import { type ColumnNames, namedColumn, readRecords } from './record-table.js';
import { type Title, type TitleFields, titleSchema } from './title.js';

/** Columns of a table of titles, by the path of the field in a case. */
const COLUMNS = [
  ['id', ['id', '番号', '作品番号', '作品id']],
  ['name', ['name', 'title', '作品', '作品名', 'タイトル']],
  ['author', ['author', '著者', '著作者', '作者']],
  ['plaintiff', ['plaintiff', '原告']],
  ['claim', ['claim', '請求額']],
  ['right', ['right', '権利']],
  ['rightFrom', ['rightfrom', '権利の始期']],
  ['rightTo', ['rightto', '権利の終期']],
  ['sites', ['sites', 'サイト']],
  ['urls', ['url', 'urls', '作品url']],
  ['units', ['units', '巻数', '話数', '巻話数', '本数']],
  ['unit', ['unit', '単位']],
  ['pages', ['pages', 'ページ数', '頁数']],
  ['share', ['share', '占有率', '割合']],
  ['fee', ['fee', '配信料', '単価']],
  ['feeOfAllUnits', ['feeofallunits', '配信料合計', '単価合計']],
  ['rate', ['rate', '使用料率', '料率']],
  ['rateReason', ['ratereason', '料率の理由']],
  ['uplift', ['uplift', '上乗せ倍率']],
  ['upliftReason', ['upliftreason', '上乗せの理由']],
  ['found', ['found', '認定額']],
  ['exhibit', ['exhibit', '証拠', '甲号証']],
] as const satisfies ColumnNames;

/** Columns that fill a part of a field. */
const NESTED: Readonly<Record<string, string>> = {
  rightFrom: 'right.from',
  rightTo: 'right.to',
  rateReason: 'rate.reason',
  upliftReason: 'uplift.reason',
};

/** `share:site-a` or `占有率:site-a`: the share on one site. */
const SHARE_OF_SITE = /^(?:share|占有率|割合)[:：](.+)$/i;
const OF_SITE = 'share.bySite.';

/** The path of the field that a column fills. */
function keyOf(header: string): string | undefined {
  const site = SHARE_OF_SITE.exec(header.trim())?.[1]?.trim();
  if (site !== undefined) return site === '__proto__' ? undefined : `${OF_SITE}${site}`;
  const named = namedColumn(header, COLUMNS);
  return named === undefined ? undefined : (NESTED[named] ?? named);
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
  const { rows, columns, file, problems } = await readRecords(chunks, path, COLUMNS, options, keyOf);
  const titles = rows.flatMap((row): Title[] => {
    const raw = rawTitle(row.texts);
    const placeOf = (at: readonly PropertyKey[]) => {
      const key = at.join('.');
      return row.place(columns[key] === undefined ? String(at[0]) : key);
    };
    const result = z.safeParse(titleSchema, raw);
    if (!result.success) {
      problems.add(...problemsOf(result.error.issues, placeOf, (at) => valueAt(raw, at)));
      return [];
    }
    const cell = (key: string) => ({ place: row.place(key), sha256: file.sha256 });
    return [
      {
        ...withCells(result.data, cell, result.data.exhibit ?? exhibit),
        path: `${path}:${row.number}`,
        place: row.place(),
        columns,
      },
    ];
  });
  return { titles, file, problems: problems.all() };
}

/** A row in the shape in which a case file writes a title. */
function rawTitle(texts: ReadonlyMap<string, string>): Record<string, unknown> {
  const raw: Record<string, unknown> = {};
  const right: Record<string, string> = {};
  const uplift: Record<string, string> = {};
  const bySite: Record<string, string> = Object.create(null);
  for (const [key, text] of texts) {
    if (key.startsWith(OF_SITE)) bySite[key.slice(OF_SITE.length)] = text;
    else if (key === 'right') right.kind = text;
    else if (key === 'right.from') right.from = text;
    else if (key === 'right.to') right.to = text;
    else if (key === 'uplift') uplift.value = text;
    else if (key === 'uplift.reason') uplift.reason = text;
    else if (key === 'sites') raw.sites = idsIn(text);
    else if (key === 'urls') raw.urls = urlsIn(text);
    else if (key !== 'rate.reason') raw[key] = text;
  }
  const reason = texts.get('rate.reason');
  if (reason !== undefined) raw.rate = { value: raw.rate ?? '', reason };
  if (Object.keys(right).length > 0) raw.right = right;
  if (Object.keys(uplift).length > 0) raw.uplift = uplift;
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
  for (const key of ['claim', 'units', 'pages', 'feeOfAllUnits', 'rate', 'uplift', 'found'] as const) {
    const quantity = title[key];
    if (quantity) copy[key] = proved(quantity as Quantity, key);
  }
  if (fee) copy.fee = fee.map((one) => ({ ...one, quantity: proved(one.quantity, 'fee') }));
  if (share) {
    copy.share = Object.fromEntries(
      Object.entries(share).map(([site, quantity]) => [
        site,
        proved(quantity, site === '*' ? 'share' : `${OF_SITE}${site}`),
      ]),
    );
  }
  return copy as TitleFields;
}
