import type { Problem } from '../base/problem.js';
import { sourceOf } from '../base/quantity.js';
import type { ReadingOptions } from '../tables/chunks.js';
import { badCountry } from '../traffic/cell-problems.js';
import { countryCode } from '../traffic/country.js';
import type { Observation } from '../traffic/observation.js';
import { ObservationTable } from '../traffic/observation-table.js';
import { type FileRead, readInto } from '../traffic/read.js';
import { seriesProblems } from '../traffic/series-problems.js';
import { settle } from '../traffic/settle.js';
import { strangerSites } from './not-in-case.js';
import type { Case } from './parse.js';
import { type Open, opened, type ReadFile } from './read-file.js';
import { trafficFile } from './traffic-files.js';
import type { StatedFigure } from './traffic-schema.js';

/** What the traffic of a case says: its files, and the figures that it states itself. */
export interface TrafficEvidence {
  /** in order of series and period, each thing once */
  readonly observations: readonly Observation[];
  readonly files: readonly ReadFile[];
  /** a place in the case is a path alone: rows and columns of the case text are no part of what was read */
  readonly problems: readonly Problem[];
}

/**
 * Reads the traffic of a case, and settles its figures. It rests on nothing but the case's entries of traffic, the sites
 * that are wanted, and the bytes of the files: so that it can be kept while the rest of the case changes.
 * @param sites ids and domains of the case's sites, as they are compared: rows of others are counted and not read
 * @throws the signal's reason where it is aborted; nothing for bad input
 */
export async function readTrafficEvidence(
  { fields: { traffic = [] } }: Case,
  sites: ReadonlySet<string>,
  open: Open,
  options: ReadingOptions,
): Promise<TrafficEvidence> {
  const problems: Problem[] = [];
  const files: ReadFile[] = [];
  const table = new ObservationTable();
  const reads: FileRead[] = [];
  for (const [at, entry] of traffic.entries()) {
    const path = `traffic[${at}]`;
    if (!('file' in entry)) {
      table.addObservation(stated(entry, path));
      continue;
    }
    const { file, options: own } = trafficFile(entry, at);
    if (own.country !== undefined && countryCode(own.country) === undefined) {
      problems.push(badCountry({ path: `${path}.mapping.country` }, own.country));
      continue;
    }
    const chunks = await opened(open, file, `${path}.file`, problems);
    if (!chunks) continue;
    const wanted = (site: string) => sites.has(site);
    const read = await readInto(table, chunks, file, { ...options, ...own, wanted });
    reads.push(read);
    problems.push(...read.problems.filter((one) => !TOLD_WITH_EFFECT.includes(one.code)));
    files.push({ ...read.file, kind: 'traffic', exhibit: own.exhibit, recognised: read.recognised });
  }
  const settled = settle(table);
  // Figures of pages and folders lie in those of their site: they are shown by an inspection, and in no sum here.
  const observations = [...settled.observations].filter((one) => one.page === undefined);
  problems.push(
    ...settled.problems,
    ...seriesProblems(settled.observations).filter((one) => !TOLD_WITH_EFFECT.includes(one.code)),
    ...reads.flatMap(strangerSites),
  );
  return { observations, files, problems };
}

/** What is told once, with its effect, where the period of liability is known. */
const TOLD_WITH_EFFECT = ['traffic.missing-months', 'traffic.masked', 'traffic.empty-figures'];

/** A figure written in the case itself. */
function stated(entry: StatedFigure, path: string): Observation {
  const { site, title, from, to, metric, country, device, value, masked, vendor } = entry;
  const { low, high, coverage, shape, samples, kind } = entry;
  const ranged = low !== undefined || samples !== undefined;
  return {
    ...(site === undefined ? {} : { site: site.toLowerCase() }),
    ...(title === undefined ? {} : { title }),
    ...(from && to ? { period: { from, to } } : {}),
    country: country ?? 'WW',
    device: device ?? 'all',
    metric,
    ...(masked ? { masked: { low: value, high: high as string } } : { value }),
    ...(ranged && !masked ? { range: { low, high, coverage, shape, samples, kind } } : {}),
    ...(vendor === undefined ? {} : { vendor }),
    quality: masked ? 'masked' : 'ok',
    source: sourceOf(entry, `${path}.value`),
  };
}
