import { bundleKind, isBundle, parseCase, readBundle, readEvidence, readTraffic } from '@songai/core';
import { blobChunks, bytesOf } from './blob-chunks.js';
import { decoded, HEAD, isCaseFile, notUtf8, secondCase, secondReport } from './case-file.js';
import { CaseText, newText } from './case-text.js';
import type { DeskOfCase } from './desk.js';
import { fileFor, namedFiles, pathFor } from './filing.js';
import { rowsAt, textAt } from './plain.js';
import type { Given, TakeAsked, Taken } from './protocol.js';
import { ownProblem, shownProblems } from './shown.js';
import type { ShownProblem } from './shown-problem.js';

/**
 * Takes files that were dropped or chosen: a bundle or a case is opened, a report is handed on, anything else is kept
 * as one of the files of the case, and named in the case where the case does not know it yet. Where a case among them
 * cannot be opened, nothing is taken: its files are none of the open case.
 */
export async function take(desk: DeskOfCase, { files, mayReplace, blank }: TakeAsked): Promise<Taken> {
  const { found, report, others, problems, hasFailed } = await sortOut(desk, files);
  const told = { problems, ...(report ? { report } : {}) };
  if (hasFailed) return told;
  if (found && desk.isOpen && !mayReplace) return { ...told, problems: [], asksToReplace: true };
  let rest: readonly File[] = others;
  if (found) {
    const named = namedFiles(new CaseText(found.text).data);
    const inside = new Map(found.files);
    rest = others.filter((file) => {
      const path = pathFor(named, inside, file.name);
      if (named.includes(path)) inside.set(path, desk.given(file));
      return !named.includes(path);
    });
    desk.open(found.name, found.text, inside);
  } else if (!desk.isOpen && others.length > 0) desk.open('case.yaml', newText(blank), new Map());
  const opened = found ? desk.saved : undefined;
  const replaced: ShownProblem[] = [];
  for (const file of rest) {
    const path = await keep(desk, file);
    if (path !== undefined) replaced.push(replacedFile(path));
  }
  return { ...told, problems: [...problems, ...replaced], ...(opened === undefined ? {} : { opened }) };
}

/** Another file has taken the place of one: evidence must not change without a word. */
const replacedFile = (path: string): ShownProblem => ({
  ...ownProblem(
    'page.file-replaced',
    path,
    {
      ja: `「${path}」を、選んだファイルに差し替えました。`,
      en: `“${path}” was replaced by the file that was chosen.`,
    },
    {
      ja: '前の資料に戻すには「元に戻す」を押します。別の資料なら、名前を変えてから加えてください。',
      en: 'Undo brings the one before back. If it is another export, rename it first and add it again.',
    },
  ),
  severity: 'warning',
});

interface Sorted {
  readonly found?: {
    /** as it is called on this computer: a bundle has another name than the case in it */
    readonly file: string;
    readonly name: string;
    readonly text: string;
    readonly files: ReadonlyMap<string, Given>;
  };
  readonly report?: File;
  readonly others: readonly File[];
  readonly problems: readonly ShownProblem[];
  /** a case was among them that cannot be opened */
  readonly hasFailed: boolean;
}

const isReport = (start: string): boolean => /^\uFEFF?\s*\{\s*"format"\s*:\s*"songai\.report\//.test(start);

/** What each of the files is. Of several cases, and of several reports, the first is taken. */
async function sortOut(desk: DeskOfCase, files: readonly File[]): Promise<Sorted> {
  let sorted: Sorted = { others: [], problems: [], hasFailed: false };
  const failed = (problems: readonly ShownProblem[]) => {
    sorted = { ...sorted, problems: [...sorted.problems, ...problems], hasFailed: true };
  };
  const tell = (...problems: readonly ShownProblem[]) => {
    sorted = { ...sorted, problems: [...sorted.problems, ...problems] };
  };
  const foundCase = (file: File, found: NonNullable<Sorted['found']>) => {
    if (sorted.found) tell(secondCase(file.name, sorted.found.file));
    else sorted = { ...sorted, found };
  };
  for (const file of files) {
    const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
    const start = new TextDecoder().decode(head);
    const zip = isBundle(head) ? await bytesOf(file) : undefined;
    if (zip && (bundleKind(zip) !== undefined || /\.zip$/i.test(file.name))) {
      const { bundle, problems } = readBundle(zip, file.name);
      const text = bundle && decoded(bundle.caseBytes);
      if (!bundle) failed(shownProblems(problems));
      else if (text === undefined) failed([notUtf8(bundle.caseName)]);
      else {
        const inside = [...bundle.files].map(([path, bytes]): [string, Given] => [
          path,
          desk.given(new Blob([bytes as Uint8Array<ArrayBuffer>])),
        ]);
        foundCase(file, { file: file.name, name: bundle.caseName, text, files: new Map(inside) });
        tell(...shownProblems(problems));
      }
    } else if (isReport(start)) {
      if (sorted.report) tell(secondReport(file.name, sorted.report.name));
      else sorted = { ...sorted, report: file };
    } else if (isCaseFile(start, file.size)) {
      const text = decoded(await bytesOf(file));
      if (text === undefined) failed([notUtf8(file.name)]);
      else foundCase(file, { file: file.name, name: file.name, text, files: new Map() });
    } else sorted = { ...sorted, others: [...sorted.others, file] };
  }
  return sorted;
}

/** @returns the path of a file that was there already and has been replaced */
async function keep(desk: DeskOfCase, file: File): Promise<string | undefined> {
  const path = desk.placeOf(file.name);
  if (desk.named.includes(path)) {
    const wasThere = fileFor(desk.caseFiles.files, path) !== undefined;
    desk.keep(path, file);
    return wasThere ? path : undefined;
  }
  const kind = await guess(file);
  const { data } = new CaseText(desk.caseFiles.text);
  const isFree = rowsAt(data, [kind]).length === 0 && textAt(data, [kind, 'file']) === '';
  if (kind === 'traffic')
    desk.keep(path, file, [{ kind: 'insert', path: ['traffic'], rows: [{ file: path }] }]);
  else desk.keep(path, file, isFree ? [{ kind: 'set', path: [kind], value: { file: path } }] : []);
  return undefined;
}

/** What a file is that no case names: a list of titles, a log of notices, or else traffic. */
async function guess(file: File): Promise<'traffic' | 'titles' | 'notices'> {
  // A workbook can only be read whole; of text the first lines say what it is.
  const isText = !isBundle(new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  const start = isText ? file.slice(0, HEAD) : file;
  const { recognised } = await readTraffic(blobChunks(start), file.name);
  if (recognised.length > 0) return 'traffic';
  for (const kind of ['titles', 'notices'] as const) {
    const { case: probe } = parseCase(probeText(kind, file.name), 'probe');
    if (!probe) continue;
    const evidence = await readEvidence(probe, async () => blobChunks(file));
    if (kind === 'titles' ? evidence.titles.length > 0 : evidence.notices.length > 0) return kind;
  }
  return 'traffic';
}

/** A case that names nothing but the file. */
const probeText = (kind: 'titles' | 'notices', file: string): string =>
  JSON.stringify({
    format: 'songai.case/1',
    name: 'probe',
    plaintiffs: [{ id: 'p', name: 'p' }],
    defendants: [{ id: 'd', name: 'd', liability: { start: 'notice' } }],
    sites: [{ id: 's', name: 's' }],
    titles: kind === 'titles' ? { file } : [{ id: 't', name: 't', plaintiff: 'p' }],
    ...(kind === 'notices' ? { notices: { file } } : {}),
  });
