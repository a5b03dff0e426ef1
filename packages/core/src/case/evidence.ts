import type { Problem } from '../base/problem.js';
import { hasErrors, problem } from '../base/problem.js';
import { sourceOf } from '../base/quantity.js';
import type { Place } from '../base/source.js';
import type { Notice } from '../liability/notice.js';
import type { Chunks, FileFacts, ReadingOptions } from '../tables/chunks.js';
import { domainText } from '../traffic/domain.js';
import type { Observation } from '../traffic/observation.js';
import { ObservationTable } from '../traffic/observation-table.js';
import { type FileRead, readInto } from '../traffic/read.js';
import type { Recognised } from '../traffic/recognised.js';
import { seriesProblems } from '../traffic/series-problems.js';
import { settle } from '../traffic/settle.js';
import { type LoggedNotice, readNoticeLog } from './notice-log.js';
import { resolveNotices } from './notices.js';
import type { Case } from './parse.js';
import { exhibitsOfLog, noticesIn, titleReferences } from './references.js';
import type { Title } from './title.js';
import { readTitles } from './titles-table.js';
import { slashed, trafficFile } from './traffic-files.js';
import type { StatedFigure } from './traffic-schema.js';

/** What stands beside a case: its titles, its notices, its traffic figures, and the identity of each file. */
export interface Evidence {
  readonly titles: readonly Title[];
  /** false where the table of titles could not be read; what rests on titles is not judged then */
  readonly titlesRead: boolean;
  /** of the case or of its log, with the titles and sites that each identifies */
  readonly notices: readonly Notice[];
  /** false where the log of notices could not be read; that a notice is missing is not said then */
  readonly noticesRead: boolean;
  readonly observations: readonly Observation[];
  readonly files: readonly ReadFile[];
  readonly problems: readonly Problem[];
}

/** A file that a case names, and what it was read as. */
export interface ReadFile extends FileFacts {
  readonly kind: 'titles' | 'notices' | 'traffic';
  readonly exhibit?: string | undefined;
  /** of traffic: what its tables were recognised as */
  readonly recognised?: readonly Recognised[];
}

/** Why a file that a case names could not be opened. */
export type Unopened = 'missing' | 'unreadable';

/**
 * Reads everything that a case names. The front end opens the files: from a disk, or from what was dropped on a page.
 * @param open gives the bytes of a path as written in the case, or why it cannot
 * @throws the signal's reason where it is aborted; nothing for bad input
 */
export async function readEvidence(
  read: Case,
  open: (path: string) => Promise<Chunks | Unopened>,
  options: ReadingOptions = {},
): Promise<Evidence> {
  const { fields } = read;
  const problems: Problem[] = [];
  const files: ReadFile[] = [];
  const table = new ObservationTable();
  const reads: FileRead[] = [];
  const known = new Set(fields.sites.flatMap((site) => [site.id.toLowerCase(), ...domainsOf(site)]));
  let titles = read.titles;
  let titlesRead = true;

  const opened = async (file: string, path: string): Promise<Chunks | undefined> => {
    const chunks = await open(file);
    if (typeof chunks !== 'string') return chunks;
    problems.push(cannotOpen(path, file, chunks));
    return undefined;
  };

  if (read.titlesFile) {
    const { exhibit } = read.titlesFile;
    const file = slashed(read.titlesFile.file);
    const chunks = await opened(file, 'titles.file');
    titlesRead = false;
    if (chunks) {
      const table = await readTitles(chunks, file, exhibit, options);
      titles = table.titles;
      problems.push(...table.problems);
      files.push({ ...table.file, kind: 'titles', exhibit });
      titlesRead = !hasErrors(table.problems);
      if (titlesRead) problems.push(...titleReferences(fields, titles));
    }
  }
  let logged: readonly LoggedNotice[] = noticesIn(fields);
  let noticesRead = true;
  const log = fields.notices && 'file' in fields.notices ? fields.notices : undefined;
  if (log) {
    const file = slashed(log.file);
    const chunks = await opened(file, 'notices.file');
    noticesRead = false;
    if (chunks) {
      const table = await readNoticeLog(chunks, file, log.exhibit, options);
      logged = table.notices;
      problems.push(...table.problems);
      files.push({ ...table.file, kind: 'notices', exhibit: log.exhibit });
      noticesRead = !hasErrors(table.problems);
    }
  }
  const { sites, defendants } = fields;
  const resolved = resolveNotices(logged, titlesRead ? titles : undefined, sites, defendants);
  // What is wrong with notices that the case lists itself was told when it was read, or with its titles.
  if (log) problems.push(...resolved.problems, ...exhibitsOfLog(fields, logged));
  for (const [at, entry] of (fields.traffic ?? []).entries()) {
    const path = `traffic[${at}]`;
    if (!('file' in entry)) {
      table.addObservation(stated(entry, path));
      continue;
    }
    const { file, options: own } = trafficFile(entry, at);
    const chunks = await opened(file, `${path}.file`);
    if (!chunks) continue;
    const wanted = (site: string) => known.has(site);
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
    ...strangers(known, titles, observations, titlesRead),
  );
  return {
    titles,
    titlesRead,
    notices: resolved.notices,
    noticesRead,
    observations,
    files,
    problems: problems.map(read.locate),
  };
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

/** Sites and titles that the files hold and the case does not name: their figures are not counted, and that is said. */
function strangers(
  sites: ReadonlySet<string>,
  titles: readonly Title[],
  observations: readonly Observation[],
  titlesRead: boolean,
): Problem[] {
  const names = new Set(titles.flatMap((title) => [title.id, title.name]));
  const unknown = new Map<string, { place: Place; count: number; what: string }>();
  for (const one of observations) {
    const what =
      one.site !== undefined && !sites.has(one.site)
        ? one.site
        : titlesRead && one.title !== undefined && !names.has(one.title)
          ? one.title
          : undefined;
    if (what === undefined) continue;
    const known = unknown.get(what);
    if (known) known.count += 1;
    else unknown.set(what, { place: one.source.place ?? {}, count: 1, what });
  }
  return [...unknown.values()].map(({ place, count, what }) => notInCase(place, what, count));
}

/** Sites whose rows were not read, since the case does not name them. */
const strangerSites = ({ strangers, file }: FileRead): Problem[] => [
  ...strangers.all().map(({ site, first, count }) => notInCase(first, site, count)),
  ...(strangers.unnamed > 0 ? [notInCase({ file: file.path }, '…', strangers.unnamed)] : []),
];

export const domainsOf = (site: { readonly domains?: readonly string[] | undefined }): string[] =>
  (site.domains ?? []).map(domainText);

const cannotOpen = (path: string, file: string, why: Unopened): Problem =>
  problem(why === 'missing' ? 'case.file-missing' : 'case.file-unreadable', 'error', { path }, file, {
    ja: [
      why === 'missing' ? `「${file}」というファイルがありません。` : `「${file}」を開けません。`,
      'ケースファイルのあるフォルダから見た名前かどうか、ほかのソフトで開いていないかを確かめてください。',
    ],
    en: [
      why === 'missing' ? `There is no file “${file}”.` : `“${file}” cannot be opened.`,
      'Check that the name is as seen from the folder of the case file, and that no other program holds it.',
    ],
  });

const notInCase = (place: Place, what: string, count: number): Problem =>
  problem('traffic.not-in-case', 'warning', place, what, {
    ja: [
      `「${what}」はケースの sites・titles にないので、その数値${count}件は数えません（不算入）。`,
      '数えるべきものであれば、sites の domains か titles の id・name を合わせてください。',
    ],
    en: [
      `“${what}” is not among the sites and titles of the case; its ${count} figure(s) are not counted.`,
      'If they should be, make the domains of a site, or the id or name of a title, fit.',
    ],
  });
