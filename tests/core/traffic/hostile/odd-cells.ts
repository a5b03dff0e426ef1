import { HEADER, type HostileFile, ROW, textPieces } from './hostile-file.js';

const figure = (text: string, rest: Omit<Partial<HostileFile>, 'name'>): HostileFile => ({
  name: `the figure ${text.slice(0, 20)}`,
  chunks: () => textPieces(HEADER, `a.example,WW,2020-01-01,"${text.replaceAll('"', '""')}"\n`),
  told: [],
  ...rest,
});
const bad = (text: string): HostileFile => figure(text, { told: ['error traffic.bad-number 2:4'] });
const good = (text: string, sum: string): HostileFile => figure(text, { figures: 1, sum });
const date = (text: string): HostileFile => ({
  name: `the date ${text}`,
  chunks: () => textPieces(HEADER, `a.example,WW,${text},7\n`),
  told: ['error traffic.bad-date 2:3'],
});
const file = (
  name: string,
  lines: readonly string[],
  rest: Pick<HostileFile, 'told'> & Partial<HostileFile>,
): HostileFile => ({ name, chunks: () => textPieces(`${lines.join('\n')}\n`), ...rest });

const HEAD = HEADER.trim();
/** Names that every object has. */
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

/** Files with a cell or a name that is not what it should be. */
export const CELL_FILES: readonly HostileFile[] = [
  ...['9999-99-99', '0000-01-01', '275760-09-13', '-271821-04-20', '2020-02-30', '1e9'].map(date),
  ...['32/13/2020', '0', '99999999', '2020-W54', '#REF!', '=TODAY()'].map(date),
  ...['1'.repeat(10_000), `0.${'1'.repeat(10_000)}`, '1e99', '1e999999', '-1', '-1e-9'].map(bad),
  ...['∞', 'Infinity', '½', '5²', '①', '５００億兆', '1億2億', '1,2,3', '0x10', '1_000', '١٢٣'].map(bad),
  ...['--5', '5-', '1 2', '1.2.3.4', '+', '.', ',', '%', '1%', '< -5', '<0', 'e5', '1e', '5 5'].map(bad),
  ...['=1+1', '＝1+1', '=HYPERLINK("x")', `=${'1+'.repeat(5000)}1`].map((text) =>
    figure(text, { told: ['error traffic.formula-without-result 2:4'] }),
  ),
  ...['#DIV/0!', '#REF!', '#VALUE!', '#N/A', '#NULL!'].map((text) =>
    figure(text, { told: ['error traffic.error-cell 2:4'] }),
  ),
  good(`${'0'.repeat(150)}5`, '5'),
  good('-0', '0'),
  good('1e9', '1000000000'),
  good('1e-9', '0.000000001'),
  good('+5', '5'),
  good('１，２３４', '1234'),
  good('9'.repeat(30), '9'.repeat(30)),
  figure('31.5M', { told: ['note traffic.rounded 2:4'], figures: 1, sum: '31500000' }),
  figure('NaN', { told: ['warning traffic.empty-figures 2:4'], sum: '0' }),
  file('headers of every object', [`${INHERITED.join()},${HEAD}`, `x,x,x,x,x,x,${ROW.trim()}`], {
    told: ['note traffic.unused-columns 1'],
    figures: 1,
    sum: '7',
  }),
  file('headers of every object alone', [INHERITED.join(), INHERITED.join()], {
    told: ['error traffic.unknown-layout 1'],
  }),
  file('sites of every object', [HEAD, ...INHERITED.map((name) => `${name},WW,2020-01-01,7`)], {
    told: [],
    figures: 6,
    sum: '42',
  }),
  file('sites and titles that are errors', ['site,title,date,views', '#REF!,#N/A,2020-01-01,7'], {
    told: ['error traffic.error-cell 2:1 ×2'],
  }),
  file(
    'countries and devices of every object',
    [
      'domain,country,device,date,visits',
      ...INHERITED.map((name) => `a.example,${name},${name},2020-01-01,7`),
    ],
    { told: ['error traffic.unknown-country 2:2 ×6', 'error traffic.unknown-device 2:3 ×6'] },
  ),
  file(
    'metrics of every object',
    ['domain,country,date,metric,value', ...INHERITED.map((name) => `a.example,WW,2020-01-01,${name},7`)],
    { told: ['error traffic.unknown-metric 2:4 ×6'] },
  ),
  file(
    'lines above a table that name what every object has',
    [...INHERITED.flatMap((name) => [`# ${name}: ${name}`, `${name},${name}`]), HEAD, ROW.trim()],
    { told: [], figures: 1, sum: '7' },
  ),
  file(
    'a file name, figures and dates that steer a terminal',
    [HEAD, 'a.example,WW,2020-01-01,\u001b[31mx\u202e', 'a.example,WW,\u2066\u0085x,7'],
    {
      path: 'a\u001b[31m\u202e\u2066\u0007\n.csv',
      told: ['error traffic.bad-number 2:4', 'error traffic.bad-date 3:3'],
    },
  ),
  file('headers that steer a terminal', ['\u001b[2J\u202ewhat,\u2066"q"\u0085,ever', 'y,x,7'], {
    path: 'a\u202e.csv',
    told: ['error traffic.unknown-layout 1'],
  }),
  file('cells that begin like formulas', [HEAD, '=1+1,+WW,-2020,@SUM(1)'], {
    told: ['error traffic.bad-number 2:4', 'error traffic.bad-date 2:3'],
  }),
];
