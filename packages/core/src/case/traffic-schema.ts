import * as z from 'zod/mini';
import { hasMaskedValue, maskedText, proof, type Quantity, quantityShape } from '../base/quantity.js';
import { about, day, either, oneOf, record, text } from '../base/schema.js';
import { checkRange } from '../base/spread-schema.js';
import { limitsSchema, mappingSchema } from '../traffic/mapping-schema.js';
import { DEVICES, METRICS } from '../traffic/observation.js';

const vendor = z.optional(
  about(
    text(),
    'その数値を出した者（SimilarWeb など）。同じ者の数値は誤差を共にする',
    'who made the figures (SimilarWeb, …): figures of one vendor share its error',
  ),
);

const trafficFile = record({
  file: about(text(), 'ケースファイルから見たパス', 'path, seen from the case file'),
  exhibit: z.optional(text()),
  vendor,
  metric: z.optional(
    about(
      oneOf(METRICS as ['visits']),
      'サイトごとの列をもつ表の指標',
      'metric of a sheet with a column for each site',
    ),
  ),
  mapping: z.optional(
    about(
      mappingSchema,
      'ファイル自身から分からないこと（列・日付の順・単位など）',
      'what the file does not say itself: columns, order of dates, units …',
    ),
  ),
  limits: z.optional(about(limitsSchema, '読み込みの上限', 'how much of the file is taken on')),
});

const observed = {
  site: z.optional(text()),
  title: z.optional(text()),
  from: z.optional(day()),
  to: z.optional(day()),
  metric: oneOf(METRICS as ['visits']),
  country: z.optional(text()),
  device: z.optional(oneOf(DEVICES as ['all'])),
  vendor,
};

const COUNT = { min: '0' };

const definiteFigure = record({ ...observed, ...quantityShape(COUNT) }).check(checkRange);
/** A figure of traffic that is written in the case itself. */
export type StatedFigure = Omit<z.output<typeof definiteFigure>, keyof Quantity> & Quantity;

const trafficEntry = either(
  hasMaskedValue,
  z.pipe(
    record({ ...observed, value: maskedText(COUNT), ...proof }),
    z.transform(({ value, ...rest }): StatedFigure => ({ ...value, ...rest })),
  ),
  z.pipe(
    definiteFigure,
    z.transform((stated: z.output<typeof definiteFigure>): StatedFigure => stated),
  ),
);

const hasFile = (input: unknown) => typeof input === 'object' && input !== null && 'file' in input;

/** What a case says of traffic: a file, or a figure of its own. */
export const trafficSchema = z.array(either(hasFile, trafficFile, trafficEntry));
