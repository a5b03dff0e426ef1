import type { Source } from '../base/source.js';
import type { Span } from '../base/span.js';
import type { StatedRange } from '../base/spread-schema.js';

/** What was counted. A visit, a page view and a view (one use of one unit) are never interchangeable. */
export type Metric = 'visits' | 'pageViews' | 'pagesPerVisit' | 'visitDuration' | 'bounceRate' | 'views';

export const METRICS: readonly Metric[] = [
  'visits',
  'pageViews',
  'pagesPerVisit',
  'visitDuration',
  'bounceRate',
  'views',
];

export type Device = 'all' | 'desktop' | 'mobile';

export const DEVICES: readonly Device[] = ['all', 'desktop', 'mobile'];

/** One figure of a traffic export, in the one shape in which every reader ends. */
export interface Observation {
  /** the domain as the export writes it, in lower case; absent where a counter names none */
  readonly site?: string;
  /** the title's id or name, of a counter by title only */
  readonly title?: string;
  /** both ends included; absent where the export states no period */
  readonly period?: Span;
  /** ISO 3166 alpha-2, or WW for the world */
  readonly country: string;
  readonly device: Device;
  readonly metric: Metric;
  /** plain decimal digits, as in the file, never rounded; absent where masked or missing, which is never 0 */
  readonly value?: string;
  /** how far it may be wrong, where the case states it */
  readonly range?: StatedRange;
  /** who made the figure, where the case says so: figures of one vendor share its error */
  readonly vendor?: string;
  /** of a masked value (`< 5,000`): at least `low`, less than `high` */
  readonly masked?: { readonly low: string; readonly high: string };
  readonly quality: 'ok' | 'masked' | 'missing';
  readonly source: Source;
}

/** What makes two figures two readings of the same thing, apart from their period. */
export const seriesKey = (one: Observation): string =>
  `${one.site ?? ''}\0${one.title ?? ''}\0${one.country}\0${one.device}\0${one.metric}`;
