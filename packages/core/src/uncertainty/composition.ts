import { groupBy } from '../base/group.js';
import type { Problem } from '../base/problem.js';
import type { Input } from '../formula/graph.js';
import { concentrationOf as concentrationOfRange } from '../random/concentration.js';
import { concentrationTaken, noConcentration, shareShape, shareTwice } from './problems.js';
import { concentrationFor, concentrationOf, type UncertaintyFields } from './schema.js';

/**
 * The shares of titles on one site with the rest of the site: one Dirichlet draw (its means are the stated shares),
 * which never adds to more than the whole.
 */
export interface Composition {
  readonly site: string;
  /** the sum of the Dirichlet's parameters: as many counted views as the shares would rest on */
  readonly concentration: number;
  /** whether views were really counted; otherwise the concentration is an assumption */
  readonly counted: boolean;
  readonly parts: readonly { readonly input: string; readonly share: number }[];
  /** the share of the site that is none of the titles' */
  readonly rest: number;
}

/** How far concentrations told by several ranges may lie apart to be called the same. */
const SAME = 1.1;

/** The compositions of all sites whose shares are drawn. */
export function compositionsOf(
  inputs: readonly Input[],
  fields: UncertaintyFields | undefined,
): { readonly compositions: readonly Composition[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const parts = inputs.filter((input) => input.estimate?.composition !== undefined);
  const compositions = [...groupBy(parts, (input) => input.estimate?.composition as string)].flatMap(
    ([site, own]): Composition[] => {
      const stated = concentrationFor(fields, site);
      const ranged = own.filter((input) => input.estimate?.spread !== undefined || input.low !== undefined);
      if (stated) problems.push(...ranged.map((input) => shareTwice(input.source.place ?? {}, stated.path)));
      const concentration = stated ? concentrationOf(stated.quantity) : fromRanges(site, ranged, problems);
      if (concentration === undefined) return [];
      const shares = own.map((input) => ({ input: input.id, share: input.value.toNumber() }));
      const sum = shares.reduce((total, { share }) => total + share, 0);
      return [
        {
          site,
          concentration,
          counted: stated?.counted ?? false,
          parts: shares,
          rest: Math.max(0, 1 - sum),
        },
      ];
    },
  );
  return { compositions, problems };
}

/** The least concentration that the stated ranges of a site's shares tell. */
function fromRanges(site: string, ranged: readonly Input[], problems: Problem[]): number | undefined {
  const told = ranged.flatMap((input) => {
    const { value, low, high, estimate, source } = input;
    const spread = estimate?.spread;
    const place = source.place ?? {};
    const shape = spread && 'shape' in spread ? spread.shape : 'samples';
    if (
      !spread ||
      !low ||
      !high ||
      shape !== 'beta' ||
      !('coverage' in spread) ||
      spread.coverage === undefined
    ) {
      problems.push(shareShape(place, spread ? shape : `${low?.toText()} – ${high?.toText()}`));
      return [];
    }
    const found = concentrationOfRange(value.toNumber(), low.toNumber(), high.toNumber(), spread.coverage);
    if (found === undefined) problems.push(noConcentration(place));
    return found === undefined ? [] : [{ found, place }];
  });
  const sorted = [...told].sort((a, b) => a.found - b.found);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return undefined;
  if (most.found > least.found * SAME) {
    const digits = (one: number) => String(Number(one.toPrecision(3)));
    problems.push(
      concentrationTaken(
        least.place,
        site,
        digits(least.found),
        sorted.map(({ found }) => digits(found)),
      ),
    );
  }
  return least.found;
}
