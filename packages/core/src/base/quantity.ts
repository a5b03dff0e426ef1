import * as z from 'zod/mini';
import { Fraction } from './fraction.js';
import { readNumber } from './number-text.js';
import {
  about,
  type Complaint,
  complain,
  either,
  type NumberRange,
  number,
  published,
  record,
  text,
} from './schema.js';
import type { Place, Source } from './source.js';
import { checkRange, rangeShape, type StatedRange } from './spread-schema.js';
import { both, same, type Words } from './words.js';

/** A figure that the case states, with its uncertainty and where it is proved. Numbers are the exact texts that `Fraction.of` takes. */
export interface Quantity extends StatedRange {
  readonly value: string;
  /** it says only that it is less than `high`: `value` is the least it can be, so that it counts for nothing */
  readonly masked?: true | undefined;
  readonly exhibit?: string | undefined;
  readonly source?: string | undefined;
  readonly assumption?: string | undefined;
  /** why it is what it is, where that is no proof: a rate above 1 (Art. 114(5)) */
  readonly reason?: string | undefined;
  /** the ruling that it was chosen from by name, and what must be said wherever it is shown */
  readonly cited?: { readonly as: Words; readonly standing?: Words } | undefined;
  /** where it stands, when it came from a cell of a table and not from the case file itself */
  readonly cell?: { readonly place: Place; readonly sha256: string } | undefined;
}

export const isPlain = (input: unknown) => typeof input !== 'object' || input === null;

export const proof = {
  exhibit: z.optional(about(text(), '証拠番号（exhibits の id）', 'exhibit (an id under exhibits)')),
  source: z.optional(about(text(), '出典（文書名、頁など）', 'source: document, page')),
  assumption: z.optional(about(text(), '仮定である理由', 'why it is assumed')),
};

/** The keys of a quantity that is written as a mapping. */
export const quantityShape = (range: NumberRange) => ({
  value: number(range),
  ...rangeShape(range),
  ...proof,
});

/** A quantity in a case file: a plain number, or a mapping with value, its uncertainty, and its proof; or a masked value. */
export const quantity = (range: NumberRange) =>
  either(
    isPlain,
    either(isMasked, maskedText(range), plainQuantity(range)),
    either(
      hasMaskedValue,
      z.pipe(
        record({ value: maskedText(range), ...proof }),
        z.transform(({ value, ...rest }): Quantity => ({ ...value, ...rest })),
      ),
      z.pipe(
        record(quantityShape(range)).check(checkRange),
        z.transform((stated): Quantity => stated),
      ),
    ),
  );

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

/** `< 5,000`, as tools write a figure that they do not show. */
const MASKED = /^\s*[<＜]\s*(.*)$/;

const isMasked = (input: unknown) => typeof input === 'string' && MASKED.test(input);

export const hasMaskedValue = (input: unknown) =>
  typeof input === 'object' && input !== null && 'value' in input && isMasked(input.value);

/** The value of a masked figure as a quantity of its own. */
export const maskedText = (range: NumberRange) => {
  const schema = z.pipe(
    z.string(),
    z.transform((written, payload): Quantity => {
      const high = readNumber(MASKED.exec(written)?.[1] ?? '');
      const refused =
        high === undefined || high.startsWith('-')
          ? UNREADABLE_MASK
          : range.above !== undefined || (range.max !== undefined && isAbove(high, range.max))
            ? NO_MASK_HERE
            : undefined;
      if (refused === undefined && high !== undefined)
        return {
          value: '0',
          low: '0',
          high: high.includes('/') ? Fraction.of(high).toText() : high,
          masked: true,
        };
      complain(payload, written, refused ?? UNREADABLE_MASK);
      return z.NEVER;
    }),
  );
  published.add(schema, { json: () => ({ type: 'string', pattern: '^\\s*[<＜]\\s*[\\d,.]+$' }) });
  return schema;
};

const isAbove = (value: string, most: string) => Fraction.of(value).compare(Fraction.of(most)) > 0;

const UNREADABLE_MASK: Complaint = {
  code: 'case.bad-masked-number',
  telling: {
    ja: ['「<」の後を数として読めません。', '< 5,000 のように書いてください。'],
    en: ['What follows “<” is not a number.', 'Write it as < 5,000.'],
  },
};

const NO_MASK_HERE: Complaint = {
  code: 'case.no-masked-number-here',
  telling: {
    ja: [
      '「<」の値は 0 から始まる区間ですが、ここで取り得る値ではありません。',
      'value、low、high を書いてください。',
    ],
    en: ['A value with “<” is an interval from 0, which this cannot be.', 'Give value, low and high.'],
  },
};

/** The source of a quantity that stands at `path` of the case: an assumption where it names no proof. */
export function sourceOf(quantity: Quantity, path: string): Source {
  const proved =
    quantity.exhibit !== undefined || quantity.source !== undefined || quantity.cited !== undefined;
  const told = [
    ...(quantity.cited ? [quantity.cited.as] : []),
    ...[quantity.assumption, quantity.source, quantity.reason].flatMap((part) =>
      part === undefined ? [] : [same(part)],
    ),
  ];
  const note =
    told.length === 0 ? undefined : told.reduce((before, part) => both(before, { ja: '。', en: '; ' }, part));
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
