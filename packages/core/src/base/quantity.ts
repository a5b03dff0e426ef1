import * as z from 'zod/mini';
import { Fraction } from './fraction.js';
import { about, complain, either, type NumberRange, number, record, text } from './schema.js';
import type { Place, Source } from './source.js';

/** A figure that the case states, with where it is proved. Numbers are the exact texts that `Fraction.of` takes. */
export interface Quantity {
  readonly value: string;
  readonly low?: string | undefined;
  readonly high?: string | undefined;
  readonly exhibit?: string | undefined;
  readonly source?: string | undefined;
  readonly assumption?: string | undefined;
  /** why it is what it is, where that is no proof: a rate above 1 (Art. 114(5)) */
  readonly reason?: string | undefined;
  /** where it stands, when it came from a cell of a table and not from the case file itself */
  readonly cell?: { readonly place: Place; readonly sha256: string } | undefined;
}

export const isPlain = (input: unknown) => typeof input !== 'object' || input === null;

const proof = {
  exhibit: z.optional(about(text(), '証拠番号（exhibits の id）', 'exhibit (an id under exhibits)')),
  source: z.optional(about(text(), '出典（文書名、頁など）', 'source: document, page')),
  assumption: z.optional(about(text(), '仮定である理由', 'why it is assumed')),
};

/** The keys of a quantity that is written as a mapping. */
export const quantityShape = (range: NumberRange) => ({
  value: number(range),
  low: z.optional(about(number(range), '下限', 'least it may be')),
  high: z.optional(about(number(range), '上限', 'most it may be')),
  ...proof,
});

/** Complains where low and high do not enclose the value. */
export function checkRange(payload: z.core.ParsePayload<Pick<Quantity, 'value' | 'low' | 'high'>>): void {
  const { value, low, high } = payload.value;
  if ((low === undefined) !== (high === undefined)) complain(payload, low ?? high, HALF_RANGE);
  if (low === undefined || high === undefined) return;
  const [least, most, stated] = [low, high, value].map(Fraction.of) as [Fraction, Fraction, Fraction];
  const inside = least.compare(stated) <= 0 && stated.compare(most) <= 0;
  if (!inside) complain(payload, `${low} – ${value} – ${high}`, VALUE_OUTSIDE);
}

/** A quantity in a case file: a plain number, or a mapping with value, low and high, and its proof. */
export const quantity = (range: NumberRange) =>
  either(isPlain, plainQuantity(range), record(quantityShape(range)).check(checkRange));

/** A figure that cannot have a range: what somebody claims or holds is what it is. */
export const fixedQuantity = (range: NumberRange) =>
  either(
    isPlain,
    plainQuantity(range),
    z.pipe(
      record({ value: number(range), ...proof }),
      z.transform((stated): Quantity => stated),
    ),
  );

export const plainQuantity = (range: NumberRange) =>
  z.pipe(
    number(range),
    z.transform((value): Quantity => ({ value })),
  );

const HALF_RANGE = {
  code: 'case.half-range',
  telling: {
    ja: ['low と high の一方だけがあります。', '幅を示すときは low と high の両方を書いてください。'],
    en: ['Only one of low and high is given.', 'Give both to state a range.'],
  },
} as const;

const VALUE_OUTSIDE = {
  code: 'case.value-outside-range',
  telling: {
    ja: ['low ≦ value ≦ high になっていません。', '三つの値の大小を確かめてください。'],
    en: ['low <= value <= high does not hold.', 'Check the three values.'],
  },
} as const;

/** The source of a quantity that stands at `path` of the case: an assumption where it names no proof. */
export function sourceOf(quantity: Quantity, path: string): Source {
  const proved = quantity.exhibit !== undefined || quantity.source !== undefined;
  const told = [quantity.assumption, quantity.source, quantity.reason].filter((part) => part !== undefined);
  const note = told.length === 0 ? undefined : { ja: told.join('。'), en: told.join('; ') };
  const common = {
    ...(quantity.exhibit === undefined ? {} : { exhibit: quantity.exhibit }),
    ...(note === undefined ? {} : { note }),
  };
  if (quantity.assumption !== undefined || (!proved && !quantity.cell)) {
    return { kind: 'assumption', place: quantity.cell?.place ?? { path }, ...common };
  }
  if (quantity.cell)
    return { kind: 'file', place: quantity.cell.place, sha256: quantity.cell.sha256, ...common };
  return { kind: 'case', place: { path }, ...common };
}
