import type { Decimal } from 'decimal.js';
import type { Fraction } from './fraction.js';

/** A value as it was read, which nobody may change: neither its entries nor its lists, however deep. */
export type ReadOnly<T> = T extends Decimal | Fraction
  ? T
  : T extends object
    ? { readonly [K in keyof T]: ReadOnly<T[K]> }
    : T;
