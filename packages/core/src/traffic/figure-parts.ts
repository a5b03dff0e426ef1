import { type Split, splitText } from './observation-table.js';

/** Digits that `whole`, and that `part`, hold exactly in a float64. */
const HELD = 15;
/** Digits that a figure may have on either side of its decimal sign. */
const MOST_DIGITS = 30;
/** 1, 10, 100, … 10^15: all exact. */
const POWERS = Array.from({ length: HELD + 1 }, (_, at) => Number(`1e${at}`));
const power = (at: number): number => POWERS[at] as number;

/**
 * A figure's value without rounding: `whole` and `part` are integers, `part` in units of 10^-15, and `decimals` digits
 * stand after the point. What does not fit is in `text` as plain decimal digits, with `whole` and `part` NaN; `text`
 * is empty otherwise.
 */
export interface Parts {
  whole: number;
  part: number;
  decimals: number;
  text: string;
}

/** Every digit of a value, as `Fraction.of` takes them. */
export const partsText = (parts: Readonly<Parts>): string =>
  parts.text === '' ? splitText(parts satisfies Split) : parts.text;

/**
 * Sets the value from digits: those between `from` and `wholeEnd` whatever signs stand between them, and after the
 * sign at `wholeEnd` the decimals, up to `to`.
 * @returns false where there are more than 30 digits on one side.
 */
export function setDigits(parts: Parts, digits: string, from: number, wholeEnd: number, to: number): boolean {
  let whole = 0;
  let count = 0;
  for (let at = from; at < wholeEnd; at += 1) {
    const digit = digits.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) continue;
    whole = whole * 10 + digit;
    if (count > 0 || digit > 0) count += 1;
  }
  const decimals = wholeEnd < to ? to - wholeEnd - 1 : 0;
  if (count <= HELD && decimals <= HELD) {
    let part = 0;
    for (let at = wholeEnd + 1; at < to; at += 1) part = part * 10 + digits.charCodeAt(at) - 48;
    setShort(parts, whole, part, decimals);
    return true;
  }
  if (count > MOST_DIGITS || decimals > MOST_DIGITS) return false;
  const written =
    digits
      .slice(from, wholeEnd)
      .replace(/\D/g, '')
      .replace(/^0+(?=\d)/, '') || '0';
  setLong(parts, decimals === 0 ? written : `${written}.${digits.slice(wholeEnd + 1, to)}`);
  return true;
}

/** Sets a value of at most 15 digits on either side; `part` in units of its last digit. */
export function setShort(parts: Parts, whole: number, part: number, decimals: number): void {
  parts.whole = whole;
  parts.part = part * power(HELD - decimals);
  parts.decimals = decimals;
  parts.text = '';
}

/** Sets the value from plain decimal digits, without signs between them; of any length. */
export function setText(parts: Parts, text: string): void {
  const point = text.indexOf('.');
  const wholeEnd = point < 0 ? text.length : point;
  if (!setDigits(parts, text, 0, wholeEnd, text.length)) setLong(parts, text);
}

function setLong(parts: Parts, text: string): void {
  parts.whole = Number.NaN;
  parts.part = Number.NaN;
  parts.decimals = Number.NaN;
  parts.text = text;
}

/** Multiplies the value by 10 to the power of `places`, which may be negative: no digit is lost. */
export function shift(parts: Parts, places: number): void {
  if (places === 0) return;
  const { whole, part, decimals } = parts;
  if (parts.text === '' && places > 0 && places <= HELD && whole < power(HELD - places)) {
    const rest = part % power(HELD - places);
    parts.whole = whole * power(places) + (part - rest) / power(HELD - places);
    parts.part = rest * power(places);
    parts.decimals = decimals > places ? decimals - places : 0;
    return;
  }
  if (parts.text === '' && places < 0 && decimals - places <= HELD) {
    const rest = whole % power(-places);
    parts.whole = (whole - rest) / power(-places);
    parts.part = rest * power(HELD + places) + part / power(-places);
    parts.decimals = decimals - places;
    return;
  }
  setText(parts, shiftedText(partsText(parts), places));
}

/** Plain decimal digits with the point moved to the right by `places`, to the left where negative. */
export function shiftedText(text: string, places: number): string {
  const [whole = '', decimals = ''] = text.split('.');
  const digits =
    places < 0 ? whole.padStart(1 - places, '0') + decimals : whole + decimals.padEnd(places, '0');
  const point = digits.length - Math.max(decimals.length - places, 0);
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  return point === digits.length ? before : `${before}.${digits.slice(point)}`;
}
