import type { Format } from './format.js';
import { counter } from './format-counter.js';
import { countryRanks } from './format-country-ranks.js';
import { googleAnalytics } from './format-google-analytics.js';
import { matomo } from './format-matomo.js';
import { plausible } from './format-plausible.js';
import { semrush } from './format-semrush.js';
import { similarwebApi } from './format-similarweb-api.js';
import { similarwebBatch } from './format-similarweb-batch.js';
import { similarwebGeography } from './format-similarweb-geography.js';
import { similarwebLegacy } from './format-similarweb-legacy.js';
import { similarwebMetric } from './format-similarweb-metric.js';
import { similarwebPage } from './format-similarweb-page.js';
import { similarwebSegment } from './format-similarweb-segment.js';
import { table } from './format-table.js';
import { wideByMonth } from './format-wide-by-month.js';
import { wideBySite } from './format-wide-by-site.js';

/** Every kind of export that is recognised, in the order in which equals are preferred: those with more names of their own first. */
export const FORMATS: readonly Format[] = [
  similarwebSegment,
  similarwebApi,
  similarwebLegacy,
  similarwebMetric,
  counter,
  similarwebBatch,
  similarwebGeography,
  semrush,
  plausible,
  matomo,
  googleAnalytics,
  similarwebPage,
  countryRanks,
  wideBySite,
  wideByMonth,
  table,
];
