import { bundleKind, isBundle, parseCase, readBundle, readEvidence, readTraffic } from '@songai/core';
import { blobChunks, bytesOf } from './blob-chunks.js';
import { CaseText } from './case-text.js';
import type { DeskOfCase } from './desk.js';
import type { Edit } from './edit.js';
import { rowsAt, textAt } from './plain.js';
import type { Given, ShownProblem, Taken } from './protocol.js';
import { ownProblem, shownProblem } from './shown.js';

/** The start of a file is enough to see whether it is a case. */
const HEAD = 65_536;
/** A case is written by people; what is larger is data. */
const LARGEST_CASE = 64e6;

/**
 * Takes files that were dropped or chosen: a bundle or a case is opened, a report is handed on, anything else is kept
 * as one of the files of the case, and named in the case where the case does not know it yet.
 * @param as what a file is, where the user says so: `traffic`, `titles` or `notices`
 */
export async function take(desk: DeskOfCase, files: readonly File[], as?: string): Promise<Taken> {
  const problems: ShownProblem[] = [];
  const others: File[] = [];
  let report: File | undefined;
  let opened: string | undefined;
  for (const file of files) {
    const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
    const start = new TextDecoder().decode(head);
    const zip = isBundle(head) ? await bytesOf(file) : undefined;
    if (zip && bundleKind(zip) !== undefined) {
      const { bundle, problems: found } = readBundle(zip, file.name);
      if (bundle) {
        const inside = [...bundle.files].map(([path, bytes]): [string, Given] => [
          path,
          desk.given(new Blob([bytes as Uint8Array<ArrayBuffer>])),
        ]);
        opened = openText(desk, bundle.caseName, bundle.caseBytes, new Map(inside), problems) ?? opened;
      }
      problems.push(...found.map(shownProblem));
    } else if (/^\uFEFF?\s*\{\s*"format"\s*:\s*"songai\.report\//.test(start)) report = file;
    else if (/(^|[\s{,"])format"?\s*:\s*"?songai\.case\//.test(start) && file.size < LARGEST_CASE)
      opened = openText(desk, file.name, await bytesOf(file), new Map(), problems) ?? opened;
    else others.push(file);
  }
  // A case that came along is open by now, so that its files find their places.
  for (const file of others) await keep(desk, file, as);
  return { problems, ...(report ? { report } : {}), ...(opened === undefined ? {} : { opened }) };
}

function openText(
  desk: DeskOfCase,
  name: string,
  bytes: Uint8Array,
  files: ReadonlyMap<string, Given>,
  problems: ShownProblem[],
): string | undefined {
  try {
    // A byte order mark is kept: the identity of the case is that of its bytes.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    desk.open(name, text, files);
    return text;
  } catch {
    problems.push(ownProblem('page.not-utf8', name, NOT_UTF8, SAVE_AS_UTF8));
    return undefined;
  }
}

const NOT_UTF8 = {
  ja: 'このケースファイルは UTF-8 で書かれていません。',
  en: 'This case file is not written in UTF-8.',
};
const SAVE_AS_UTF8 = {
  ja: 'テキストエディターで、文字コードを UTF-8 にして保存し直してください。',
  en: 'Save it again in a text editor with UTF-8 as its encoding.',
};

async function keep(desk: DeskOfCase, file: File, as: string | undefined): Promise<void> {
  if (desk.named.includes(desk.placeOf(file.name))) {
    desk.keep(file.name, file);
    return;
  }
  const kind = as ?? (await guess(file));
  const { data } = new CaseText(desk.caseFiles.text);
  const isFree = rowsAt(data, [kind]).length === 0 && textAt(data, [kind, 'file']) === '';
  desk.keep(file.name, file, (path): readonly Edit[] => {
    if (kind === 'traffic') return [{ kind: 'insert', path: ['traffic'], rows: [{ file: path }] }];
    return isFree || as !== undefined ? [{ kind: 'set', path: [kind], value: { file: path } }] : [];
  });
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
