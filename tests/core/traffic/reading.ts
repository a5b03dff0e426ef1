import type { TableOptions } from '../../../packages/core/src/tables/chunks.js';
import { readTables } from '../../../packages/core/src/tables/read-tables.js';
import type { Observation } from '../../../packages/core/src/traffic/observation.js';
import { readTraffic, type Traffic, type TrafficOptions } from '../../../packages/core/src/traffic/read.js';
import { bytesOf } from './bytes.js';

/** Reads the rows of the only table of a file. */
export const readRows = (
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  path: string,
  each: (cells: readonly string[], row: number) => boolean,
  options?: TableOptions,
) => readTables(chunks, path, () => ({ row: each, end() {} }), options);

/** Reads a table and keeps its rows, each with its number in front. */
export async function rowsOf(chunks: Iterable<Uint8Array>) {
  const rows: (readonly [number, ...string[]])[] = [];
  const { file, problems } = await readRows(chunks, 'a.csv', (cells, row) => {
    rows.push([row, ...cells]);
    return true;
  });
  return { rows, file, problems, codes: problems.map((one) => one.code) };
}

/** What was read, with all observations at once. */
export type Whole = Omit<Traffic, 'observations'> & { readonly observations: readonly Observation[] };

const whole = (traffic: Traffic): Whole => ({
  ...traffic,
  observations: [...traffic.observations],
});

/** Reads bytes as one export. */
export const readBytes = async (
  bytes: Uint8Array | Iterable<Uint8Array>,
  path: string,
  options?: TrafficOptions,
): Promise<Whole> => whole(await readTraffic(bytes instanceof Uint8Array ? [bytes] : bytes, path, options));

/** Reads lines as one export, `a.csv`. */
export const read = (lines: readonly string[], options?: TrafficOptions): Promise<Whole> =>
  readBytes(bytesOf(`${lines.join('\n')}\n`), 'a.csv', options);

/** `error traffic.bad-date 3:1`: what a problem is and at which row and column. */
export const told = ({ problems }: Pick<Traffic, 'problems'>): string[] =>
  problems.map(({ severity, code, place }) => {
    const at = [place.row, place.column].filter((part) => part !== undefined).join(':');
    return [severity, code, at].filter((part) => part !== '').join(' ');
  });

/** What a reader says of every table without a country or a device: of no interest where something else is tested. */
export const besides = (traffic: Pick<Traffic, 'problems'>): string[] =>
  told(traffic).filter((one) => !one.startsWith('note traffic.assumed-all'));

/** `site-a.example visits 2020-01-01/2020-01-31 = 5`: what an observation says. */
export const saying = (one: Observation): string =>
  [
    one.site,
    one.title,
    one.page,
    one.country === 'WW' ? undefined : one.country,
    one.device === 'all' ? undefined : one.device,
    one.metric,
    one.period && `${one.period.from}/${one.period.to}`,
    `= ${one.value ?? (one.masked ? `[${one.masked.low}, ${one.masked.high})` : one.quality)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
