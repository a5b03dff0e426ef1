// Traffic exports: what they hold, read and checked.

export type { Chunks, FileFacts, Hasher, ReadingOptions, TableOptions } from '../tables/chunks.js';
export type { Limits } from '../tables/limits.js';
export { type PreviewSheet, previewTables } from '../tables/preview.js';
export { COLUMN_MEANINGS } from '../traffic/column-meanings.js';
export {
  type ComparedFile,
  compareSources,
  type SourceComparison,
  type SourceFigure,
} from '../traffic/compare-sources.js';
export type { Sureness } from '../traffic/format.js';
export type { LogRules } from '../traffic/log-rules.js';
export type { DecimalSign, Role } from '../traffic/mapping.js';
export { COUNTS, type Device, type Metric, type Observation, type Series } from '../traffic/observation.js';
export type { Observations } from '../traffic/observations.js';
export { pasteOf } from '../traffic/paste.js';
export { readTraffic, type Traffic, type TrafficOptions } from '../traffic/read.js';
export type { Recognised, RecognisedColumn } from '../traffic/recognised.js';
export { type PointSeries, type SeriesPoint, seriesOf, seriesPoints } from '../traffic/series-points.js';
export { seriesName } from '../traffic/settle.js';
export { type SeriesSum, summarize, type TrafficSummary } from '../traffic/summary.js';
export type { DateOrder } from '../traffic/written-date.js';
export * from './problems.js';
