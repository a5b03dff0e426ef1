import { grouped } from '@songai/core';

/** The nearest number to plain digits or `n/d`, for drawing and for order only. */
export function numberOf(text: string): number {
  const [num, den] = text.split('/');
  return den === undefined ? Number(num) : Number(num) / Number(den);
}

/**
 * A number for the eye, cut: whole from 100 on, else with as many as four decimals, zeros before the first not counted;
 * `…` says that there are more digits.
 * @param text plain digits or `n/d`, 0 or more
 */
export function shortNumber(text: string): string {
  const [whole = '0', decimals = ''] = (text.includes('/') ? decimalsOf(numberOf(text)) : text).split('.');
  const said = decimals.replace(/0+$/, '');
  const kept =
    whole.length > 2 ? '' : whole === '0' ? (/^0*\d{0,4}/.exec(said)?.[0] ?? '') : said.slice(0, 4);
  const isCut = said.length > kept.length || text.includes('/');
  return `${grouped(kept === '' ? whole : `${whole}.${kept}`)}${isCut ? '…' : ''}`;
}

const decimalsOf = (value: number): string => value.toFixed(10);
