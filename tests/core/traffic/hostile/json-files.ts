import { dayAt, type HostileFile, lines, textPieces } from './hostile-file.js';

const file = (
  name: string,
  texts: () => readonly (string | Iterable<string>)[],
  ...told: readonly string[]
): HostileFile => ({ name, path: 'a.json', chunks: () => textPieces(...texts()), told });

const START = '{"domain":"a.example","country":"WW","date":"2020-01-01","visits":';
const value = (text: string, rest: Partial<HostileFile>): HostileFile => ({
  ...file(`the JSON value ${text.slice(0, 20)}`, () => [`[${START}${text}}]`]),
  ...rest,
});
const bad = (text: string): HostileFile =>
  value(text, { told: ['error traffic.bad-number [0].visits:1:68'] });

/** JSON files made to do harm. */
export const JSON_FILES: readonly HostileFile[] = [
  file('a million brackets', () => ['['.repeat(1_000_000)], 'error json.too-deep 1:65'),
  file('a million braces', () => ['{"a":'.repeat(1_000_000)], 'error json.too-deep 1:321'),
  file(
    'a million brackets that are closed',
    () => ['['.repeat(1_000_000), ']'.repeat(1_000_000)],
    'error json.too-deep 1:65',
  ),
  {
    ...file(
      'keys of every object',
      () => [`[{"__proto__":{"visits":1},"constructor":{"prototype":2},"toString":"x",${START.slice(1)}7}]`],
      'note traffic.unused-columns [0].__proto__.visits:1:25',
    ),
    figures: 1,
    sum: '7',
  },
  file(
    'keys of every object above dates',
    () => ['{"__proto__":{"2020-01":5},"constructor":{"2020-02":6}}'],
    'error traffic.unknown-layout __proto__:1',
  ),
  file('a key twice', () => [`[${START}7,"visits":8}]`], 'error json.duplicate-key 1:70'),
  ...['1e999999', '-1', '1e400', '9'.repeat(10_000), '"__proto__"', '"=1+1"', 'true'].map((text) =>
    text === '"=1+1"'
      ? value(text, { told: ['error traffic.formula-without-result [0].visits:1:68'] })
      : bad(text),
  ),
  value('-0', { figures: 1, sum: '0' }),
  value('0.1e-99', { figures: 1, sum: `0.${'0'.repeat(99)}1` }),
  value('123456789012345678901234567890', { figures: 1, sum: '123456789012345678901234567890' }),
  value('null', { told: ['warning traffic.empty-figures [0].visits:1:68'], sum: '0' }),
  file(
    'a line of NDJSON that is none',
    () => [`${START}7}\n`, `${START}oops}\n`, `${START}8}\n`],
    'error json.syntax 2:67',
  ),
  file('a line of NDJSON that is cut', () => [`${START}7}\n`, START], 'error json.syntax 2:67'),
  file('a string of five million letters', () => [`["${'x'.repeat(5_000_000)}"]`], 'error json.too-long 1:2'),
  {
    ...file('a million line breaks', () => [`[${'\n'.repeat(1_000_000)}`, `${START}7}]`]),
    figures: 1,
    sum: '7',
  },
  file(
    'a million objects',
    () => ['[', lines(1_000_000, () => '{},'), `${START}7}]`],
    'error table.too-much',
  ),
  file(
    'a million keys',
    () => ['{', lines(1_000_000, (at) => `"k${at}":1,`), '"z":1}'],
    'error table.too-many-columns 1001:9',
  ),
  file(
    'objects of ever other keys',
    () => ['[', lines(10_000, (at) => `{"k${at}":1},`), `${START}7}]`],
    'error table.too-many-columns 1001:10',
  ),
  file(
    '20,000 tables',
    () => ['{', lines(20_000, (at) => `"t${at}":[{"x":1}],`), '"z":1}'],
    'error traffic.unknown-layout t0:1',
  ),
  file(
    '20,000 tables of traffic',
    () => ['{', lines(20_000, (at) => `"t${at}":[${START}1}],`), '"z":1}'],
    'error table.too-much',
    'note traffic.repeated t1[0].visits:2:73 ×201',
  ),
  file(
    'many tables beside many values',
    () => ['{', lines(20_000, (at) => `"v${at}":"x",`), lines(2000, (at) => `"t${at}":[{"x":1}],`), '"z":1}'],
    'error traffic.unknown-layout t0:1',
  ),
  file(
    'a million rows',
    () => [
      '[["domain","date","visits"]',
      lines(1_000_000, (at) => `,["a${at % 50}.example","${dayAt(9)}",1]`),
      ']',
    ],
    'error table.too-much',
  ),
  file('101 MB', () => ['[', lines(1_010_000, () => ' '.repeat(100)), `${START}7}]`], 'error table.too-big'),
  file(
    '90 MB of Japanese',
    () => ['["x"', lines(300_000, () => `,"${'あ'.repeat(95)}"`), ']'],
    'error table.empty',
  ),
];
