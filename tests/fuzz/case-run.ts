import {
  type Assessment,
  assess,
  type Case,
  type Chunks,
  type Evidence,
  hasErrors,
  type Problem,
  packCase,
  parseCase,
  pasteOf,
  readBundle,
  readEvidence,
  type Unopened,
  writeBundle,
} from '@songai/core';
import { parse } from 'yaml';
import { assessmentHolds } from './assessment-run.js';
import { packedTexts } from './packed-texts.js';
import { same, sane, wellTold } from './said.js';

export type Files = ReadonlyMap<string, Uint8Array>;

/** Days of reference: none, one after all that happens, one in the middle of it. */
const AS_OF = [undefined, '2024-05-01', '2020-06-15'];

const opening =
  (files: Files) =>
  async (path: string): Promise<Chunks | Unopened> => {
    const bytes = files.get(path);
    return bytes ? [bytes] : path.length % 7 === 0 ? 'unreadable' : 'missing';
  };

interface Computed {
  readonly problems: readonly Problem[];
  readonly read?: Case;
  readonly evidence?: Evidence;
  readonly assessment?: Assessment;
}

async function computed(text: string | Uint8Array, files: Files, lot: number): Promise<Computed> {
  const parsed = parseCase(text, 'case.yaml');
  if (!parsed.case) return { problems: parsed.problems };
  const evidence = await readEvidence(parsed.case, opening(files));
  const asOf = AS_OF[Math.floor(lot / 10) % AS_OF.length];
  const { assessment, problems } = assess(parsed.case, evidence, asOf === undefined ? {} : { asOf });
  return { problems, read: parsed.case, evidence, ...(assessment ? { assessment } : {}) };
}

/**
 * Computes a case and does with it what a front end may do.
 * @param lot from 0 to 99: what takes long is done for few
 * @throws where something does not hold
 */
export async function caseHolds(text: string | Uint8Array, files: Files, lot: number): Promise<string> {
  const input = inputOf(text, files);
  const { problems, read, evidence, assessment } = await computed(text, files, lot);
  wellTold(problems, input);
  if (!read || !evidence) {
    if (!hasErrors(problems)) throw new Error('no case, and no error');
    if (lot % 4 === 1) same('problems', problems, (await computed(text, files, lot)).problems);
    return 'not read';
  }
  pasted(problems);
  if (lot % 4 === 1) same('problems', problems, (await computed(text, files, lot)).problems);
  if (lot % 10 === 2) await packed(read, text, files);
  if (hasErrors(problems) === (assessment !== undefined))
    throw new Error(assessment ? 'a result in spite of an error' : 'no result, and no error');
  if (!assessment) return 'refused';
  await assessmentHolds(assessment, input, lot);
  return 'computed';
}

/** Everything that was put in, as text: what stands in it may be said again. */
function inputOf(text: string | Uint8Array, files: Files): string {
  const own = typeof text === 'string' ? text : packedTexts(text);
  return [own, ...[...files.values()].map((bytes) => packedTexts(bytes).replaceAll('\0', ''))].join('\n');
}

/** What is to be pasted into the case is YAML. */
export function pasted(problems: readonly Problem[]): void {
  const paste = pasteOf(problems);
  if (paste === undefined) return;
  const { traffic } = parse(paste) as { traffic?: readonly { readonly file?: unknown }[] };
  if (!traffic?.every(({ file }) => file !== undefined)) throw new Error(`what is to be pasted: ${paste}`);
}

/** A case that is put together and opened again is the same. */
async function packed(read: Case, text: string | Uint8Array, files: Files): Promise<void> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { bundle, problems } = await packCase(read, bytes, opening(files));
  wellTold(problems, '');
  if (hasErrors(problems) === (bundle !== undefined)) throw new Error('no bundle, and no error');
  if (!bundle) return;
  const again = readBundle(writeBundle(bundle), 'a.songai.zip');
  sane('a bundle', again.problems, '');
  const told = (one: typeof bundle | undefined) => one && [one.caseName, [...one.files.keys()].sort()];
  same('a bundle', told(bundle), told(again.bundle));
  same('the case of a bundle', [...bundle.caseBytes], [...(again.bundle?.caseBytes ?? [])]);
}
