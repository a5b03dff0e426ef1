import { countryCode } from './country.js';
import { readDateText } from './date-text.js';
import { siteName } from './domain.js';
import { FigureReader } from './figure.js';

/**
 * Whether a row that was to be a header is one of data: each of its cells is a date, a site, a country or a figure, and
 * one names what the row is of while another is a figure.
 */
export function isDataRow(cells: readonly string[]): boolean {
  const figures = new FigureReader();
  const texts = cells.map((cell) => cell.trim()).filter((text) => text !== '');
  const names = texts.filter((text) => readDateText(text) !== undefined || siteName(text) !== undefined);
  const others = texts.filter((text) => !names.includes(text));
  const values = others.filter((text) => figures.read(text, 'visits') === 'value');
  const isKnown = (text: string) => values.includes(text) || countryCode(text) !== undefined;
  return names.length > 0 && values.length > 0 && others.every(isKnown);
}
