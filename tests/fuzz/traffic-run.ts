import {
  compareSources,
  hasErrors,
  parseCase,
  previewTables,
  readTraffic,
  seriesName,
  seriesOf,
  seriesPoints,
  summarize,
  type Traffic,
  type TrafficOptions,
  trafficFiles,
} from '@songai/core';
import fc from 'fast-check';
import { caseText } from '../core/compute.js';
import { piecesOf } from '../core/traffic/bytes.js';
import { pasted } from './case-run.js';
import { SCHEMA } from './case-samples.js';
import { packedTexts } from './packed-texts.js';
import { same, sane, wellTold } from './said.js';
import { valuesOf } from './schema-values.js';

/** A file of traffic, and what the case says of it. */
export interface TrafficInput {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly options: TrafficOptions;
  readonly lot: number;
}

/** Few enough that no run takes long, and every limit is met now and then. */
const LIMITS = { unzippedBytes: 3_000_000, rows: 5000, columns: 200, memoryBytes: 30_000_000 };

/** Reads a file and does with it what a front end may do. @throws where something does not hold */
export async function trafficHolds({ bytes, path, options, lot }: TrafficInput): Promise<string> {
  const input = inputOf(bytes, path, options);
  const size = [bytes.length, 1, 7, 1000][lot % 4] || 1;
  const read = (pieces: number) => readTraffic(piecesOf(bytes, pieces), path, { limits: LIMITS, ...options });
  const traffic = await read(Math.max(size, Math.ceil(bytes.length / 2000)));
  const { problems, observations } = traffic;
  wellTold(problems, input);
  pasted(problems);
  sane('what was recognised', traffic.recognised, input);
  if (!hasErrors(problems) && observations.length === 0) throw new Error('no figure, and no error');
  if (lot % 3 === 1) {
    const again = await read(bytes.length || 1);
    same('problems', problems, again.problems);
    same('observations', [...observations], [...again.observations]);
  }
  if (lot % 4 === 2) await previewed(bytes, path, options, input);
  if (hasErrors(problems)) return 'refused';
  looked(traffic, path, input);
  return 'read';
}

/** As text, with what is packed or escaped in it: a message may quote all of it. */
function inputOf(bytes: Uint8Array, path: string, options: TrafficOptions): string {
  const text = packedTexts(bytes).replaceAll('\0', '');
  const plain = text.replace(/\\u([0-9a-f]{4})/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return [text, plain, path, JSON.stringify(options)].join('\n');
}

function looked({ observations }: Traffic, path: string, input: string): void {
  const summary = summarize(observations);
  const values = [...observations];
  sane('observations', values.slice(0, 100), input);
  sane('a summary', summary, input);
  for (const series of seriesOf(observations).slice(0, 3)) {
    sane('a series', seriesName(series), input);
  }
  for (const months of [undefined, 1, 3])
    sane('points', seriesPoints(observations, months).slice(0, 3), input);
  sane(
    'a comparison',
    compareSources([
      { path, observations },
      { path: 'b.csv', observations },
    ]).slice(0, 20),
    input,
  );
}

async function previewed(
  bytes: Uint8Array,
  path: string,
  options: TrafficOptions,
  input: string,
): Promise<void> {
  const { encoding } = options;
  const seen = await previewTables([bytes], path, { limits: LIMITS, ...(encoding ? { encoding } : {}) });
  wellTold(seen.problems, input);
  sane('a preview', seen.sheets, input);
  const isEmpty = seen.sheets.every(({ rows }) => rows.length === 0);
  if (isEmpty && !hasErrors(seen.problems)) throw new Error('an empty preview, and no error');
}

/** What the schema allows a case to say of a file. */
const entries = (SCHEMA.properties?.traffic?.items?.anyOf ?? []).filter((one) => one.properties?.file);

/** What a case may say of a file, as far as it is whole; most often nothing. */
export const trafficOptions: fc.Arbitrary<TrafficOptions> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<TrafficOptions>({}) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<TrafficOptions>({ metric: 'visits' }, { site: 's', metric: 'views' }),
  },
  {
    weight: 3,
    arbitrary: fc.oneof(...entries.map((one) => valuesOf(one))).map((entry): TrafficOptions => {
      const { case: read } = parseCase(caseText({ traffic: [entry] }), 'case.yaml');
      return (read && trafficFiles(read)[0]?.options) ?? {};
    }),
  },
);
