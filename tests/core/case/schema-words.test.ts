import { expect, test } from 'vitest';
import { caseJsonSchema } from '../../../packages/core/src/case/schema.js';

/** The paths of all keys that the schema does not describe. */
function undescribed(node: unknown, path = ''): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties, ...rest } = node as Record<string, unknown>;
  const own = Object.entries((properties ?? {}) as Record<string, { description?: string }>).flatMap(
    ([key, value]) => [
      ...(value.description ? [] : [`${path}.${key}`]),
      ...undescribed(value, `${path}.${key}`),
    ],
  );
  const inner = ['anyOf', 'items', 'additionalProperties'].flatMap((key) => {
    const part = rest[key];
    return Array.isArray(part) ? part.flatMap((one) => undescribed(one, path)) : undescribed(part, path);
  });
  return [...own, ...inner];
}

test('every key of the case file is described, in both languages', () => {
  const schema = caseJsonSchema();
  expect(undescribed(schema)).toEqual([]);
  expect(undescribed({ properties: { a: { properties: { b: {} }, description: 'x' } } })).toEqual(['.a.b']);
});
