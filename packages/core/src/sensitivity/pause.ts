/** What takes long tells how far it is, and can be stopped. */
export interface Running {
  /** told now and then, from 0 to 1 */
  readonly onProgress?: (done: number) => void;
  /** aborts the work: it then throws the signal’s reason */
  readonly signal?: AbortSignal;
}

/** How much work is done in one go: a few hundredths of a second. */
const TURN = 3e6;

/** Gives way now and then, so that a page stays alive and a stop is heard. Counts work, not time: core has no clock. */
export class Pause {
  #work = 0;

  constructor(readonly running: Running) {}

  /** Counts work done, in numbers drawn or computed; whether it is time for a rest. */
  isDue(work: number): boolean {
    this.#work += work;
    return this.#work >= TURN;
  }

  /** @throws the signal's reason where it is aborted */
  async rest(done: number): Promise<void> {
    this.#work = 0;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    this.running.signal?.throwIfAborted();
    this.running.onProgress?.(done);
  }
}

/** A part of longer work, from `from` to `to` of the whole. */
export const partOf = ({ onProgress, signal }: Running, from: number, to: number): Running => ({
  ...(signal ? { signal } : {}),
  ...(onProgress ? { onProgress: (done: number) => onProgress(from + done * (to - from)) } : {}),
});
