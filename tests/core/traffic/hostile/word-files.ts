import { dayAt, HEADER, type HostileFile, ROW, textPieces } from './hostile-file.js';

/** Letters of each text: where a pattern looks at a text again from each of its letters, that takes hours. */
const LETTERS = 1_000_000;
const long = (text: string): string => text.repeat(Math.floor(LETTERS / text.length));

/** Long runs of what patterns look for, with an end that they do not expect. */
const TEXTS: readonly string[] = [
  ...[long('1'), long('0'), `1${long(' ')}1`, `${long(' ')}x`, `1${long('　')}x`, `${long('/')}x`],
  ...[`${long(',')}x`, long('('), `${long('(')}x)`, `${long('()')}x`, `a,${long(' ')},`, `${long('-')}\nx`],
  ...[`a${long('-')}\nx`, `${long('_a')}\nx`, long('in '), `${long('?')}\nx`, `a:${long(' ')}\nx`],
  ...[`${long(':1')}x`, long('1,234,'), long('1.5'), long('1e1'), long('1 1'), `20200101${long(' ')}x`],
  ...[long('2020-01-01/'), long('2020年1月1日～'), long('a\u0301'), long('\ufdfa'), `${long('a.')}!`],
  ...[`${long('a-')}!`, long('1万'), `${long('1')}億`, `${long('未満')}x`, `<${long(' ')}5`, long("'")],
  ...[`=${long('1+')}1`, long('\u202e'), long('\u0001'), `x${long('#')}`],
];
const ALL = TEXTS.length;
const FORMULA = TEXTS.findIndex((text) => text.startsWith('='));

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const file = (
  name: string,
  header: string,
  row: (cell: string, at: number) => string,
  rest: Pick<HostileFile, 'told'> & Partial<HostileFile>,
): HostileFile => ({
  name: `${name} of a million letters`,
  chunks: function* () {
    yield* textPieces(header);
    for (const [at, text] of TEXTS.entries()) yield* textPieces(`${row(quoted(text), at)}\n`);
  },
  ...rest,
});
const read = { told: [], figures: ALL, sum: String(5 * ALL) };

/** What patterns of headers look for. */
const SIGNS = /[\s(/,_?:-]{9}|in |\ufdfa/;

/** Cells of a million letters wherever a cell may stand. */
export const WORD_FILES: readonly HostileFile[] = [
  file('figures', HEADER, (cell, at) => `a.example,WW,${dayAt(at)},${cell}`, {
    told: [
      `error traffic.bad-number 2:4 ×${ALL - 1}`,
      `error traffic.formula-without-result ${FORMULA + 2}:4`,
    ],
  }),
  file(
    'shares and durations',
    'domain,country,date,share,avg_visit_duration\n',
    (cell, at) => `a.example,WW,${dayAt(at)},${cell},${cell}`,
    {
      told: [
        `error traffic.bad-number 2:4 ×${2 * (ALL - 1)}`,
        `error traffic.formula-without-result ${FORMULA + 2}:4 ×2`,
      ],
    },
  ),
  file('dates', HEADER, (cell) => `a.example,WW,${cell},5`, {
    told: [`error traffic.bad-date 2:3 ×${ALL}`],
  }),
  file('two dates', 'domain,start date,end date,visits\n', (cell) => `a.example,${cell},${cell},5`, {
    told: [`error traffic.bad-date 2:2 ×${ALL}`],
  }),
  file('countries', HEADER, (cell, at) => `a.example,${cell},${dayAt(at)},5`, {
    told: [`error traffic.unknown-country 2:2 ×${ALL}`],
  }),
  file('sites', HEADER, (cell, at) => `${cell},WW,${dayAt(at)},5`, read),
  file('pages', 'domain,page,date,visits\n', (cell, at) => `a.example,${cell},${dayAt(at)},5`, {
    ...read,
    told: ['warning traffic.nested-folders'],
  }),
  file('titles', 'title,date,views\n', (cell, at) => `${cell},${dayAt(at)},5`, read),
  file('devices', 'domain,device,date,visits\n', (cell, at) => `a.example,${cell},${dayAt(at)},5`, {
    told: [`error traffic.unknown-device 2:2 ×${ALL}`],
  }),
  file('metrics', 'domain,country,date,metric,value\n', (cell, at) => `a.example,WW,${dayAt(at)},${cell},5`, {
    told: [`error traffic.unknown-metric 2:4 ×${ALL}`],
  }),
  file('words of confidence', 'date,confidence,visits\n', (cell, at) => `${dayAt(at)},${cell},5`, {
    ...read,
    options: { site: 'a.example' },
  }),
  {
    name: 'lines of a million letters above a table',
    chunks: function* () {
      for (const text of TEXTS) yield* textPieces(`${quoted(text)}\n`);
      yield* textPieces(HEADER, ROW);
    },
    told: [],
    figures: 1,
    sum: '7',
  },
  file('rows below a gap', HEADER + ROW, (cell) => `\n${cell},,,`, {
    told: ['error traffic.bad-date 4:3'],
  }),
  ...TEXTS.filter((text) => SIGNS.test(text)).map(
    (text, at): HostileFile => ({
      name: `header ${at} of a million letters`,
      chunks: () => textPieces(`${HEADER.trim()},${quoted(text)}\n`, `${ROW.trim()},\n`),
      told: ['note traffic.unused-columns 1'],
      figures: 1,
      sum: '7',
    }),
  ),
  ...TEXTS.map(
    (text, at): HostileFile => ({
      name: `file name ${at} of a million letters`,
      path: `${text}.csv`,
      chunks: () => textPieces(HEADER, ROW),
      told: [],
      figures: 1,
      sum: '7',
    }),
  ),
  {
    name: 'headers that nobody knows, of a million letters',
    chunks: () => textPieces(`${[2, 7, 0].map((at) => quoted(TEXTS[at] as string)).join(',')}\n`, '1,2,3\n'),
    told: ['error traffic.unknown-layout 1'],
  },
];
