import type { Observation } from '../../../packages/core/src/traffic/observation.js';
import { readTraffic, type Traffic, type TrafficOptions } from '../../../packages/core/src/traffic/read.js';
import { readTable } from '../../../packages/core/src/traffic/table.js';
import { bytesOf } from './bytes.js';

/** Reads a table and keeps its rows, each with its number in front. */
export async function rowsOf(chunks: Iterable<Uint8Array>) {
  const rows: (readonly [number, ...string[]])[] = [];
  const { file, problems } = await readTable(chunks, 'a.csv', (cells, row) => {
    rows.push([row, ...cells]);
    return true;
  });
  return { rows, file, problems, codes: problems.map((one) => one.code) };
}

/** Reads lines as one export, `a.csv`. */
export const read = (lines: readonly string[], options?: TrafficOptions): Promise<Traffic> =>
  readTraffic([bytesOf(`${lines.join('\n')}\n`)], 'a.csv', options);

/** `error traffic.bad-date 3:1`: what a problem is and at which row and column. */
export const told = ({ problems }: Pick<Traffic, 'problems'>): string[] =>
  problems.map(({ severity, code, place }) => {
    const at = [place.row, place.column].filter((part) => part !== undefined).join(':');
    return [severity, code, at].filter((part) => part !== '').join(' ');
  });

/** `site-a.example visits 2020-01-01/2020-01-31 = 5`: what an observation says. */
export const saying = (one: Observation): string =>
  [
    one.site,
    one.title,
    one.country === 'WW' ? undefined : one.country,
    one.device === 'all' ? undefined : one.device,
    one.metric,
    one.period && `${one.period.from}/${one.period.to}`,
    `= ${one.value ?? (one.masked ? `[${one.masked.low}, ${one.masked.high})` : one.quality)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
