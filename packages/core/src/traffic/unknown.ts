import { hasErrors, type Problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import { emptyTable } from '../tables/problems.js';
import { unknownLayout } from './ask-problems.js';
import { COLUMN_WORDS } from './column-words.js';
import { isDataRow } from './data-row.js';
import { siteName } from './domain.js';
import type { Facts } from './facts.js';
import { FigureReader } from './figure.js';
import { plainHeader } from './header.js';
import { firstLikeTable } from './left-out-rows.js';
import type { Mapping } from './mapping.js';
import { noHeader, vendorsError } from './mapping-problems.js';
import { METRIC_WORDS, metricOf, VIEW_WORDS } from './metric-words.js';
import { sheetLeftOut } from './notes.js';
import { columnText, yamlText } from './paste.js';
import type { GivenRow } from './recognise.js';
import type { SheetReader } from './sheet-reader.js';

const WORDS = { ...METRIC_WORDS, views: VIEW_WORDS };

/** What is said of a file's tables that were not recognised: a note where another was, otherwise an error that asks. */
export function unknownProblems(
  file: string,
  readers: readonly SheetReader[],
  hasTables: boolean,
): Problem[] {
  const unknown = readers.filter((reader) => reader.tables.length === 0);
  const held = unknown.filter((reader) => reader.unknown);
  // What says something of the others is no table that was left out: a sheet of details, an array around them.
  const isAround = ({ sheet }: SheetReader) =>
    readers.some((one) => one.tables.length > 0 && one.sheet.name?.startsWith(`${sheet.name ?? ''}[`));
  const isLeftOut = (one: SheetReader) =>
    one.sheet.kind === 'json'
      ? !isAround(one)
      : one.book.isEmpty || firstLikeTable(one.unknown?.rows ?? []) !== undefined;
  if (hasTables) return held.filter(isLeftOut).map((reader) => sheetLeftOut(placeOf(reader)));
  if (held.length === 0) return [emptyTable(file)];
  // Of several sheets, the one with the widest first rows is the likeliest table.
  const widest = held.reduce((a, b) => (widthOf(b) > widthOf(a) ? b : a));
  const { rows, problems } = widest.unknown as NonNullable<SheetReader['unknown']>;
  if (hasErrors(problems)) return [...problems];
  const header = likelyHeader(rows);
  const place = { ...placeOf(widest), row: header.row };
  if (isDataRow(header.cells)) return [noHeader(place, header.cells)];
  const answer = header.cells.findIndex((cell) => plainHeader(cell).endsWith('errormessage'));
  const said = rows[rows.indexOf(header) + 1]?.cells[answer];
  if (answer >= 0 && said !== undefined) return [vendorsError(place, said)];
  const { book, context } = widest;
  const told: Facts = { ...context.named, ...book.facts };
  const sheet = widest.sheet.name === undefined ? [] : [`sheet: ${yamlText(widest.sheet.name)}`];
  const guess = guessed(header, rows, told, context.mapping);
  return [unknownLayout(place, header.cells, [...sheet, ...guess])];
}

const widthOf = (reader: SheetReader): number =>
  Math.max(...(reader.unknown?.rows ?? []).map(({ cells }) => cells.length));

function placeOf({ sheet, context }: SheetReader): Place {
  return { file: context.file, ...(sheet.name === undefined ? {} : { sheet: sheet.name }) };
}

/** The first row with most cells filled: a title has one, a header as many as the rows below it. */
function likelyHeader(rows: readonly GivenRow[]): GivenRow {
  const filled = ({ cells }: GivenRow) =>
    cells[0]?.startsWith('#') ? 0 : cells.filter((cell) => cell.trim() !== '').length;
  const widest = rows.reduce((a, b) => (filled(b) > filled(a) ? b : a));
  if (!isDataRow(widest.cells)) return widest;
  // Some of the names may be empty.
  const above = rows.find(
    (row) => row.cells.length >= widest.cells.length && filled(row) > 0 && !isDataRow(row.cells),
  );
  return above ?? widest;
}

/** The lines of a mapping in which each column is guessed by what its cells look like. */
function guessed(header: GivenRow, rows: readonly GivenRow[], told: Facts, mapping: Mapping): string[] {
  const below = rows.slice(rows.indexOf(header) + 1, rows.indexOf(header) + 21);
  const figures = new FigureReader();
  const columns = header.cells.map((name, at) => {
    const texts = below.map(({ cells }) => (cells[at] ?? '').trim()).filter((text) => text !== '');
    const all = (test: (text: string) => boolean) => texts.length > 0 && texts.every(test);
    const named = metricOf(plainHeader(name), WORDS)?.metric;
    const means =
      named ??
      (all(looksLikeDate) ? 'date' : all((text) => siteName(text) !== undefined) ? 'site' : undefined);
    const isRank = (COLUMN_WORDS.rank as readonly string[]).includes(plainHeader(name));
    const isFigure = !isRank && all((text) => figures.read(text, 'visits') === 'value');
    return { name: columnText(name, at + 1), means, isFigure, isRank };
  });
  const date = columns.find((one) => one.means === 'date');
  const site = columns.find((one) => one.means === 'site');
  const named = columns.filter(
    (one) => one.means !== undefined && one.means !== 'date' && one.means !== 'site',
  );
  const figure = columns.find((one) => one.isFigure && one.means === undefined);
  const first = figure ?? columns.find((one) => one.means === undefined && !one.isRank);
  return [
    `header: ${header.row}`,
    'columns:',
    date ? `  date: ${date.name}` : '  # date: …',
    site ? `  site: ${site.name}` : '  # site: …',
    ...named.map((one, at) => {
      // YAML takes a key but once: another column of the same meaning is left for the eye.
      const isFirst = named.findIndex(({ means }) => means === one.means) === at;
      return `  ${isFirst ? '' : '# '}${one.means}: ${one.name}`;
    }),
    ...(named.length === 0 && first ? [`  visits: ${first.name}   # visits・pageViews・views`] : []),
    ...(date || told.period || mapping.period ? [] : ['period: { from: 2020-01-01, to: 2020-12-31 }']),
    ...(site || told.site || mapping.site || mapping.title ? [] : ['site: site-a.example']),
  ];
}

const looksLikeDate = (text: string): boolean =>
  /^\d{1,4}[-/.年|]\d{1,2}/.test(text) || /^(?:19|20)\d{4}(?:\d{2})?$/.test(text);
