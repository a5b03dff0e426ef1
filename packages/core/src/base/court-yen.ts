import { foldText } from './fold-text.js';
import { MisuseError } from './misuse-error.js';

/** Units of 10^4, 10^8 and so on, the smallest first. */
const UNITS = ['万', '億', '兆', '京', '垓', '𥝱', '穣', '溝', '澗', '正', '載', '極'];

/** As many digits as the units hold, four to each and four below them. */
const MOST_DIGITS = 4 * UNITS.length + 4;

/**
 * Whole yen as court orders write them: groups of four digits, each after the first padded, groups of zeros left out.
 * `405755964` is 4億0575万5964円, `126500000` is 1億2650万円.
 * @param digits a whole number of yen, 0 or more, as plain digits; from 10^52 on, the first group has more than four
 *   digits
 * @returns the amount with 円
 * @throws MisuseError where the text is no whole number of yen: separators, parts of a yen, a sign
 */
export function courtYen(digits: string): string {
  if (!/^\d+$/.test(digits)) throw new MisuseError('misuse.yen', `“${digits}” is no whole number of yen`);
  const groups: string[] = [];
  let rest = digits;
  for (const unit of ['', ...UNITS]) {
    const cut = unit === UNITS.at(-1) ? 0 : Math.max(0, rest.length - 4);
    const group = rest.slice(cut);
    if (/[1-9]/.test(group)) groups.unshift(group + unit);
    rest = rest.slice(0, cut);
  }
  return `${groups.join('') || '0'}円`;
}

const IN_DIGITS = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/;
const IN_UNITS = new RegExp(`^(?:\\d{1,4}(?:${UNITS.join('|')}))+(?:\\d{1,4})?$`);
const GROUPS = new RegExp(`(\\d+)(${UNITS.join('|')})?`, 'g');

/**
 * Reads whole yen back from court style, `4億0575万5964円`, its groups padded or not, and from `1,234,567円`; digits
 * may be full-width, and 円 may be missing.
 * @returns plain digits without leading zeros, below 10^52; undefined for anything else: units out of order or twice, a
 * group of more than four digits beside a unit, parts of a yen, a sign
 */
export function readCourtYen(text: string): string | undefined {
  const amount = foldText(text)?.replace(/円$/, '') ?? '';
  const digits = IN_DIGITS.test(amount) ? amount.replaceAll(',', '') : fromUnits(amount);
  return digits === undefined || digits.length > MOST_DIGITS ? undefined : digits.replace(/^0+(?=\d)/, '');
}

function fromUnits(amount: string): string | undefined {
  if (!IN_UNITS.test(amount)) return undefined;
  let digits = '';
  /** power of the last group, in groups of four digits */
  let last = UNITS.length + 1;
  for (const [, group = '', unit] of amount.matchAll(GROUPS)) {
    const power = unit === undefined ? 0 : UNITS.indexOf(unit) + 1;
    if (power >= last) return undefined;
    const skipped = digits === '' ? 0 : last - power - 1;
    digits += '0000'.repeat(skipped) + group.padStart(4, '0');
    last = power;
  }
  return digits + '0000'.repeat(last);
}
