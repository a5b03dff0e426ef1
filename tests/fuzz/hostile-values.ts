import fc from 'fast-check';

/** Texts that programs trip over. */
const HOSTILE_TEXTS: readonly string[] = [
  ...['', ' ', '\t', '\n', 'a\nb', 'a\r\nb', '\u0000', '\u0007b', '\u001b[31m', '\u0085', '\ufeff', '\uffff'],
  ...['\ud800', 'a\udc00b', '\udfff\ud800', '\u202ea', '\u2066a', '\u200b', '\u00a0', 'e\u0301'],
  ...['🎌', '👩‍👩‍👧'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '__proto__.a', 'null'],
  ...['~', 'true', 'no'],
  ...['=1+1', '@SUM(A1)', '+1', '-1', "'1", '|a|b|', '`a`', '**a**', '[a](b)', '# a', '<b>'],
  ...['</script>', '&amp;'],
  ...['"', "'", '\\', '\\n', '{', '}', '[', ']', ',', ':', '：', ';', '%', '%s', '$&', '$1', '*a'],
  ...['&a', '!a'],
  ...['../a.csv', 'C:\\a.csv', '/a', 'a/../b', '.', '..', 'con', 'a.csv', 'titles[0].fee', '[0]'],
  ...['a.b', 'views'],
  ...['甲第1号証', '全角１２３', 'ｱｲｳ', '㌦', '　', 'が', 'か\u3099', '～', '—', 'A'.repeat(500)],
  ...['損'.repeat(300)],
];

/** Numbers as they are written: tiny, huge, of many digits, and none at all. */
export const HOSTILE_NUMBERS: readonly string[] = [
  ...['0', '-0', '00', '1', '-1', '2', '0.5', '1.0', '.5', '5.', '1/3', '2/4', '0/1', '1/0'],
  ...['-1/3', '1/-3', '1//3'],
  ...['100%', '0%', '101%', '1e3', '1e-3', '1E+2', '1e99', '1e-99', '99e99', '1e100', '1e999'],
  ...['0e99', '1e', 'e1'],
  ...['9'.repeat(30), '9'.repeat(31), `0.${'0'.repeat(29)}1`, `${'9'.repeat(30)}.${'9'.repeat(30)}`],
  ...[`${'9'.repeat(30)}/${'7'.repeat(30)}`, '9007199254740993', '4503599627370497.5', '1e15'],
  ...['1e16', '1e21'],
  ...['１，０００', '1,000', '1.000', '1 000', '1_000', '0x10', '0b1', '0o7', '1.5.2', '<1000'],
  ...['＜ 5,000', '< 1', '<'],
  ...['0.1', '0.3', '0.99999999999999999999', '1.00000000000000000001', '3.5', '12', '24', '120'],
  ...['121', '365', '366'],
  ...['1000000', '4294967296', '-4294967296', '2147483648', '千', '100万', '3億', '壱', '¥100'],
  ...['100円', '$1', '5%'],
];

/** Days at the edges: of the calendar that is read, of eras, of months, of rates and taxes. */
export const DAYS: readonly string[] = [
  ...['1900-01-01', '1899-12-31', '2199-12-31', '2200-01-01', '0000-00-00', '9999-12-31'],
  ...['10000-01-01', '2020-13-01'],
  ...['2020-02-29', '2021-02-29', '2100-02-29', '2000-02-29', '2021-02-28', '2021-04-31'],
  ...['2020-1-1', '2020/01/01'],
  ...['2020-03-31', '2020-04-01', '2019-09-30', '2019-10-01', '2014-03-31', '2014-04-01'],
  ...['2023-03-31', '2026-04-01'],
  ...['2019-04-30', '2019-05-01', '平成31年4月30日', '令和元年5月1日', '令和1年5月1日'],
  ...['平成31年5月1日', '令和0年1月1日'],
  ...['昭和64年1月7日', '平成元年1月8日', 'S64.1.8', 'R2.4.10', 'Ｒ２．４．１０', 'R2.2.30'],
  ...['H99.1.1', '明治33年1月1日'],
  ...['2020-01-31', '2020-12-31', '2021-01-01', '2021-06-30', '2022-08-05', '2020-01', '2020'],
  ...['20200101', '43831'],
  ...['2020-01-01T00:00:00Z', '2020-01-01 ', '2020年1月1日', '1/2/2020', '31.12.2020', 'Jan 2020'],
  ...['2020-W01', 'today'],
];

/** Days within a few years, so that periods of a case meet. */
export const NEAR_DAYS: readonly string[] = [2019, 2020, 2021].flatMap((year) =>
  ['01-01', '01-31', '02-28', '04-01', '06-30', '10-01', '12-31'].map((day) => `${year}-${day}`),
);

export const oneOf = <T>(all: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...all);

export const anyDay = fc.oneof(
  { weight: 8, arbitrary: oneOf(NEAR_DAYS) },
  { weight: 2, arbitrary: oneOf(DAYS) },
);

export const anyText = fc.oneof(
  { weight: 6, arbitrary: oneOf(HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

/** A scalar of any kind, as JSON and YAML have them. */
export const anyScalar: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 4, arbitrary: oneOf(HOSTILE_NUMBERS) },
  { weight: 2, arbitrary: anyDay },
  {
    weight: 2,
    arbitrary: oneOf<unknown>([null, true, false, 0, -0, 1, -1, 0.1, 1e21, 1e-7, 5e-324, 1.7e308]),
  },
);
