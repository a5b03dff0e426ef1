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
 * The value with only the digits that its standard error supports: the error's leading digit is the last one.
 * @param more how many digits further; programs are given one more than people
 */
export function supported({ value, standardError }: Measured, more = 0): string {
  if (standardError === 0 || value === 0) return plain(value);
  const place = leadingPlace(standardError) - more;
  if (place < 0) return value.toFixed(Math.min(20, -place)).replace(/^-(?=[0.]*$)/, '');
  const unit = powerOfTen(place);
  return plain(Math.round(value / unit) * unit + 0);
}

/** A float64 without an exponent: whole yen as they are, other values with the digits they need. */
const plain = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER ? String(value) : value.toFixed(2);

/** The error itself, to its leading digit. */
const errorText = (error: number): string => supported({ value: error, standardError: error });

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
  ja: '「±」は抽出による標準誤差（1標準誤差）。誤差が支えない桁は丸めてある。',
  en: '“±” is one standard error of the simulation. Digits that it does not support are rounded off.',
};
