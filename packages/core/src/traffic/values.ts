import { Fraction } from '../base/fraction.js';
import { type Parts, partsText, setDigits } from './figure-parts.js';
import type { ObservationTable } from './observation-table.js';

/** The value at a position of the table, as plain digits. */
export function valueText(table: ObservationTable, at: number): string {
  const parts: Parts = { ...table.splitAt(at), text: table.odd.get(at)?.value ?? '' };
  return partsText(parts);
}

/** Multiplies a figure of the table, or the ends of a masked one, exactly. */
export function multiply(table: ObservationTable, at: number, factor: Fraction): void {
  const times = (text: string) => Fraction.of(text).times(factor).toText();
  const masked = table.odd.get(at)?.masked;
  if (masked) table.setOdd(at, { masked: { low: times(masked.low), high: times(masked.high) } });
  else putValue(table, at, times(valueText(table, at)));
}

/** Replaces a value by plain digits, or by `n/d` where it has no end in decimals. */
function putValue(table: ObservationTable, at: number, text: string): void {
  const parts: Parts = { whole: 0, part: 0, decimals: 0, text: '' };
  const point = text.indexOf('.');
  const isPlain = !text.includes('/');
  if (
    isPlain &&
    setDigits(parts, text, 0, point < 0 ? text.length : point, text.length) &&
    parts.text === ''
  ) {
    const { value: _, ...odd } = table.odd.get(at) ?? {};
    if (Object.keys(odd).length > 0) table.odd.set(at, odd);
    else table.odd.delete(at);
    table.setSplit(at, parts);
  } else table.setOdd(at, { value: text });
}
