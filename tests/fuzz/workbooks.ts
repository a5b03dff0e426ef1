import fc from 'fast-check';
import { workbookParts, zipped } from '../core/tables/workbook.js';
import {
  blank,
  type Cell,
  day,
  error,
  formula,
  inline,
  rich,
  stored,
} from '../core/tables/workbook-cells.js';
import { anyScalar } from './hostile-values.js';
import { textChanges, textWith, XML_TOKENS } from './text-changes.js';

/** Cells in the ways in which a workbook stores them. */
const storedAs = (text: string, way: number): Cell => {
  const number = Number(text);
  if (text !== '' && Number.isFinite(number) && way % 2 === 0)
    return way % 4 === 0 ? number : stored(text, '0.00');
  if (!Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && way % 3 === 0) return day(text);
  const ways: readonly (() => Cell)[] = [
    () => text,
    () => inline(text),
    () => rich([text, ''], 'ア'),
    () => formula('A1', text),
    () => error('#N/A'),
    () => stored(text, 14),
    () => blank(),
    () => undefined,
    () => way % 2 === 0,
  ];
  return (ways[way < 60 ? 0 : way % ways.length] as () => Cell)();
};

/** A workbook of one or two sheets of which the XML of some parts was changed before it was packed. */
export const damagedWorkbooks = (
  rows: fc.Arbitrary<readonly (readonly string[])[]>,
): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      tables: fc.array(rows, { minLength: 1, maxLength: 2 }),
      ways: fc.array(fc.nat(99), { minLength: 5, maxLength: 11 }),
      name: fc.oneof(fc.constant('訪問数'), anyScalar.map(String)),
      date1904: fc.boolean(),
      hidden: fc.boolean(),
      damages: fc.array(fc.tuple(fc.nat(20), textChanges(XML_TOKENS, 2)), { maxLength: 2 }),
      level: fc.constantFrom<0 | 6>(0, 6),
    })
    .map(({ tables, ways, name, date1904, hidden, damages, level }) => {
      const sheets = tables.map((table, sheet) => ({
        name: sheet === 0 ? 'A' : name,
        ...(hidden && sheet === 0 ? { state: 'hidden' as const } : {}),
        rows: table.map((row, y) =>
          row.map((text, x) => storedAs(text, ways[(y * 7 + x) % ways.length] as number)),
        ),
      }));
      const parts = workbookParts(sheets, { date1904 });
      const names = Object.keys(parts);
      for (const [at, changes] of damages) {
        const part = names[at % names.length] as string;
        parts[part] = textWith(parts[part] as string, changes);
      }
      return zipped(parts, level);
    });
