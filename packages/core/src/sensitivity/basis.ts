import type { Assessment } from '../assess.js';
import type { AwardSums } from '../award/award.js';
import { Fraction, sumOf } from '../base/fraction.js';
import { evaluate, type Reading } from '../formula/evaluate.js';
import { exact } from '../formula/exact.js';
import { fold } from '../formula/fold.js';
import { argsOf, type Family, type Graph, type Input } from '../formula/graph.js';
import type { Model } from '../uncertainty/model.js';

/** One plaintiff, or all together, as sensitivity looks at them. */
export interface Subject {
  /** id of the plaintiff; absent for all together */
  readonly id?: string;
  /** the loss after reductions and payments, before any claim caps it; one member */
  readonly found: Family;
  /** what the order would say; one member */
  readonly award: Family;
  /** claimed damages without the lawyer's fee; absent where not stated by everybody concerned */
  readonly claim?: Fraction;
  /** whether a claim caps the award: then it has a mean whatever is drawn */
  readonly isCapped?: true;
}

/** A case made ready to be computed again and again: its graph folded, with what is asked of it. */
export interface Basis {
  readonly graph: Graph;
  readonly plaintiffs: readonly Subject[];
  readonly total: Subject;
  /** the amount of each title */
  readonly titles: Family;
  readonly model: Model;
  /** the figure itself, on the folded graph */
  readonly stated: Reading<Fraction>;
}

/** Another value for an input, or undefined to leave it. */
export type Change = (input: Input, family: Family) => Fraction | undefined;

/** Folds the graph of an assessment down to its awards. */
export function basisOf({ plan, case: read }: Assessment): Basis {
  const { awards, total, royalty, model } = plan;
  const roots = [...awards, total].flatMap((award) => [award.found, award.total]);
  const folded = fold(plan.graph, [...new Set([...roots, royalty.perTitle])]);
  const claims = read.fields.plaintiffs.map(({ claim }) => claim?.base?.value);
  const capped = read.fields.plaintiffs.map(({ claim }) => (claim?.base ?? claim?.total) !== undefined);
  const subject = (
    award: AwardSums,
    claim: Fraction | undefined,
    isCapped: boolean,
    id?: string,
  ): Subject => ({
    ...(id === undefined ? {} : { id }),
    ...(isCapped ? { isCapped } : {}),
    found: folded.of(award.found),
    award: folded.of(award.total),
    ...(claim ? { claim } : {}),
  });
  const stated = claims.flatMap((claim) => (claim === undefined ? [] : [Fraction.of(claim)]));
  return {
    graph: folded.graph,
    plaintiffs: awards.map((award, at) => {
      const claim = claims[at];
      return subject(
        award,
        claim === undefined ? undefined : Fraction.of(claim),
        capped[at] === true,
        read.fields.plaintiffs[at]?.id,
      );
    }),
    total: subject(
      total,
      stated.length === claims.length ? sumOf(stated) : undefined,
      capped.every((one) => one),
    ),
    titles: folded.of(royalty.perTitle),
    model,
    stated: evaluate(folded.graph, exact),
  };
}

/** The exact reading with something changed; what does not rest on the change is not computed again. */
export function again({ graph, stated }: Basis, change: Change): Reading<Fraction> {
  const changed = new Set<Family>();
  for (const family of graph.families) {
    const touched =
      family.op === 'input'
        ? family.inputs.some((input) => change(input, family) !== undefined)
        : argsOf(family).some((arg) => changed.has(arg));
    if (touched) changed.add(family);
  }
  return evaluate(
    graph,
    { ...exact, input: (input, { family }) => change(input, family) ?? input.value },
    (family) => (changed.has(family) ? undefined : stated.of(family)),
  );
}

/** All subjects: the plaintiffs in the order of the case, then all together. */
export const subjectsOf = ({ plaintiffs, total }: Basis): readonly Subject[] => [...plaintiffs, total];
