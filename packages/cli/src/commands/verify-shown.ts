import { CHECK_WORDS, type Difference, type Lang, type Verification } from '@songai/core';
import { drawTable, printable } from '../terminal.js';

/** How many differences of one check are told to a person; JSON has more. */
const TOLD = 20;

/** For a person: what was checked, and what differs, check by check. */
export function shownVerification(
  { ok, checks, differences, more }: Verification,
  file: string,
  isWithCase: boolean,
  lang: Lang,
): string {
  const ja = lang === 'ja';
  const count = differences.length + more;
  const head = ok
    ? ja
      ? `${file}：相違はありません。`
      : `${file}: everything holds.`
    : ja
      ? `${file}：相違が${count}件あります。`
      : `${file}: ${count} difference(s).`;
  const table = drawTable(
    {
      head: ja ? ['確かめたこと', '比べた数', '相違'] : ['checked', 'compared', 'differences'],
      numeric: [1, 2],
      rows: checks.map((one) => [CHECK_WORDS[one.id][lang], String(one.compared), String(one.differences)]),
    },
    Number.POSITIVE_INFINITY,
  );
  const parts = checks.flatMap(({ id, differences: all }) => {
    const own = differences.filter(({ check }) => check === id);
    return all === 0 ? [] : [`${CHECK_WORDS[id][lang]}\n${shownDifferences(own, all, lang)}`];
  });
  return [printable(head), table, ...parts, ...(isWithCase ? [] : [ALONE[lang]])].join('\n\n');
}

const ALONE = {
  ja: 'ケースとは照らし合わせていません。名称・号証・出典・文章、日付と期間、通知、注意、前提、抽出から求めた数値、入力値とそれに続く数値をそろえた書換え、計算式そのものの書換え、取り除かれた記載は、報告書だけでは調べられません。--with でケースを渡すと調べられます。',
  en: 'It was not compared with its case. Names, exhibit numbers, sources, words, dates and periods, notices, warnings, assumptions, figures of the draws, inputs altered with all that follows, the way of computing itself, and parts that were left out cannot be checked by the report alone; --with checks them.',
} as const;

/** Lines of the file are told in words, places of the JSON as they are. */
const place = (path: string, lang: Lang): string =>
  lang === 'ja' ? path.replace(/^line (\d+)$/, '$1行目') : path;

function shownDifferences(own: readonly Difference[], all: number, lang: Lang): string {
  const ja = lang === 'ja';
  const told = own.slice(0, TOLD);
  const abouts = [...new Set(told.map(({ about }) => about[lang]))];
  const tables = abouts.map((about) => {
    const rows = told
      .filter((one) => one.about[lang] === about)
      .map(({ path, found, expected }) => [place(path, lang), found ?? '—', expected ?? '—']);
    const head = ja ? ['箇所', '報告書の値', 'あるべき値'] : ['place', 'the report says', 'should be'];
    return `${printable(about)}\n${drawTable({ head, numeric: [], rows }, Number.POSITIVE_INFINITY)}`;
  });
  const rest = all - told.length;
  if (rest > 0) tables.push(ja ? `ほかに${rest}件` : `${rest} more`);
  return tables.join('\n\n');
}
