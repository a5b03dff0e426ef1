import { groupBy } from '../base/group.js';
import type { Problem } from '../base/problem.js';
import type { Input } from '../formula/graph.js';
import { betaParameters } from '../random/fit-beta.js';
import { concentrationTaken, misfit, shareShape, shareTwice } from './problems.js';
import { concentrationFor, concentrationOf, type UncertaintyFields } from './schema.js';

/**
 * The shares of titles on one site with the rest of the site: one Dirichlet draw (its means are the stated shares, or those
 * of the shares' own beta ranges),
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
      const told = stated ? undefined : fromRanges(site, ranged, problems);
      const concentration = stated ? concentrationOf(stated.quantity) : told?.concentration;
      if (concentration === undefined) return [];
      const shares = own.map((input) => ({
        input: input.id,
        share: told?.means.get(input.id) ?? input.value.toNumber(),
      }));
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

/**
 * What the beta ranges of a site's shares tell: each a mean, since its value is the median; and the least concentration,
 * which is the sum of a beta's two parameters. With one range its share is drawn exactly as stated.
 */
function fromRanges(
  site: string,
  ranged: readonly Input[],
  problems: Problem[],
): { readonly concentration: number; readonly means: ReadonlyMap<string, number> } | undefined {
  const told = ranged.flatMap((input) => {
    const { id, value, low, high, estimate, source } = input;
    const spread = estimate?.spread;
    const place = source.place ?? {};
    const stated = spread && 'shape' in spread && spread.shape === 'beta' ? spread.coverage : undefined;
    if (!low || !high || stated === undefined) {
      const shape = spread ? ('shape' in spread ? spread.shape : 'samples') : undefined;
      problems.push(shareShape(place, shape ?? `${low?.toText()} – ${high?.toText()}`));
      return [];
    }
    const fit = betaParameters({
      shape: 'beta',
      value: value.toNumber(),
      low: low.toNumber(),
      high: high.toNumber(),
      coverage: stated,
    });
    if ('misfit' in fit) {
      const text = `${low.toText()} – ${value.toText()} – ${high.toText()}`;
      problems.push(misfit(place, text, fit.misfit, fit.median));
      return [];
    }
    return [{ id, place, sum: fit.a + fit.b, mean: fit.a / (fit.a + fit.b) }];
  });
  const sorted = [...told].sort((x, y) => x.sum - y.sum);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return undefined;
  if (most.sum > least.sum * SAME) {
    const digits = (one: number) => String(Number(one.toPrecision(3)));
    problems.push(
      concentrationTaken(
        least.place,
        site,
        digits(least.sum),
        sorted.map(({ sum }) => digits(sum)),
      ),
    );
  }
  return { concentration: least.sum, means: new Map(told.map(({ id, mean }) => [id, mean])) };
}
