import { bundleKind, CHECK_WORDS, parseCase, readBundle, type Verification, verify } from '@songai/core';
import { bytesOf } from './blob-chunks.js';
import type { Given, Verified } from './protocol.js';
import { Reckoner } from './reckon.js';
import { ownProblem, shownProblem } from './shown.js';

/**
 * Verifies a report by itself, or against the case and exports that it is said to be of.
 * @param against a bundle, or the case file and the files that it names
 */
export async function verifyFiles(report: File, against: readonly File[]): Promise<Verified> {
  const bytes = await bytesOf(report);
  if (against.length === 0) return shown(await verify(bytes));
  const files = new Map<string, Given>();
  let caseFile: { readonly name: string; readonly text: string } | undefined;
  const decode = (content: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
  for (const file of against) {
    const content = await bytesOf(file);
    if (bundleKind(content) !== undefined) {
      const { bundle, problems } = readBundle(content, file.name);
      if (!bundle) return { ...NOTHING, problems: problems.map(shownProblem) };
      caseFile = { name: bundle.caseName, text: decode(bundle.caseBytes) };
      for (const [path, inside] of bundle.files)
        files.set(path, { blob: new Blob([inside as Uint8Array<ArrayBuffer>]), id: path });
    } else if (/\.(ya?ml|json)$/i.test(file.name) && parseCase(content, file.name).case)
      caseFile = { name: file.name, text: decode(content) };
    else files.set(file.name, { blob: file, id: file.name });
  }
  if (!caseFile) return { ...NOTHING, problems: [ownProblem('page.no-case', '', NO_CASE, GIVE_CASE)] };
  const { signal } = new AbortController();
  const reckoned = await new Reckoner().reckon({ ...caseFile, files }, signal, () => undefined);
  if (!reckoned.case || !reckoned.evidence)
    return { ...NOTHING, problems: reckoned.problems.map(shownProblem) };
  return shown(await verify(bytes, { case: reckoned.case, evidence: reckoned.evidence }));
}

const NOTHING: Verified = { ok: false, problems: [], checks: [], differences: [], more: 0 };

const NO_CASE = { ja: 'ケースファイルがありません。', en: 'There is no case file among these.' };
const GIVE_CASE = {
  ja: '.songai.zip、またはケースファイル（case.yaml）とその資料を一緒に選んでください。',
  en: 'Choose a .songai.zip, or the case file (case.yaml) together with the files that it names.',
};

const shown = ({ ok, problems, checks, differences, more }: Verification): Verified => ({
  ok,
  problems: problems.map(shownProblem),
  checks: checks.map(({ id, ...rest }) => ({ words: CHECK_WORDS[id], ...rest })),
  differences: differences.map((one) => ({ ...one, check: CHECK_WORDS[one.check] })),
  more,
});
