import { few } from '../base/few.js';
import { type Problem, placeText, problem, shown } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { Words } from '../base/words.js';

/** What is said of a file's figures without being wrong: what was assumed, left out, or may mislead. */

export const totalsLeftOut = (place: Place, checked: boolean): Problem =>
  problem('traffic.totals-row', 'note', place, undefined, {
    ja: [
      checked
        ? '合計の行です。ほかの行の合計と一致することを確かめ、数えません。'
        : '合計の行です。数えません（この表では合計と突き合わせられません）。',
      '対応は要りません。',
    ],
    en: [
      checked
        ? 'A row of totals. It agrees with the rows that it adds up and is not counted.'
        : 'A row of totals. It is not counted (it cannot be checked in this table).',
      'Nothing to do.',
    ],
  });

export const totalsDiffer = (place: Place, told: string, sum: string): Problem =>
  problem('traffic.totals-differ', 'warning', place, told, {
    ja: [
      `合計の行は ${told} ですが、ほかの行を足すと ${sum} です。合計の行は数えません。`,
      '欠けている行や二重の行がないか、元の資料と見比べてください。',
    ],
    en: [
      `The row of totals says ${told}, the rows that it adds up come to ${sum}. The totals are not counted.`,
      'Compare with the original: rows may be missing or doubled.',
    ],
  });

export const tableLeftOut = (place: Place, headers: readonly string[]): Problem =>
  problem('traffic.table-left-out', 'warning', place, undefined, {
    ja: [
      `ここから別の表（見出しは ${few(headers.map(shown), 'ja')}）が始まります。アクセスの数値として読めないので、数えません（不算入）。`,
      '数えるべき表であれば、別のファイルに分け、mapping で列を示してください。',
    ],
    en: [
      `Another table begins here (headers: ${few(headers.map(shown), 'en')}). It is not read as traffic and not counted.`,
      'If it should be, put it into a file of its own and say in a mapping which column is what.',
    ],
  });

export const unitBelow = (place: Place, scale: string): Problem =>
  problem('traffic.unit-below', 'warning', place, scale, {
    ja: [
      `表の下に、数値に ${scale} を掛ける単位（単位：千 など）とあります。表の上にはなく、どの列のものか分からないので、掛けていません。`,
      `その単位であれば mapping に scale: ${scale} と、そうでなければ scale: 1 と書いてください。`,
    ],
    en: [
      `Below the table a unit stands by which figures would be multiplied by ${scale}. It is not above the table, nor is it clear which columns are meant: they were not multiplied.`,
      `Write scale: ${scale} in a mapping if that is the unit, and scale: 1 if not.`,
    ],
  });

export const sheetLeftOut = (place: Place): Problem =>
  problem('traffic.sheet-left-out', 'note', place, undefined, {
    ja: [
      `「${shown(place.sheet ?? place.path ?? '')}」は、アクセスの数値の表ではないので読みません。`,
      '数えるべき表であれば、mapping の sheet と columns で示してください。',
    ],
    en: [
      `“${shown(place.sheet ?? place.path ?? '')}” is no table of traffic and is not read.`,
      'If it should be, name it by sheet and columns in a mapping.',
    ],
  });

export const takenFrom = (place: Place, what: Words, value: string, from: Place): Problem =>
  problem('traffic.said-outside', 'note', place, value, {
    ja: [
      `${what.ja}は表の列になく、${isNameOnly(from) ? 'ファイル名' : placeText(from)} から「${shown(value)}」と読みました。`,
      '違うときは、ケースの mapping に書いてください。',
    ],
    en: [
      `The ${what.en} is in no column; it was read as “${shown(value)}” from ${isNameOnly(from) ? 'the name of the file' : placeText(from)}.`,
      'If that is wrong, say it in a mapping in the case.',
    ],
  });

const isNameOnly = (place: Place): boolean =>
  place.row === undefined && place.path === undefined && place.sheet === undefined;

export const assumedAll = (place: Place, what: readonly Words[]): Problem =>
  problem('traffic.assumed-all', 'note', place, undefined, {
    ja: [
      `${what.map((one) => one.ja).join('と')}の列がなく、${what.map((one) => ALL[one.en]?.ja).join('、')}の数値と仮定しました。`,
      '違うときは、ケースの mapping に country・device を書いてください。',
    ],
    en: [
      `There is no column for ${what.map((one) => one.en).join(' and ')}: an assumption takes the figures as those of ${what.map((one) => ALL[one.en]?.en).join(' and ')}.`,
      'If that is wrong, write country or device in a mapping in the case.',
    ],
  });

const ALL: Readonly<Record<string, Words>> = {
  country: { ja: '全世界', en: 'the whole world' },
  device: { ja: '全デバイス', en: 'all devices' },
};

export const unusedColumns = (place: Place, headers: readonly string[]): Problem =>
  problem('traffic.unused-columns', 'note', place, headers.join(','), {
    ja: [
      `列（${few(headers.map(shown), 'ja', 8)}）は使いません。`,
      '計算に要らない列であれば、このままで構いません。',
    ],
    en: [
      `The columns (${few(headers.map(shown), 'en', 8)}) are not used.`,
      'Nothing to do if the estimate does not need them.',
    ],
  });

export const nestedPages = (place: Place, parent: string, child: string): Problem =>
  problem('traffic.nested-folders', 'warning', place, undefined, {
    ja: [
      `「${shown(child)}」は「${shown(parent)}」の中にあり、同じアクセスを両方が含みます。フォルダ・ページの数値どうしは足しません。`,
      '作品に当たるフォルダを一つ選び、その割合を titles の share に書いてください。',
    ],
    en: [
      `“${shown(child)}” lies inside “${shown(parent)}”: both hold the same traffic. Figures of folders and pages are never added.`,
      'Choose the one folder that is the title’s and write its share under share of the title.',
    ],
  });

export const pagesAlone = (place: Place): Problem =>
  problem('traffic.by-page', 'warning', place, undefined, {
    ja: [
      'ページ・フォルダ・セグメントごとの数値で、サイト全体の数値ではありません。ケースの計算には使いません（不算入）。',
      '作品の数値として使うときは、作品・期間・数値の表（作品ごとのカウンター）にするか、一つの作品のセグメントであれば mapping に title: を書いてください。',
    ],
    en: [
      'These are figures of pages, folders or a segment, not of the whole site. The estimate of a case does not use them.',
      'To use them for titles, make a table of title, period and figure, or, of a segment that is one title, write title: in a mapping.',
    ],
  });

export const severalKinds = (place: Place, what: Words, names: readonly string[]): Problem =>
  problem('traffic.several-kinds', 'note', place, undefined, {
    ja: [
      `${what.ja}の違う数値が混じっています（${few(names, 'ja', 6)}）。互いに重なるので足さず、views で選んだものだけを使います。`,
      '対応は要りません。どれを使うかは views の country・device で選べます。',
    ],
    en: [
      `Figures differ in ${what.en} (${few(names, 'en', 6)}). They overlap, so they are never added; only what views asks for is used.`,
      'Nothing to do; country and device under views choose.',
    ],
  });

export const jump = (place: Place, series: string, period: string, factor: Words): Problem =>
  problem('traffic.jump', 'warning', place, undefined, {
    ja: [
      `${series}：${period} の値は、前後の値のおよそ${factor.ja}です。単位（千・百万）や桁の取り違えかもしれません。そのまま使います。`,
      '元の資料と見比べてください。',
    ],
    en: [
      `${series}: the figure of ${period} is about ${factor.en} those beside it. The unit (thousands, millions) or a digit may be wrong. It is used as it stands.`,
      'Compare it with the original.',
    ],
  });

export const mainDomainOnly = (place: Place): Problem =>
  problem('traffic.main-domain-only', 'note', place, undefined, {
    ja: [
      'メインのドメインだけの数値で、サブドメインは含みません（main_domain_only）。',
      'サブドメインにも作品があるときは、それを含む資料も加えてください。',
    ],
    en: [
      'Figures are of the main domain alone, without subdomains (main_domain_only).',
      'If subdomains hold works too, add an export that includes them.',
    ],
  });
