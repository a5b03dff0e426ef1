import type { Format } from './format.js';
import { counter } from './format-counter.js';
import { similarwebBatch } from './format-similarweb-batch.js';
import { similarwebLong } from './format-similarweb-long.js';
import { wideSheet } from './format-wide.js';

/** Every kind of export that is recognised, in the order in which they are tried. */
export const FORMATS: readonly Format[] = [similarwebLong, counter, similarwebBatch, wideSheet];
