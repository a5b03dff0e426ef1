/**
 * The values of a family in one block of draws: for member m the row `rows[m]` of `data`, times `scale[m]`. So a row times
 * a constant needs no row of its own, and a constant is a row of ones times itself.
 */
export interface Rows {
  readonly data: Float64Array;
  readonly rows: Int32Array;
  readonly scale: Float64Array;
}

/** Float64 noise just below a whole number is no part to be cut: `300 x (10/30)` may come out as 99.99999999999999. */
const NOISE = 1e-13;
/** In a large amount that share would be whole units: it is no more than this. */
const MOST_NOISE = 1e-3;

/** What an operation does with its first argument, or with a further one: the row at `out` and a row times a factor. */
export type OnRow = (
  out: Float64Array,
  at: number,
  data: Float64Array,
  start: number,
  factor: number,
  count: number,
) => void;

/** Takes the row over. */
export const given: OnRow = (out, at, data, start, factor, count) => {
  for (let i = 0; i < count; i += 1) out[at + i] = (data[start + i] as number) * factor;
};

/** Takes the row over without the part below one. */
export const cut: OnRow = (out, at, data, start, factor, count) => {
  for (let i = 0; i < count; i += 1) {
    const value = (data[start + i] as number) * factor;
    out[at + i] = Math.trunc(value + Math.max(-MOST_NOISE, Math.min(value * NOISE, MOST_NOISE)));
  }
};

export const added: OnRow = (out, at, data, start, factor, count) => {
  for (let i = 0; i < count; i += 1) (out[at + i] as number) += (data[start + i] as number) * factor;
};

/** How each operation takes a further argument. */
export const FURTHER: Readonly<Record<'add' | 'sub' | 'div' | 'min' | 'max', OnRow>> = {
  add: added,
  sub: (out, at, data, start, factor, count) => {
    for (let i = 0; i < count; i += 1) (out[at + i] as number) -= (data[start + i] as number) * factor;
  },
  div: (out, at, data, start, factor, count) => {
    for (let i = 0; i < count; i += 1) (out[at + i] as number) /= (data[start + i] as number) * factor;
  },
  min: (out, at, data, start, factor, count) => {
    for (let i = 0; i < count; i += 1) {
      const other = (data[start + i] as number) * factor;
      if (other < (out[at + i] as number)) out[at + i] = other;
    }
  },
  max: (out, at, data, start, factor, count) => {
    for (let i = 0; i < count; i += 1) {
      const other = (data[start + i] as number) * factor;
      if (other > (out[at + i] as number)) out[at + i] = other;
    }
  },
};

/** Two rows multiplied; their factors are left to the scale of the product. */
export function multiplied(
  out: Float64Array,
  at: number,
  one: Float64Array,
  first: number,
  other: Float64Array,
  second: number,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) out[at + i] = (one[first + i] as number) * (other[second + i] as number);
}

/** Three rows multiplied in one pass: most of a simulation's time goes by here. */
export function multipliedByTwo(
  out: Float64Array,
  at: number,
  one: Float64Array,
  first: number,
  other: Float64Array,
  second: number,
  last: Float64Array,
  third: number,
  count: number,
): void {
  for (let i = 0; i < count; i += 1)
    out[at + i] = (one[first + i] as number) * (other[second + i] as number) * (last[third + i] as number);
}
