import { grouped, type SourceComparison, type SourceFigure, seriesName } from '@songai/core';
import { numberOf, shortNumber } from '../short-number.js';
import { drawTable, printable } from '../terminal.js';
import { wrapped } from '../wrapped.js';
import { moreText, nameWithin, onlySite, type Shown } from './inspect-shown.js';

const ROWS = 24;
/** Of so many sources each has a column; of more, only the smallest and the largest. */
const SIDE_BY_SIDE = 3;

/** Several sources side by side, the largest differences first, with a word on what may be done with them. */
export function comparisonText(
  comparisons: readonly SourceComparison[],
  { lang, all, columns }: Shown,
): string {
  const ja = lang === 'ja';
  const letters = lettersOf(comparisons);
  const told = all ? comparisons : comparisons.slice(0, ROWS);
  const first = comparisons[0] && seriesName(comparisons[0]);
  const only = comparisons.every((one) => seriesName(one) === first) ? first : undefined;
  const site = onlySite(comparisons);
  const names = [...letters].map(([source, letter]) => printable(`${letter}${ja ? '：' : ': '}${source}`));
  const isWide = letters.size > SIDE_BY_SIDE;
  const sources = isWide ? (ja ? ['最小', '最大'] : ['smallest', 'largest']) : [...letters.values()];
  const rows = told.map((one) => [
    ...(only === undefined ? [nameWithin(one, site)] : []),
    one.from.slice(0, 7) === one.to.slice(0, 7) ? one.from.slice(0, 7) : `${one.from}/${one.to}`,
    ...(isWide ? ends(one.figures, letters) : sideBySide(one.figures, letters)),
    one.ratio === undefined ? '—' : grouped(one.ratio),
  ]);
  const fixed = [...(only === undefined ? [ja ? '系列' : 'series'] : []), ja ? '月' : 'month'];
  const head = [...fixed, ...sources, ja ? '比' : 'ratio'];
  const numeric = head.map((_, at) => at).slice(fixed.length);
  const more = moreText(comparisons.length - told.length, '行', 'rows', lang);
  return [
    wrapped(SAYING[lang], '', '', columns),
    ...(only === undefined ? [] : [printable(`  ${ja ? '系列：' : 'series: '}${only}`)]),
    ...names.map((name) => wrapped([name], '', '  ', columns)),
    drawTable({ head, numeric, rows }, columns),
    ...(more === undefined ? [] : [more]),
  ].join('\n');
}

const SAYING = {
  ja: [
    '資料の比較：同じサイト・同じ月の数値が複数の資料にあります。',
    '数えられるのは一つだけです。',
    'songai は足し合わせることも、つなぎ合わせることもしません。',
    '比は最大÷最小（小数2位まで、切捨て）。',
  ],
  en: [
    'Sources compared: several of them have figures of the same site and month. Only one of them may be counted; songai never adds them and never bridges them. The ratio is the largest by the smallest, cut to two decimals.',
  ],
} as const;

const sourceName = ({ path, sheet, vendor }: SourceFigure): string =>
  `${path}${sheet === undefined ? '' : `!${sheet}`}${vendor === undefined ? '' : ` (${vendor})`}`;

/** A letter for each source, in the order in which they were given. */
function lettersOf(comparisons: readonly SourceComparison[]): Map<string, string> {
  const letters = new Map<string, string>();
  for (const { figures } of comparisons)
    for (const one of figures) {
      const name = sourceName(one);
      if (!letters.has(name)) letters.set(name, letterOf(letters.size));
    }
  return letters;
}

/** A, B, …, Z, A2, B2, … */
const letterOf = (at: number): string =>
  `${String.fromCharCode(65 + (at % 26))}${at < 26 ? '' : Math.floor(at / 26) + 1}`;

const sideBySide = (figures: readonly SourceFigure[], letters: ReadonlyMap<string, string>): string[] =>
  [...letters.keys()].map((name) => {
    const one = figures.find((figure) => sourceName(figure) === name);
    return one ? shortNumber(one.value) : '';
  });

function ends(figures: readonly SourceFigure[], letters: ReadonlyMap<string, string>): string[] {
  const sorted = [...figures].sort((a, b) => numberOf(a.value) - numberOf(b.value));
  return [sorted[0], sorted.at(-1)].map((one) =>
    one ? `${letters.get(sourceName(one))} ${shortNumber(one.value)}` : '',
  );
}
