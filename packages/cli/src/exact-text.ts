import { grouped } from '@songai/core';

/**
 * An exact value for the eye, grouped: at most so many decimals, cut, with `…` where there are more.
 * @param text plain digits, or `n/d` with two whole numbers; 0 or more
 */
export function cutText(text: string, places: number): string {
  const [num = '0', den = '1'] = text.split('/');
  const [whole = '0', decimals = ''] = num.split('.');
  // Whole numbers all through: an amount of money never becomes a float.
  const scaled = BigInt(`${whole}${decimals}`) * powerOfTen(places);
  const by = BigInt(den) * powerOfTen(decimals.length);
  const digits = String(scaled / by).padStart(places + 1, '0');
  const before = digits.slice(0, digits.length - places);
  const rest = digits.slice(digits.length - places);
  const isCut = scaled % by !== 0n;
  const kept = isCut ? rest : rest.replace(/0+$/, '');
  return `${grouped(kept === '' ? before : `${before}.${kept}`)}${isCut ? '…' : ''}`;
}

const powerOfTen = (exponent: number): bigint => BigInt(`1${'0'.repeat(exponent)}`);

/** A share as a percentage, digit for digit: `0.05` is `5%`; one that does not end stays as it is, `1/3`. */
export function percentText(share: string): string {
  if (share.includes('/')) return share;
  const [whole = '0', decimals = ''] = share.split('.');
  const before = `${whole}${decimals.slice(0, 2).padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
  const after = decimals.slice(2);
  return `${before}${after === '' ? '' : `.${after}`}%`;
}
