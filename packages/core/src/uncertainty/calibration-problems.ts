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

export const calibrationWithoutPrior = (path: string, site: string): Problem =>
  problem('uncertainty.calibration-without-prior', 'error', { path }, site, {
    ja: [
      `サイト「${site}」の実際の数は一つの期間しかなく、月によるばらつきが分かりません。`,
      'prior に、比の対数の標準偏差を仮定として書くか、ほかの月の数を加えてください。',
    ],
    en: [
      `Only one true count is known of “${site}”: it shows nothing of the spread between months.`,
      'State the standard deviation of the logarithm of the ratio as prior, or add other months.',
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
