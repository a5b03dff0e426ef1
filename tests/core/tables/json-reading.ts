import type { Problem } from '../../../packages/core/src/base/problem.js';
import type { Place } from '../../../packages/core/src/base/source.js';
import { readJson } from '../../../packages/core/src/tables/json-tables.js';
import { LIMITS, type Limits, Watch } from '../../../packages/core/src/tables/limits.js';

export interface Read {
  readonly name?: string;
  readonly details: Record<string, string>;
  readonly rows: string[][];
  readonly numbers: number[];
  readonly places: Place[][];
  readonly ended: boolean;
}

/** All tables of a JSON, with the place of each cell. */
export function readAll(
  text: string,
  limits: Partial<Limits> = {},
  takesLists = false,
): { sheets: Read[]; problems: Problem[] } {
  const sheets: (Read & { ended: boolean })[] = [];
  const problems = readJson(
    text,
    'x.json',
    ({ name, details }) => {
      const sheet = {
        ...(name === undefined ? {} : { name }),
        details: Object.fromEntries(details.map(({ key, value }) => [key, value])),
        rows: [] as string[][],
        numbers: [] as number[],
        places: [] as Place[][],
        ended: false,
      };
      sheets.push(sheet);
      return {
        takesLists,
        row(cells, row, places) {
          sheet.rows.push([...cells]);
          sheet.numbers.push(row);
          if (places) sheet.places.push(cells.map((_, column) => places(column)));
          return undefined;
        },
        end() {
          sheet.ended = true;
        },
      };
    },
    new Watch('x.json', { ...LIMITS, ...limits }),
  );
  return { sheets, problems };
}

/** Each table by its name, '' of the document itself, with its rows. */
export const tablesOf = (text: string): Record<string, string[][]> =>
  Object.fromEntries(readAll(text).sheets.map(({ name, rows }) => [name ?? '', rows]));
