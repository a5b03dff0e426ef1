import type { CasePath } from '../engine/plain.js';
import { choice, type FieldSpec } from '../fields/spec.js';

/** What the file does not say itself. */
export const fieldsOf = (path: CasePath): readonly FieldSpec[] => [
  {
    path: [...path, 'sheet'],
    kind: 'text',
    label: { ja: 'シート（JSON では配列のパス）', en: 'sheet (of JSON: path of the array)' },
  },
  { path: [...path, 'header'], kind: 'number', label: { ja: '見出しの行', en: 'row of the header' } },
  {
    path: [...path, 'site'],
    kind: 'text',
    label: { ja: '全部の数値のサイト', en: 'site of all figures' },
    placeholder: 'manga.example',
  },
  {
    path: [...path, 'country'],
    kind: 'text',
    label: { ja: '全部の数値の国', en: 'country of all figures' },
    placeholder: 'JP',
  },
  {
    path: [...path, 'dates'],
    kind: 'choice',
    label: { ja: '02/01/2015 の順', en: 'order in 02/01/2015' },
    choices: [
      choice('', '資料から', 'from the file'),
      choice('dmy', '日・月・年', 'day, month, year'),
      choice('mdy', '月・日・年', 'month, day, year'),
      choice('ymd', '年・月・日', 'year, month, day'),
    ],
  },
  {
    path: [...path, 'decimal'],
    kind: 'choice',
    label: { ja: '小数点', en: 'decimal sign' },
    choices: [
      choice('', '資料から', 'from the file'),
      choice('point', '. （点）', 'point'),
      choice('comma', ', （カンマ）', 'comma'),
    ],
  },
  {
    path: [...path, 'scale'],
    kind: 'number',
    label: { ja: '単位（千なら 1000）', en: 'scale (1000 for thousands)' },
  },
  {
    path: [...path, 'granularity'],
    kind: 'choice',
    label: { ja: '月の初日の意味', en: 'the first of a month is' },
    choices: [
      choice('', '資料から', 'from the file'),
      choice('month', 'その月', 'the month'),
      choice('day', 'その日', 'the day'),
    ],
  },
  {
    path: [...path, 'figures'],
    kind: 'choice',
    label: { ja: '数か月の数値', en: 'figures of several months' },
    choices: [
      choice('', '資料から', 'from the file'),
      choice('sum', '合計', 'sum'),
      choice('average', '一か月の平均', 'average of a month'),
    ],
  },
  {
    path: [...path, 'encoding'],
    kind: 'choice',
    label: { ja: '文字コード', en: 'encoding' },
    choices: [
      choice('', '資料から', 'from the file'),
      ...['utf-8', 'shift_jis', 'euc-jp', 'utf-16le', 'windows-1252'].map((one) => choice(one, one, one)),
    ],
  },
  {
    path: [...path, 'period', 'from'],
    kind: 'day',
    label: { ja: '日付のない数値の初日', en: 'first day of figures without a date' },
  },
  { path: [...path, 'period', 'to'], kind: 'day', label: { ja: '末日', en: 'last day' } },
];

/** Of an access log: which requests count, and as what. */
export const logFields = (path: CasePath): readonly FieldSpec[] => [
  {
    path: [...path, 'site'],
    kind: 'text',
    label: { ja: '全部の数値のサイト', en: 'site of all figures' },
    placeholder: 'manga.example',
  },
  {
    path: [...path, 'log', 'paths'],
    kind: 'list',
    label: { ja: '数えるパス', en: 'paths that count' },
    help: {
      ja: '{title}・{unit}・* は任意の一段、末尾の ** はその先すべて。例：/read/{title}/{unit}/',
      en: '{title}, {unit} and * are any one step, ** at the end all that follows: /read/{title}/{unit}/',
    },
  },
  {
    path: [...path, 'log', 'counts'],
    kind: 'choice',
    label: { ja: '何として数えるか', en: 'what a request is' },
    choices: [
      choice('', 'ページビュー（既定）', 'a page view (default)'),
      choice('pageViews', 'ページビュー', 'a page view'),
      choice('views', '閲覧（1話・1巻を1回）', 'a view of one unit'),
    ],
  },
  {
    path: [...path, 'log', 'excludeAgents'],
    kind: 'list',
    label: { ja: '数えないプログラムの名の一部', en: 'parts of names of programs that never count' },
    placeholder: 'bot',
  },
];
