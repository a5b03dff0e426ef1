import { type Evidence, placeText } from '@songai/core';
import { isList, isMapping, type Plain } from './plain.js';

type Title = Evidence['titles'][number];
type Notice = Evidence['notices'][number];

/** Titles of a table as rows of a case: what the page shows of them, and what it writes when they are taken over. */
export const titleRows = (titles: readonly Title[]): Plain[] => titles.map(titleRow);

function titleRow({ path: _, place: __, columns: ___, fee, share, ...rest }: Title): Plain {
  return plain({
    ...rest,
    ...(share === undefined ? {} : { share: shareRow(share) }),
    ...(fee === undefined ? {} : { fee: feeRow(fee) }),
  });
}

/** A share of all sites alone is a plain figure; beside shares of single sites it stays the one of all others. */
const shareRow = (share: NonNullable<Title['share']>): unknown =>
  '*' in share && Object.keys(share).length === 1 ? share['*'] : { bySite: share };

const feeRow = (fees: NonNullable<Title['fee']>): unknown =>
  fees.length === 1 && fees[0]?.from === undefined
    ? fees[0]?.quantity
    : fees.map(({ from, quantity }) => ({ from, ...quantity }));

/** Notices of a log as rows of a case. */
export const noticeRows = (notices: readonly Notice[]): Plain[] =>
  notices.map(({ place: _, datePlace: __, effective, title, site, ...rest }) =>
    plain({
      ...rest,
      ...(title.length === 0 ? {} : { title }),
      ...(site.length === 0 ? {} : { site }),
      ...(effective === undefined ? {} : { effective: effective ? 'yes' : 'no' }),
    }),
  );

/** Where a figure of a table stood goes with it when it is written into the case: its proof must not be lost. */
function plain(value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(plain);
  const { cell, cited: _, ...rest } = unmasked(value as Record<string, unknown>);
  const entries = Object.entries(rest).filter(([, one]) => one !== undefined);
  if (isCell(cell) && rest.exhibit === undefined && rest.source === undefined)
    entries.push(['source', placeText(cell.place)]);
  const mapping = Object.fromEntries(entries.map(([key, one]) => [key, plain(one)]));
  const [only] = entries;
  return entries.length === 1 && only?.[0] === 'value' ? (mapping.value as Plain) : mapping;
}

/** A figure that the table did not show, as a case writes it: `< 5000`. */
function unmasked(one: Record<string, unknown>): Record<string, unknown> {
  if (one.masked !== true) return one;
  const { masked: _, low: __, high, ...rest } = one;
  return { ...rest, value: `< ${high}` };
}

type Cell = NonNullable<NonNullable<Title['units']>['cell']>;

const isCell = (value: unknown): value is Cell =>
  typeof value === 'object' && value !== null && 'place' in value;

/** The value of a figure, whether it stands alone or with its proof. */
export const cellText = (cell: Plain | undefined): string => {
  if (typeof cell === 'string') return cell;
  if (isMapping(cell)) return typeof cell.value === 'string' ? cell.value : '';
  return isList(cell) ? cell.map(cellText).join('・') : '';
};
