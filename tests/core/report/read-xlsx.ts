import { strFromU8, unzipSync } from 'fflate';
import { HyperFormula } from 'hyperformula';

/** A cell of a written workbook: what it shows, and its formula if it has one. */
interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly shown: string | number;
  readonly formula?: string;
}

export interface ReadSheet {
  readonly name: string;
  readonly cells: readonly ReadCell[];
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The parts of a zip file as text. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** Reads a workbook as it was written, without any code that wrote it. */
export function readXlsx(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = partsOf(bytes);
  const strings = [
    ...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g),
  ].map(([, text = '']) => unescaped(text));
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/sheetId="(\d+)" name="([^"]*)"/g)];
  return names.map(([, id, name = '']) => {
    const found = (parts[`xl/worksheets/sheet${id}.xml`] ?? '').matchAll(
      /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(?:<f>([\s\S]*?)<\/f>)?(?:<v>([\s\S]*?)<\/v>)?<\/c>)/g,
    );
    const cells = [...found].flatMap(([, letters = '', row, attributes = '', formula, value]): ReadCell[] => {
      if (value === undefined && formula === undefined) return [];
      let column = 0;
      for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
      const text = unescaped(value ?? '');
      const shown = attributes.includes('t="s"')
        ? (strings[Number(text)] ?? '')
        : attributes.includes('t="str"')
          ? text
          : Number(text);
      return [
        {
          row: Number(row) - 1,
          column: column - 1,
          shown,
          ...(formula === undefined ? {} : { formula: unescaped(formula) }),
        },
      ];
    });
    return { name: unescaped(name), cells };
  });
}

/** The workbook in a spreadsheet engine that has nothing to do with this project; it computes every formula anew. */
export function recomputed(sheets: readonly ReadSheet[]) {
  const grids = Object.fromEntries(
    sheets.map(({ name, cells }) => {
      const grid: (string | number | null)[][] = [];
      for (const { row, column, shown, formula } of cells) {
        while (grid.length <= row) grid.push([]);
        const line = grid[row] as (string | number | null)[];
        while (line.length <= column) line.push(null);
        line[column] =
          formula === undefined ? (typeof shown === 'string' ? `'${shown}` : shown) : `=${formula}`;
      }
      return [name, grid];
    }),
  );
  const engine = HyperFormula.buildFromSheets(grids, {
    licenseKey: 'gpl-v3',
    useArrayArithmetic: true,
    smartRounding: false,
  });
  const at = (name: string, row: number, column: number) => ({
    sheet: engine.getSheetId(name) as number,
    row,
    col: column,
  });
  return {
    value: (name: string, row: number, column: number) => engine.getCellValue(at(name, row, column)),
    set: (name: string, row: number, column: number, value: number) => {
      engine.setCellContents(at(name, row, column), value);
    },
  };
}
