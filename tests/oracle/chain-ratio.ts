// Exact fractions in plain BigInt, in lowest terms, for the oracle of the whole chain.
import type { Ratio } from './interest.js';

const ZERO: Ratio = { over: 0n, under: 1n };
export const ONE: Ratio = { over: 1n, under: 1n };

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = a < 0n ? [-a, b] : [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function ratio(over: bigint | number, under: bigint | number = 1n): Ratio {
  const [top, bottom] = [BigInt(over), BigInt(under)];
  if (bottom <= 0n) throw new Error(`${over}/${under}`);
  const common = divisor(top, bottom);
  return { over: top / common, under: bottom / common };
}

export const times = (...all: readonly Ratio[]): Ratio => {
  let [over, under] = [1n, 1n];
  for (const one of all) {
    over *= one.over;
    under *= one.under;
  }
  return ratio(over, under);
};
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.under, a.under * b.over);
export const plus = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Ratio, b: Ratio): Ratio => plus(a, { over: -b.over, under: b.under });
export const sum = (all: readonly Ratio[]): Ratio => all.reduce(plus, ZERO);
/** Drops the part below one; nothing here is below zero. */
export const whole = ({ over: top, under }: Ratio): Ratio => ({ over: top / under, under: 1n });
export const yen = ({ over: top, under }: Ratio): bigint => top / under;
const isLess = (a: Ratio, b: Ratio): boolean => a.over * b.under < b.over * a.under;
export const lesser = (a: Ratio, b: Ratio): Ratio => (isLess(a, b) ? a : b);

/** A number as a case or an export writes it: `12`, `0.5`, `1.5e3`, `80%`, `1/3`, `1,234,567`. */
export function read(written: string | number): Ratio {
  const text = String(written).replaceAll(',', '');
  const slash = text.indexOf('/');
  if (slash >= 0) return over(read(text.slice(0, slash)), read(text.slice(slash + 1)));
  if (text.endsWith('%')) return over(read(text.slice(0, -1)), ratio(100));
  const found = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!found) throw new Error(`no number: ${written}`);
  const [, digits = '', decimals = '', exponent = '0'] = found;
  const power = Number(exponent) - decimals.length;
  const top = BigInt(digits + decimals);
  return power < 0 ? ratio(top, 10n ** BigInt(-power)) : ratio(top * 10n ** BigInt(power));
}

/** As the report writes it: a decimal where it ends, else `n/d`. */
export function text({ over: top, under }: Ratio): string {
  let [rest, twos, fives] = [under, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  if (rest > 1n) return `${top}/${under}`;
  const places = Math.max(twos, fives);
  if (places === 0) return String(top);
  const digits = String((top * 10n ** BigInt(places)) / under).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
