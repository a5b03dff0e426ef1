import type { Place } from '../../base/source.js';
import { Unreadable } from '../unreadable.js';
import { badStyle, badType, badValue, noSuchString } from './cell-problems.js';
import { isoText, serialText } from './serial-date.js';
import { percentText, storedNumber } from './stored-number.js';
import { unescaped } from './string-item.js';
import type { Styles } from './styles.js';

/** A cell as the sheet stores it. */
export interface StoredCell {
  /** what its value is: `n` a number, `s` the number of a shared string … */
  readonly type: string;
  /** number of its style */
  readonly style: string;
  /** absent where nothing is stored; a formula without it was never computed */
  readonly value: string | undefined;
  /** absent where the cell has none; empty where it shares that of another cell */
  readonly formula: string | undefined;
  /** a string that stands in the cell itself */
  readonly inline: string | undefined;
}

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly date1904: boolean;
}

/**
 * The text of a cell: its stored value, a date or a percentage as its format shows it, an error as `#DIV/0!`, a formula
 * that was never computed with `=` in front.
 * @throws Unreadable where the cell refers to what is not there, or is of an unknown type
 */
export function cellText(cell: StoredCell, context: CellContext, place: () => Place): string {
  const { type, value, formula, inline } = cell;
  if (formula !== undefined && isUncomputed(cell)) return `=${formula}`;
  if (type === 'inlineStr') return inline ?? unescaped(value ?? '');
  if (value === undefined || value === '') return '';
  switch (type) {
    case 'n':
      return numberText(value.trim(), cell.style, context, place);
    case 's':
      return sharedString(value.trim(), context.strings, place);
    case 'str':
      return unescaped(value);
    case 'e':
      return value;
    case 'b':
      return truthText(value.trim(), place);
    case 'd':
      return isoText(value.trim(), kindOf(cell.style, context.styles, place));
    default:
      throw new Unreadable(badType(place(), type));
  }
}

/** Whether a formula has no stored result. An empty text is one: `str` with nothing in its value. */
export const isUncomputed = ({ type, value }: StoredCell): boolean =>
  value === undefined || (value === '' && type !== 'str');

function numberText(value: string, style: string, context: CellContext, place: () => Place): string {
  const kind = kindOf(style, context.styles, place);
  if (kind === 'plain') return storedNumber(value);
  if (kind === 'percent') return percentText(storedNumber(value));
  return serialText(value, kind, context.date1904) ?? storedNumber(value);
}

function kindOf(style: string, styles: Styles, place: () => Place) {
  const kind = styles[Number(style)];
  if (kind === undefined) throw new Unreadable(badStyle(place(), style));
  return kind;
}

function sharedString(value: string, strings: readonly string[], place: () => Place): string {
  const string = /^\d+$/.test(value) ? strings[Number(value)] : undefined;
  if (string === undefined) throw new Unreadable(noSuchString(place(), value));
  return string;
}

function truthText(value: string, place: () => Place): string {
  if (value === '1' || value === 'true') return 'TRUE';
  if (value === '0' || value === 'false') return 'FALSE';
  throw new Unreadable(badValue(place(), value));
}
