import { limitsOf, mappingOf } from '../traffic/mapping-schema.js';
import type { TrafficOptions } from '../traffic/read.js';
import { slashed } from './file-path.js';
import type { Case } from './parse.js';

/** A traffic file that a case names, and what the case says of it. */
export interface TrafficFile {
  /** as written in the case, with `/` */
  readonly file: string;
  /** where the case names it, such as `traffic[0]` */
  readonly path: string;
  /** its mapping, metric, vendor, exhibit and limits, as `readTraffic` takes them */
  readonly options: TrafficOptions;
}

type Entry = NonNullable<Case['fields']['traffic']>[number];
type FileEntry = Extract<Entry, { readonly file: string }>;

/**
 * The traffic files that a case names, in its order; figures written in the case itself are not among them.
 * @param read the case, from `parseCase`
 * @returns one entry for each; a file that is named twice comes twice
 * @throws Nothing.
 */
export const trafficFiles = ({ fields }: Case): TrafficFile[] =>
  (fields.traffic ?? []).flatMap((entry, at) => ('file' in entry ? [trafficFile(entry, at)] : []));

/** What the entry at a position of the case’s `traffic` says of its file. */
export function trafficFile(
  { file, exhibit, metric, vendor, mapping, limits }: FileEntry,
  at: number,
): TrafficFile {
  return {
    file: slashed(file),
    path: `traffic[${at}]`,
    options: {
      ...mappingOf(mapping),
      limits: limitsOf(limits),
      ...(metric === undefined ? {} : { metric }),
      ...(exhibit === undefined ? {} : { exhibit }),
      ...(vendor === undefined ? {} : { vendor }),
    },
  };
}
