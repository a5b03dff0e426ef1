import { few } from '../base/few.js';
import { type Problem, placeText, problem, shown } from '../base/problem.js';
import type { Place, Source } from '../base/source.js';
import type { Words } from '../base/words.js';

export const metricAssumed = (place: Place, metric: 'visits' | 'views'): Problem =>
  problem('traffic.metric-assumed', 'warning', place, undefined, {
    ja: [
      `この表には、何を数えたかが書かれていません。${metric === 'visits' ? '訪問数' : '閲覧数'}と仮定して読みました。`,
      'ケースの traffic に metric: visits（訪問数）、pageViews（ページビュー）、views（閲覧数）のどれかを書いてください。',
    ],
    en: [
      `This sheet does not say what it counts. It was read as ${metric}: an assumption.`,
      'Write metric: visits, metric: pageViews or metric: views beside the file under traffic in the case.',
    ],
  });

export const noFigures = (file: string): Problem =>
  problem('traffic.no-figures', 'error', { file }, undefined, {
    ja: [
      '表と列は分かりましたが、読める数値が一つもありませんでした。',
      '数値の列に何があるか、国や作品の名の列が欠けていないかを確かめてください。この資料を使わないときは traffic から外してください。',
    ],
    en: [
      'The table and its columns are known, but not one figure could be read.',
      'Look at what stands in the columns of figures, and whether a column of names (countries, titles) is missing. If the file is not needed, take it out of traffic.',
    ],
  });

export const monthsAssumed = (file: string): Problem =>
  problem('traffic.months-assumed', 'note', { file }, undefined, {
    ja: [
      '日付がすべて月の初日なので、それぞれその月全体の数値と読みました。',
      '一日だけの数値であるときは、ケースの mapping に granularity: day と書いてください。',
    ],
    en: [
      'All dates are the first of a month, so each figure was read as that of the whole month.',
      'If they are figures of single days, write granularity: day in a mapping in the case.',
    ],
  });

export const saidDifferently = (
  place: Place,
  what: Words,
  said: { readonly value: string; readonly place: Place },
  named: string,
): Problem =>
  problem('traffic.said-differently', 'warning', place, named, {
    ja: [
      `${what.ja}は、${placeText(said.place)} では「${shown(said.value)}」、ファイル名では「${shown(named)}」です。前者を使いました。`,
      '違うときは、ケースの mapping に書いてください。',
    ],
    en: [
      `The ${what.en} is “${shown(said.value)}” at ${placeText(said.place)} and “${shown(named)}” in the name of the file. The former was used.`,
      'If that is wrong, say it in a mapping in the case.',
    ],
  });

export const badPeriod = (place: Place, value: string, rows: number): Problem =>
  problem('traffic.bad-date', 'error', place, value, {
    ja: [
      `「${shown(value)}」は、実在する日・月・期間として読めません${rows > 1 ? `（ほかに${rows - 1}行）` : ''}。`,
      '2020-04-01、2020-04、2020年4月、2020-04-01/2020-06-30 のような形で書いてください。',
    ],
    en: [
      `“${shown(value)}” is not a day, month or period that exists${rows > 1 ? ` (${rows - 1} more rows)` : ''}.`,
      'Write it as 2020-04-01, 2020-04, 2020年4月 or 2020-04-01/2020-06-30.',
    ],
  });

export const badFigure = (place: Place, value: string, negative: boolean): Problem =>
  problem('traffic.bad-number', 'error', place, value, {
    ja: [
      negative ? `「${shown(value)}」は負の数です。` : `「${shown(value)}」は数値として読めません。`,
      '0以上の数を 1234.5 か 1,234 の形で書いてください。値がないときは空欄にします（0 とは扱いません）。',
    ],
    en: [
      negative ? `“${shown(value)}” is below zero.` : `“${shown(value)}” is not a number.`,
      'Write a number of 0 or more as 1234.5 or 1,234. Leave the cell empty where there is no value (it is not taken as 0).',
    ],
  });

export const badMetric = (place: Place, value: string): Problem =>
  problem('traffic.unknown-metric', 'error', place, value, {
    ja: [
      `「${shown(value)}」は知らない指標です。`,
      'all_traffic_visits、all_page_views などの名前を使ってください。',
    ],
    en: [
      `“${shown(value)}” is not a metric known here.`,
      'Use names such as all_traffic_visits or all_page_views.',
    ],
  });

export const missingCell = (place: Place, name: { ja: string; en: string }): Problem =>
  problem('traffic.empty-cell', 'error', place, '', {
    ja: [`${name.ja}の欄が空です。`, 'この行が何の数値か分かるように補ってください。'],
    en: [`The ${name.en} is empty.`, 'Fill it in, so that it is clear what this row counts.'],
  });

const sourceText = (source: Source): string => placeText(source.place ?? {});

export const repeated = (place: Place, first: Source): Problem =>
  problem('traffic.repeated', 'note', place, undefined, {
    ja: [`${sourceText(first)} と同じ数値なので、一度だけ数えました。`, '対応は要りません。'],
    en: [`The same figure stands at ${sourceText(first)}; it was counted once.`, 'Nothing to do.'],
  });

export const disagreeing = (place: Place, value: string, first: Source, firstValue: string): Problem =>
  problem('traffic.disagreeing', 'error', place, value, {
    ja: [
      `同じサイト・期間・指標の値が二つあり、食い違っています（ここでは ${value}、${sourceText(first)} では ${firstValue}）。`,
      '元の資料で確かめ、資料の写しから誤った方の行を除いて読ませてください（元の資料はそのまま残します）。',
    ],
    en: [
      `Two figures for the same site, period and metric disagree (${value} here, ${firstValue} at ${sourceText(first)}).`,
      'See in the original which is right, and read a copy without the other row (keep the original as it is).',
    ],
  });

export const overlapping = (place: Place, period: string, first: Source, firstPeriod: string): Problem =>
  problem('traffic.overlapping', 'error', place, period, {
    ja: [
      `期間 ${period} は、${sourceText(first)} の期間 ${firstPeriod} と重なり、同じ日を二度数えることになります。`,
      'どちらか一方の期間だけを残してください。',
    ],
    en: [
      `The period ${period} overlaps ${firstPeriod} at ${sourceText(first)}; its days would be counted twice.`,
      'Keep only one of the two.',
    ],
  });

/** How many periods without a figure are named. */
const MOST_PERIODS = 24;

export const missingMonths = (file: string, series: string, periods: readonly string[]): Problem =>
  problem('traffic.missing-months', 'warning', { file }, periods.join(', '), {
    ja: [
      `${series}：最初と最後の間に ${few(periods, 'ja', MOST_PERIODS)} の数値がありません。補わず、数えません（不算入）。`,
      '数値があれば行を加えてください。',
    ],
    en: [
      `${series}: no figure for ${few(periods, 'en', MOST_PERIODS)} between the first and the last. It is not filled in and not counted.`,
      'Add the rows if there are figures.',
    ],
  });
