import { type DaySet, daysText, isEveryDay } from '../base/day-set.js';
import { few } from '../base/few.js';
import { type Problem, problem } from '../base/problem.js';
import type { Span } from '../base/span.js';
import type { Words } from '../base/words.js';
import type { Observation } from '../traffic/observation.js';
import type { Stretch } from './stretch.js';

const periods = (list: readonly Observation[]) =>
  list.map((one) => (one.period ? `${one.period.from}/${one.period.to}` : '—'));

export const noObservations = (
  path: string,
  what: Words,
  metric: string,
  country: string,
  device: string,
  /** the series that the files hold instead; undefined where they hold this one, but no definite figure of it */
  offered: readonly string[] | undefined,
): Problem =>
  problem('views.no-observations', 'error', { path }, `${metric} ${country} ${device}`, {
    ja: [
      offered
        ? `「${what.ja}」の ${metric}（国 ${country}、機器 ${device}）の数値がなく、閲覧数を求められません。`
        : `「${what.ja}」の ${metric} は、空欄か「< 5,000」のような上限だけで、確かな数値がありません。`,
      !offered
        ? '確かな数値のある資料を加えてください。'
        : offered.length > 0
          ? `資料にあるのは ${few(offered, 'ja')} です。views の country・device・measure をこれに合わせるか、資料を加えてください。`
          : 'traffic に資料を加えるか、sites の domains を資料の書き方に合わせてください。',
    ],
    en: [
      offered
        ? `There is no figure of ${metric} (country ${country}, device ${device}) for “${what.en}”, so its views cannot be built.`
        : `Of ${metric} for “${what.en}” there are only empty cells or figures that say “less than”, none that is definite.`,
      !offered
        ? 'Add a file with definite figures.'
        : offered.length > 0
          ? `The files hold ${few(offered, 'en')}. Make country, device or measure under views fit these, or add a file.`
          : 'Add a file under traffic, or make the domains of the site those of the file.',
    ],
  });

export const leftOut = (list: readonly Observation[]): Problem =>
  problem('views.masked-left-out', 'warning', list[0]?.source.place ?? {}, undefined, {
    ja: [
      `「< 5,000」のような上限だけの数値${list.length}件（${few(periods(list), 'ja')}）は、金額に入れていません（不算入）。幅の上限には入れています。`,
      '確かな数値があれば差し替えてください。',
    ],
    en: [
      `${list.length} figure(s) that only say “less than” (${few(periods(list), 'en')}) are left out of the amount. The upper end of the range holds them.`,
      'Replace them if there is a definite figure.',
    ],
  });

export const maskedWithoutFactor = (factor: Words, list: readonly Observation[]): Problem =>
  problem('views.masked-without-factor', 'warning', list[0]?.source.place ?? {}, undefined, {
    ja: [
      `「< 5,000」のような上限だけの数値${list.length}件（${few(periods(list), 'ja')}）には「${factor.ja}」がないので、範囲の上限にも入れていません。`,
      'views に値を書くか、数値のある資料を加えてください。',
    ],
    en: [
      `${list.length} figure(s) that only say “less than” (${few(periods(list), 'en')}) come without “${factor.en}”: they are not in the upper end of the range either.`,
      'State the value under views, or add a file that has it.',
    ],
  });

export const undated = (list: readonly Observation[], liable: DaySet): Problem =>
  problem('views.undated', 'error', list[0]?.source.place ?? {}, undefined, {
    ja: [
      isEveryDay(liable)
        ? '期間の書かれていない数値なので、日付で分かれるもの（配信料、法定利率、消費税率など）のどれに当たるかを決められません。'
        : `期間の書かれていない数値なので、責任の期間（${daysText(liable, 'ja')}）に入る分を決められません。`,
      '数値の期間を書いてください。分からないときは、期間を限ったり分けたりしている項目（通知、period、作品の right、サイトの closed、日付のある fee、delayDamages の法定利率）を外してよいかを見てください。',
    ],
    en: [
      isEveryDay(liable)
        ? 'The figure states no period, so it cannot be told which of the dated fees, interest rates or tax rates it falls under.'
        : `The figure states no period, so its part inside ${daysText(liable, 'en')} cannot be told.`,
      'State its period. If it is not known, see whether what limits or parts the time (a notice, period, the right of a title, closed of a site, dated fees, the statutory rate of delayDamages) can go.',
    ],
  });

export const notCovered = (
  path: string,
  titles: readonly string[],
  site: string,
  liable: DaySet,
  held: readonly Span[],
): Problem =>
  problem('views.traffic-outside-period', 'error', { path }, daysText(liable, 'en'), {
    ja: [
      `「${site}」の資料（${held[0]?.from}〜${held.at(-1)?.to}）は、責任の期間（${daysText(liable, 'ja')}）の一日も覆っていません（作品：${few(titles, 'ja')}）。`,
      'その期間の資料を加えるか、通知・期間の日付を見直してください。',
    ],
    en: [
      `The figures of “${site}” (${held[0]?.from} to ${held.at(-1)?.to}) cover no day of the period of liability (${daysText(liable, 'en')}; ${few(titles, 'en')}).`,
      'Add figures for that time, or look at the dates of the notice and the period.',
    ],
  });

export const uncoveredDays = (site: string, gaps: readonly string[]): Problem =>
  problem('views.uncovered-days', 'warning', { path: 'traffic' }, gaps.join(', '), {
    ja: [
      `「${site}」：責任の期間のうち ${gaps.join('、')} の数値がありません。補わず、数えません（不算入）。`,
      '資料があれば加えてください。',
    ],
    en: [
      `“${site}”: no figure for ${gaps.join(', ')} inside the period of liability. Not filled in and not counted.`,
      'Add a file if there is one.',
    ],
  });

export const lacks = (path: string, ja: string, en: string, way: string): Problem =>
  problem('views.cannot-build', 'error', { path }, undefined, {
    ja: [`${way} の方法で閲覧数を求めるのに要る ${ja} がありません。`, `${path} を書いてください。`],
    en: [`The way “${way}” needs ${en}, which is missing.`, `Write ${path}.`],
  });

export const keyNotForWay = (path: string, way: string): Problem =>
  problem('views.not-for-way', 'error', { path }, undefined, {
    ja: [`この項目は ${way} の方法では使いません。`, 'この項目を消すか、方法（way）を見直してください。'],
    en: [`This entry has no meaning in the way “${way}”.`, 'Remove it, or look at the way.'],
  });

export const siteWithoutFactor = (path: string, site: string): Problem =>
  problem('views.factor-missing-for-site', 'error', { path }, site, {
    ja: [`サイト「${site}」についての値がありません。`, 'bySite にこのサイトの id と値を加えてください。'],
    en: [`There is no value for the site “${site}”.`, 'Add the id of this site and its value under bySite.'],
  });

export const sharesAboveWhole = (path: string, site: string, sum: string): Problem =>
  problem('views.shares-above-whole', 'error', { path }, sum, {
    ja: [
      `サイト「${site}」での作品の占有率を足すと ${sum} になり、全体（1）を超えます。`,
      '各作品の share を見直してください。',
    ],
    en: [
      `The titles’ shares on the site “${site}” add up to ${sum}, more than the whole.`,
      'Look at the share of each title.',
    ],
  });

export const wayTwice = (path: string, site: string): Problem =>
  problem('views.two-ways', 'error', { path }, site, {
    ja: [
      `サイト「${site}」の閲覧数の求め方が二つあります。`,
      '一つのサイトには一つの方法だけを書いてください。',
    ],
    en: [`There are two ways to build the views of the site “${site}”.`, 'Give one way for each site.'],
  });

export const noWay = (site: string): Problem =>
  problem('views.no-way', 'error', { path: 'views' }, site, {
    ja: [
      `サイト「${site}」の閲覧数の求め方がありません。`,
      'views に、このサイトの方法（way）を書いてください。',
    ],
    en: [
      `There is no way to build the views of the site “${site}”.`,
      'Write a way for this site under views.',
    ],
  });

export const unobservedFactor = (
  path: string,
  what: { ja: string; en: string },
  missing: readonly string[],
): Problem =>
  problem('views.factor-not-observed', 'error', { path }, missing.join(', '), {
    ja: [
      `${what.ja}の数値が、使う資料の一部（${few(missing, 'ja')}）にありません。`,
      `資料に列を加えるか、${path} に値を書いてください。`,
    ],
    en: [
      `${what.en} is missing for some of the figures used (${few(missing, 'en')}).`,
      `Add the column to the file, or state a value at ${path}.`,
    ],
  });

export const usedTwice = (one: Observation, first: Stretch, other: Stretch): Problem =>
  problem('views.counted-twice', 'error', one.source.place ?? {}, one.value, {
    ja: [
      `この数値は「${first.title.name}・${first.site.name}」と「${other.title.name}・${other.site.name}」の両方に当てはまり、二度数えることになります。`,
      '資料の行にサイト（site）を書くか、サイトの domains、作品の id・name が一つずつになるように分けてください。',
    ],
    en: [
      `This figure fits both “${first.title.name}, ${first.site.name}” and “${other.title.name}, ${other.site.name}”; it would be counted twice.`,
      'Name the site in the row, or make the domains of the sites and the ids and names of the titles distinct.',
    ],
  });

export const unitsAboveWhole = (path: string, site: string, sum: string, whole: string): Problem =>
  problem('views.units-above-whole', 'error', { path }, sum, {
    ja: [
      `作品の巻・話数を足すと ${sum} になり、サイト「${site}」全体の ${whole} を超えます。`,
      '作品とサイトの units を見直してください。',
    ],
    en: [
      `The titles’ units add up to ${sum}, more than the ${whole} on the whole site “${site}”.`,
      'Look at the units of the titles and of the site.',
    ],
  });

export const titleFiguresUnused = (list: readonly Observation[]): Problem =>
  problem('views.title-figures-unused', 'warning', list[0]?.source.place ?? {}, undefined, {
    ja: [
      `作品だけについての数値${list.length}件（最初はここ）は、サイト全体の数値から求める方法では使いません（不算入）。`,
      '作品ごとの数値から求めるときは、way を counter か page-views にしてください。',
    ],
    en: [
      `${list.length} figure(s) of a title by itself (the first is here) are not used by a way that starts from the figures of the whole site.`,
      'To build views from the figures of titles, make the way counter or page-views.',
    ],
  });
