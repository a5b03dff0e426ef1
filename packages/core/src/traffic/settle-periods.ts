import { addDays, monthEnd, monthOf } from '../base/day.js';
import type { Span } from '../base/span.js';
import { mixedDates, whichDates, whichMonth, whichYear } from './ask-dates.js';
import { beginning } from './beginning.js';
import { settleDates } from './date-order.js';
import { readDateText, type Years } from './date-text.js';
import type { Facts } from './facts.js';
import { readMonthName } from './month-names.js';
import { badPeriod, monthsAssumed } from './problems.js';
import { BETWEEN, type RowReader } from './row-reader.js';
import { cellPlace, type Segment } from './segment.js';
import type { WrittenDate } from './written-date.js';

/**
 * Gives every figure of the segment its period, once all texts of dates are known.
 * @returns false where the order of day and month stays open; the problem is then added
 */
export function settlePeriods(reader: RowReader): boolean {
  const { segment, dates } = reader;
  const { mapping, facts, layout, table } = segment;
  const parts = new Set(dates.texts.flatMap((text) => text.split(BETWEEN)).map((text) => text.trim()));
  parts.delete('');
  const granularity = mapping.granularity ?? facts.granularity?.value;
  const years = granularity === 'month' ? ALL_YEARS : undefined;
  const column = settleDates(parts, mapping.dates, years);
  if (column.conflict) {
    segment.problems.add(
      mixedDates(dateOf(reader, column.conflict[1]), column.conflict[0], column.conflict[1]),
    );
    return false;
  }
  if (column.unsettled !== undefined) {
    const read = readDateText(column.unsettled, undefined, years);
    const place = dateOf(reader, column.unsettled);
    const { month, ...orders } = read && 'ambiguous' in read ? read : {};
    segment.problems.add(
      month ? whichMonth(place, column.unsettled) : whichDates(place, column.unsettled, orders),
    );
    return false;
  }
  const fixed = mapping.period ?? facts.period?.value;
  const written = dates.texts.map((text) => writtenOf(text, column.spans, fixed));
  const isMonthly = monthly(written, granularity);
  if (isMonthly === 'assumed') segment.problems.add(monthsAssumed(segment.place.file ?? ''));
  const ids = written.map((one, id) => {
    const text = (dates.texts[id] as string).trim();
    if (text === '') {
      if (fixed && (layout.roles.date ?? layout.roles.from) === undefined) return table.spanId(fixed);
      return layout.roles.title === undefined && (layout.roles.date ?? layout.roles.from) !== undefined
        ? WRONG
        : table.spanId(undefined);
    }
    if (!one) return WRONG;
    return table.spanId(one.form === 'day' ? meant(one.span, isMonthly, granularity) : one.span);
  });
  ids.forEach((id, at) => {
    if (id === WRONG && isUsed(reader, at)) wrongDate(reader, at);
  });
  assign(segment, ids);
  return true;
}

/** A text that is no date: its figures are taken back. */
const WRONG = -1;
/** Where dates are told to be months, `Jan-22` is that of 2022. */
const ALL_YEARS: Years = { from: 1900, to: 2199 };

/** Whether a date stands in a row or heads a column that was used. */
const isUsed = ({ dateRows, dateCounts }: RowReader, at: number): boolean =>
  (dateRows[at] ?? 0) === 0 || (dateCounts[at] ?? 0) > 0;

function assign({ table, start }: Segment, ids: readonly number[]): void {
  const { span } = table.figures;
  if (ids.includes(WRONG)) table.remove(start, (at) => ids[span[at] as number] === WRONG);
  for (let at = start; at < table.length; at += 1) span[at] = ids[span[at] as number] as number;
}

type Granularity = NonNullable<Facts['granularity']>['value'] | undefined;

/** The days that a day stands for: its month, the week that it begins, or itself. */
function meant({ from, to }: Span, isMonthly: unknown, granularity: Granularity): Span {
  if (isMonthly) return { from: `${monthOf(from)}-01`, to: monthEnd(from) };
  return granularity === 'week' ? { from, to: addDays(from, 6) } : { from, to };
}

function writtenOf(
  text: string,
  spans: ReadonlyMap<string, WrittenDate | undefined>,
  fixed: Span | undefined,
): WrittenDate | undefined {
  const [first = '', last] = text.split(BETWEEN).map((part) => part.trim());
  const from = spans.get(first) ?? named(first, fixed);
  if (last === undefined) return from;
  const to = spans.get(last);
  if (!from || !to || from.span.from > to.span.to) return undefined;
  return { form: 'span', span: { from: from.span.from, to: to.span.to } };
}

/** A month named without its year: that of the period of the whole table, where it lies in it once. */
function named(text: string, fixed: Span | undefined): WrittenDate | undefined {
  const month = fixed && readMonthName(text)?.month;
  if (!fixed || month === undefined) return undefined;
  const years = [];
  for (let year = Number(fixed.from.slice(0, 4)); year <= Number(fixed.to.slice(0, 4)); year += 1) {
    const from = `${year}-${String(month).padStart(2, '0')}-01`;
    if (from >= fixed.from && from <= fixed.to) years.push(from);
  }
  const [from] = years;
  return from !== undefined && years.length === 1
    ? { form: 'month', span: { from, to: monthEnd(from) } }
    : undefined;
}

/** Whether days stand for their months: as told, or because all of them are the first of one. */
function monthly(
  written: readonly (WrittenDate | undefined)[],
  granularity: Granularity,
): 'told' | 'assumed' | false {
  if (granularity !== undefined) return granularity === 'month' ? 'told' : false;
  const days = written.filter((one) => one?.form === 'day');
  return days.length > 0 && days.every((one) => one?.span.from.endsWith('-01')) ? 'assumed' : false;
}

function dateOf(reader: RowReader, text: string) {
  const at = reader.dates.texts.findIndex((one) => one.split(BETWEEN).some((part) => part.trim() === text));
  return datePlace(reader, at);
}

function datePlace({ segment, dates, dateRows }: RowReader, at: number) {
  const { roles, figures } = segment.layout;
  const row = dateRows[at] ?? 0;
  const inHeader = figures.find((figure) => figure.date === dates.texts[at]);
  const column = (roles.date ?? roles.from ?? inHeader?.column ?? 0) + 1;
  return cellPlace(segment, row === 0 ? (segment.place.row ?? 1) : row, column);
}

function wrongDate(reader: RowReader, at: number): void {
  const text = (reader.dates.texts[at] as string).replace(BETWEEN, ' – ').trim();
  const { segment, dateCounts } = reader;
  const isMonthName = readMonthName(text) !== undefined;
  segment.problems.add(
    isMonthName
      ? whichYear(datePlace(reader, at), text)
      : badPeriod(datePlace(reader, at), beginning(text), dateCounts[at] ?? 1),
  );
}
