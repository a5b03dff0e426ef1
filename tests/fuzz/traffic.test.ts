import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { root } from '../cli/songai.js';
import { LAYOUTS, plansOf, written } from '../core/traffic/writers/plan.js';
import { byteChanges, bytesWith } from './byte-changes.js';
import { SAMPLES } from './case-samples.js';
import { jsonFiles } from './json-files.js';
import { logs } from './logs.js';
import { fuzz } from './runs.js';
import { textTables, trafficRows } from './table-cells.js';
import { TABLE_TOKENS, textChanges, textWith } from './text-changes.js';
import { type TrafficInput, trafficHolds, trafficOptions } from './traffic-run.js';
import { damagedWorkbooks } from './workbooks.js';

const lots = fc.nat(99);

/** Files of any bytes under a name. */
const filesOf = (bytes: fc.Arbitrary<Uint8Array>, ...paths: readonly string[]): fc.Arbitrary<TrafficInput> =>
  fc.record({ bytes, path: fc.constantFrom(...paths), options: trafficOptions, lot: lots });

/** Text stays text: only letters change, so that more than the encoding is met. */
const plans = fc.constantFrom(...LAYOUTS).chain(plansOf);
fuzz(
  'a table of traffic made by rule, and damaged',
  fc
    .tuple(plans, textChanges(TABLE_TOKENS, 3), byteChanges(2), fc.nat(9), lots)
    .map(([plan, text, bytes, way, lot]) => {
      const file = written({ ...plan, sites: Math.min(plan.sites, 2), periods: Math.min(plan.periods, 4) });
      const isText =
        plan.stores !== 'workbook' && !plan.letters.startsWith('utf-16') && plan.letters !== 'shift_jis';
      const made =
        isText && way > 1
          ? new TextEncoder().encode(textWith(new TextDecoder().decode(file.bytes), text))
          : bytesWith(file.bytes, bytes, file.bytes);
      return { bytes: made, path: file.path, options: way % 3 === 0 ? {} : file.tell, lot };
    }),
  trafficHolds,
);

fuzz(
  'a table of anything',
  filesOf(textTables(trafficRows), 'a.csv', 'b.tsv', 'Traffic-(a.example).txt'),
  trafficHolds,
);
fuzz(
  'a workbook of which the XML was damaged',
  filesOf(damagedWorkbooks(trafficRows), 'a.xlsx', 'b.csv'),
  trafficHolds,
);
fuzz('a JSON, or lines of it', filesOf(jsonFiles(trafficRows), 'a.json', 'a.ndjson', 'a.csv'), trafficHolds);

const rules = fc.constantFrom<TrafficInput['options']>(
  { site: 's', log: { paths: ['/read/{title}/{unit}'] } },
  { site: 's', log: { paths: ['/read/**'], exclude: ['*.jpg'], excludeAgents: ['bot'], offset: '+09:00' } },
  {
    site: 's',
    log: { paths: ['/read/*'], counts: 'views', status: ['200'], methods: ['GET', 'POST'], offset: '-14:00' },
  },
  { log: { paths: ['/**'] } },
);
fuzz(
  'an access log',
  fc.record({
    bytes: logs,
    path: fc.constantFrom('a.log', 'a.example.access.log'),
    options: fc.oneof({ weight: 3, arbitrary: rules }, { weight: 1, arbitrary: trafficOptions }),
    lot: lots,
  }),
  trafficHolds,
);

const fixtures = path.join(root, 'tests', 'fixtures', 'traffic');
const FILES: readonly (readonly [string, Uint8Array])[] = [
  ...readdirSync(fixtures)
    .filter((name) => !name.endsWith('.md'))
    .map(
      (name) => [name, new Uint8Array(readFileSync(path.join(fixtures, name)).subarray(0, 4000))] as const,
    ),
  ...SAMPLES.flatMap(({ files }) => [...files].filter(([name]) => !name.endsWith('.yaml'))),
];
const bytes = fc
  .tuple(fc.constantFrom(...FILES), fc.constantFrom(...FILES), byteChanges(4))
  .map(([[name, own], [, other], all]) => ({ name, bytes: bytesWith(own, all, other) }));
fuzz(
  'a sample of traffic of which bytes changed',
  fc
    .tuple(bytes, trafficOptions, lots)
    .map(([file, options, lot]) => ({ bytes: file.bytes, path: file.name, options, lot })),
  trafficHolds,
);
