import { foldText } from './fold-text.js';

/** How a number is written at its plainest, for the JSON Schema: plain digits, an exponent, a percentage, or a/b. */
export const NUMBER_PATTERN = '^-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2}|%)?$|^-?\\d{1,30}/\\d{1,30}$';

const PLAIN = /^([+-]?)(\d{1,30})(\.\d{1,30})?(%?)$/;
const GROUPED = /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d{1,30})?(%?)$/;
/** As spreadsheets and programs write small shares: `5.101e-05`. */
const SCIENTIFIC = /^([+-]?)(\d{1,30})(?:\.(\d{1,30}))?[eE]([+-]?\d{1,2})$/;
const RATIO = /^(-?\d{1,30})\/(\d{1,30})$/;

/**
 * Reads a number as a person writes it in a case file or a sheet, without rounding: `1234.5`, `1,234,567`, `80%`,
 * `1/3`, `5.1e-05`, full-width signs (`８０％`) as the plain ones. At most 30 digits on either side of the point, and exponents of two digits, so that `1e400`,
 * `Infinity` and `NaN` are not numbers here.
 * @returns plain decimal digits or `n/d`, as `Fraction.of` takes them; undefined where the text is not such a number.
 */
export function readNumber(text: string): string | undefined {
  const plain = foldText(text);
  if (plain === undefined) return undefined;
  const ratio = RATIO.exec(plain);
  if (ratio) return /^0+$/.test(ratio[2] ?? '') ? undefined : plain;
  const scientific = SCIENTIFIC.exec(plain);
  if (scientific) return expanded(scientific);
  const match = PLAIN.exec(plain) ?? GROUPED.exec(plain);
  if (!match) return undefined;
  const sign = match[1] === '-' ? '-' : '';
  const whole = (match[2] ?? '').replaceAll(',', '').replace(/^0+(?=\d)/, '');
  if (whole.length > 30) return undefined;
  const decimals = (match[3] ?? '').slice(1);
  if (match[4] !== '%') return sign + whole + (decimals ? `.${decimals}` : '');
  const digits = whole.padStart(3, '0');
  const shifted = digits.slice(0, -2).replace(/^0+(?=\d)/, '');
  return `${sign}${shifted}.${digits.slice(-2)}${decimals}`;
}

/** Moves the point by the exponent, digit for digit; undefined where more than 30 digits would stand before it. */
function expanded([, sign, whole = '', decimals = '', exponent]: RegExpExecArray): string | undefined {
  const shift = whole.length + Number(exponent);
  const digits = whole + decimals;
  const before =
    shift <= 0
      ? '0'
      : digits
          .slice(0, shift)
          .padEnd(shift, '0')
          .replace(/^0+(?=\d)/, '');
  const after = (shift <= 0 ? '0'.repeat(-shift) + digits : digits.slice(shift)).replace(/0+$/, '');
  if (before.length > 30) return undefined;
  return `${sign === '-' ? '-' : ''}${before}${after === '' ? '' : `.${after}`}`;
}
