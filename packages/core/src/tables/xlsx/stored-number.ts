import { readNumber } from '../../base/number-text.js';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Digits that Excel keeps and shows; any further ones are of the double it stores. */
const KEPT = 15;

/** Whether a stored value is a number: a date or percentage is made only of one. */
export const isNumber = (text: string): boolean => NUMBER.test(text);

/**
 * A stored number as text. Excel writes the double with up to 17 digits (0.80000000000000004 for 0.8): beyond 15 it is
 * replaced by the shortest decimal of the same double. Anything else stays as written.
 */
export function storedNumber(text: string): string {
  if (text.length <= KEPT || !isNumber(text)) return text;
  const digits = text
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
  if (digits.length <= KEPT) return text;
  const value = Number(text);
  return Number.isFinite(value) ? String(value) : text;
}

/** A number as a percentage, digit for digit: 0.5897 is `58.97%`. As it is where that would be too long to read. */
export function percentText(text: string): string {
  const plain = isNumber(text) ? readNumber(text) : undefined;
  if (plain === undefined) return text;
  const [whole = '', decimals = ''] = plain.replace('-', '').split('.');
  const shifted = decimals.padEnd(2, '0');
  const before = (whole + shifted.slice(0, 2)).replace(/^0+(?=\d)/, '');
  const after = shifted.slice(2);
  const percent = `${plain.startsWith('-') ? '-' : ''}${before}${after === '' ? '' : `.${after}`}%`;
  return readNumber(percent) === undefined ? text : percent;
}
