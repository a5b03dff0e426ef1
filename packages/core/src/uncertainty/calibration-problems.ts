import { few } from '../base/few.js';
import { type Problem, problem } from '../base/problem.js';

export const calibrationWithoutFigure = (
  path: string,
  site: string,
  period: string,
  held: readonly string[],
): Problem =>
  problem('uncertainty.calibration-without-figure', 'error', { path }, period, {
    ja: [
      `サイト「${site}」には、ちょうどこの期間の推計がないので、実際の数と比べられません。`,
      `資料にある期間：${few(held, 'ja')}。これに合わせてください。`,
    ],
    en: [
      `There is no estimate of exactly these days for “${site}” to compare the true count with.`,
      `The files hold ${few(held, 'en')}. Use one of these periods.`,
    ],
  });

export const calibrationUnused = (path: string, site: string): Problem =>
  problem('uncertainty.calibration-unused', 'error', { path }, site, {
    ja: [
      `サイト「${site}」の閲覧数は、この資料の数値から求めていないので、較正できません。`,
      'site、metric、vendor を見直してください。',
    ],
    en: [
      `The views of “${site}” are not built from figures of this vendor and metric, so nothing can be calibrated.`,
      'Look at site, metric and vendor.',
    ],
  });

export const calibrationWithoutPrior = (path: string, site: string, periods: number): Problem =>
  problem('uncertainty.calibration-without-prior', 'error', { path }, site, {
    ja: [
      periods === 1
        ? `サイト「${site}」の実際の数は一つの期間しかなく、月によるばらつきが分かりません。`
        : `サイト「${site}」では、実際の数と推計の比がどの期間も同じで、月によるばらつきが分かりません。`,
      periods === 1
        ? 'prior に、比の対数の標準偏差を仮定として書くか、ほかの月の数を加えてください。'
        : '月ごとに独立に数えた値にするか、prior に、比の対数の標準偏差を仮定として書いてください。',
    ],
    en: [
      periods === 1
        ? `Only one true count is known of “${site}”: it shows nothing of the spread between months.`
        : `Of “${site}” the ratio of true count to estimate is the same in every period: it shows no spread between months.`,
      periods === 1
        ? 'State the standard deviation of the logarithm of the ratio as prior, or add other months.'
        : 'Give counts made independently for each month, or state the standard deviation of the logarithm of the ratio as prior.',
    ],
  });

export const countedTwiceOver = (path: string, period: string): Problem =>
  problem('uncertainty.calibration-twice', 'error', { path }, period, {
    ja: [`同じ期間（${period}）の実際の数が二つあります。`, '一つにしてください。'],
    en: [`There are two true counts of the same days (${period}).`, 'Keep one.'],
  });

export const fewCounts = (path: string, site: string): Problem =>
  problem('uncertainty.few-counts', 'warning', { path }, site, {
    ja: [
      `サイト「${site}」の較正は二つの期間だけによるので（自由度1）、幅が極めて広くなり得ます。`,
      'ほかの月の実際の数があれば加えてください。',
    ],
    en: [
      `The calibration of “${site}” rests on two periods alone (1 degree of freedom): its range may be extremely wide.`,
      'Add true counts of other months if there are any.',
    ],
  });

export const vendorNotLognormal = (path: string): Problem =>
  problem('uncertainty.vendor-not-lognormal', 'error', { path }, undefined, {
    ja: [
      '較正を資料に共通の誤差に及ぼすには、その誤差が 1 を中央値とする lognormal でなければなりません。',
      'value を 1、shape を lognormal とし、サイトの誤差も同じようにするか bySite を使わないでください。',
    ],
    en: [
      'For a calibration to bear on the vendor’s shared error, that error must be a lognormal with median 1.',
      'Make value 1 and shape lognormal, for the site’s error as well, and do not split it by site.',
    ],
  });

export const implausibleFactor = (path: string, of: string): Problem =>
  problem('uncertainty.calibration-implausible', 'error', { path }, of, {
    ja: [
      '実際の数と推計の比か、そのばらつきが、数の誤差としてあり得ない大きさです。',
      '数の桁と単位、prior（比の対数の標準偏差。30% なら 0.3 ほど）、low と high を確かめてください。',
    ],
    en: [
      'The ratio of true counts to estimates, or its spread, is larger than any error of a count can be.',
      'Look at the digits and units of the counts, at prior (the standard deviation of the logarithm of the ratio: about 0.3 for 30%), and at low and high.',
    ],
  });

export const priorUnused = (path: string): Problem =>
  problem('uncertainty.prior-unused', 'warning', { path }, undefined, {
    ja: [
      '実際の数が二つ以上あり、ばらつきはそこから分かるので、prior は使いません。',
      'prior を消してください。仮定の方によるときは、実際の数を一つにします。',
    ],
    en: [
      'Two or more true counts show the spread themselves, so prior is not used.',
      'Remove prior; to go by the assumption, give a single count.',
    ],
  });
