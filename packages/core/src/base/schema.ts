import * as z from 'zod/mini';
import { type Complaint, complaint } from './complaint.js';
import { COURT_DAY_PATTERN } from './era.js';
import { Fraction } from './fraction.js';
import { NUMBER_PATTERN, readNumber } from './number-text.js';
import { shown } from './problem.js';
import { readDay } from './read-day.js';
import { KEY_WORDS } from './schema-words.js';
import type { Lang } from './words.js';

export { type Complaint, complaint } from './complaint.js';

/** What the published JSON Schema says of a piece beyond its shape. */
interface Published {
  readonly description?: string;
  /** in place of the shape, where the reader takes more than the shape shows: a number for its text, for instance */
  readonly json?: () => Record<string, unknown>;
}

export const published = z.registry<Published>();

/** Where an object's unknown key is found, zod gives no list of the known ones: it travels in the message. */
export const KNOWN_KEYS = 'known keys:';

/** Says what a piece is for, in both languages, for the JSON Schema. */
export function about<S extends z.ZodMiniType>(schema: S, ja: string, en: string): S {
  published.add(schema, { ...published.get(schema), description: `${ja} / ${en}` });
  return schema;
}

/** An object that takes these keys and no other. A key without words of its own has the common ones. */
export function record<S extends z.core.$ZodLooseShape>(shape: S) {
  for (const [key, schema] of Object.entries(shape)) {
    const words = KEY_WORDS[key];
    const piece = schema as z.ZodMiniType;
    if (words && !published.get(piece)?.description) about(piece, words.ja, words.en);
  }
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? KNOWN_KEYS + Object.keys(shape).join(',') : undefined,
  });
}

/** Hands a complaint to zod, which knows the path. */
export function complain(payload: z.core.ParsePayload, input: unknown, complaint: Complaint): void {
  const value = typeof input === 'string' ? { value: input } : {};
  payload.issues.push({ code: 'custom', input, params: { complaint, ...value } });
}

/** A text read by `read`; where it gives a complaint, that is the problem. */
function scalar<T>(read: (text: string) => { value: T } | Complaint, json: () => Record<string, unknown>) {
  const schema = z.pipe(
    z.string(),
    z.transform((text, payload): T => {
      const result = read(text);
      if ('value' in result) return result.value;
      complain(payload, text, result);
      return z.NEVER;
    }),
  );
  published.add(schema, { json });
  return schema;
}

/** Picks the schema by the look of the input: a list or a mapping, a plain value or a mapping. */
export function either<A extends z.ZodMiniType, B extends z.ZodMiniType>(
  isFirst: (input: unknown) => boolean,
  first: A,
  second: B,
) {
  const schema = z.pipe(
    z.unknown(),
    z.transform((input, payload): z.output<A> | z.output<B> => {
      const result = z.safeParse(isFirst(input) ? first : second, input);
      if (result.success) return result.data;
      payload.issues.push(...(result.error.issues as unknown as z.core.$ZodRawIssue[]));
      return z.NEVER;
    }),
  );
  published.add(schema, { json: () => ({ anyOf: [jsonSchemaOf(first), jsonSchemaOf(second)] }) });
  return schema;
}

/** The JSON Schema of what the schema takes. */
export function jsonSchemaOf(schema: z.ZodMiniType): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: (context) => {
      const meta = published.get(context.zodSchema as unknown as z.ZodMiniType);
      if (meta?.json) {
        for (const key of Object.keys(context.jsonSchema)) delete context.jsonSchema[key];
        Object.assign(context.jsonSchema, meta.json());
      }
      if (meta?.description) context.jsonSchema.description = meta.description;
    },
  });
  return json;
}

const LONGEST_TEXT = 10_000;

const EMPTY_TEXT = complaint(
  'case.empty-text',
  ['空です。', '内容を書くか、この項目を消してください。'],
  ['This is empty.', 'Write something, or remove the entry.'],
);
const LONG_TEXT = complaint(
  'case.empty-text',
  [`${LONGEST_TEXT}字を超えています。`, '短くするか、長い文は別の書面にして、その名を書いてください。'],
  [
    `This is longer than ${LONGEST_TEXT} characters.`,
    'Make it shorter, or name a document in which it stands.',
  ],
);

/** A text that is not empty. */
export const text = () =>
  scalar(
    (written) => {
      if (written.trim() === '') return EMPTY_TEXT;
      return written.length > LONGEST_TEXT ? LONG_TEXT : { value: written };
    },
    () => ({ type: ['string', 'number'], minLength: 1 }),
  );

/** A calendar day that exists, as `YYYY-MM-DD`; it may be written in court style as well, `令和4年8月5日`. */
export const day = () =>
  scalar(
    (written) => {
      const read = readDay(written);
      return 'day' in read ? { value: read.day } : read;
    },
    () => ({
      anyOf: [
        { type: 'string', format: 'date' },
        { type: 'string', pattern: COURT_DAY_PATTERN },
      ],
    }),
  );

/** Bounds of a number, as plain decimals; `above` and `below` leave the end itself out. */
export interface NumberRange {
  readonly min?: string;
  readonly above?: string;
  readonly max?: string;
  readonly below?: string;
  readonly whole?: boolean;
}

/** A number, kept as the exact text that `Fraction.of` takes. */
export const number = (range: NumberRange) =>
  scalar(
    (written) => {
      const value = readNumber(written);
      const expected = rangeText(range);
      if (value === undefined) {
        return {
          code: 'case.bad-number',
          telling: {
            ja: [
              `「${shown(written)}」は数として読めません。`,
              `${expected.ja}を、440、0.8、80%、1/3 のような形で書いてください。`,
            ],
            en: [
              `“${shown(written)}” is not a number.`,
              `Write ${expected.en} in a form such as 440, 0.8, 80% or 1/3.`,
            ],
          },
        };
      }
      if (!isWithin(Fraction.of(value), range)) {
        return {
          code: 'case.out-of-range',
          telling: {
            ja: [`「${shown(written)}」は取り得る値の外です。`, `${expected.ja}を書いてください。`],
            en: [`“${shown(written)}” is out of range.`, `Write ${expected.en}.`],
          },
        };
      }
      return { value: value.includes('/') ? Fraction.of(value).toText() : value };
    },
    () => ({
      anyOf: [
        {
          type: range.whole ? 'integer' : 'number',
          ...(range.min === undefined ? {} : { minimum: Number(range.min) }),
          ...(range.above === undefined ? {} : { exclusiveMinimum: Number(range.above) }),
          ...(range.max === undefined ? {} : { maximum: Number(range.max) }),
          ...(range.below === undefined ? {} : { exclusiveMaximum: Number(range.below) }),
        },
        { type: 'string', pattern: NUMBER_PATTERN },
      ],
    }),
  );

function isWithin(value: Fraction, range: NumberRange): boolean {
  const { min, above, max, below, whole } = range;
  return (
    (min === undefined || value.compare(Fraction.of(min)) >= 0) &&
    (above === undefined || value.compare(Fraction.of(above)) > 0) &&
    (max === undefined || value.compare(Fraction.of(max)) <= 0) &&
    (below === undefined || value.compare(Fraction.of(below)) < 0) &&
    (!whole || value.isWhole)
  );
}

function rangeText({ min, above, max, below, whole }: NumberRange): Record<Lang, string> {
  const ja = [
    min === undefined ? '' : `${min}以上`,
    above === undefined ? '' : `${above}より大きい`,
    max === undefined ? '' : `${max}以下`,
    below === undefined ? '' : `${below}未満`,
  ].filter((part) => part !== '');
  const en = [
    min === undefined ? '' : `${min} or more`,
    above === undefined ? '' : `above ${above}`,
    max === undefined ? '' : `at most ${max}`,
    below === undefined ? '' : `below ${below}`,
  ].filter((part) => part !== '');
  return {
    ja: `${ja.join('・')}${ja.length > 0 && !ja.at(-1)?.endsWith('大きい') ? 'の' : ''}${whole ? '整数' : '数'}`,
    en: `a ${whole ? 'whole ' : ''}number${en.length > 0 ? `, ${en.join(' and ')}` : ''}`,
  };
}

/** A list of texts; a single text is a list of one. */
export const texts = () =>
  either(
    (input) => Array.isArray(input),
    z.array(text()),
    z.pipe(
      text(),
      z.transform((one) => [one]),
    ),
  );

/** A list of texts that has one at least: an empty one would speak of nothing. */
export const someTexts = () =>
  either(
    (input) => Array.isArray(input),
    z.array(text()).check(z.minLength(1)),
    z.pipe(
      text(),
      z.transform((one) => [one]),
    ),
  );

/** One of a few words. */
export const oneOf = <const W extends readonly [string, ...string[]]>(words: W) => z.enum(words);
