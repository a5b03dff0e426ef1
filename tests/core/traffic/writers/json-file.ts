import { encoded, type Letters } from './encodings.js';
import { JsonText, type Mark } from './json-text.js';
import type { Cell, Expected, Grid, Made, Written } from './made.js';
import type { Picker } from './picker.js';

export interface JsonManner {
  /** rows as objects, as arrays below one of headers, or as objects of which each has a line */
  readonly rows: 'objects' | 'arrays' | 'lines';
  readonly lineEnd: '' | '\n' | '\r\n' | '\r';
  readonly escapes: boolean;
  readonly letters: Letters;
  readonly hasBlanks: boolean;
}

/** Places that are known once a file is written. */
export class JsonPlaces {
  readonly expected: Expected[] = [];

  constructor(readonly file: string) {}

  add(made: Made | undefined, path = '', { line, column }: Mark): void {
    const place = { file: this.file, ...(path === '' ? {} : { path }), row: line, column };
    if (made) this.expected.push({ ...made, place });
  }
}

/** The bytes of a JSON; in UTF-8 where the encoding lacks a letter. */
export function jsonWritten(
  json: JsonText,
  places: JsonPlaces,
  grid: Pick<Grid, 'tell'>,
  letters: Letters,
): Written {
  const made = encoded(json.text, letters);
  const { bytes, mustTell } = made ?? { bytes: new TextEncoder().encode(json.text) };
  return {
    bytes,
    path: places.file,
    tell: { ...grid.tell, ...(mustTell ? { encoding: mustTell } : {}) },
    expected: places.expected,
  };
}

/** Writes a table as JSON. What is said of all rows stands in keys around them. */
export function jsonFile(grid: Grid, manner: JsonManner, picker: Picker): Written {
  const isLines = manner.rows === 'lines' && grid.facts.length === 0;
  const json = new JsonText(isLines ? '' : manner.lineEnd, manner.escapes, picker);
  const places = new JsonPlaces(`${grid.stem}.json`);
  const name = grid.facts.length > 0 || picker.chance(50) ? picker.one(['data', 'rows', '結果', 'a.b']) : '';
  const rows = [...grid.rows, ...grid.totals];
  const headers = grid.header.map(({ text }) => text);
  const inArrays = manner.rows === 'arrays';
  const writeRow = (row: readonly Cell[] | null, at: number) => {
    const path = `${name}[${at}]`;
    if (row === null) json.put('null');
    else if (inArrays) writeArray(json, places, row, path);
    else writeObject(json, places, headers, row, path, picker, row === grid.rows[0]);
  };
  if (isLines) {
    rows.forEach((row, at) => {
      if (at > 0) json.endLine(manner.lineEnd || '\n');
      // A single line is one object, and no list of them.
      writeObject(json, places, headers, row, rows.length === 1 ? '' : `[${at}]`, picker, at === 0);
    });
    return jsonWritten(json, places, grid, manner.letters);
  }
  const blanks = manner.hasBlanks && !inArrays;
  const all = rows.flatMap((row) => (blanks && picker.chance(8) ? [null, row] : [row]));
  const table = () => {
    const header = grid.header.map((one): Cell => ({ text: one.text }));
    json.around('[]', inArrays ? [header, ...all] : all, writeRow);
  };
  if (name === '') table();
  else {
    const facts = grid.facts.map(
      ({ key, value }) =>
        () =>
          json.member(key, () => json.string(value)),
    );
    json.around('{}', [...facts, () => json.member(name, table)], (write) => write());
  }
  return jsonWritten(json, places, grid, manner.letters);
}

function writeCell(json: JsonText, { text, number }: Cell, picker: Picker): Mark {
  if (number !== undefined) return json.put(number);
  return text === '' && picker.chance(60) ? json.put('null') : json.string(text);
}

function writeArray(json: JsonText, places: JsonPlaces, row: readonly Cell[], path: string): void {
  json.around('[]', row, (cell, at) => {
    places.add(cell.made, `${path}[${at}]`, writeCell(json, cell, json.picker));
  });
}

/** An empty cell may be left out; its place is then that of the object. */
function writeObject(
  json: JsonText,
  places: JsonPlaces,
  headers: readonly string[],
  row: readonly Cell[],
  path: string,
  picker: Picker,
  isFirst: boolean,
): void {
  // The first object has all keys, in the order of the columns.
  const kept = row.map(
    ({ text, number }) => isFirst || text !== '' || number !== undefined || picker.chance(60),
  );
  const items = row.map((cell, at) => ({ cell, at })).filter(({ at }) => kept[at]);
  const mark = json.around('{}', items, ({ cell, at }) => {
    json.member(headers[at] as string, () => {
      places.add(
        cell.made,
        path === '' ? headers[at] : `${path}.${headers[at]}`,
        writeCell(json, cell, picker),
      );
    });
  });
  row.forEach(({ made }, at) => {
    if (!kept[at]) places.add(made, path, mark);
  });
}
