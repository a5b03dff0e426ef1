import { assess } from '../assess.js';
import { mayStop } from '../base/may-stop.js';
import { MisuseError } from '../base/misuse-error.js';
import type { Lang } from '../base/words.js';
import { readEvidence } from '../case/evidence.js';
import { parseCase } from '../case/parse.js';
import type { ReadingOptions } from '../tables/chunks.js';
import { cloudflare } from './cloudflare-2025.js';
import { fastMovies } from './fast-movies-2023.js';
import { mangamura } from './mangamura-2024.js';
import type { Basis, Precedent } from './precedent.js';
import { ufc } from './ufc-2013.js';

const ALL: readonly Precedent[] = [mangamura, ufc, cloudflare, fastMovies];

/**
 * The published rulings that can be replayed, of the Tokyo District Court, each with its citation and its limits.
 * @returns all of them, always in the same order
 * @throws Nothing.
 */
export const precedents = (): readonly Precedent[] => ALL;

/** One award computed again, beside the published one. Amounts are whole yen. */
export interface Replayed {
  /** of the precedent */
  readonly id: string;
  /** name of the plaintiff */
  readonly plaintiff: string;
  /** the award as computed here, in whole yen */
  readonly computed: string;
  /** the award as published, in whole yen */
  readonly published: string;
  /** whether the two are the same to the yen */
  readonly match: boolean;
  /** how much of the award is computed */
  readonly kind: Precedent['kind'];
  /** what the inputs rest on: a match of a `circular` one proves nothing */
  readonly basis: Basis;
}

/**
 * Computes the awards of a precedent from its case text, by the same functions as a user's own case, and sets them
 * beside what the court published (`precedent.citation`: court, day and number; Copyright Act Art. 114(3)).
 * @param precedent one of `precedents`
 * @param lang of the plaintiffs' names
 * @param options a way to stop
 * @returns one entry for each published award, in yen
 * @throws MisuseError where the case text has an error, or lacks a plaintiff of the published awards, which those of
 *   `precedents` do not; the signal's reason where it is aborted
 */
export async function replay(
  precedent: Precedent,
  lang: Lang = 'ja',
  options: Pick<ReadingOptions, 'signal'> = {},
): Promise<readonly Replayed[]> {
  await mayStop(options.signal);
  const read = parseCase(precedent.text, `${precedent.id}.yaml`);
  const evidence = read.case && (await readEvidence(read.case, async () => 'missing', options));
  const done = read.case && evidence && assess(read.case, evidence);
  const assessment = done?.assessment;
  if (!assessment) {
    const found = [...read.problems, ...(done?.problems ?? [])].map((one) => one.message.en);
    throw new MisuseError(
      'misuse.precedent',
      `the case text of ${precedent.id} is broken: ${found.join(' ')}`,
    );
  }
  const { plan, exact } = assessment;
  const ids = assessment.case.fields.plaintiffs.map((plaintiff) => plaintiff.id);
  return precedent.published.map(({ plaintiff, name, amount, basis }) => {
    const award = plaintiff === '*' ? plan.total : plan.awards[ids.indexOf(plaintiff)];
    if (!award) throw new MisuseError('misuse.precedent', `${precedent.id} has no plaintiff ${plaintiff}`);
    const computed = exact.at(award.total, 0).toText();
    return {
      id: precedent.id,
      plaintiff: name[lang],
      computed,
      published: amount,
      match: computed === amount,
      kind: precedent.kind,
      basis,
    };
  });
}
