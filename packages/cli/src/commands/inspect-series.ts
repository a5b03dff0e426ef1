import {
  COUNTS,
  grouped,
  type Lang,
  type Observations,
  type PointSeries,
  type Series,
  seriesOf,
  seriesPoints,
  summarize,
} from '@songai/core';
import stringWidth from 'string-width';
import { numberOf, shortNumber } from '../short-number.js';
import { type Column, sparkline } from '../sparkline.js';
import { drawTable } from '../terminal.js';
import { type TimeGrid, timeGrid } from '../time-grid.js';
import { wrapped } from '../wrapped.js';
import { moreText, nameWithin, onlySite, type Shown } from './inspect-shown.js';

/** How many series are drawn, and how wide and narrow a drawing may be. */
const DRAWN = 20;
const WIDEST = 60;
const NARROWEST = 16;
/** Width that the names of series may take before drawings become narrower. */
const NAMES = 36;
/** Spaces between the four columns of the table. */
const GAPS = 6;

/**
 * Each series drawn over time, one line a series, the largest sums first, with the smallest and the largest of its
 * figures. Empty where that would say no more than the sums do.
 */
export function seriesText(observations: Observations, shown: Shown): string {
  const { lang, all, columns } = shown;
  const ranked = ranking(observations);
  const told = all ? ranked : ranked.slice(0, DRAWN);
  const figures = pointsOf(observations, told, undefined);
  const site = onlySite(ranked);
  const texts = figures.map((one) => [nameWithin(one, site), rangeText(one), countText(one)] as const);
  const width = (at: 0 | 1 | 2) => Math.max(...[HEAD[lang], ...texts].map((row) => stringWidth(row[at])));
  const room = columns - Math.min(NAMES, width(0)) - width(1) - width(2) - GAPS;
  const most = Math.max(NARROWEST, Math.min(WIDEST, room));
  const grid = timeGrid(
    figures.flatMap((one) => one.points),
    most,
  );
  if (!grid || grid.columns < 2) return undrawn(ranked.length, figures, texts, shown);
  const drawn = grid.unit === 'month' ? pointsOf(observations, told, grid.months) : figures;
  const lines = drawn.map((one) => sparkline(columnsOf(one, grid)));
  const [name, range, count] = HEAD[lang];
  const ends = lang === 'ja' ? `${grid.from}〜${grid.to}` : `${grid.from} – ${grid.to}`;
  const rows = texts.map((row, at) => [row[0], lines[at] ?? '', row[1], row[2]]);
  const table = drawTable({ head: [name, ends, range, count], numeric: [2, 3], rows }, columns);
  return [
    wrapped(legend(grid, figures, lines.join(''), lang), '', '', columns),
    table,
    moreText(ranked.length - told.length, '系列', 'series', lang),
  ]
    .filter((part) => part !== undefined)
    .join('\n');
}

const HEAD = {
  ja: ['系列', '最小–最大', '期間数'],
  en: ['series', 'smallest–largest', 'periods'],
} as const;

/** Where there is nothing to draw: the figures that have no sum, which would be told of nowhere else. */
function undrawn(
  count: number,
  figures: readonly PointSeries[],
  texts: readonly (readonly [string, string, string])[],
  { lang, columns }: Shown,
): string {
  const rows = texts.filter((_, at) => !COUNTS.includes((figures[at] as PointSeries).metric));
  if (rows.length === 0) return '';
  const table = drawTable({ head: [...HEAD[lang]], numeric: [1, 2], rows }, columns);
  const more = moreText(count - figures.length, '系列', 'series', lang);
  return [table, ...(more === undefined ? [] : [more])].join('\n');
}

/** Counts before ratios, the whole site before its pages, then the largest sum first. */
function ranking(observations: Observations): Series[] {
  const sums = new Map(summarize(observations).sums.map((one) => [keyOf(one), numberOf(one.sum)]));
  const rank = (one: Series) => (COUNTS.includes(one.metric) ? 0 : 2) + (one.page === undefined ? 0 : 1);
  return seriesOf(observations).sort(
    (a, b) => rank(a) - rank(b) || (sums.get(keyOf(b)) ?? 0) - (sums.get(keyOf(a)) ?? 0),
  );
}

const keyOf = ({ site, title, page, country, device, metric }: Series): string =>
  JSON.stringify([site, title, page, country, device, metric]);

/** The points of some series, in the order of these. */
function pointsOf(
  observations: Observations,
  told: readonly Series[],
  months: number | undefined,
): PointSeries[] {
  const order = new Map(told.map((one, at) => [keyOf(one), at]));
  const points = seriesPoints(observations, months, (one) => order.has(keyOf(one)));
  return points.sort((a, b) => (order.get(keyOf(a)) ?? 0) - (order.get(keyOf(b)) ?? 0));
}

/** The heights of a series on the grid. A figure of a longer period has its bar where it begins. */
function columnsOf({ points }: PointSeries, grid: TimeGrid): Column[] {
  const drawn = Array.from({ length: grid.columns }, (): Column => 'missing');
  const dated = points.flatMap(({ from, to, ...rest }) =>
    from === undefined || to === undefined || rest.quality === 'missing'
      ? []
      : [{ first: grid.columnOf(from), last: grid.columnOf(to), ...rest }],
  );
  for (const { first, last } of dated) drawn.fill('continued', first, last + 1);
  for (const { first, value } of dated) {
    const before = drawn[first];
    const height = value === undefined ? 'masked' : numberOf(value);
    drawn[first] =
      typeof before === 'number' && typeof height === 'number' ? Math.max(before, height) : height;
  }
  return drawn;
}

/** `12,345–1,234,567`: the smallest and the largest figure as the file has them; `—` where all are masked. */
function rangeText({ points }: PointSeries): string {
  const values = points
    .flatMap(({ value }) => value ?? [])
    .map((text) => ({ text, number: numberOf(text) }))
    .sort((a, b) => a.number - b.number);
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return '—';
  const [low, high] = [shortNumber(first.text), shortNumber(last.text)];
  return low === high ? low : `${low}–${high}`;
}

const countText = ({ points }: PointSeries): string =>
  grouped(String(points.filter(({ quality }) => quality !== 'missing').length));

/** What one character is, and what the signs that occur mean. */
function legend(grid: TimeGrid, figures: readonly PointSeries[], drawn: string, lang: Lang): string[] {
  const counts = figures.some((one) => COUNTS.includes(one.metric));
  const others = figures.some((one) => !COUNTS.includes(one.metric));
  const gathers = grid.unit === 'month' && figures.some(({ points }) => points.length > grid.columns);
  const how = {
    ja: !gathers ? '' : counts && others ? 'の合計（割合・時間は平均）' : counts ? 'の合計' : 'の平均',
    en: !gathers
      ? ''
      : counts && others
        ? ', added up (ratios and durations: their mean)'
        : counts
          ? ', added up'
          : ', their mean',
  };
  const unit = UNITS[grid.unit];
  const signs = SIGNS.filter(({ sign }) => drawn.includes(sign));
  return lang === 'ja'
    ? [
        `推移：1文字は${unit.ja(grid.months)}${how.ja}。`,
        '高さは0から系列の最大まで。',
        ...(signs.length > 0 ? [`${signs.map(({ sign, ja }) => `${sign} は${ja}`).join('、')}。`] : []),
      ]
    : [
        `Over time: one character is ${unit.en(grid.months)}${how.en}; heights run from 0 to the largest of the series.${
          signs.length > 0 ? ` ${signs.map(({ sign, en }) => `${sign} is ${en}`).join(', ')}.` : ''
        }`,
      ];
}

const UNITS = {
  day: { ja: () => '1日', en: () => 'a day' },
  week: { ja: () => '1週', en: () => 'a week' },
  month: {
    ja: (months: number) => (months % 12 === 0 ? `${months / 12}年` : `${months}か月`),
    en: (months: number) => {
      if (months === 1) return 'a month';
      if (months === 12) return 'a year';
      return months % 12 === 0 ? `${months / 12} years` : `${months} months`;
    },
  },
} as const;

const SIGNS = [
  { sign: '·', ja: '資料なし', en: 'no figure' },
  { sign: '?', ja: '伏せられた数値', en: 'a masked figure' },
  { sign: '─', ja: '前の数値の期間の続き', en: 'more of the period before' },
] as const;
