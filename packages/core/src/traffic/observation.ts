import type { Source } from '../base/source.js';
import type { Span } from '../base/span.js';
import type { StatedRange } from '../base/spread-schema.js';

/**
 * What was counted. A visit, a page view and a view (one use of one unit) are never interchangeable; a share is a part
 * of the whole that the export leaves unsaid (of a site's visits, by country or by page).
 */
export type Metric =
  | 'visits'
  | 'pageViews'
  | 'pagesPerVisit'
  | 'visitDuration'
  | 'bounceRate'
  | 'share'
  | 'views';

export const METRICS: readonly Metric[] = [
  'visits',
  'pageViews',
  'pagesPerVisit',
  'visitDuration',
  'bounceRate',
  'share',
  'views',
];

/** Metrics whose figures may be added up over time; the others are ratios and averages. */
export const COUNTS: readonly Metric[] = ['visits', 'pageViews', 'views'];

/** What the visitors used; `all` where a figure is of every device. */
export type Device = 'all' | 'desktop' | 'mobile';

export const DEVICES: readonly Device[] = ['all', 'desktop', 'mobile'];

/** What a figure is of, whatever its period. */
export interface Series {
  /** the domain as the export writes it, in lower case; absent where a counter names none */
  readonly site?: string;
  /** the title's id or name, of a counter by title only */
  readonly title?: string;
  /** a page or folder of the site, where the export counts by them: no part of a sum, since folders nest */
  readonly page?: string;
  /** ISO 3166 alpha-2, WW for the world, or ZZ for "others" */
  readonly country: string;
  /** `all` where the export does not part by device */
  readonly device: Device;
  /** what was counted */
  readonly metric: Metric;
}

/** One figure of a traffic export, in the one shape in which every reader ends. */
export interface Observation extends Series {
  /** both ends included; absent where the export states no period */
  readonly period?: Span;
  /**
   * Exact plain decimal digits, or `n/d` where they have no end; never rounded. As the file has it, but in whole units
   * (scales of headers and averages of months multiplied out), `share` and `bounceRate` as parts of 1, `visitDuration`
   * in seconds. Absent where masked or missing, which is never 0.
   */
  readonly value?: string;
  /** how far it may be wrong, where the case states it */
  readonly range?: StatedRange;
  /** who made the figure, where the case says so: figures of one vendor share its error */
  readonly vendor?: string;
  /** of a masked value (`< 5,000`): at least `low`, less than `high` */
  readonly masked?: { readonly low: string; readonly high: string };
  /** `low-confidence`: a definite value that its own export calls unsure; it counts, and that is said */
  readonly quality: 'ok' | 'masked' | 'low-confidence' | 'missing';
  /** file, SHA-256, sheet, row and column (of JSON, the path) */
  readonly source: Source;
}
