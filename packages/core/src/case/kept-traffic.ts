import type { Case } from './parse.js';
import type { TrafficEvidence } from './traffic-evidence.js';
import { trafficFiles } from './traffic-files.js';

/**
 * What identifies the bytes behind a path of the case, such as the serial number of a file that was dropped on a page;
 * undefined where there is no file. Other bytes must have another identity.
 */
export type IdentityOf = (path: string) => string | undefined;

/**
 * The traffic of a case as it was last read, so that its files are not read again while a person edits other parts of
 * the case. The front end makes one, and gives it to each reading.
 */
export class KeptTraffic {
  #last: { readonly key: string; readonly traffic: TrafficEvidence } | undefined;

  /**
   * What was read last, where all that it rests on is as it was then; otherwise what `reading` gives, which is kept in
   * its place. Kept is only what can be told again: each file that opened has an identity, and those that did not have
   * none. `readEvidence` calls it.
   * @param read the case
   * @param sites what the reading takes as wanted
   * @param identityOf what identifies the bytes behind a path
   * @param reading reads the traffic of the case anew
   * @returns the traffic of the case
   * @throws Whatever `reading` throws.
   */
  async of(
    read: Case,
    sites: ReadonlySet<string>,
    identityOf: IdentityOf,
    reading: () => Promise<TrafficEvidence>,
  ): Promise<TrafficEvidence> {
    const key = keyOf(read, sites, identityOf);
    if (this.#last?.key === key) return this.#last.traffic;
    const traffic = await reading();
    const opened = new Set(traffic.files.map(({ path }) => path));
    const isKnown = trafficFiles(read).every(
      ({ file }) => opened.has(file) === (identityOf(file) !== undefined),
    );
    // A file may be exchanged while others are being read.
    if (isKnown && keyOf(read, sites, identityOf) === key) this.#last = { key, traffic };
    return traffic;
  }
}

/** All that a reading of traffic rests on, as a text to be compared. */
const keyOf = (read: Case, sites: ReadonlySet<string>, identityOf: IdentityOf): string =>
  JSON.stringify([
    read.fields.traffic,
    [...sites].sort(),
    trafficFiles(read).map(({ file }) => identityOf(file)),
  ]);
