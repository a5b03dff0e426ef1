import { dayAt, HEADER, type HostileFile, lines, ROW, repeated, SOON, textPieces } from './hostile-file.js';

const MILLION = 1_000_000;
const sites = (count: number): string => Array.from({ length: count }, (_, at) => `s${at}.example`).join(',');

/** Files that are long or wide, and ask for time or memory by that alone. */
export const LONG_FILES: readonly HostileFile[] = [
  { name: 'one line of 200 MB', chunks: () => repeated('x', 2e8), told: ['error table.row-too-long 1'] },
  {
    name: 'one line of 200 MB in one piece',
    chunks: () => [new Uint8Array(2e8).fill(120)],
    told: ['error table.row-too-long 1'],
  },
  {
    name: 'a quotation mark that is never closed, before 200 MB',
    chunks: function* () {
      yield* textPieces(HEADER, ROW, '"');
      yield* repeated('a\n', 2e8);
    },
    told: ['error table.row-too-long 3'],
  },
  {
    name: 'quotation marks alone',
    chunks: () => repeated('"', 2e7),
    told: ['error table.row-too-long 1'],
  },
  {
    name: 'quotation marks and spaces',
    chunks: () => repeated('" ', 2e7),
    told: ['error table.broken-quote 1'],
  },
  {
    name: '10,000 columns',
    chunks: () => textPieces(HEADER, ROW, `${'x,'.repeat(9999)}x\n`),
    told: ['error table.too-many-columns 3'],
  },
  {
    name: 'four million separators',
    chunks: () => repeated(',', 3_900_000),
    told: ['error table.too-many-columns 1'],
  },
  {
    name: 'a thousand headers of a thousand letters',
    chunks: () =>
      textPieces(
        HEADER.trim(),
        lines(1, () => `,${'h'.repeat(1000)}`.repeat(996)),
        `${ROW.trim()}${','.repeat(996)}\n`,
      ),
    told: ['note traffic.unused-columns 1'],
    figures: 1,
    sum: '7',
  },
  {
    name: 'a million blank lines',
    chunks: () =>
      textPieces(
        lines(MILLION, () => ''),
        HEADER,
        ROW,
      ),
    told: [],
    figures: 1,
    sum: '7',
  },
  {
    name: 'a million carriage returns',
    chunks: () => textPieces('\r'.repeat(MILLION), HEADER.replace('\n', '\r'), ROW.replace('\n', '\r')),
    told: [],
    figures: 1,
    sum: '7',
  },
  {
    name: 'a million comments above a table',
    chunks: () =>
      textPieces(
        lines(MILLION, (at) => `# ${at}: x`),
        HEADER,
        ROW,
      ),
    told: [],
    figures: 1,
    sum: '7',
  },
  {
    name: 'a million comments within a table',
    chunks: () =>
      textPieces(
        HEADER,
        ROW,
        lines(MILLION, () => '#'),
        'b.example,WW,2020-01-01,9\n',
      ),
    told: [],
    figures: 2,
    sum: '16',
  },
  {
    name: 'names that begin with a number sign',
    chunks: () =>
      textPieces(
        'title,date,views\n',
        lines(200, (at) => `#${at} hit,2020-01-01,1`),
      ),
    told: [],
    figures: 200,
    sum: '200',
  },
  {
    name: 'a blank line before each of 5000 lines of words',
    chunks: () =>
      textPieces(
        HEADER,
        ROW,
        lines(5000, () => '\nx,y,z,w'),
      ),
    told: ['warning traffic.table-left-out 4 ×84'],
    figures: 1,
    sum: '7',
  },
  {
    name: '300,000 rows of totals',
    chunks: () =>
      textPieces(
        HEADER,
        ROW,
        lines(300_000, () => 'Total,WW,,7'),
      ),
    told: ['note traffic.totals-row 103:1 ×201'],
    figures: 1,
    sum: '7',
  },
  {
    name: 'rows of totals that do not say so, below a hundred that do',
    chunks: () =>
      textPieces(
        HEADER,
        ROW,
        lines(100, () => 'Total,WW,,7'),
        lines(5, () => ',,,7'),
      ),
    told: ['error traffic.bad-date 103:3 ×5', 'note traffic.totals-row 3:1 ×100'],
  },
  {
    name: 'a hundred rows of totals below 300,000 figures',
    chunks: () =>
      textPieces(
        HEADER,
        lines(300_000, (at) => `a${at % 20}.example,WW,${dayAt(Math.floor(at / 20))},1`),
        lines(100, () => 'Total,WW,,300000'),
      ),
    told: ['note traffic.totals-row 300002:1 ×100'],
    figures: 300_000,
  },
  {
    name: 'a hundred rows of totals in a thousand columns',
    chunks: () =>
      textPieces(
        `date,${sites(999)}\n`,
        lines(300, (at) => `${dayAt(at)}${',1'.repeat(999)}`),
        lines(100, () => `Total${',300'.repeat(999)}`),
      ),
    told: ['warning traffic.metric-assumed 1', 'note traffic.totals-row 302:1 ×100'],
    figures: 999 * 300,
  },
  {
    name: 'twenty million figures',
    chunks: () =>
      textPieces(
        `date,${sites(999)}\n`,
        lines(20_000, (at) => `${dayAt(at)}${',1'.repeat(999)}`),
      ),
    options: SOON,
    told: ['warning traffic.metric-assumed 1', 'error table.too-much'],
  },
  {
    name: 'gaps everywhere',
    chunks: () =>
      textPieces(
        HEADER,
        lines(100_000, (at) => `a${at % 10}.example,WW,${dayAt(2 * Math.floor(at / 10))},1`),
      ),
    told: ['warning traffic.missing-months ×10'],
    figures: 100_000,
  },
];
