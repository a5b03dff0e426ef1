import { Fraction } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import type { Quantity } from '../base/quantity.js';
import { same } from '../base/words.js';
import type { Family, GraphBuilder, Index, Input, Naming } from '../formula/graph.js';
import { type About, statedInput } from '../formula/stated.js';
import type { Metric, Observation } from '../traffic/observation.js';
import type { UncertaintyFields } from '../uncertainty/schema.js';
import type { ErrorEntry } from './error-entries.js';
import { observationId, type Pieces } from './pieces.js';
import { maskedWithoutFactor, unobservedFactor } from './problems.js';
import type { Views } from './schema.js';
import type { Stretch } from './stretch.js';

/** What the building of one group of views stands on: its graph, its indexes, its stretches. */
export class Chain {
  constructor(
    readonly builder: GraphBuilder,
    readonly prefix: string,
    readonly pieces: Pieces,
    readonly stretches: readonly Stretch[],
    readonly views: Views,
    /** of this entry in the case, `views[0]` */
    readonly path: string,
    /** all figures of the case, for factors that an export gives beside the visits */
    readonly observations: readonly Observation[],
    readonly problems: Problem[],
    readonly uncertainty: UncertaintyFields | undefined,
    /** what is said of the errors of the figures, for each vendor */
    readonly errors: readonly ErrorEntry[],
  ) {}

  id = (name: string): string => this.prefix + name;

  /** One quantity for each site, spread over the pieces. */
  siteFactor(
    name: string,
    naming: Naming,
    quantity: (site: string) => { quantity: Quantity; path: string },
    isShare = false,
  ): Family {
    const { sites, pieces, list } = this.pieces;
    const stated = sites.members.map((member) => quantity(member.id));
    // One number for all sites is one quantity: it stands once, as one input.
    const single = new Set(stated.map((one) => one.path)).size === 1;
    const index: Index = single
      ? { id: this.id(`${name}.index`), label: naming.label, members: [{ id: 'all', label: same('') }] }
      : sites;
    const inputs = (single ? stated.slice(0, 1) : stated).map((one) =>
      statedInput(one.path, one.quantity, one.path, { kind: 'behaviour', isShare }),
    );
    const family = this.builder.input(this.id(name), index, inputs, naming);
    return this.builder.gather(
      this.id(`${name}.piece`),
      family,
      pieces,
      list.map((piece) => (single ? 0 : piece.site)),
    );
  }

  /** A factor that the export gives for the same site, time, country and device as the visits. */
  observedFactor(name: string, metric: Metric, naming: Naming, statedAt: string): Family {
    const { pieces, observed, observations, list } = this.pieces;
    const key = (one: Observation) => JSON.stringify([one.site, one.period, one.country, one.device]);
    const beside = new Map(
      this.observations
        .filter((one) => one.metric === metric && one.title === undefined && one.value !== undefined)
        .map((one) => [key(one), one]),
    );
    const missing: string[] = [];
    const unbounded: Observation[] = [];
    const inputs = observations.map((one): Input => {
      const found = beside.get(key(one));
      // Of no visits there may be no pages: a 0 beside a 0 is no gap.
      const isZero = one.value !== undefined && Fraction.of(one.value).sign === 0;
      if (found?.value && (isZero || Fraction.of(found.value).sign > 0))
        return observationInput(found, { kind: 'behaviour' });
      if (one.quality === 'masked') {
        unbounded.push(one);
        return { id: `${observationId(one)} ${metric}`, value: Fraction.zero, source: one.source };
      }
      missing.push(`${one.site ?? ''} ${one.period?.from ?? ''}`.trim());
      return NOTHING;
    });
    if (missing.length > 0) this.problems.push(unobservedFactor(statedAt, naming.label, missing));
    if (unbounded.length > 0) this.problems.push(maskedWithoutFactor(naming.label, unbounded));
    const family = this.builder.input(this.id(name), observed, inputs, naming);
    return this.builder.gather(
      this.id(`${name}.piece`),
      family,
      pieces,
      list.map((piece) => piece.observation),
    );
  }

  /** One quantity for each stretch, on the index of lines. */
  perStretch(
    name: string,
    naming: Naming,
    input: (stretch: Stretch) => Input,
  ): { stretches: Family; lines: Family } {
    const { stretches, lines, lineToStretch } = this.pieces;
    const family = this.builder.input(this.id(name), stretches, this.stretches.map(input), naming);
    return {
      stretches: family,
      lines: this.builder.gather(this.id(`${name}.line`), family, lines, lineToStretch),
    };
  }
}

/** Stands where an input is missing; its problem is reported, and no figure is given. */
const NOTHING: Input = { id: 'missing', value: Fraction.one, source: { kind: 'assumption' } };

/** A figure of an export or of the case. A masked one counts as the least that it can be: the figure leaves it out. */
export function observationInput(one: Observation, about: About): Input {
  const masked = one.quality === 'masked' && one.masked;
  const quantity: Quantity = masked
    ? { value: masked.low, ...masked, masked: true }
    : { ...one.range, value: one.value as string };
  const { source: _, ...input } = statedInput(observationId(one), quantity, '', about);
  return { ...input, source: one.source };
}
