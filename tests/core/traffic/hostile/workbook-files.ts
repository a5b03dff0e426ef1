import { longZip } from '../../tables/long-zip.js';
import { sheetAround, workbook, workbookParts, zipped } from '../../tables/workbook.js';
import { error, formula } from '../../tables/workbook-cells.js';
import { type HostileFile, repeated, secondsPass } from './hostile-file.js';

const HEAD = ['domain', 'country', 'date', 'all_traffic_visits'] as const;
const GOOD = { name: 'S', rows: [HEAD, ['a.example', 'WW', '2020-01-01', 7]] };

const file = (
  name: string,
  make: () => Uint8Array | readonly Uint8Array[],
  told: readonly string[],
  rest: Partial<HostileFile> = {},
): HostileFile => ({
  name,
  path: 'a.xlsx',
  chunks: () => {
    const made = make();
    return made instanceof Uint8Array ? [made] : made;
  },
  told,
  ...rest,
});
const text = (value: string): string => `<c t="str"><v>${value}</v></c>`;
const head = HEAD.map(text).join('');
const row = `${['a.example', 'WW', '2020-01-01'].map(text).join('')}`;
const sheet = (rows: string) => workbook([{ name: 'S', xml: sheetAround(rows) }]);
const good = { figures: 1, sum: '7' };

/** A workbook that lists further sheets. */
function listing(count: number, id: string): Uint8Array {
  const parts = workbookParts([GOOD]);
  const listed = Array.from({ length: count }, (_, at) => `<sheet name="x${at}" sheetId="9" r:id="${id}"/>`);
  const list = (parts['xl/workbook.xml'] ?? '').replace('</sheets>', `${listed.join('')}</sheets>`);
  return zipped({ ...parts, 'xl/workbook.xml': list });
}

/** Parts that unpack to a thousand times what they take. */
const bomb = (sheets: number, long: string, megabytes: number) => {
  const names = Array.from({ length: sheets }, (_, at) => ({ name: `S${at}`, rows: GOOD.rows }));
  const parts = Object.entries(workbookParts(names)).map(([name, xml]) => {
    const end = xml.lastIndexOf('</');
    return [
      name,
      name.includes(long) ? { before: xml.slice(0, end), megabytes, after: xml.slice(end) } : xml,
    ] as const;
  });
  return longZip(Object.fromEntries(parts));
};

/** Workbooks made to do harm. */
export const WORKBOOK_FILES: readonly HostileFile[] = [
  file('a sheet that unpacks to 120 MB', () => bomb(1, 'worksheets/', 120), ['error table.too-big S0']),
  file('strings that unpack to 30 MB', () => bomb(1, 'sharedStrings', 30), ['error table.too-big'], {
    options: { limits: { unzippedBytes: 20e6 } },
  }),
  file(
    'sheets that unpack to 40 MB together',
    () => bomb(20, 'worksheets/', 2),
    ['error table.too-big S9', 'note traffic.repeated S1:2:4 ×8'],
    { options: { limits: { unzippedBytes: 20e6 } } },
  ),
  file('a ZIP in a ZIP', () => zipped({ 'a.xlsx': workbook([GOOD]), 'b.zip': zipped({ c: 'x' }) }), [
    'error xlsx.is-zip',
  ]),
  file('150,000 sheets', () => listing(150_000, 'none'), ['error table.too-much']),
  file('50,000 sheets without a part', () => listing(50_000, 'none'), ['error xlsx.missing-part x0 ×201']),
  file(
    'one sheet listed 2000 times',
    () => listing(2000, 'rId1'),
    ['note traffic.repeated x0:2:4 ×201'],
    good,
  ),
  file(
    '10,000 columns of a workbook',
    () => workbook([{ name: 'S', rows: [HEAD, Array.from({ length: 10_000 }, () => 1)] }]),
    ['error table.too-many-columns S:2:1001'],
  ),
  file('a cell in the last corner', () => sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), [
    'error table.too-many-rows S:1048576:16384',
  ]),
  file('a cell in the last row', () => sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), [
    'error table.too-many-rows S:1048576:1',
  ]),
  file(
    'a table far down',
    () => sheet(`<row r="999998">${head}</row><row r="999999">${row}<c><v>7</v></c></row>`),
    [],
    good,
  ),
  file(
    'a string of four million letters in each of 100,000 rows',
    () => {
      const shared = [0, 1, 2, 3].map((at) => `<c t="s"><v>${at}</v></c>`).join('');
      const strings = ['x'.repeat(3_900_000), 'WW', '2020-01-01', '7'].map((one) => `<si><t>${one}</t></si>`);
      const rows = `<row>${head}</row>${`<row>${shared}</row>`.repeat(100_000)}`;
      return workbook([{ name: 'S', xml: sheetAround(rows) }], {
        parts: { 'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>` },
      });
    },
    ['error table.too-long', 'note traffic.repeated S:3:4 ×23'],
    { options: { clock: secondsPass() } },
  ),
  file(
    'formulas without results, links to other workbooks, and errors',
    () =>
      workbook([
        {
          name: 'S',
          rows: [
            HEAD,
            ['a.example', 'WW', '2020-01-01', formula('1+1')],
            ['a.example', 'WW', '2020-02-01', formula('[1]Other!A1', 5)],
            ['a.example', 'WW', '2020-03-01', error('#DIV/0!')],
            ['a.example', 'WW', '2020-04-01', formula('SUM(A1)', 'x')],
            [error('#REF!'), 'WW', '2020-05-01', 8],
          ],
        },
      ]),
    [
      'error traffic.formula-without-result S:2:4',
      'error traffic.error-cell S:4:4 ×2',
      'error traffic.bad-number S:5:4',
      'note xlsx.formulas S:2:4',
      'note xlsx.external-links S:3:4',
    ],
    { sum: '5' },
  ),
  file(
    'sheets, headers and sites of every object',
    () =>
      workbook([
        { name: '__proto__', rows: [HEAD, ['__proto__', 'WW', '2020-01-01', 7]] },
        {
          name: 'constructor',
          rows: [
            ['__proto__', 'toString', ...HEAD],
            ['x', 'y', 'constructor', 'WW', '2020-01-01', 7],
          ],
        },
      ]),
    ['note traffic.unused-columns constructor:1'],
    { figures: 2, sum: '14' },
  ),
  file(
    '100,000 bad figures of a workbook',
    () => sheet(`<row>${head}</row>${`<row>${row}${text('x')}</row>`.repeat(100_000)}`),
    ['error traffic.bad-number S:2:4 ×201'],
  ),
  file(
    '100,000 rows that are the same',
    () => sheet(`<row>${head}</row>${`<row>${row}<c><v>7</v></c></row>`.repeat(100_000)}`),
    ['note traffic.repeated S:3:4 ×201'],
    good,
  ),
  file(
    'an OpenDocument spreadsheet',
    () => zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    ['error xlsx.is-ods'],
  ),
  file('a binary workbook', () => zipped({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }), [
    'error xlsx.is-xlsb',
  ]),
  file('a letter', () => zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }), [
    'error xlsx.is-docx',
  ]),
  file('a ZIP of a CSV', () => zipped({ 'a.csv': 'date,visits\n' }), ['error xlsx.is-zip']),
  {
    name: '101 MB that begin like a ZIP',
    chunks: function* () {
      yield new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]);
      yield* repeated('x', 101e6);
    },
    told: ['error table.too-big'],
  },
];
