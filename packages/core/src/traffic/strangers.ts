import type { Place } from '../base/source.js';

/** A site whose rows were not wanted. */
export interface Stranger {
  readonly site: string;
  readonly first: Place;
  count: number;
}

/** How many sites are told by their names. */
const NAMED = 1000;

/** Sites that a file holds and nobody asked for: their figures are counted, so that it can be said, and not kept. */
export class Strangers {
  readonly #bySite = new Map<string, Stranger>();
  /** figures of sites beyond those that are named */
  unnamed = 0;

  constructor(readonly wanted: ((site: string) => boolean) | undefined) {}

  isWanted(site: string): boolean {
    return this.wanted?.(site) ?? true;
  }

  add(site: string, figures: number, place: () => Place): void {
    const known = this.#bySite.get(site);
    if (known) known.count += figures;
    else if (this.#bySite.size < NAMED) this.#bySite.set(site, { site, first: place(), count: figures });
    else this.unnamed += figures;
  }

  get isEmpty(): boolean {
    return this.#bySite.size === 0;
  }

  all(): Stranger[] {
    return [...this.#bySite.values()];
  }
}
