import { unzipSync } from 'fflate';
import type { CellObject, Feature } from 'write-excel-file/universal';
import { visible } from '../../base/visible.js';
import { officeZip } from '../office-zip.js';
import { widthOf } from '../text-width.js';
import type { Book, Cell, Look, Sheet } from './book.js';

const LOOKS = {
  title: { fontWeight: 'bold', fontSize: 14 },
  head: { fontWeight: 'bold', backgroundColor: '#E8E8E8', wrap: true, alignVertical: 'top' },
  text: { wrap: true, alignVertical: 'top' },
  input: { backgroundColor: '#FFF8D6', textColor: '#0017C1', format: '#,##0.######', alignVertical: 'top' },
  yen: { format: '#,##0.####', alignVertical: 'top' },
  number: { format: '#,##0.######', alignVertical: 'top' },
  whole: { format: '#,##0', alignVertical: 'top' },
  sum: { format: '#,##0', fontWeight: 'bold', alignVertical: 'top' },
  aside: { format: '#,##0', textColor: '#767676', alignVertical: 'top' },
} as const satisfies Readonly<Record<Look, object>>;

/** More lines than a row of Excel can show. */
const MOST_LINES = 27;

const FRAME = { borderStyle: 'thin', borderColor: '#A6A6A6' } as const;
const FONT = { fontFamily: 'Yu Gothic', fontSize: 10 } as const;

/** The longest text that a cell of Excel holds, less some room for a remark. */
const LONGEST = 32_000;
/** Half of a pair of code units, and two code points that XML forbids. */
const NO_CHARACTER = /[\p{Cs}\uFFFE\uFFFF]/gu;

/** Text of the input as text of a cell: visible, not longer than a cell, and without what Excel reads as an escape. */
function cellText(text: string): string {
  const shown = visible(text).replace(
    NO_CHARACTER,
    (one) => `U+${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const kept = shown.length > LONGEST ? `${shown.slice(0, LONGEST)}… (${shown.length})` : shown;
  return kept.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function written({ value, formula, look = 'text' }: Cell): CellObject {
  const style = { ...LOOKS[look], ...(look === 'title' ? {} : FRAME) };
  if (formula !== undefined) return { ...style, type: 'Formula' as const, value: formula };
  return typeof value === 'number'
    ? { ...style, type: Number, value }
    : { ...style, type: String, value: cellText(value) };
}

/** Points that one line of text takes, with the space around it. */
const LINE = 15;

/**
 * The height of a row whose texts run over several lines, as no reader works it out by itself; a title runs on beyond
 * its cell instead. A full-width letter takes two of the characters by which columns are measured.
 */
function heightOf(row: Sheet['rows'][number], widths: readonly number[]): { height?: number } {
  const lines = row.map((cell, at) =>
    cell && typeof cell.value === 'string' && cell.look !== 'title'
      ? Math.ceil((widthOf(cell.value, 1) * 1.8) / ((widths[at] ?? 10) - 1))
      : 1,
  );
  const most = Math.max(1, ...lines);
  return most > 1 ? { height: Math.min(most, MOST_LINES) * LINE } : {};
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * What the library leaves open: a formula's cell keeps its value too, so that Protected View and readers that do not
 * compute show it; pages are as wide as the paper, numbered, with their heads repeated.
 */
function completing(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) =>
            withPages(withValues(content, sheets[sheetIndex] as Sheet)),
        },
        'xl/workbook.xml': {
          transform: (content) => content.replace('<definedNames/>', printTitles(sheets)),
        },
        'xl/styles.xml': { transform: inOrder },
      },
    },
  };
}

const A = 'A'.charCodeAt(0);
const FORMULA = /<c r="([A-Z]+)(\d+)"([^>]*)><f>([^<]*)<\/f><\/c>/g;

function withValues(content: string, { rows }: Sheet): string {
  return content.replace(FORMULA, (_, column: string, row: string, attributes: string, formula: string) => {
    let at = 0;
    for (const letter of column) at = at * 26 + letter.charCodeAt(0) - A + 1;
    const value = rows[Number(row) - 1]?.[at - 1]?.value ?? '';
    const shown = typeof value === 'number' ? String(value) : escaped(cellText(value));
    const type = typeof value === 'number' ? '' : ' t="str"';
    return `<c r="${column}${row}"${attributes}${type}><f>${formula}</f><v>${shown}</v></c>`;
  });
}

const withPages = (content: string): string =>
  content
    // Where only rows stay in sight, there is no pane beside.
    .replace(/ xSplit="0"( topLeftCell="[A-Z]+\d+" activePane=")bottomRight"/, '$1bottomLeft"')
    .replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<pageSetup [^>]*\/>/, '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>')
    .replace(
      '</worksheet>',
      '<headerFooter><oddFooter>&amp;A　&amp;P / &amp;N</oddFooter></headerFooter></worksheet>',
    );

function printTitles(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(({ name, heads }, at) =>
    heads > 0
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escaped(`'${name.replaceAll("'", "''")}'!$1:$${heads}`)}</definedName>`,
        ]
      : [],
  );
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

/** The order in which the standard wants the parts of a typeface. */
const PARTS = ['b', 'i', 'sz', 'color', 'name', 'family', 'scheme'];

const inOrder = (content: string): string =>
  content.replace(/<font>(.*?)<\/font>/g, (_, inner: string) => {
    const parts = [...inner.matchAll(/<(\w+)[^>]*\/>/g)].map(([whole, name = '']) => ({ whole, name }));
    const place = (name: string) => PARTS.indexOf(name);
    const sorted = parts.sort((a, b) => place(a.name) - place(b.name));
    return `<font>${sorted.map(({ whole }) => whole).join('')}</font>`;
  });

/** The workbook as bytes: the same book gives the same bytes everywhere. */
export async function writeBook({ sheets }: Book): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const made = await writeExcelFile(
    sheets.map(({ name, widths, rows, heads, leads }) => ({
      sheet: name,
      data: rows.map((row) => {
        const height = heightOf(row, widths);
        return row.map((cell) => (cell ? { ...written(cell), ...height } : null));
      }),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: heads,
      stickyColumnsCount: leads,
      orientation: 'landscape' as const,
    })),
    { ...FONT, features: [completing(sheets)] },
  ).toBlob();
  return officeZip(unzipSync(new Uint8Array(await made.arrayBuffer())));
}
