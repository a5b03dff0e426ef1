import fc from 'fast-check';
import { encoded, LETTERS, type Letters } from '../core/traffic/writers/encodings.js';
import { anyScalar, DAYS, HOSTILE_NUMBERS, oneOf } from './hostile-values.js';

/** Ways of writing days: one column has one, as a rule. */
const DATES: readonly (readonly string[])[] = [
  ['2020-01', '2020-02', '2020-03', '2020-04'],
  ['2020-01-01', '2020-02-01', '2020-03-01', '2020-01-31', '2020-12-31'],
  ['2020/1/5', '2020/1/6', '2020/1/7', '2020/01/08'],
  ['05/02/2020', '13/02/2020', '14/02/2020', '01/02/2020'],
  ['2020年1月', '2020年2月', '令和2年3月', '令和2年4月'],
  ['Jan-20', 'Feb-20', 'January 2020', 'Mar 2020'],
  ['2020-01-01 - 2020-01-31', '2020-02-01/2020-02-29', '2020-04-01 ~ 2020-06-30'],
  ['20200101', '20200102', '202001', '2020W05', '2020-Q1', '43831', '43862.5'],
  ['2019-12-31T23:00:00Z', '1577836800', '1577836800000', '31.01.2020', 'R2.1.1'],
];
const NUMBERS: readonly (readonly string[])[] = [
  ['0', '7', '1000', '250', '99999'],
  ['1,234', '1,000', '12,345,678', '7'],
  ['1.234', '1.000', '12.345.678', '7'],
  ['12.5', '0.3', '1000.25', '1e3'],
  ['12.5%', '3%', '0.1%', '100%'],
  ['< 5,000', '5000', '-', '', 'N/A'],
  ['5K', '1.2M', '3万', '１２３', '1 234'],
  ['00:03:25', '1:02', '205', '--'],
  ['(10)', "'5", '1.234.567', '1,234,567.8', '1.234,5', 'null', '12,5'],
];
const SITES = [
  ['a.example', 'b.example'],
  ['s', 'v'],
  ['https://a.example/', 'http://b.example:80', 'a.example'],
];
const COUNTRIES = [
  ['JP', 'WW', 'US'],
  ['Japan', 'World', '日本'],
  ['Worldwide', '392', 'Atlantis'],
];
const DEVICES = [
  ['desktop', 'mobile', 'total'],
  ['PC', 'スマートフォン', 'all'],
  ['tablet', 'tv', ''],
];
const PAGES = [
  ['/read/t/1', '/read/u/2', '/'],
  ['t', 'u'],
  ['https://a.example/read/t/1', '(other)', '(not set)'],
];
const WORDS = [
  ['p', 'd', 'licence', 'author', 'letter'],
  ['甲第1号証', 'はい', 'total', '合計', ''],
  ['high', 'low', '1', '2'],
];

/** What a column may be: its headers, and the cells that go with them. */
interface Kind {
  readonly headers: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

/** Columns of tables of traffic, in the languages that are read. */
const TRAFFIC: readonly Kind[] = [
  { headers: ['date', 'month', '日付', '年月', 'Zeitraum', 'Date'], cells: DATES },
  { headers: ['domain', 'サイト', 'site', 'Website'], cells: SITES },
  {
    headers: [
      ...[
        'visits',
        '訪問数',
        'page views',
        'PV',
        '閲覧数',
        'ページビュー（千）',
        'visits (%)',
        'bounce rate',
      ],
      ...[
        'pages per visit',
        'avg. duration',
        'desktop_visits',
        'all_traffic_visits',
        'sessions',
        'value',
        'users',
      ],
    ],
    cells: NUMBERS,
  },
  {
    headers: ['2020-01', '2020-02', '2020年1月', 'Jan 2020', '2020/01/01', 'Q1 2020', '2020', '2021'],
    cells: NUMBERS,
  },
  { headers: ['country', '国', '地域'], cells: COUNTRIES },
  { headers: ['device', 'デバイス'], cells: DEVICES },
  { headers: ['page', 'url', 'title', '作品', 'page path'], cells: PAGES },
  { headers: ['from', '開始日', 'to', '終了日'], cells: DATES },
  { headers: ['metric', 'rank', 'confidence', 'total', '合計', '備考', 'a.example', 's', ''], cells: WORDS },
];

/** Columns of tables of titles and of logs of notices. */
const RECORDS: readonly Kind[] = [
  { headers: ['id', 'title', '作品', '作品id'], cells: [['t', 'u', 'w']] },
  {
    headers: ['plaintiff', '原告', 'to', '通知先'],
    cells: [
      ['p', 'q'],
      ['d', 'e'],
    ],
  },
  { headers: ['name', '作品名', 'date', '到達日'], cells: [...WORDS, ...DATES.slice(0, 5)] },
  { headers: ['site', 'サイト', 'sites'], cells: [['s', 'v', 's; v', '']] },
  {
    headers: ['author', 'unit', 'exhibit', 'rateReason', 'upliftReason', 'note', 'reason', '備考', ''],
    cells: WORDS,
  },
  {
    headers: ['claim', 'units', 'pages', 'fee', '配信料', 'feeOfAllUnits', 'found', 'number', '#'],
    cells: NUMBERS,
  },
  {
    headers: ['share', '占有率:s', 'share:u', 'share:__proto__', 'rate', 'uplift'],
    cells: [['0.1', '1/3', '5%', '1']],
  },
  { headers: ['通知日', 'rightFrom', 'rightTo'], cells: DATES },
  { headers: ['right', 'means', 'effective', '有効', 'urls', 'url'], cells: [...WORDS, ...PAGES] },
];

const cells = fc.oneof(
  { weight: 3, arbitrary: oneOf(NUMBERS.flat()) },
  { weight: 3, arbitrary: oneOf(DATES.flat()) },
  { weight: 3, arbitrary: oneOf([...WORDS, ...SITES, ...COUNTRIES, ...PAGES].flat()) },
  { weight: 1, arbitrary: oneOf(HOSTILE_NUMBERS) },
  { weight: 1, arbitrary: oneOf(DAYS) },
  { weight: 1, arbitrary: anyScalar.map(String) },
);

/** A column: most often of one kind, header and cells, written in one way. */
const columnsOf = (kinds: readonly Kind[]) =>
  fc.tuple(oneOf(kinds), fc.nat(99)).chain(([{ headers, cells: ways }, pure]) => {
    const ordinary = pure < 60 ? (ways[pure % Math.min(2, ways.length)] as readonly string[]) : undefined;
    const way = ordinary ? fc.constant(ordinary) : oneOf(ways);
    return fc.tuple(
      pure < 96 ? oneOf(headers) : cells,
      way.chain((texts) =>
        fc.array(pure < 90 ? oneOf(texts) : fc.oneof(oneOf(texts), cells), { minLength: 1, maxLength: 5 }),
      ),
    );
  });

/** Rows of a table of anything: lines above, headers, columns of one kind, rows of any length below. */
const rowsWith = (kinds: readonly Kind[]): fc.Arbitrary<readonly (readonly string[])[]> => {
  const now = (lines: fc.Arbitrary<string[][]>) =>
    fc.oneof({ weight: 6, arbitrary: fc.constant<string[][]>([]) }, { weight: 1, arbitrary: lines });
  return fc
    .record({
      above: now(fc.array(fc.array(cells, { minLength: 1, maxLength: 3 }), { maxLength: 3 })),
      first: fc.tuple(...kinds.slice(0, 3).map((kind) => columnsOf([kind]))),
      table: fc.array(columnsOf(kinds), { minLength: 1, maxLength: 4 }),
      isOrdinary: fc.nat(9).map((one) => one > 1),
      below: now(fc.array(fc.array(cells, { maxLength: 9 }), { maxLength: 4 })),
    })
    .map(({ above, first, table, isOrdinary, below }) => {
      const columns = isOrdinary ? [...first, ...table.slice(1)] : table;
      const length = Math.max(...columns.map(([, column]) => column.length));
      const rows = Array.from({ length }, (_, row) =>
        columns.map(([, column]) => column[row % column.length] ?? ''),
      );
      return [...above, columns.map(([header]) => header), ...rows, ...below];
    });
};

export const trafficRows = rowsWith(TRAFFIC);
export const recordRows = rowsWith(RECORDS);

const manners = fc.record({
  sign: fc.constantFrom(',', ',', ',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  letters: fc.oneof({ weight: 4, arbitrary: fc.constant(LETTERS[0] as Letters) }, oneOf(LETTERS)),
  quoting: fc.constantFrom<'minimal' | 'always' | 'never'>(
    'minimal',
    'minimal',
    'minimal',
    'always',
    'never',
  ),
  last: fc.boolean(),
});

/** A table as delimited text, in any encoding that has its letters. */
export const textTables = (rows: fc.Arbitrary<readonly (readonly string[])[]>): fc.Arbitrary<Uint8Array> =>
  fc.tuple(rows, manners).map(([table, { sign, lineEnd, letters, quoting, last }]) => {
    const quoted = (text: string) => {
      const isNeeded = quoting === 'always' || text.includes(sign) || /["\r\n]/.test(text);
      return isNeeded && quoting !== 'never' ? `"${text.replaceAll('"', '""')}"` : text;
    };
    const text = table.map((row) => row.map(quoted).join(sign)).join(lineEnd) + (last ? lineEnd : '');
    return encoded(text, letters)?.bytes ?? new TextEncoder().encode(text);
  });
