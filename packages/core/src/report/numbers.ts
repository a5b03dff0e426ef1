import { Fraction } from '../base/fraction.js';
import type { Lang } from '../base/words.js';

/**
 * `1234567.5` as `1,234,567.5`; `n/d` with both parts grouped. Keeps every digit.
 * @param text plain digits, or `n/d`
 * @returns the digits with a comma between each three of the whole part
 * @throws Nothing.
 */
export function grouped(text: string): string {
  return text
    .split('/')
    .map((part) => {
      const [whole = '', decimals] = part.split('.');
      const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
      return decimals === undefined ? commas : `${commas}.${decimals}`;
    })
    .join('/');
}

/** Yen in a table: `115,000,000円`, `¥115,000,000`; digits after the point are kept as they are. */
export const yen = (text: string, lang: Lang): string =>
  lang === 'ja' ? `${grouped(text)}円` : `¥${grouped(text)}`;

/** A value for a table: at most `places` decimals, cut, with `…` where there are more. */
export function brief(value: Fraction, places: number): string {
  const { text, exact } = value.toDecimals(places);
  return exact ? grouped(text) : `${grouped(text)}…`;
}

/**
 * What an exact value that is written `n/d` comes to, cut at six decimals, for the eye.
 * @param text plain digits, or `n/d`
 * @returns grouped digits; undefined where the digits of the text say all
 * @throws MisuseError where the text has a slash and is no fraction
 */
export const nearly = (text: string): string | undefined =>
  text.includes('/') ? grouped(Fraction.of(text).toDecimals(6).text) : undefined;

/** A value with nothing left out: `n/d` comes with its decimals to the same table, for the eye. */
export function inFull(value: Fraction): string {
  const text = value.toText();
  const near = nearly(text);
  return near === undefined ? grouped(text) : `${grouped(text)} (≒ ${near})`;
}
