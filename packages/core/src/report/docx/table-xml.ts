import type { Table } from '../document.js';
import { type Setting, setTable } from './columns.js';
import { type CellKind, cellStyle, TABLE_STYLE } from './styles.js';
import { textWidth } from './text-width.js';
import { xmlText } from './xml-text.js';

/** Most lines of a row that is kept on one page; a taller one may be divided. */
const TALLEST = 24;

/** Text between two tags. */
const escaped = (text: string): string =>
  xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A table as Word writes it: fixed widths, the head repeated on each page, rows kept whole. Written out and not built,
 * since the library holds each cell as a dozen objects: a gigabyte where a schedule has a hundred thousand cells.
 * @param width room for the table, in twentieths of a point
 */
export function tableXml(table: Table, width: number): string {
  const setting = setTable(table, width);
  const { widths } = setting;
  const kinds = table.head.map((_, at): CellKind => (table.numeric.includes(at) ? 'number' : 'text'));
  const open = (kind: CellKind, at: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${cellStyle(kind, setting.size)}"/></w:pPr>`;
  const [heads, cells] = [widths.map((_, at) => open('head', at)), kinds.map(open)];
  const cell = (opening: string | undefined, text: string) =>
    `${opening}${text === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`}</w:p></w:tc>`;
  const parts = [
    `<w:tbl><w:tblPr><w:tblStyle w:val="${TABLE_STYLE}"/>`,
    `<w:tblW w:w="${widths.reduce((sum, one) => sum + one, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    `</w:tblPr><w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>`,
    '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
    ...table.head.map((name, at) => cell(heads[at], name)),
    '</w:tr>',
  ];
  for (const row of table.rows) {
    parts.push(linesOf(row, setting) <= TALLEST ? '<w:tr><w:trPr><w:cantSplit/></w:trPr>' : '<w:tr>');
    for (const [at, opening] of cells.entries()) parts.push(cell(opening, row[at] ?? ''));
    parts.push('</w:tr>');
  }
  parts.push('</w:tbl>');
  return parts.join('');
}

/** About how many lines the tallest cell of a row takes. */
const linesOf = (row: readonly string[], { size, widths }: Setting): number =>
  Math.max(...row.map((text, at) => (textWidth(text) * size * 10) / (widths[at] ?? 1)));
