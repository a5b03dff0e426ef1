import fc from 'fast-check';
import { encoded, LETTERS } from '../core/traffic/writers/encodings.js';
import { TABLE_TOKENS, textChanges, textWith } from './text-changes.js';
import { changed, changes } from './tree.js';

/** A table as a list of objects, numbers as numbers where they are some. */
function objectsOf(table: readonly (readonly string[])[]): object[] {
  const [header = [], ...rows] = table;
  return rows.map((row) =>
    Object.fromEntries(
      row.map((text, at) => [
        header[at] ?? String(at),
        text !== '' && Number.isFinite(Number(text)) ? Number(text) : text,
      ]),
    ),
  );
}

type Shape = 'rows' | 'lines' | 'arrays' | 'inside' | 'api' | 'byDate';

function jsonOf(table: readonly (readonly string[])[], shape: Shape): unknown {
  if (shape === 'arrays') return table;
  if (shape === 'inside')
    return { meta: { ok: true, none: null }, data: { rows: objectsOf(table) }, more: [] };
  if (shape === 'api')
    return {
      meta: {
        request: { domain: 'a.example', granularity: 'monthly', start_date: '2020-01', country: 'world' },
      },
      visits: objectsOf(table),
    };
  if (shape === 'byDate')
    return { 'a.example': Object.fromEntries(table.map(([key, value]) => [key ?? '', value])) };
  return objectsOf(table);
}

/** A JSON or lines of it: changed as data, and then as text. */
export const jsonFiles = (rows: fc.Arbitrary<readonly (readonly string[])[]>): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      table: fc.oneof(
        { weight: 6, arbitrary: rows.map((table) => ({ table, value: undefined })) },
        { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 5 }).map((value) => ({ table: [], value })) },
      ),
      shape: fc.constantFrom<Shape>('rows', 'rows', 'lines', 'arrays', 'inside', 'api', 'byDate'),
      data: fc.oneof(fc.constant([]), changes(2)),
      text: fc.oneof(fc.constant([]), fc.constant([]), textChanges(TABLE_TOKENS, 2)),
      letters: fc.constantFrom(...LETTERS.slice(0, 6)),
      spaces: fc.constantFrom(0, 2),
    })
    .map(({ table: { table, value }, shape, data, text, letters, spaces }) => {
      const made = changed(value ?? jsonOf(table, shape), data, ['date', 'visits', 'domain', 'value']);
      const isLines = shape === 'lines' && Array.isArray(made);
      const written = isLines
        ? made.map((one) => JSON.stringify(one)).join('\n')
        : (JSON.stringify(made, undefined, spaces) ?? '');
      return encoded(textWith(written, text), letters)?.bytes ?? new Uint8Array();
    });
