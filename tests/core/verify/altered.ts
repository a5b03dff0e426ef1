import { canonicalDigest } from '../../../packages/core/src/report/canonical-json.js';
import { jsonPieces } from '../../../packages/core/src/report/json-text.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Report = { [key: string]: Json };

/** A number in a report, as a number or as text, and how to alter it and put it back. */
export interface Place {
  readonly path: string;
  alter(): () => void;
}

const NUMBER = /^-?\d+(\.\d+)?(\/\d+)?$/;

/** Another number: the last digit is one more, a number is doubled and one more. */
const other = (value: string | number): string | number =>
  typeof value === 'number'
    ? value * 2 + 1
    : value.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));

/** Every number of a report. */
export function numbersOf(report: Report): Place[] {
  const places: Place[] = [];
  const walk = (holder: { [key: string]: Json } | Json[], path: string) => {
    for (const [key, value] of Object.entries(holder)) {
      const own = Array.isArray(holder) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      if (typeof value === 'object' && value !== null) walk(value, own);
      else if (typeof value === 'number' || (typeof value === 'string' && NUMBER.test(value)))
        places.push({
          path: own,
          alter: () => {
            (holder as { [key: string]: Json })[key] = other(value);
            return () => {
              (holder as { [key: string]: Json })[key] = value;
            };
          },
        });
    }
  };
  walk(report, '');
  return places;
}

/** So many of them, spread evenly. */
export const someOf = <T>(all: readonly T[], most: number): T[] =>
  all.filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length));

export const parsed = (bytes: Uint8Array): Report => JSON.parse(new TextDecoder().decode(bytes)) as Report;

/** As the report would be laid out. */
export const laidOut = (report: Report): Uint8Array => Buffer.concat(jsonPieces(report));

/** What an adversary does who knows songai: alters the report and makes its digest again. */
export function withNewDigest(report: Report): Report {
  const { digest, ...content } = report;
  return { ...content, digest: { ...(digest as Report), value: canonicalDigest(content) } };
}
