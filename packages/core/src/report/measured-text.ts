import type { Lang } from '../base/words.js';
import type { Measured } from '../sensitivity/statistics.js';
import { grouped } from './numbers.js';

/** Ten to a whole power as float64, exact from -22 to 22. */
const powerOfTen = (power: number): number => Number(`1e${power}`);

/** The place of the leading digit: 3 for 1234, -2 for 0.05. */
function leadingPlace(value: number): number {
  let place = 0;
  while (value >= powerOfTen(place + 1)) place += 1;
  while (value < powerOfTen(place)) place -= 1;
  return place;
}

/**
 * The value with only the digits that its standard error supports: the leading digit of the error, as it is printed, is
 * the last one.
 * @param more how many digits further; programs are given one more than people
 * @throws RangeError for what is no finite number: it is refused before a report is made
 */
export function supported({ value, standardError }: Measured, more = 0): string {
  if (!Number.isFinite(value + standardError)) throw new RangeError(`not to be printed: ${value}`);
  if (standardError === 0 || value === 0) return plain(value);
  const place = leadingPlace(roundedTo(standardError, leadingPlace(standardError))) - more;
  return place < 0 ? decimals(value, Math.min(20, -place)) : plain(roundedTo(value, place));
}

const roundedTo = (value: number, place: number): number =>
  place < 0
    ? Number(value.toFixed(Math.min(100, -place)))
    : Math.round(value / powerOfTen(place)) * powerOfTen(place);

/** Decimals without a sign before nothing. */
const decimals = (value: number, places: number): string => value.toFixed(places).replace(/^-(?=[0.]*$)/, '');

/** A float64 without an exponent: whole yen as they are, other values with the digits they need. */
function plain(value: number): string {
  if (!Number.isInteger(value)) return decimals(value, 2);
  return BigInt(value).toString();
}

/** The error itself, to its leading digit. */
function errorText(error: number): string {
  const place = leadingPlace(roundedTo(error, leadingPlace(error)));
  return place < 0 ? decimals(error, Math.min(20, -place)) : plain(roundedTo(error, place));
}

/** `3,604,000,000 ± 2,000,000`; a value without an error stands alone. */
export function plusMinus(measured: Measured): string {
  const value = grouped(supported(measured));
  return measured.standardError === 0 ? value : `${value} ± ${grouped(errorText(measured.standardError))}`;
}

/** A share of draws: `97.3% ± 0.1`. */
export function percent({ value, standardError }: Measured): string {
  return plusMinus({ value: value * 100, standardError: standardError * 100 }).replace(/( ±|$)/, '%$1');
}

/** What `±` means, said once under a table. */
export const ERROR_NOTE: Readonly<Record<Lang, string>> = {
  ja: '「±」は抽出による標準誤差（16組から求めた。自由度15、95%の区間はおよそ±2.1倍）。それより細かい桁は表示していない。',
  en: '“±” is one standard error of the simulation (from 16 sets; 15 degrees of freedom: a 95% interval is about 2.1 of it either way). Digits that it does not support are rounded off.',
};

/** A share of draws that reach a claim: all and none are said, since there is no scatter to tell an error from. */
export function reachedText(share: Measured, lang: Lang): string {
  if (share.value === 1) return lang === 'ja' ? '抽出のすべて' : 'all draws';
  if (share.value === 0) return lang === 'ja' ? 'なし' : 'no draw';
  return percent(share);
}
