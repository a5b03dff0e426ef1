import { dayAt, HEADER, type HostileFile, lines, SOON, textPieces } from './hostile-file.js';

const MILLION = 1_000_000;

/** A name of letters alone for each number. */
function letters(at: number): string {
  let text = '';
  for (let rest = at + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

const many = (
  name: string,
  header: string,
  line: (at: number) => string,
  { rows = MILLION, ...rest }: Pick<HostileFile, 'told'> & Partial<HostileFile> & { readonly rows?: number },
): HostileFile => ({ name, chunks: () => textPieces(header, lines(rows, line)), ...rest });

/** A million rows, each of which has something of its own, or something wrong. */
export const MANY_FILES: readonly HostileFile[] = [
  many('a million rows that are the same', HEADER, () => 'a.example,WW,2020-01-01,7', {
    told: ['note traffic.repeated 3:4 ×201'],
    figures: 1,
    sum: '7',
  }),
  many('100,000 rows that disagree', HEADER, (at) => `a.example,WW,2020-01-01,${at}`, {
    rows: 100_000,
    told: ['error traffic.disagreeing 3:4 ×201'],
  }),
  many('a million bad figures', HEADER, (at) => `a.example,WW,${dayAt(at % 30_000)},x${at}`, {
    told: ['error traffic.bad-number 2:4 ×201'],
  }),
  many('a million rows of too few cells', HEADER, () => 'a.example,WW', {
    told: ['error table.short-row 2 ×201'],
  }),
  many(
    '500,000 masked figures',
    HEADER,
    (at) => `a${at % 40}.example,WW,${dayAt(Math.floor(at / 40))},"< 5,000"`,
    { rows: 500_000, told: ['warning traffic.masked 2:4'], figures: 500_000 },
  ),
  many('a million sites', HEADER, (at) => `site-number-${at}.example,WW,2020-01-01,7`, {
    told: ['error table.too-much'],
  }),
  many('a million sites of which one is wanted', HEADER, (at) => `site-${at}.example,WW,2020-01-01,7`, {
    options: { ...SOON, wanted: (site) => site === 'site-5.example' },
    told: ['error table.too-much'],
    figures: 1,
    sum: '7',
  }),
  many('a million pages', 'domain,page,date,visits\n', (at) => `a.example,/${letters(at)}/x,2020-01-01,7`, {
    options: SOON,
    told: ['error table.too-much'],
  }),
  many('a million titles', 'title,date,views\n', (at) => `title ${letters(at)},2020-01-01,7`, {
    options: SOON,
    told: ['error table.too-much'],
  }),
  many('a million dates', HEADER, (at) => `a.example,WW,2020-13-${at},7`, {
    options: SOON,
    told: ['error traffic.bad-date 2:3 ×201', 'error table.too-much'],
  }),
  many(
    '50,000 periods',
    HEADER,
    (at) => `a.example,WW,${dayAt(at % 1000)}/${dayAt(1000 + Math.floor(at / 1000))},7`,
    { rows: 50_000, told: ['error traffic.overlapping 1002:4 ×201'] },
  ),
  many('a million countries', HEADER, (at) => `a.example,land ${letters(at)},2020-01-01,7`, {
    options: SOON,
    told: ['error traffic.unknown-country 2:2 ×201', 'error table.too-much'],
  }),
  many(
    'a million metrics',
    'domain,country,date,metric,value\n',
    (at) => `a.example,WW,2020-01-01,metric ${letters(at)},7`,
    { options: SOON, told: ['error traffic.unknown-metric 2:4 ×201', 'error table.too-much'] },
  ),
];
