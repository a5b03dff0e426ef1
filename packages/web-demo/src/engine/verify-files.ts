import { bundleKind, CHECK_WORDS, readBundle, type Verification, verify } from '@songai/core';
import { bytesOf } from './blob-chunks.js';
import { decoded, HEAD, isCaseFile, notUtf8 } from './case-file.js';
import type { Given } from './protocol.js';
import { Reckoner } from './reckon.js';
import { ownProblem, shownProblems } from './shown.js';
import type { ShownProblem } from './shown-problem.js';
import type { Verified } from './verified.js';

/**
 * Verifies a report by itself, or against the case and exports that it is said to be of.
 * @param against a bundle, or the case file and the files that it names
 */
export async function verifyFiles(report: File, against: readonly File[]): Promise<Verified> {
  const bytes = await bytesOf(report);
  if (against.length === 0) return shown(await verify(bytes));
  const files = new Map<string, Given>();
  let found: { readonly file: string; readonly name: string; readonly bytes: Uint8Array } | undefined;
  const failed = (...problems: readonly ShownProblem[]): Verified => ({ ...NOTHING, problems });
  for (const file of against) {
    const content = await bytesOf(file);
    const isZip = bundleKind(content) !== undefined;
    if (!isZip && !isCase(file, content)) {
      files.set(file.name, { blob: file, id: file.name });
      continue;
    }
    // Against which of two cases a report was verified must not be left to chance.
    if (found) return failed(severalCases(found.file, file.name));
    if (isZip) {
      const { bundle, problems } = readBundle(content, file.name);
      if (!bundle) return failed(...shownProblems(problems));
      found = { file: file.name, name: bundle.caseName, bytes: bundle.caseBytes };
      for (const [path, inside] of bundle.files)
        files.set(path, { blob: new Blob([inside as Uint8Array<ArrayBuffer>]), id: path });
    } else found = { file: file.name, name: file.name, bytes: content };
  }
  if (!found) return failed(ownProblem('page.no-case', '', NO_CASE, GIVE_CASE));
  const text = decoded(found.bytes);
  if (text === undefined) return failed(notUtf8(found.name));
  const { signal } = new AbortController();
  const reckoned = await new Reckoner().reckon({ name: found.name, text, files }, signal, () => undefined);
  if (!reckoned.case || !reckoned.evidence) return failed(...shownProblems(reckoned.problems));
  return shown(await verify(bytes, { case: reckoned.case, evidence: reckoned.evidence }));
}

/** A case is known by its first line, wrong as the rest may be; and what is YAML can be nothing else here. */
const isCase = (file: File, content: Uint8Array): boolean =>
  /\.ya?ml$/i.test(file.name) ||
  isCaseFile(new TextDecoder().decode(content.subarray(0, HEAD)), content.length);

const NOTHING: Verified = { ok: false, problems: [], checks: [], differences: [], more: 0 };

const severalCases = (first: string, second: string): ShownProblem =>
  ownProblem(
    'page.several-cases',
    second,
    {
      ja: `ケースが二つ以上あります（「${first}」と「${second}」）。`,
      en: `There is more than one case: “${first}” and “${second}”.`,
    },
    GIVE_CASE,
  );

const NO_CASE = { ja: 'ケースファイルがありません。', en: 'There is no case file among these.' };
const GIVE_CASE = {
  ja: '.songai.zip、またはケースファイル（case.yaml）とその資料を一緒に選んでください。',
  en: 'Choose a .songai.zip, or the case file (case.yaml) together with the files that it names.',
};

const shown = ({ ok, problems, checks, differences, more }: Verification): Verified => ({
  ok,
  problems: shownProblems(problems),
  checks: checks.map(({ id, ...rest }) => ({ words: CHECK_WORDS[id], ...rest })),
  differences: differences.map((one) => ({ ...one, check: CHECK_WORDS[one.check] })),
  more,
});
