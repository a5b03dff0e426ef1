import { describe, expect, test } from 'vitest';
import { quantity } from '../../../packages/core/src/base/quantity.js';
import { type Complaint, day, number, text, texts } from '../../../packages/core/src/base/schema.js';

/** As much of a schema as these tests use. */
interface Schema {
  safeParse(
    input: unknown,
  ): { success: true; data: unknown } | { success: false; error: { issues: readonly { code: string }[] } };
}

/** The value that the schema reads, or the codes of its complaints. */
function read(schema: Schema, input: unknown): unknown {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  return result.error.issues.map((issue) => {
    const { params } = issue as { params?: { complaint: Complaint } };
    return params ? params.complaint.code : issue.code;
  });
}

describe('texts', () => {
  test('a text that is not empty is taken as written', () => {
    expect(read(text(), ' 作品A ')).toBe(' 作品A ');
  });

  test.each([[''], ['  \t'], ['x'.repeat(10_001)]])('an empty or endless text is refused: %#', (input) => {
    expect(read(text(), input)).toEqual(['case.empty-text']);
  });

  test('one text is a list of one', () => {
    expect(read(texts(), 'a')).toEqual(['a']);
    expect(read(texts(), ['a', 'b'])).toEqual(['a', 'b']);
  });
});

describe('days', () => {
  test('only a day that exists is taken', () => {
    expect(read(day(), '2020-02-29')).toBe('2020-02-29');
    expect(read(day(), '2021-02-29')).toEqual(['case.bad-date']);
    expect(read(day(), '2020/02/29')).toEqual(['case.bad-date']);
  });
});

describe('numbers', () => {
  const share = number({ above: '0', max: '1' });

  test.each([
    ['80%', '0.80'],
    ['1', '1'],
    ['1/3', '1/3'],
  ])('%s is within the range', (written, value) => {
    expect(read(share, written)).toBe(value);
  });

  test.each(['0', '-0.1', '1.0000001', '101%', '4/3'])('%s is out of the range, exactly', (written) => {
    expect(read(share, written)).toEqual(['case.out-of-range']);
  });

  test('a bound itself is within, where the range does not leave it out', () => {
    expect(read(number({ min: '0' }), '0')).toBe('0');
    expect(read(number({ min: '0' }), '-1/1000')).toEqual(['case.out-of-range']);
  });

  test('a part of one is out of range where a whole number is asked for', () => {
    expect(read(number({ whole: true }), '12')).toBe('12');
    expect(read(number({ whole: true }), '12.5')).toEqual(['case.out-of-range']);
  });

  test('what is no number is called so', () => {
    expect(read(share, '1e400')).toEqual(['case.bad-number']);
  });
});

describe('quantities', () => {
  const fee = quantity({ min: '0' });

  test('a plain number is a quantity without proof', () => {
    expect(read(fee, '440')).toEqual({ value: '440' });
  });

  test('a range that encloses its value is taken, its ends included', () => {
    const written = { value: '440', low: '440', high: '500', exhibit: '甲3' };
    expect(read(fee, written)).toEqual(written);
  });

  test.each([
    { value: '440', low: '441', high: '500' },
    { value: '1/3', low: '0', high: '0.333' },
  ])('a range that does not enclose its value is refused: %j', (written) => {
    expect(read(fee, written)).toEqual(['case.value-outside-range']);
  });

  test.each([
    { value: '440', low: '400' },
    { value: '440', high: '500' },
  ])('half a range is refused: %j', (written) => {
    expect(read(fee, written)).toEqual(['case.half-range']);
  });

  test('an unknown key is refused', () => {
    expect(read(fee, { value: '440', exhibits: '甲3' })).toEqual(['unrecognized_keys']);
  });
});
