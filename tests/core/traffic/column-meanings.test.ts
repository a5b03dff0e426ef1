import { COLUMN_MEANINGS } from '@songai/core';
import { expect, test } from 'vitest';
import { mappingSchema } from '../../../packages/core/src/traffic/mapping-schema.js';

test('each meaning is one that a mapping takes for a column, and no other', () => {
  for (const { id } of COLUMN_MEANINGS)
    expect(mappingSchema.safeParse({ columns: { [id]: '1' } }).success).toBe(true);
  expect(mappingSchema.safeParse({ columns: { visitors: '1' } }).success).toBe(false);
  const columns = mappingSchema.shape.columns.def.innerType;
  expect(COLUMN_MEANINGS.map(({ id }) => id)).toEqual(Object.keys(columns.shape));
});

test('a person tells them apart in both languages', () => {
  for (const lang of ['ja', 'en'] as const) {
    const words = COLUMN_MEANINGS.map((one) => one.words[lang]);
    expect(words.every((word) => word !== '')).toBe(true);
    expect(new Set(words).size).toBe(words.length);
  }
});
