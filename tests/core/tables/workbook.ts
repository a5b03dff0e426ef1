import { zipSync } from 'fflate';
import { type Cell, escaped, letters, special } from './workbook-cells.js';
import { SharedStrings, Styles } from './workbook-tables.js';

interface RowOf {
  readonly cells: readonly Cell[];
  /** where it is not the one after the row before; null to write none */
  readonly number?: number | null;
  readonly hidden?: boolean;
}

export interface SheetOf {
  readonly name: string;
  readonly rows?: readonly (readonly Cell[] | RowOf)[];
  readonly state?: 'hidden' | 'veryHidden';
  /** first and last of columns that are hidden */
  readonly hiddenColumns?: readonly [number, number];
  /** the whole XML of its part, in place of rows */
  readonly xml?: string;
  /** what the workbook says it is: `worksheet` by default */
  readonly kind?: string;
}

export type Parts = Record<string, string | Uint8Array | undefined>;

export interface BookOptions {
  readonly date1904?: boolean;
  /** whether Excel is asked to compute the formulas when it opens the workbook */
  readonly uncomputed?: boolean;
  /** the namespaces of the strict form of the standard */
  readonly strict?: boolean;
  /** parts to put in, in place of those written; undefined leaves one out */
  readonly parts?: Parts;
  readonly level?: 0 | 1 | 6;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const LOOSE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/**
 * A workbook (.xlsx) for tests:
 *
 *     workbook([{ name: '訪問数', rows: [['date', 'visits'], [day('2020-04-01'), 1234.5]] }])
 *
 * A string becomes a shared string and undefined no cell; the other cells are made by workbook-cells.ts.
 */
export function workbook(sheets: readonly SheetOf[], options: BookOptions = {}): Uint8Array {
  return zipped({ ...workbookParts(sheets, options), ...options.parts }, options.level);
}

/** The parts of a workbook, for tests that change them before they are put together with `zipped`. */
export function workbookParts(sheets: readonly SheetOf[], options: BookOptions = {}): Record<string, string> {
  const base = options.strict ? STRICT : LOOSE;
  const main = options.strict ? `${base}/spreadsheetml/main` : `${base}/spreadsheetml/2006/main`;
  const types = `${base}/officeDocument/${options.strict ? '' : '2006/'}relationships`;
  const strings = new SharedStrings();
  const styles = new Styles();
  const parts: Record<string, string> = {};
  const links: string[] = [];
  const link = (id: string, kind: string, target: string) =>
    links.push(`<Relationship Id="${id}" Type="${types}/${kind}" Target="${target}"/>`);
  sheets.forEach((sheet, index) => {
    const target = `${sheet.kind ?? 'worksheet'}s/sheet${index + 1}.xml`;
    parts[`xl/${target}`] = sheet.xml ?? DECLARATION + sheetXml(sheet, main, strings, styles);
    link(`rId${index + 1}`, sheet.kind ?? 'worksheet', target);
  });
  link('rIdStyles', 'styles', 'styles.xml');
  link('rIdStrings', 'sharedStrings', 'sharedStrings.xml');
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${LOOSE}/package/2006/content-types"/>`,
    '_rels/.rels': relationships([
      `<Relationship Id="rId1" Type="${types}/officeDocument" Target="xl/workbook.xml"/>`,
    ]),
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${main}" xmlns:r="${types}">${
      options.date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>'
    }<sheets>${listed.join('')}</sheets>${
      options.uncomputed ? '<calcPr calcId="124519" fullCalcOnLoad="1"/>' : ''
    }</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(links),
    'xl/sharedStrings.xml': DECLARATION + strings.xml(main),
    'xl/styles.xml': DECLARATION + styles.xml(main),
    ...parts,
  };
}

/** A ZIP file of parts; one that is undefined is left out. */
export function zipped(parts: Parts, level: 0 | 1 | 6 = 6): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(parts)) {
    if (part !== undefined) files[name] = typeof part === 'string' ? new TextEncoder().encode(part) : part;
  }
  return zipSync(files, { level, mtime: new Date(2021, 0, 1) });
}

/** A worksheet around the XML of its rows, for sheets too large or too odd to be written cell by cell. */
export const sheetAround = (rows: string): string =>
  `${DECLARATION}<worksheet xmlns="${LOOSE}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

const relationships = (links: readonly string[]): string =>
  `${DECLARATION}<Relationships xmlns="${LOOSE}/package/2006/relationships">${links.join('')}</Relationships>`;

function sheetXml(sheet: SheetOf, main: string, strings: SharedStrings, styles: Styles): string {
  const columns = sheet.hiddenColumns;
  let last = 0;
  const rows = (sheet.rows ?? []).map((row) => {
    const { cells, number, hidden }: RowOf = 'cells' in row ? row : { cells: row };
    last = number ?? last + 1;
    const here = last;
    const xml = cells.map((cell, index) =>
      cell === undefined ? '' : cellXml(cell, `${letters(index + 1)}${here}`, strings, styles),
    );
    return `<row${number === null ? '' : ` r="${here}"`}${hidden ? ' hidden="1"' : ''}>${xml.join('')}</row>`;
  });
  return `<worksheet xmlns="${main}">${
    columns ? `<cols><col min="${columns[0]}" max="${columns[1]}" width="9" hidden="1"/></cols>` : ''
  }<sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, right: string, strings: SharedStrings, styles: Styles): string {
  const { type, value, formula, inline, shared, format, address = right } = special(cell);
  const attributes = [
    ...(address === null ? [] : [`r="${address}"`]),
    ...(format === undefined ? [] : [`s="${styles.number(format)}"`]),
    ...(type === undefined ? [] : [`t="${type}"`]),
  ];
  const stored = shared === undefined ? value : String(strings.number(shared));
  const fields = [
    ...(formula === undefined ? [] : [`<f>${escaped(formula)}</f>`]),
    ...(stored === undefined ? [] : [`<v>${escaped(stored)}</v>`]),
    ...(inline === undefined ? [] : [`<is>${inline}</is>`]),
  ];
  return `<c ${attributes.join(' ')}>${fields.join('')}</c>`;
}
