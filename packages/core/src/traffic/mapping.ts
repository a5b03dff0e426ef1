import type { Span } from '../base/span.js';
import type { Encoding } from '../tables/encoding.js';
import type { LogRules } from './log-rules.js';
import type { Device, Metric } from './observation.js';
import type { DateOrder } from './written-date.js';

/** What a column that is no figure says of its row. */
export type Role =
  | 'date'
  | 'from'
  | 'to'
  | 'site'
  | 'title'
  | 'page'
  | 'country'
  | 'device'
  | 'metric'
  | 'value'
  | 'rank'
  | 'confidence';

export const ROLES: readonly Role[] = [
  ...(['date', 'from', 'to', 'site', 'title', 'page', 'country', 'device'] as const),
  ...(['metric', 'value', 'rank', 'confidence'] as const),
];

/** The sign before the decimals of a number: `2.5` or `2,5`. */
export type DecimalSign = 'point' | 'comma';

/** What the case, or the page, says of a file that the file itself does not say. What is said here goes before all else. */
export interface Mapping {
  /** the sheet to read, by its name; for JSON, the path of the array */
  readonly sheet?: string;
  /** number of the header's row */
  readonly header?: number;
  /** the header, or the number, of the column that holds each thing */
  readonly columns?: Readonly<Partial<Record<Role | Metric, string>>>;
  /** what figures count whose column does not say so */
  readonly metric?: Metric;
  /** the site of all figures, as a domain */
  readonly site?: string;
  /** the title of all figures, by its id or name */
  readonly title?: string;
  /** the country of all figures: ISO 3166 alpha-2, or WW */
  readonly country?: string;
  /** the device of all figures */
  readonly device?: Device;
  /** the days of figures without a date */
  readonly period?: Span;
  /** which of two numbers in `02/01/2015` is the day */
  readonly dates?: DateOrder;
  /** the sign before the decimals */
  readonly decimal?: DecimalSign;
  /** what the counts of the file are to be multiplied by, as plain digits */
  readonly scale?: string;
  /** whether the first day of a month stands for the month */
  readonly granularity?: 'day' | 'month';
  /** whether a figure of several months is their sum or the average of one */
  readonly figures?: 'sum' | 'average';
  /** whether shares and bounce rates without a per cent sign are parts of 1 or of 100 */
  readonly shares?: 'fraction' | 'percent';
  /** how the text is encoded; found out from its bytes where absent */
  readonly encoding?: Encoding;
  /** what stands between the cells of the text; found out where absent */
  readonly delimiter?: 'comma' | 'semicolon' | 'tab';
  /** how page views are counted in an access log */
  readonly log?: LogRules;
}
