import type { Given } from './protocol.js';

/** The case and its files at one moment. */
export interface Moment {
  readonly text: string;
  readonly files: ReadonlyMap<string, Given>;
}

/** How many steps can be taken back. */
const MOST = 200;

/** What undo and redo walk through. */
export class History {
  #past: Moment[] = [];
  #future: Moment[] = [];
  #now: Moment;
  #mergeKey: string | undefined;

  constructor(now: Moment) {
    this.#now = now;
  }

  get now(): Moment {
    return this.#now;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** @param mergeKey changes in a row with one key, such as the letters typed into one field, are one step */
  push(next: Moment, mergeKey?: string): void {
    const isMerged = mergeKey !== undefined && mergeKey === this.#mergeKey;
    if (!isMerged) this.#past = [...this.#past.slice(-MOST), this.#now];
    this.#mergeKey = mergeKey;
    this.#future = [];
    this.#now = next;
  }

  undo(): void {
    const last = this.#past.pop();
    if (!last) return;
    this.#future.push(this.#now);
    this.#now = last;
    this.#mergeKey = undefined;
  }

  redo(): void {
    const next = this.#future.pop();
    if (!next) return;
    this.#past.push(this.#now);
    this.#now = next;
    this.#mergeKey = undefined;
  }
}
