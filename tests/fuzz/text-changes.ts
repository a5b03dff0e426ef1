import fc from 'fast-check';
import { anyScalar } from './hostile-values.js';

/** One change of a text, at a share of its length or of its lines. */
export interface TextChange {
  readonly how: 'insert' | 'delete' | 'repeat' | 'swap' | 'indent' | 'cut' | 'overwrite' | 'number';
  /** from 0 to 9999, of the whole */
  readonly at: number;
  readonly length: number;
  readonly token: string;
}

/** What means something in YAML. */
export const YAML_TOKENS: readonly string[] = [
  ...['&a ', '*a', '<<: *a', '? ', '- ', ': ', '|', '|+2', '>-', '!!js/function ', '!!binary '],
  ...['!!int ', '!a '],
  ...['%YAML 1.1\n---\n', '---\n', '...\n', '{', '}', '[', ']', '"', "'", '#', '\t', '\u0000'],
  ...['\ud800', '\ufeff'],
  ...['\r', '__proto__: 1\n', '"__proto__": {}, ', 'constructor: 1\n', '\\', 'null', '~', '@', '`'],
  ...['%', '\u2028'],
  ...['&a [*a]', '{ a: *a }', '"\\ud800"', '"\\x00"', '"\\u202e"', '1: 2\n', '? [a]\n: b\n'],
  ...['a: 1, a: 2', '  '],
];

/** What means something in XML, and in workbooks. */
export const XML_TOKENS: readonly string[] = [
  ...['<', '>', '</', '/>', '&', '&amp;', '&#0;', '&#x110000;', '&#xd800;', '&lt;', '&a;', '"'],
  ...["'", '=', ' '],
  ...['<!--', '-->', '<![CDATA[', ']]>', '<?xml version="1.1"?>', '<!DOCTYPE a [<!ENTITY a "b">]>'],
  ...['<c r="ZZZ99"/>'],
  ...['r="A0"', 'r="A1048577"', 'r="XFE1"', 't="s"', 't="e"', 't="b"', 's="9999"', 's="-1"'],
  ...['<v>1e999</v>', '<v/>'],
  ...['<row r="0">', '<row r="1048577">', '</row>', '<f>1/0</f>', '<is><t>', '</sheetData>'],
  ...['xmlns="a"', 'x:', '\u0000'],
];

/** What means something in delimited texts, logs and JSON. */
export const TABLE_TOKENS: readonly string[] = [
  ...[',', ';', '\t', '"', '""', '\n', '\r\n', '\r', '\n\n', 'sep=;\n', '#', ':', '：', '\u0000'],
  ...['\ufeff', '\ufffd'],
  ...['{', '}', '[', ']', '\\', '\\u', '\\ud800', 'null', 'NULL', 'N/A', '-', '--', '<', '< 5,000'],
  ...['%', '％', '千', '合計'],
  ...['Total', 'date', 'visits', '訪問数', '日付', 'a.example', '2020-01', '2020/13/01'],
  ...['1/2/2020', '1e5', '1.000', '1,5'],
  ...['0', '-1', '9'.repeat(40), '0'.repeat(30), ' ', '　', '\u00a0', '" 200 '],
  ...['[01/Apr/2020:12:00:00 +0900]', '/read/'],
];

export const textChanges = (tokens: readonly string[], most: number): fc.Arbitrary<readonly TextChange[]> =>
  fc.array(
    fc.record({
      how: fc.constantFrom<TextChange['how']>(
        ...([
          'insert',
          'insert',
          'overwrite',
          'delete',
          'repeat',
          'swap',
          'indent',
          'number',
          'number',
          'cut',
        ] as const),
      ),
      at: fc.nat(9999),
      length: fc.oneof({ weight: 3, arbitrary: fc.nat(8) }, { weight: 1, arbitrary: fc.nat(200) }),
      token: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...tokens) },
        { weight: 1, arbitrary: anyScalar.map(String) },
      ),
    }),
    { minLength: 1, maxLength: most },
  );

const NUMBER = /[0-9][0-9,.]*/g;

export function textWith(text: string, all: readonly TextChange[]): string {
  let now = text;
  for (const { how, at, length, token } of all) {
    const from = Math.floor((at * now.length) / 10_000);
    const to = from + length;
    if (how === 'insert') now = now.slice(0, from) + token + now.slice(from);
    else if (how === 'overwrite') now = now.slice(0, from) + token + now.slice(from + token.length);
    else if (how === 'delete') now = now.slice(0, from) + now.slice(to);
    else if (how === 'repeat')
      now = now.slice(0, to) + now.slice(from, to).repeat(1 + (length % 3)) + now.slice(to);
    else if (how === 'cut') now = at % 5 === 0 ? now.slice(0, from) : now;
    else if (how === 'number') now = withNumber(now, at, token);
    else now = withLine(now, how, at, length);
  }
  return now;
}

/** Another number, or anything, in place of one. */
function withNumber(text: string, at: number, token: string): string {
  const numbers = [...text.matchAll(NUMBER)];
  const one = numbers[Math.floor((at * numbers.length) / 10_000)];
  return one ? text.slice(0, one.index) + token + text.slice(one.index + one[0].length) : text;
}

function withLine(text: string, how: 'swap' | 'indent', at: number, length: number): string {
  const lines = text.split('\n');
  const line = Math.floor((at * lines.length) / 10_000);
  const other = (line + length) % lines.length;
  const [own, far] = [lines[line] ?? '', lines[other] ?? ''];
  if (how === 'indent') lines[line] = length % 2 === 0 ? `  ${own}` : own.replace(/^ {1,2}/, '');
  else {
    lines[line] = far;
    lines[other] = own;
  }
  return lines.join('\n');
}
