import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courtYen, readCourtYen } from '../../../packages/core/src/base/court-yen.js';

/** What the units are worth, added up without the code under test. */
function worth(text: string): bigint {
  const zeros = { 万: 4, 億: 8, 兆: 12, 京: 16 } as Readonly<Record<string, number>>;
  const groups = text.replace('円', '').match(/\d+\D?/g) ?? [];
  return groups.reduce((sum, group) => {
    const unit = group.at(-1) ?? '';
    return sum + BigInt(Number.parseInt(group, 10) + '0'.repeat(zeros[unit] ?? 0));
  }, 0n);
}

describe('yen as court orders write them, and back', () => {
  test.each([
    ['405755964', '4億0575万5964円'], // Mangamura, the order for KADOKAWA
    ['126500000', '1億2650万円'],
    ['121400928', '1億2140万0928円'],
    ['0', '0円'],
    ['1', '1円'],
    ['9999', '9999円'],
    ['10000', '1万円'],
    ['10001', '1万0001円'],
    ['99999999', '9999万9999円'],
    ['100000000', '1億円'],
    ['100000001', '1億0001円'],
    ['1000000000000', '1兆円'],
    ['9999999999999999', '9999兆9999億9999万9999円'],
    ['10000000000000000', '1京円'], // 10^16
    ['10000000000000001', '1京0001円'],
    [`1${'0'.repeat(24)}`, '1𥝱円'],
    ['9'.repeat(52), `${[...'極載正澗溝穣𥝱垓京兆億万'].map((unit) => `9999${unit}`).join('')}9999円`],
  ])('%s is %s', (digits, text) => {
    expect(courtYen(digits)).toBe(text);
    expect(readCourtYen(text)).toBe(digits);
  });

  test('every amount to 10^16 and somewhat more, and it is worth what its units say', () => {
    const amount = fc.oneof(
      fc.bigInt({ min: 0n, max: BigInt(`2${'0'.repeat(16)}`) }),
      fc.nat(100_000).map(BigInt),
      // Amounts full of groups of zeros.
      fc
        .array(fc.constantFrom('0000', '0001', '1000', '0928'), { minLength: 1, maxLength: 5 })
        .map((groups) => BigInt(groups.join(''))),
    );
    fc.assert(
      fc.property(amount, (value) => {
        const text = courtYen(String(value));
        expect(text).toMatch(/^(\d{1,4}[京兆億万])?(\d{4}[兆億万])*(\d{1,4})?円$|^\d{1,4}(円|[兆億万])/);
        expect(worth(text)).toBe(value);
        expect(readCourtYen(text)).toBe(String(value));
      }),
      { numRuns: 2000 },
    );
  });

  test('an amount that the units do not hold loses nothing', () => {
    expect(courtYen(`12345${'0'.repeat(47)}1`)).toBe('12345極0001円');
  });
});

describe('yen as people type them', () => {
  test.each([
    ['4億575万5964円', '405755964'],
    ['4億0575万5964', '405755964'],
    ['４億０５７５万５９６４円', '405755964'],
    [' 1億2650万円 ', '126500000'],
    ['1億0円', '100000000'],
    ['1億0000万0000円', '100000000'],
    ['1億928円', '100000928'],
    ['0575万円', '5750000'],
    ['0万円', '0'],
    ['405755964', '405755964'],
    ['405755964円', '405755964'],
    ['1,234,567円', '1234567'],
    ['1,234,567', '1234567'],
    ['１，２３４，５６７円', '1234567'],
    ['007', '7'],
    ['000円', '0'],
  ])('%j is %s', (text, digits) => {
    expect(readCourtYen(text)).toBe(digits);
  });

  test.each([
    '',
    ' ',
    '円',
    '万円',
    '億',
    '5000万1億円', // units out of order
    '1万2億円',
    '1万2万円', // a unit twice
    '1億12345万', // more than four digits beside a unit
    '12345万円',
    '1億12345円',
    '1億万円',
    '1億2,650万円',
    '1,23円',
    '12,34,567円',
    ',123円',
    '1234,567円',
    '1.5億円',
    '100.5円',
    '-1円',
    '+1円',
    '▲1万円',
    '¥100',
    '100円円',
    '100ドル',
    '一億円',
    '5千万円',
    '1億 2650万円',
    '1万²円',
    '1/3',
    '1e6',
    '約1億円',
    '1億円余',
    '9'.repeat(53),
    '1万'.repeat(50_000),
  ])('%j is none', (text) => {
    expect(readCourtYen(text)).toBeUndefined();
  });
});

test.each(['1,234,567', '1234.5', '-5', '', '五円', '1e9'])('%s is no whole number of yen', (text) => {
  expect(() => courtYen(text)).toThrow(expect.objectContaining({ code: 'misuse.yen' }));
});
