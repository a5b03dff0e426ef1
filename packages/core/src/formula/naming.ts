import type { Words } from '../base/words.js';
import type { Naming } from './graph.js';

/** How an amount in yen is called, and the provision it rests on. */
export const yen = (ja: string, en: string, basis: readonly Words[] = []): Naming => ({
  label: { ja, en },
  unit: 'yen',
  basis,
});
