import { mayStop } from '../base/may-stop.js';
import type { Problem } from '../base/problem.js';
import { hasErrors } from '../base/problem.js';
import type { Notice } from '../liability/notice.js';
import type { ReadingOptions } from '../tables/chunks.js';
import { domainText } from '../traffic/domain.js';
import type { Observation } from '../traffic/observation.js';
import { slashed } from './file-path.js';
import type { IdentityOf, KeptTraffic } from './kept-traffic.js';
import { strangers } from './not-in-case.js';
import { type LoggedNotice, readNoticeLog } from './notice-log.js';
import { resolveNotices } from './notices.js';
import type { Case } from './parse.js';
import { type Open, opened, type ReadFile } from './read-file.js';
import { exhibitsOfLog, noticesIn, titleReferences } from './references.js';
import type { Title } from './title.js';
import { readTitles } from './titles-table.js';
import { readTrafficEvidence } from './traffic-evidence.js';

/** What stands beside a case: its titles, its notices, its traffic figures, and the identity of each file. */
export interface Evidence {
  /** the titles of the case or of its table, in order */
  readonly titles: readonly Title[];
  /** false where the table of titles could not be read; what rests on titles is not judged then */
  readonly titlesRead: boolean;
  /** of the case or of its log, with the titles and sites that each identifies */
  readonly notices: readonly Notice[];
  /** false where the log of notices could not be read; that a notice is missing is not said then */
  readonly noticesRead: boolean;
  /** the figures of all traffic files and of the case itself, each thing once */
  readonly observations: readonly Observation[];
  /** each file that was read, with its SHA-256 */
  readonly files: readonly ReadFile[];
  /** what is wrong with the files, or worth knowing; nothing is computed where one is an error */
  readonly problems: readonly Problem[];
}

/** How a case's files are read, and what need not be read again. */
export interface EvidenceOptions extends ReadingOptions {
  /** the traffic as it was last read: not read again while nothing that it rests on has changed */
  readonly kept?: KeptTraffic;
  /** with `kept`: what identifies the bytes behind a path; without it files are read each time */
  readonly identityOf?: IdentityOf;
}

/**
 * Reads everything that a case names. The front end opens the files: from a disk, or from what was dropped on a page.
 * @param read the case, from `parseCase`
 * @param open gives the bytes of a path as written in the case, or why it cannot
 * @param options progress, a way to stop, and what need not be read again
 * @returns titles, notices and traffic as far as they could be read, with all problems of the files
 * @throws The signal's reason where it is aborted, and whatever `open` or its pieces throw; nothing for bad input.
 */
export async function readEvidence(
  read: Case,
  open: Open,
  { kept, identityOf = () => undefined, ...options }: EvidenceOptions = {},
): Promise<Evidence> {
  await mayStop(options.signal);
  const { fields } = read;
  const problems: Problem[] = [];
  const files: ReadFile[] = [];
  const known = new Set(fields.sites.flatMap((site) => [site.id.toLowerCase(), ...domainsOf(site)]));
  let titles = read.titles;
  let titlesRead = true;

  if (read.titlesFile) {
    const { exhibit } = read.titlesFile;
    const file = slashed(read.titlesFile.file);
    const chunks = await opened(open, file, 'titles.file', problems);
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
    const chunks = await opened(open, file, 'notices.file', problems);
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
  // What is kept comes without a piece of a file before which the signal would be looked at.
  if (kept) options.signal?.throwIfAborted();
  const reading = () => readTrafficEvidence(read, known, open, options);
  const traffic = await (kept ? kept.of(read, known, identityOf, reading) : reading());
  const { observations } = traffic;
  files.push(...traffic.files);
  problems.push(...traffic.problems, ...strangers(known, titles, observations, titlesRead));
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

export const domainsOf = (site: { readonly domains?: readonly string[] | undefined }): string[] =>
  (site.domains ?? []).map(domainText);
