import * as z from 'zod/mini';
import { type Quantity, quantity } from '../base/quantity.js';
import type { ReadOnly } from '../base/read-only.js';
import { about, either, oneOf, record, text } from '../base/schema.js';
import { DEVICES } from '../traffic/observation.js';

const WAY_IDS = ['counter', 'even-spread', 'page-views', 'title-share', 'reading-time'] as const;
export type WayId = (typeof WAY_IDS)[number];

/** A factor of the chain: one number for all sites, one for each site, or a reason why it is not applied. */
export type Factor =
  | { readonly notApplied: string }
  | { readonly bySite: Readonly<Record<string, Quantity>> }
  | { readonly quantity: Quantity };

const has = (key: string) => (input: unknown) => typeof input === 'object' && input !== null && key in input;

const applied = (range: Parameters<typeof quantity>[0]) =>
  either(
    has('bySite'),
    record({ bySite: z.record(z.string(), quantity(range)) }),
    z.pipe(
      quantity(range),
      z.transform((stated) => ({ quantity: stated })),
    ),
  );

const factor = (range: Parameters<typeof quantity>[0]) =>
  either(
    has('notApplied'),
    record({ notApplied: about(text(), '適用しない理由', 'why it is not applied') }),
    applied(range),
  );

const SHARE = { min: '0', max: '1' };
const POSITIVE = { above: '0' };

const factorsSchema = record({
  country: z.optional(about(factor(SHARE), '対象国からの割合', 'share of the traffic from the country')),
  device: z.optional(about(factor(SHARE), '対象機器の割合', 'share of the traffic from the devices')),
  cdn: z.optional(
    about(factor(SHARE), '被告の配信（CDN）を経た割合', 'share delivered through the defendant (CDN)'),
  ),
  unitsPerVisit: z.optional(about(factor({ min: '0' }), '1訪問で読む話・巻の数', 'units read in a visit')),
  pagesPerUnit: z.optional(
    about(factor(POSITIVE), '1話・1巻を読むのに要るページビュー', 'page views that make one unit'),
  ),
  repeatedViews: z.optional(
    about(factor(SHARE), '繰り返しを除いた閲覧の割合', 'share of views that are no repetition'),
  ),
  other: z.optional(
    z.array(
      record({
        id: text(),
        label: text(),
        operation: z.optional(oneOf(['multiply', 'divide'])),
        factor: applied(POSITIVE),
      }),
    ),
  ),
});

export const viewsSchema = record({
  sites: z.optional(
    about(z.array(text()), 'この方法によるサイト（省略：すべて）', 'sites built this way (absent: all)'),
  ),
  way: about(oneOf(WAY_IDS), '閲覧数の求め方', 'the way views are built'),
  measure: z.optional(
    about(oneOf(['visits', 'pageViews']), '基にする数（title-share）', 'what is shared out (title-share)'),
  ),
  country: z.optional(
    about(text(), '使う行の国（既定：WW 世界）', 'country of the rows used (default WW, the world)'),
  ),
  device: z.optional(
    about(
      oneOf(DEVICES as ['all', 'desktop', 'mobile']),
      '使う行の機器（既定：all）',
      'device of the rows used (default all)',
    ),
  ),
  pagesPerVisit: z.optional(about(applied(POSITIVE), '1訪問当たりページビュー', 'page views in a visit')),
  visitSeconds: z.optional(
    about(applied(POSITIVE), '平均滞在時間（秒）', 'mean length of a visit in seconds'),
  ),
  hoursPerUnit: z.optional(
    about(applied(POSITIVE), '1話・1巻を読む時間（時間）', 'hours that one unit takes'),
  ),
  factors: z.optional(factorsSchema),
});

export type Views = ReadOnly<z.output<typeof viewsSchema>>;
export type Factors = ReadOnly<z.output<typeof factorsSchema>>;
