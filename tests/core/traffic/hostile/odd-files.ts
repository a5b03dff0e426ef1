import { HEADER, type HostileFile, lines, ROW, textPieces } from './hostile-file.js';
import { CELL_FILES } from './odd-cells.js';

const encoder = new TextEncoder();
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array[] =>
  parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : Uint8Array.from(part)));
/** In UTF-16. */
const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)];

const file = (name: string, told: string, chunks: () => Iterable<Uint8Array>): HostileFile => ({
  name,
  chunks,
  told: [told],
});

/** Lines of which only the last is one of a log. */
const LOG_LINES = [
  `192.0.2.1 - - [${'['.repeat(40)}`,
  '192.0.2.1 - - [32/Oct/2020:99:99:99 +9999] "GET / HTTP/1.1" 200 5',
  `192.0.2.1 - ${'"\\'.repeat(20)} [10/Oct/2020:13:55:36 +0900] "\\" 200 5`,
  '\u001b[31m',
  'x - - [10/Oct/2020:13:55:36 +0900] "GET /read/__proto__/constructor HTTP/1.1" 200 5',
];
const LOG_SIGNS = ['[', '"', '\\', ' ', '/', '%41', '../', '[1/', '" 200'];

/** Files that are not what they seem: other kinds, other encodings, logs; and files of one odd cell. */
export const ODD_FILES: readonly HostileFile[] = [
  file('no byte', 'error table.empty', () => []),
  file('one byte', 'error table.not-utf8 1', () => bytes([0])),
  file('spaces and line breaks', 'error table.empty', () => textPieces(' \n\t\r\n　\n'.repeat(1000))),
  file('a byte order mark alone', 'error table.empty', () => bytes([0xef, 0xbb, 0xbf])),
  file('a header alone', 'error table.no-rows', () => textPieces(HEADER)),
  file('a NUL', 'error table.not-utf8 3', () => bytes(HEADER, ROW, 'a.example,WW,2020', [0], '-02-01,7\n')),
  file('a million NULs', 'error table.not-utf8 1', () => [new Uint8Array(1_000_000)]),
  file('UTF-16 that ends in half a letter', 'error table.not-utf8 3', () =>
    bytes([0xff, 0xfe], wide(HEADER + ROW), [0x41]),
  ),
  file('UTF-16 with half of a pair', 'error table.not-utf8 2', () =>
    bytes([0xff, 0xfe], wide(HEADER), [0x00, 0xd8], wide(ROW)),
  ),
  file('bytes that are no UTF-8 late in a file', 'error table.not-utf8 20003', () => [
    ...bytes(`${HEADER}サイト.example,WW,2020-01-01,7\n`),
    ...textPieces(lines(20_000, (at) => `a${at}.example,WW,2020-01-01,7`)),
    ...bytes([0xff, 0xfe, 0x80], ',WW,2020-01-01,7\n'),
  ]),
  file('a workbook under a password', 'error table.encrypted', () =>
    bytes(COMPOUND, wide('EncryptionInfo'), wide('EncryptedPackage')),
  ),
  file('a workbook of the old format', 'error table.xls', () => bytes(COMPOUND, wide('Workbook'))),
  file('a letter of the old format', 'error table.compound', () => bytes(COMPOUND, wide('WordDocument'))),
  file('a PDF', 'error table.pdf', () => bytes('%PDF-1.7\n', [0xe2, 0xe3])),
  file('gzip', 'error table.gzip', () => bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])),
  file('a 7z', 'error table.archive', () => bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])),
  file('a picture', 'error table.picture', () => bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  file('a web page', 'error table.markup', () =>
    textPieces('<html><table><tr><td>5</td></tr></table></html>'),
  ),
  file('XML', 'error table.markup', () => textPieces('<?xml version="1.0"?><Workbook/>')),
  {
    name: 'a log of hostile lines',
    path: 'access.log',
    chunks: () =>
      textPieces(
        '192.0.2.1 - - [10/Oct/2020:13:55:36 +0900] "GET /read/a/1 HTTP/1.1" 200 5 "-" "x"\n',
        lines(100_000, (at) => LOG_LINES[at % LOG_LINES.length] as string),
      ),
    options: { site: 'a.example', log: { paths: ['/read/{title}/{unit}'] } },
    told: [
      'error traffic.log-bad-lines 2',
      'note traffic.log-counted',
      'note traffic.log-answers',
      'note traffic.log-robots',
      'note traffic.log-ends',
      'warning traffic.log-part-day 1 ×2',
    ],
    figures: 2,
    sum: '20001',
  },
  {
    name: 'a log of lines of a million letters',
    path: 'access.log',
    chunks: function* () {
      for (const sign of LOG_SIGNS) {
        const long = sign.repeat(1_000_000 / sign.length);
        yield* textPieces(
          `192.0.2.1 - - [10/Oct/2020:13:55:36 +0900] "GET /read/${long} HTTP/1.1" 200 5 "${long}" "${long}\n`,
          `${long} - - [10/Oct/2020:13:55:36 +0900] "${long}\n`,
        );
      }
    },
    options: { site: 'a.example', log: { paths: ['/read/{title}/{unit}', '/**'], excludeAgents: ['bot'] } },
    told: [
      'warning traffic.log-bad-lines 2',
      'error traffic.log-nothing-counted',
      'note traffic.log-ends',
      'warning traffic.log-part-day 1 ×2',
    ],
  },
  ...CELL_FILES,
];
