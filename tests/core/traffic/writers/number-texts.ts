import { digitsOf, shifted } from './decimal.js';
import type { Picker } from './picker.js';

export type DecimalSign = 'point' | 'comma';
export type NumberStyle =
  | 'plain'
  | 'grouped'
  | 'spaced'
  | 'full-width'
  | 'indian'
  | 'cjk'
  | 'latin'
  | 'exponent';

/** Styles for counts; other figures have no words beside them. */
export const STYLES: readonly NumberStyle[] = [
  ...(['plain', 'grouped', 'spaced', 'full-width', 'indian', 'cjk', 'latin', 'exponent'] as const),
];

/** What a text tells of the decimal sign: nothing, that it may be either, or which it is. */
export type SignOf = 'none' | 'doubt' | 'proof';

export interface NumberText {
  readonly text: string;
  readonly sign: SignOf;
}

/** `2.546` may be two and a half or two thousand, unless such figures are too small for thousands. */
export function signOf(digits: string, isSmall: boolean): SignOf {
  if (!/[.,]/.test(digits)) return 'none';
  return !isSmall && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? 'doubt' : 'proof';
}

const GAPS = [' ', "'", '\u00a0', '\u2007', '\u2009', '\u202f', '’'];
const CJK: readonly (readonly [string, number])[] = [
  ...([
    ['千', 3],
    ['万', 4],
    ['萬', 4],
    ['百万', 6],
    ['千万', 7],
    ['億', 8],
    ['亿', 8],
    ['十億', 9],
  ] as const),
];
const LATIN: readonly (readonly [string, number])[] = [
  ...([
    ['K', 3],
    ['k', 3],
    [' thousand', 3],
    [' Tsd.', 3],
    ['M', 6],
    [' m', 6],
    [' Mio.', 6],
    [' million', 6],
    ['B', 9],
    [' bn', 9],
    [' Mrd.', 9],
  ] as const),
];

/** Decimals of a number whose words or exponent move its point: no side has more than 30 digits then. */
const MOVABLE = 12;

export const fullWidth = (text: string): string =>
  text.replace(/[0-9.,%/<+-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** Writes a number in a style; plainly where the style does not fit it. */
export function numberText(
  value: string,
  style: NumberStyle,
  decimal: DecimalSign,
  picker: Picker,
  isSmall = false,
): NumberText {
  const [point, comma] = decimal === 'point' ? ['.', ','] : [',', '.'];
  const [whole = '', decimals] = value.split('.');
  const behind = decimals === undefined ? '' : `${point}${decimals}`;
  const seen = (text: string): NumberText => ({ text, sign: signOf(text, isSmall) });
  const mayMove = digitsOf(value) <= 30 && (decimals ?? '').length <= MOVABLE;
  switch (style) {
    case 'grouped':
      return seen(threes(whole, comma) + behind);
    case 'spaced': {
      const text = threes(whole, picker.one(GAPS)) + behind;
      return { text, sign: whole.length > 3 && behind !== '' ? 'proof' : signOf(text, isSmall) };
    }
    case 'full-width': {
      const { text, sign } = numberText(value, picker.one(['plain', 'grouped']), decimal, picker, isSmall);
      return { text: fullWidth(text), sign };
    }
    case 'indian':
      return seen((decimal === 'point' && whole.length > 5 ? twos(whole) : whole) + behind);
    case 'cjk':
      return mayMove ? cjk(value, decimal, picker) : seen(whole + behind);
    case 'latin': {
      if (!mayMove) return seen(whole + behind);
      const [unit, places] = picker.one(LATIN);
      const { text, sign } = numberText(
        shifted(value, -places),
        picker.one(['plain', 'grouped']),
        decimal,
        picker,
      );
      return { text: text + unit, sign };
    }
    case 'exponent':
      return mayMove ? exponent(value, point, picker) : seen(whole + behind);
    default:
      if (whole === '0' && decimals && picker.chance(10)) return { text: behind, sign: 'proof' };
      return seen(whole + behind);
  }
}

const threes = (whole: string, sign: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, sign);
const twos = (whole: string): string =>
  `${whole.slice(0, -3).replace(/\B(?=(?:\d{2})+$)/g, ',')},${whole.slice(-3)}`;

/** In the European way only without signs: Chinese and Japanese have no decimal comma. */
function cjk(value: string, decimal: DecimalSign, picker: Picker): NumberText {
  const isWhole = !value.includes('.');
  if (isWhole && picker.chance(30)) return { text: members(value), sign: 'none' };
  if (isWhole && picker.chance(20)) return { text: value + picker.one(['回', '件', ' PV']), sign: 'none' };
  const [unit, places] = picker.one(CJK);
  const moved = shifted(value, -places);
  if (decimal === 'comma') {
    const bare = moved.replace(/\.0+$/, '');
    if (bare.includes('.')) return numberText(value, 'plain', decimal, picker);
    return { text: bare + unit, sign: 'none' };
  }
  const { text } = numberText(moved, picker.one(['plain', 'grouped']), decimal, picker);
  return { text: text + unit, sign: /[.,]/.test(text) ? 'proof' : 'none' };
}

/** `1億2345万6789`. */
function members(whole: string): string {
  const steps = [
    ['兆', whole.slice(0, -12)],
    ['億', whole.slice(-12, -8)],
    ['万', whole.slice(-8, -4)],
    ['', whole.slice(-4)],
  ] as const;
  const text = steps
    .filter(([, digits]) => /[1-9]/.test(digits))
    .map(([unit, digits]) => digits.replace(/^0+/, '') + unit)
    .join('');
  return text === '' ? '0' : text;
}

/** `1.25E+07`, with any number of digits before its point. */
export function exponent(value: string, point: string, picker: Picker): NumberText {
  const [whole = ''] = value.split('.');
  const by = whole.length > 25 || picker.chance(50) ? whole.length - 1 : picker.below(9) - 4;
  const mantissa = shifted(value, -by)
    .replace(/(?<=\.\d*?)0+$/, '')
    .replace(/\.$/, '')
    .replace('.', point);
  const sign = by < 0 ? '-' : picker.one(['', '+']);
  const digits = picker.one([String(Math.abs(by)), String(Math.abs(by)).padStart(2, '0')]);
  return {
    text: `${mantissa}${picker.one(['e', 'E'])}${sign}${digits}`,
    sign: mantissa.includes(point) ? 'proof' : 'none',
  };
}
