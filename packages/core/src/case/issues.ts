import type * as z from 'zod/mini';
import { nearest } from '../base/nearest.js';
import { type Problem, problem } from '../base/problem.js';
import { type Complaint, KNOWN_KEYS } from '../base/schema.js';
import type { Place } from '../base/source.js';
import { emptyList, emptyValue, missingKey, notOneOf, unknownKey, wrongShape } from './text-problems.js';

type Issue = z.core.$ZodIssue;

/**
 * What the schema found wrong, in the words of a case file.
 * @param placeOf where the thing at a path stands, or its key
 * @param inputAt the value as written at a path, for what zod does not hand on
 */
export function problemsOf(
  issues: readonly Issue[],
  placeOf: (path: readonly PropertyKey[], ofKey?: boolean) => Place,
  inputAt: (path: readonly PropertyKey[]) => unknown,
): Problem[] {
  return issues.flatMap((issue) => {
    const { path } = issue;
    const written = describe(inputAt(path));
    const place = placeOf(path);
    switch (issue.code) {
      case 'unrecognized_keys': {
        const known = issue.message.startsWith(KNOWN_KEYS)
          ? issue.message.slice(KNOWN_KEYS.length).split(',')
          : [];
        return issue.keys.map((key) =>
          unknownKey(placeOf([...path, key], true), key, nearest(key, known), known),
        );
      }
      case 'invalid_type':
        if (inputAt(path) === undefined) return [missingKey(placeOf(path), String(path.at(-1)))];
        if (inputAt(path) === null && path.length > 0) return [emptyValue(place)];
        return [wrongShape(place, SHAPES[issue.expected] ?? SHAPES.string, written)];
      case 'invalid_value': {
        if (inputAt(path) === undefined) return [missingKey(placeOf(path), String(path.at(-1)))];
        const words = issue.values.map(String);
        return [notOneOf(place, written, words, nearest(written, words))];
      }
      case 'too_small':
        return [emptyList(place)];
      case 'custom': {
        const { complaint, value } = issue.params as { complaint: Complaint; value?: string };
        return [problem(complaint.code, 'error', place, value ?? written, complaint.telling)];
      }
      default:
        return [wrongShape(place, SHAPES.string, written)];
    }
  });
}

const SHAPES = {
  string: { ja: '一つの値', en: 'A single value' },
  object: { ja: '「項目: 値」のまとまり', en: 'A mapping of “entry: value”' },
  record: { ja: '「項目: 値」のまとまり', en: 'A mapping of “entry: value”' },
  array: { ja: '「- 」で始まるリスト', en: 'A list, each entry after “- ”' },
} as Readonly<Record<string, { ja: string; en: string }>> & Record<'string', { ja: string; en: string }>;

function describe(input: unknown): string {
  if (typeof input === 'string') return input;
  if (input === undefined || input === null) return '';
  if (Array.isArray(input)) return '[…]';
  return `{${Object.keys(input as object).join(', ')}}`;
}

/** The value at a path of plain data; undefined where there is none. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
