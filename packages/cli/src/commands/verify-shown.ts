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
  ja: 'ケースとは照らし合わせていません。名称・号証・出典・文章・抽出から求めた数値や、入力値ごとそろえた書換えは、--with でケースを渡すと調べられます。',
  en: 'It was not compared with its case. Names, exhibit numbers, sources, words, figures of the draws, and inputs altered with all that follows are checked with --with.',
} as const;

function shownDifferences(own: readonly Difference[], all: number, lang: Lang): string {
  const ja = lang === 'ja';
  const told = own.slice(0, TOLD);
  const abouts = [...new Set(told.map(({ about }) => about[lang]))];
  const tables = abouts.map((about) => {
    const rows = told
      .filter((one) => one.about[lang] === about)
      .map(({ path, found, expected }) => [path, found ?? '—', expected ?? '—']);
    const head = ja ? ['箇所', '報告書の値', 'あるべき値'] : ['place', 'the report says', 'should be'];
    return `${printable(about)}\n${drawTable({ head, numeric: [], rows }, Number.POSITIVE_INFINITY)}`;
  });
  const rest = all - told.length;
  if (rest > 0) tables.push(ja ? `ほかに${rest}件` : `${rest} more`);
  return tables.join('\n\n');
}
