import type { Day } from '../base/day.js';
import { type Problem, problem, shown } from '../base/problem.js';

export const tortDaysUnknown = (path: string): Problem =>
  problem('award.tort-days-unknown', 'error', { path }, undefined, {
    ja: [
      '不法行為の日が分からないので、遅延損害金の起算日か利率を決められません（期間のない数値、または認定された額）。',
      '数値の期間か period（from と to。法定利率の変わる 2020-04-01 をまたがないもの）を書くか、delayDamages に rate（利率）と start: date を書いてください。',
    ],
    en: [
      'The days of the tort are not known (figures without a period, or an amount found), so the start of delay damages or their rate cannot be told.',
      'State the period of the figures, or period (from and to, not across 2020-04-01 where the statutory rate changes), or write rate and start: date under delayDamages.',
    ],
  });

export const notServed = (path: string, name: string): Problem =>
  problem('award.not-served', 'error', { path }, name, {
    ja: [
      `start: service ですが、被告「${shown(name)}」への訴状送達の日がありません。`,
      'defendants の served に送達の日を書いてください。',
    ],
    en: [
      `start: service needs the day on which the complaint was served on “${shown(name)}”.`,
      'Write it as served under defendants.',
    ],
  });

export const servedBeforeTheTort = (path: string, name: string, served: Day, first: Day): Problem =>
  problem('award.served-before-tort', 'error', { path }, served, {
    ja: [
      `被告「${shown(name)}」への送達の日（${served}）が、不法行為の最初の日（${first}）より前です。`,
      '送達の日と、通知・期間の日付を見直してください。',
    ],
    en: [
      `The complaint was served on “${shown(name)}” on ${served}, before the first day of the tort (${first}).`,
      'Look at the day of service and at the dates of notices and period.',
    ],
  });

export const beforeTheTort = (path: string, from: Day, last: Day): Problem =>
  problem('award.delay-before-tort', 'error', { path }, from, {
    ja: [
      `起算日（${from}）が、不法行為の最終日（${last}）より前です。まだ生じていない損害について遅滞は生じません。`,
      '起算日をその日以後にするか、period.to で請求の期間を限るか、start を item か last-day にしてください。',
    ],
    en: [
      `Delay damages would run from ${from}, before the last day of the tort (${last}): there is no delay in damage that has not arisen.`,
      'Take that day or a later one, limit the claim by period.to, or make start item or last-day.',
    ],
  });

export const untilBeforeStart = (path: string, until: Day, from: Day): Problem =>
  problem('award.until-before-start', 'error', { path }, until, {
    ja: [
      `遅延損害金を計算する最後の日（${until}）が、起算日（${from}）より前です。`,
      'delayDamages の until（または --as-of）を起算日以後にしてください。',
    ],
    en: [
      `Delay damages are to be computed up to ${until}, before they begin (${from}).`,
      'Take for until (or --as-of) that day or a later one.',
    ],
  });
