import type { Lang } from '../../base/words.js';
import type { Document } from '../document.js';
import { type Cell, columnName, refTo, type Sheet } from './book.js';
import { BOUND } from './formulas.js';
import { INPUT_PARTS } from './inputs-sheet.js';
import type { LiveCells } from './live-cells.js';
import { HEAD_ROWS, SINGLE_COLUMNS } from './places.js';

/** What the sheets are called, in order. */
export interface SheetNames {
  readonly cover: string;
  readonly result: string;
  readonly schedule: string;
  readonly inputs: string;
  readonly singles: string;
  readonly columns: string;
}

export const SHEET_NAMES: Readonly<Record<Lang, SheetNames>> = {
  ja: {
    cover: '説明',
    result: '結果',
    schedule: '一覧表',
    inputs: '入力',
    singles: '計算',
    columns: '列の説明',
  },
  en: {
    cover: 'About',
    result: 'Result',
    schedule: 'Schedule',
    inputs: 'Inputs',
    singles: 'Working',
    columns: 'Columns',
  },
};

/** What the workbook is, how it is used, and where it is not exact. */
export function coverSheet(
  { title, facts }: Pick<Document, 'title' | 'facts'>,
  live: LiveCells,
  sheets: readonly string[],
  inputs: Sheet,
  isFolded: boolean,
  lang: Lang,
): Sheet {
  const names = SHEET_NAMES[lang];
  const { keeping, places } = live;
  const families = [...places.members.flatMap((one) => one.families), ...places.singles.families];
  const inexact = families.filter((family) => keeping.kept(family) === 'float').length;
  const off = [...keeping.off].reduce((sum, [, members]) => sum + members.length, 0);
  const fixed = families.some(
    (family) =>
      family.op === 'sum' && keeping.kept(family) !== 'ratio' && keeping.sumForm(family) === 'figure',
  );
  const texts =
    lang === 'ja'
      ? [
          `この計算書は、損害額の計算を表計算の式で再現する。「${names.inputs}」の色の付いた値を書き換えると、認容額まで計算し直される。マクロも外部へのリンクもない。`,
          `「${names.inputs}」に値と出典、「${names.singles}」ほかに計算の各段階、「${names.schedule}」に作品ごとの額、「${names.result}」に認容額がある。「${names.columns}」に、各列の計算と根拠を書いた。`,
          '日数、責任の期間、どの数値を使うかは、式では変わらない。それらを変えるときは、ケースファイルから計算し直す。',
          '割り算は分子と分母の整数に分けて行い、円未満を切り捨てる箇所だけで割る。',
          inexact === 0
            ? '記載の入力では、すべての整数が 2^53（約9,007兆）に収まる。'
            : `2^53（約9,007兆）を超える整数が要るため、約15桁の小数で計算する項目が${inexact}ある（「${names.columns}」に示した）。切捨ての前に小数第5位で丸める。`,
          off === 0
            ? '記載の入力のままなら、再計算した額は報告書と1円も違わない。'
            : `記載の入力のままで再計算すると、円未満の切捨てが報告書と違い得る欄が${off}ある。報告書の額が正確な分数による額である。`,
          ...(isFolded
            ? [
                '作品が多いので、月ごとの行は合算し、一覧表は作品ごとにした。月ごとの明細は schedule.csv と report.json にある。',
              ]
            : []),
          ...(fixed ? ['項が散らばり過ぎて式に書けない合計は、数値だけを置いた。'] : []),
          '示された資料と仮定からの推計であり、法律上の助言ではない。',
        ]
      : [
          `This workbook computes the damages by formulas. Change a coloured value on “${names.inputs}” and all that rests on it follows, up to the award. There is no macro and no link to another file.`,
          `“${names.inputs}” holds the figures with their sources, “${names.singles}” and the sheets after it each step, “${names.schedule}” the amounts by title, “${names.result}” the awards. “${names.columns}” says of each column how it is computed and on what it rests.`,
          'Days, periods of liability and the choice of figures do not change by formula: to change them, compute the case file again.',
          'Quotients are kept as two whole numbers and divided only where parts below one yen are cut.',
          inexact === 0
            ? 'With the inputs as they stand, all whole numbers stay within 2^53 (about 9.007 x 10^15).'
            : `${inexact} figure(s) need whole numbers beyond 2^53 (about 9.007 x 10^15) and are computed with some 15 digits (see “${names.columns}”); they are rounded at the fifth decimal before they are cut.`,
          off === 0
            ? 'With the inputs as they stand, the amounts computed again equal the report’s to the yen.'
            : `With the inputs as they stand, ${off} cut(s) can come to another yen than in the report. The report’s amounts are those of exact fractions.`,
          ...(isFolded
            ? [
                'There are many titles, so months are added up and the schedule has a row for each title; the detail by month is in schedule.csv and report.json.',
              ]
            : []),
          ...(fixed ? ['Sums whose terms are too scattered for a formula stand as figures.'] : []),
          'An estimate from the material and assumptions shown; not legal advice.',
        ];
  const rows: Cell[][] = [
    [{ value: title, look: 'title' }],
    ...facts.map(({ name, value }): Cell[] => [{ value: name, look: 'head' }, { value }]),
    [],
    ...texts.map((text, at): Cell[] => [{ value: at + 1, look: 'whole' }, { value: text }]),
    [{ value: lang === 'ja' ? '今の値では' : 'as it stands', look: 'head' }, keptNow(live, inputs, lang)],
    [],
    [
      { value: lang === 'ja' ? 'シート' : 'sheets', look: 'head' },
      {
        value: sheets
          .map((name) => (lang === 'ja' ? `「${name}」` : `“${name}”`))
          .join(lang === 'ja' ? '' : ', '),
      },
    ],
  ];
  return { name: names.cover, widths: [18, 110], rows, heads: 0, leads: 0 };
}

/** Whether numerators and denominators stay within 2^53 with the inputs as they are now: the sheet itself looks. */
function keptNow({ places }: LiveCells, inputs: Sheet, lang: Lang): Cell {
  const own = SHEET_NAMES[lang].cover;
  const range = (sheet: string, first: number, last: number, rows: number): string =>
    `${refTo({ sheet, column: first, row: HEAD_ROWS }, own)}:${columnName(last)}${HEAD_ROWS + rows}`;
  const ranges = places.members.flatMap(({ name, asides, index }) =>
    asides ? [range(name, asides.first, asides.last, index.members.length)] : [],
  );
  const { name, families } = places.singles;
  if (families.length > 0)
    ranges.push(range(name, SINGLE_COLUMNS.slots, SINGLE_COLUMNS.slots + MOST_SLOTS, families.length));
  if (inputs.rows.length > HEAD_ROWS)
    ranges.push(range(inputs.name, INPUT_PARTS.num, INPUT_PARTS.den, inputs.rows.length - HEAD_ROWS));
  const told = {
    ja: [
      '分子と分母はすべて 2^53 に収まっている。',
      '2^53 を超える分子か分母があり、その先は約15桁で計算している。',
    ],
    en: [
      'All numerators and denominators are within 2^53.',
      'Some are beyond 2^53; what follows from them has some 15 digits.',
    ],
  }[lang];
  const [within = '', beyond = ''] = told;
  return {
    value: within,
    formula: `IF(IFERROR(MAX(${ranges.join(',')}),${BOUND})<${BOUND},"${within}","${beyond}")`,
  };
}

/** Columns of steps beside a single figure, at most: a product of many factors has two for each. */
const MOST_SLOTS = 15;
