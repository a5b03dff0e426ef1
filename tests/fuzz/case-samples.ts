import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { caseJsonSchema } from '@songai/core';
import { parse } from 'yaml';
import { root } from '../cli/songai.js';
import type { Schema } from '../core/case/structure.js';
import { caseText, visits } from '../core/compute.js';
import { EXAMPLES } from '../core/example.js';
import type { Tree } from './tree.js';

/** A case that can be computed, and the files beside it. */
export interface CaseSample {
  readonly name: string;
  readonly text: string;
  readonly data: Tree;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Of a log the first lines: a run is to take some milliseconds. */
const shortened = (bytes: Buffer, name: string): Uint8Array =>
  new Uint8Array(name.endsWith('.log') ? bytes.subarray(0, 4000) : bytes);

/** A few months of what takes long to compute. */
const PERIODS: Readonly<Record<string, string>> = {
  'cloudflare-style': 'period: { from: 2021-08-01, to: 2021-09-30 }',
  'operator-and-cdn': 'period: { from: 2020-02-10, to: 2020-07-31 }',
  'client-files': 'period: { from: 2021-03-01, to: 2021-04-30 }',
};

function exampleOf(name: string): CaseSample {
  const folder = path.join(root, 'examples', name);
  const files = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile());
  const contents = files.map(
    (one) => [one.name, shortened(readFileSync(path.join(folder, one.name)), one.name)] as const,
  );
  const text = readFileSync(path.join(folder, 'case.yaml'), 'utf8').replace(
    /^period: .*$/m,
    (period) => PERIODS[name] ?? period,
  );
  return { name, text, data: parse(text), files: new Map(contents) };
}

const madeOf = (name: string, changes: Readonly<Record<string, unknown>>): CaseSample => {
  const text = caseText(changes);
  return { name, text, data: JSON.parse(text), files: new Map() };
};

const ranged = { value: 1.5, low: 1, high: 2, assumption: 'a guess' };

/** What the examples do not have: several holders, ranges with draws, found amounts, two sites. */
const MADE: readonly CaseSample[] = [
  madeOf('counter', {}),
  madeOf('found', {
    traffic: undefined,
    views: undefined,
    fee: undefined,
    rate: undefined,
    titles: [{ id: 't', name: 'T', plaintiff: 'p', found: { value: 5000, source: 'a ruling' } }],
    lawyerFee: { rate: { value: 0.1, source: 'a ruling' } },
    delayDamages: {
      start: 'date',
      date: '2021-01-01',
      until: '2022-06-30',
      rate: { value: '3%', source: 'a ruling' },
    },
  }),
  madeOf('shares', {
    plaintiffs: [
      { id: 'p', name: 'P', claim: { base: 1000, covers: 'joint' } },
      { id: 'q', name: 'Q' },
    ],
    defendants: [
      { id: 'd', name: 'D', liability: { start: 'notice', graceMonths: 1 } },
      { id: 'e', name: 'E', liability: { start: 'whole', reason: 'ran it' } },
    ],
    sites: [
      { id: 's', name: 'S' },
      { id: 'u', name: 'U' },
    ],
    notices: [{ date: '2020-01-10', to: 'd', title: 't', site: 's' }],
    titles: [
      {
        id: 't',
        name: 'T',
        holders: [
          { plaintiff: 'p', share: '1/3' },
          { plaintiff: 'q', share: '2/3' },
        ],
        share: 0.1,
      },
      { id: 'u', name: 'V', plaintiff: 'q', share: 0.2, fee: 30 },
    ],
    traffic: [visits('2020-03', 1000), visits('2020-04', 999), visits('2020-03', 70, 'u')],
    views: [{ way: 'title-share', pagesPerVisit: ranged, factors: { pagesPerUnit: ranged } }],
    fee: 100,
    rate: { value: 0.8, low: 0.6, high: 1, source: 'a ruling' },
  }),
];

export const SAMPLES: readonly CaseSample[] = [...MADE, ...EXAMPLES.map(exampleOf)];

/** Files under names that cases made by the schema give. */
export const LOOSE_FILES: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries({
    'a.csv': 'site,date,visits\ns,2020-01,1000\ns,2020-02,500\nu,2020-01,7\n',
    't.csv': 'id,name,plaintiff,fee,share\nt,T,p,100,0.1\nu,U,q,50,\n',
    'n.csv': '到達日,通知先,作品,サイト\n2020-01-10,d,t,s\n令和2年2月1日,e,u,\n',
    'a.log': '192.0.2.7 - - [01/Apr/2020:12:00:00 +0900] "GET /read/t/1 HTTP/1.1" 200 512\n',
    'a.json': '[{"domain":"s","date":"2020-01-01","visits":5}]',
  }).map(([name, text]) => [name, new TextEncoder().encode(text)]),
);

export const SCHEMA = caseJsonSchema() as Schema;

/** Every key that the schema has. */
export const KEYS: readonly string[] = [...new Set(keysIn(SCHEMA))];

function keysIn(schema: Schema): string[] {
  const { properties = {}, anyOf = [], items, additionalProperties } = schema;
  const inner = [...anyOf, ...Object.values(properties), ...(items ? [items] : [])];
  const more = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [...Object.keys(properties), ...[...inner, ...more].flatMap(keysIn)];
}

/** A place of a case at which the schema allows a key, and what it allows there. */
export interface Graft {
  readonly path: readonly string[];
  readonly key: string;
  readonly schema: Schema;
}

/** All places of a case at which the schema allows something. */
export function graftsOf(data: Tree, schema: Schema = SCHEMA, path: readonly string[] = []): Graft[] {
  if (schema.anyOf) return schema.anyOf.flatMap((one) => graftsOf(data, one, path));
  if (Array.isArray(data)) {
    const { items } = schema;
    return items ? data.flatMap((one, at) => graftsOf(one, items, [...path, String(at)])) : [];
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(schema.properties ?? {}).flatMap(([key, own]) => [
    { path, key, schema: own },
    ...graftsOf((data as Record<string, Tree>)[key], own, [...path, key]),
  ]);
}
