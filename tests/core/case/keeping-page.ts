import {
  assess,
  type Chunks,
  type Evidence,
  type EvidenceOptions,
  KeptTraffic,
  parseCase,
  readEvidence,
  trafficFiles,
  type Unopened,
} from '@songai/core';
import { expect } from 'vitest';

export type Files = Readonly<Record<string, Chunks | Unopened>>;
export type Serials = Readonly<Record<string, string | undefined>>;

/** A case that has the shape of one, whatever is wrong in it. */
export function parsed(text: string) {
  const { case: read, problems } = parseCase(text, 'case.yaml');
  if (!read) throw new Error(JSON.stringify(problems));
  return read;
}

/** A front end: it keeps what it read of the traffic, and counts how often a file of traffic is opened. */
export class Page {
  readonly kept = new KeptTraffic();

  constructor(
    public files: (path: string) => Chunks | Unopened,
    public serials: Serials,
  ) {}

  async read(text: string, options: EvidenceOptions = {}): Promise<{ evidence: Evidence; opened: number }> {
    const read = parsed(text);
    const traffic = trafficFiles(read).map(({ file }) => file);
    let opened = 0;
    const open = async (file: string) => {
      if (traffic.includes(file)) opened += 1;
      return this.files(file);
    };
    const { kept } = this;
    const evidence = await readEvidence(read, open, {
      kept,
      identityOf: (file) => this.serials[file],
      ...options,
    });
    return { evidence, opened };
  }

  /** How many files of traffic are opened for a text, whose evidence must be as that of a fresh reading. */
  async opens(text: string): Promise<number> {
    const { evidence, opened } = await this.read(text);
    const read = parsed(text);
    expect(evidence).toStrictEqual(await readEvidence(read, async (file) => this.files(file)));
    // What is computed from the evidence must leave it as it is for the next reading.
    assess(read, evidence);
    return opened;
  }
}
