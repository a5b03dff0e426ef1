import { monthEnd, monthOf } from '../base/day.js';
import { few } from '../base/few.js';
import { type Problem, problem, shown } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { Span } from '../base/span.js';
import { columnText, yamlText } from './paste.js';

/** Headers that a table of titles has and no traffic export. */
const OF_TITLES = /^(?:plaintiff|原告|fee|配信料|単価)$/i;

export const PASTE_IT = {
  ja: '次の mapping をケースの traffic に書いてください。',
  en: 'Write this mapping beside the file under traffic in the case.',
};

/** An error that a few lines in the case would settle. */
export const ask = (
  code: string,
  place: Place,
  value: string | undefined,
  mapping: readonly string[],
  words: Parameters<typeof problem>[4],
): Problem => ({
  ...problem(code, 'error', place, value, words),
  mapping,
});

export const unknownLayout = (
  place: Place,
  headers: readonly string[],
  mapping: readonly string[],
): Problem => {
  const names = headers.filter((header) => header.trim() !== '').map(shown);
  const ofTitles = headers.some((header) => OF_TITLES.test(header.trim()));
  const words = {
    ja: [
      `見出し（${few(names, 'ja')}）からは、何のアクセス資料か分かりません。`,
      ofTitles
        ? '作品の一覧のようです。アクセス資料ではなく、ケースの titles: { file: … } に書くものです。'
        : `どの列が何かを、次のように mapping に書いてください（推測を入れてあります。確かめて直してください）。`,
    ],
    en: [
      `The headers (${few(names, 'en')}) do not tell what traffic this is.`,
      ofTitles
        ? 'It looks like a list of titles. It belongs under titles: { file: … } of the case, not among the traffic.'
        : 'Say which column is what in a mapping such as this (guesses are filled in: check and mend them).',
    ],
  } as const;
  const value = headers.join(',');
  return ofTitles
    ? problem('traffic.unknown-layout', 'error', place, value, words)
    : ask('traffic.unknown-layout', place, value, mapping, words);
};

/** @param sheet the name under which a mapping names the table; absent of a CSV */
export const whichMetric = (place: Place, header: string, sheet: string | undefined): Problem =>
  ask(
    'traffic.which-metric',
    place,
    header,
    [
      ...(sheet === undefined ? [] : [`sheet: ${yamlText(sheet)}`]),
      `columns: { visits: ${columnText(header, place.column ?? 1)} }   # visits・pageViews・views など`,
    ],
    {
      ja: [`列「${shown(header)}」が何を数えたものか、どこにも書かれていません。`, PASTE_IT.ja],
      en: [`Nothing says what the column “${shown(header)}” counts.`, PASTE_IT.en],
    },
  );

export const whichSite = (place: Place): Problem =>
  ask('traffic.which-site', place, undefined, ['site: site-a.example'], {
    ja: ['どのサイトの数値か、列にも、表の前の行にも、ファイル名にも書かれていません。', PASTE_IT.ja],
    en: [
      'Nothing says which site this is of: no column, no line above the table, not the name of the file.',
      PASTE_IT.en,
    ],
  });

export const whichCountry = (place: Place, value: string): Problem =>
  ask('traffic.which-country', place, value, ['country: JP   # 世界全体（the world）なら WW'], {
    ja: [`表の外に国として「${shown(value)}」とありますが、一つの国として読めません。`, PASTE_IT.ja],
    en: [
      `Outside the table, “${shown(value)}” stands for the country, which is no single country known here.`,
      PASTE_IT.en,
    ],
  });

export const whichDevice = (place: Place, value: string): Problem =>
  ask('traffic.which-device', place, value, ['device: all   # desktop・mobile'], {
    ja: [
      `表の外に機器（デバイス）として「${shown(value)}」とありますが、全体・デスクトップ・モバイルのどれか決められません。`,
      PASTE_IT.ja,
    ],
    en: [
      `Outside the table, “${shown(value)}” stands for the device, which is none of all, desktop and mobile.`,
      PASTE_IT.en,
    ],
  });

export const whichUnit = (place: Place, value: string): Problem =>
  ask('traffic.which-unit', place, value, ['scale: 1   # 千単位なら 1000（1000 for thousands）'], {
    ja: [
      `表の外に単位として「${shown(value)}」とありますが、数値に何を掛けるのか分かりません。`,
      PASTE_IT.ja,
    ],
    en: [
      `Outside the table, “${shown(value)}” stands for the unit, and it is not clear what figures are to be multiplied by.`,
      PASTE_IT.en,
    ],
  });

export const whichPeriod = (place: Place): Problem =>
  ask('traffic.which-period', place, undefined, ['period: { from: 2020-01-01, to: 2020-12-31 }'], {
    ja: ['いつの数値か、列にも、表の前の行にも、ファイル名にも書かれていません。', PASTE_IT.ja],
    en: [
      'Nothing says which days this is of: no column, no line above the table, not the name of the file.',
      PASTE_IT.en,
    ],
  });

export const whichDecimal = (place: Place, text: string): Problem =>
  ask(
    'traffic.which-decimal',
    place,
    text,
    ['decimal: point   # 2.546 は 2.546、3,215 は 3215。逆なら comma'],
    {
      ja: [
        `「${shown(text)}」の区切りが、小数点か桁区切りか分かりません。ほかの数値からも決まりません。`,
        PASTE_IT.ja,
      ],
      en: [
        `The mark in “${shown(text)}” may be the decimal sign or a separator of thousands, and no other figure settles it.`,
        PASTE_IT.en,
      ],
    },
  );

export const mixedDecimals = (place: Place, a: string, b: string): Problem =>
  problem('traffic.mixed-decimals', 'error', place, b, {
    ja: [
      `「${shown(a)}」は点を、「${shown(b)}」はコンマを小数点とする書き方でしか読めず、一つの表の中で食い違っています。`,
      '小数点の書き方を、点かコンマのどちらかに揃えてください。',
    ],
    en: [
      `“${shown(a)}” has a decimal point and “${shown(b)}” a decimal comma: two ways in one table.`,
      'Write all decimals with a point, or all with a comma.',
    ],
  });

export const whichFigures = (place: Place, months: number): Problem =>
  ask('traffic.sum-or-average', place, undefined, ['figures: average   # 期間全体の合計なら sum'], {
    ja: [
      `${months}か月の期間に対して数値が一つだけです。合計か一か月の平均か、この表からは分かりません（SimilarWeb の「月間訪問数」は平均です）。`,
      PASTE_IT.ja,
    ],
    en: [
      `One figure stands for ${months} months. This table does not say whether it is their sum or the average of one (SimilarWeb’s “monthly visits” are an average).`,
      PASTE_IT.en,
    ],
  });

export const whichMonths = (place: Place, { from, to }: Span, isDated: boolean): Problem =>
  ask(
    'traffic.average-of-part-months',
    place,
    `${from}/${to}`,
    isDated
      ? ['figures: sum   # 期間全体の合計のとき']
      : [
          `period: { from: ${monthOf(from)}-01, to: ${monthEnd(to)} }   # 月の初日から末日まで`,
          'figures: average   # 期間全体の合計なら sum',
        ],
    {
      ja: [
        `期間 ${from}〜${to} は月の途中で切れています。一か月の平均なら、何か月分に当たるか決まりません。`,
        PASTE_IT.ja,
      ],
      en: [
        `The period ${from} to ${to} is cut within a month. If its figures are the average of a month, the number of months is open.`,
        PASTE_IT.en,
      ],
    },
  );
