import { grouped, type Lang, type Recognised, summarize, type Traffic } from '@songai/core';
import { columnName } from '../column-names.js';
import { printable } from '../terminal.js';
import { wrapped } from '../wrapped.js';
import { moreText, type Shown } from './inspect-shown.js';

const DELIMITERS: Readonly<Record<string, { ja: string; en: string }>> = {
  ',': { ja: 'コンマ', en: 'comma' },
  '\t': { ja: 'タブ', en: 'tab' },
  ';': { ja: 'セミコロン', en: 'semicolon' },
};

const SURENESS = {
  certain: {
    ja: '確実：この形式だけの見出しがある',
    en: 'certain: it has headers that only this kind has',
  },
  likely: { ja: '見出しの意味から', en: 'likely: by the meaning of its headers' },
  told: { ja: 'mapping の指定どおり', en: 'as the mapping says' },
} as const;

/** Kinds whose label says from what they were recognised. */
const SAYS_HOW: readonly string[] = ['table', 'mapping'];

/** How many sites or titles of a file are named. */
const NAMED = 3;

/** How many tables of a file are told of. */
const TABLES = 10;

/** Which file it is, what it holds, and what it was taken for. */
export function factsText(path: string, { file, recognised, observations }: Traffic, shown: Shown): string {
  const { lang, all } = shown;
  const ja = lang === 'ja';
  const { sites, titles, metrics, period } = summarize(observations);
  const delimiter =
    file.delimiter === undefined ? undefined : (DELIMITERS[file.delimiter]?.[lang] ?? file.delimiter);
  const facts: (readonly [string, string])[] = [
    [
      ja ? 'ファイル' : 'file',
      `${path}${ja ? `（${sizeText(file.bytes, lang)}）` : ` (${sizeText(file.bytes, lang)})`}`,
    ],
    [
      ja ? '文字コード' : 'encoding',
      file.encoding +
        (delimiter === undefined ? '' : ja ? `、区切りは${delimiter}` : `, separated by ${delimiter}`),
    ],
    ['SHA-256', file.sha256],
    ...(sites.length > 0 ? [[ja ? 'サイト' : 'sites', fewText(sites, lang)] as const] : []),
    ...(titles.length > 0 ? [[ja ? '作品' : 'titles', fewText(titles, lang)] as const] : []),
    [ja ? '数値の数' : 'figures', grouped(String(observations.length))],
    [
      ja ? '期間' : 'period',
      period ? (ja ? `${period.from}〜${period.to}` : `${period.from} – ${period.to}`) : '—',
    ],
    [ja ? '指標' : 'metrics', metrics.map((one) => metricText(one, lang)).join(ja ? '、' : ', ') || '—'],
  ];
  const lines = facts.map(([name, value]) =>
    wrapped([printable(`${name}${ja ? '：' : ': '}${value}`)], '', '', Math.max(80, shown.columns)),
  );
  if (recognised.length === 0) lines.push(ja ? '種類：（分からない）' : 'kind: (not recognised)');
  const told = all ? recognised : recognised.slice(0, TABLES);
  lines.push(...told.map((one) => tableText(one, shown)));
  const more = moreText(recognised.length - told.length, '表', 'tables', lang);
  return [...lines, ...(more === undefined ? [] : [more])].join('\n');
}

/** The first names of a list that may be long. */
const fewText = (names: readonly string[], lang: Lang): string => {
  const told = names.slice(0, NAMED).join(lang === 'ja' ? '、' : ', ');
  const more = names.length - NAMED;
  if (more <= 0) return told;
  return lang === 'ja' ? `${told} ほか${more}件` : `${told} and ${more} more`;
};

const sizeText = (bytes: number, lang: Lang): string =>
  `${grouped(String(bytes))}${lang === 'ja' ? 'バイト' : ' bytes'}`;

/** `visits（訪問数）`: as a case file writes it, and in words where they differ. */
function metricText(metric: string, lang: Lang): string {
  const name = columnName(metric, lang);
  if (name === metric) return metric;
  return lang === 'ja' ? `${metric}（${name}）` : `${metric} (${name})`;
}

/** What a table was taken for, how surely, and by which columns. */
function tableText(
  { sheet, row, format, label, sureness, columns }: Recognised,
  { lang, columns: width }: Shown,
): string {
  const ja = lang === 'ja';
  // The lines of a log have no header.
  if (columns.length === 0)
    return wrapped(
      [printable(ja ? `種類：${label.ja}（行の形から）` : `kind: ${label.en} (by the form of its lines)`)],
      '',
      '',
      width,
    );
  const where = ja
    ? `${sheet === undefined ? '' : `シート「${sheet}」の`}見出しは${row}行目`
    : `${sheet === undefined ? '' : `sheet “${sheet}”, `}header in row ${row}`;
  const how = SAYS_HOW.includes(format) ? '' : `${SURENESS[sureness][lang]}${ja ? '。' : '; '}`;
  const head = ja ? [`種類：${label.ja}`, `（${how}`, `${where}）`] : [`kind: ${label.en} (${how}${where})`];
  const groups = new Map<string, (typeof columns)[number][]>();
  for (const one of columns) groups.set(one.means, [...(groups.get(one.means) ?? []), one]);
  const words = [...groups].map(
    ([means, own]) => `${columnName(means, lang)}${ja ? '＝' : ' = '}${headersText(own, lang)}`,
  );
  const texts = [wrapped(head.map(printable), '', '', width)];
  if (words.length > 0) texts.push(wrapped(words.map(printable), ja ? '、' : ', ', '  ', width));
  return texts.join('\n');
}

/** `「date」（列1）`; of many columns that mean the same, the first and the last. */
function headersText(own: Recognised['columns'], lang: Lang): string {
  const quoted = ({ header }: { readonly header: string }) =>
    lang === 'ja' ? `「${header}」` : `“${header}”`;
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return '';
  if (own.length > 3)
    return lang === 'ja'
      ? `${quoted(first)}〜${quoted(last)}（列${first.column}〜${last.column}の${own.length}列）`
      : `${quoted(first)} – ${quoted(last)} (${own.length} of columns ${first.column} – ${last.column})`;
  return own
    .map((one) => `${quoted(one)}${lang === 'ja' ? `（列${one.column}）` : ` (column ${one.column})`}`)
    .join(lang === 'ja' ? '・' : ' and ');
}
