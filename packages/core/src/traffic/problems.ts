import { type Problem, placeText, problem, shown } from '../base/problem.js';
import type { Place, Source } from '../base/source.js';

const quoted = (names: readonly string[], lang: 'ja' | 'en') =>
  names
    .map((name) => (lang === 'ja' ? `「${shown(name)}」` : `“${shown(name)}”`))
    .join(lang === 'ja' ? '' : ', ');

/** Headers that a table of titles has and no traffic export. */
const OF_TITLES = /^(?:plaintiff|原告|fee|配信料|単価)$/i;

export const unknownLayout = (place: Place, headers: readonly string[]): Problem =>
  problem('traffic.unknown-layout', 'error', place, headers.join(','), {
    ja: [
      `見出し${quoted(headers, 'ja')}からは、何のアクセス資料か分かりません。`,
      headers.some((header) => OF_TITLES.test(header.trim()))
        ? '作品の一覧のようです。アクセス資料ではなく、ケースの titles: { file: … } に書くものです。'
        : '読めるのは「domain, country, date と all_traffic_visits などの列」「domain, date, metric, value の列」「Date とサイトのドメインの列」「title, period, views の列」の四つです。見出しをこのどれかに合わせてください。',
    ],
    en: [
      `The headers ${quoted(headers, 'en')} do not tell what traffic this is.`,
      headers.some((header) => OF_TITLES.test(header.trim()))
        ? 'It looks like a list of titles. It belongs under titles: { file: … } of the case, not among the traffic.'
        : 'Four layouts are read: “domain, country, date and columns such as all_traffic_visits”; “domain, date, metric, value”; “Date and a column headed by each site’s domain”; “title, period, views”. Make the headers one of these.',
    ],
  });

export const unusedColumns = (place: Place, headers: readonly string[]): Problem =>
  problem('traffic.unused-columns', 'note', place, headers.join(','), {
    ja: [`列${quoted(headers, 'ja')}は使いません。`, '計算に要らない列であれば、このままで構いません。'],
    en: [
      `The columns ${quoted(headers, 'en')} are not used.`,
      'Nothing to do if the estimate does not need them.',
    ],
  });

export const metricAssumed = (place: Place): Problem =>
  problem('traffic.metric-assumed', 'warning', place, undefined, {
    ja: [
      'この表は何を数えたかを書いていません。訪問数と仮定して読みました。',
      'ケースの traffic に metric: visits（訪問数）または metric: pageViews（ページビュー）と書いてください。',
    ],
    en: [
      'This sheet does not say what it counts. It was read as visits: an assumption.',
      'Write metric: visits or metric: pageViews beside the file under traffic in the case.',
    ],
  });

export const monthsAssumed = (file: string): Problem =>
  problem('traffic.months-assumed', 'note', { file }, undefined, {
    ja: [
      '日付がすべて月の初日なので、それぞれその月全体の数値と読みました。',
      '一日だけの数値であるときは、ほかの日の行も入れてください。',
    ],
    en: [
      'All dates are the first of a month, so each figure was read as that of the whole month.',
      'If they are figures of single days, give the rows of the other days as well.',
    ],
  });

export const badPeriod = (place: Place, value: string): Problem =>
  problem('traffic.bad-date', 'error', place, value, {
    ja: [
      `「${shown(value)}」は、実在する日・月・期間として読めません。`,
      '2020-04-01、2020-04、2020年4月、2020-04-01/2020-06-30 のような形で書いてください。',
    ],
    en: [
      `“${shown(value)}” is not a day, month or period that exists.`,
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
      '正しい方を残し、もう一方の行を除いてください。',
    ],
    en: [
      `Two figures for the same site, period and metric disagree (${value} here, ${firstValue} at ${sourceText(first)}).`,
      'Keep the right one and remove the other row.',
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

export const missingMonths = (file: string, series: string, periods: readonly string[]): Problem =>
  problem('traffic.missing-months', 'warning', { file }, periods.join(', '), {
    ja: [
      `${series}：最初と最後の間に ${periods.join('、')} の数値がありません。補わず、数えません（不算入）。`,
      '数値があれば行を加えてください。',
    ],
    en: [
      `${series}: no figure for ${periods.join(', ')} between the first and the last. It is not filled in and not counted.`,
      'Add the rows if there are figures.',
    ],
  });

export const maskedCells = (place: Place, count: number): Problem =>
  problem('traffic.masked', 'warning', place, undefined, {
    ja: [
      `「< 5,000」のような上限だけの数値が${count}件あります（最初はここ）。合計に入れません（不算入）。`,
      '確かな数値があれば差し替えてください。',
    ],
    en: [
      `${count} figure(s) only say “less than” (the first is here). They are in no sum.`,
      'Replace them if there are definite figures.',
    ],
  });

export const emptyCells = (place: Place, count: number): Problem =>
  problem('traffic.empty-figures', 'warning', place, undefined, {
    ja: [
      `値のない欄が${count}件あります（最初はここ）。0 とは扱わず、合計に入れません（不算入）。`,
      '数値があれば補ってください。',
    ],
    en: [
      `${count} cell(s) hold no figure (the first is here). They are not taken as 0 and are in no sum.`,
      'Fill them in if there are figures.',
    ],
  });
