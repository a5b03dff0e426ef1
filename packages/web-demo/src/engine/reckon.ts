import {
  type Assessment,
  assess,
  type Case,
  type Evidence,
  hasErrors,
  KeptTraffic,
  type Problem,
  parseCase,
  readEvidence,
} from '@songai/core';
import { blobChunks } from './blob-chunks.js';
import { fileFor } from './filing.js';
import type { CaseFiles } from './protocol.js';

/** A case as far as it could be computed. */
export interface Reckoned {
  readonly case?: Case;
  readonly evidence?: Evidence;
  /** absent where a problem is an error */
  readonly assessment?: Assessment;
  readonly problems: readonly Problem[];
}

/** Reads and computes a case as the command line does; traffic that has not changed is not read again. */
export class Reckoner {
  readonly #kept = new KeptTraffic();

  /** @throws the signal's reason where it is aborted */
  async reckon(
    { name, text, files }: CaseFiles,
    signal: AbortSignal,
    onReading: (path: string, bytes: number) => void,
  ): Promise<Reckoned> {
    const { case: read, problems } = parseCase(new TextEncoder().encode(text), name);
    if (!read) return { problems };
    let path = '';
    const evidence = await readEvidence(
      read,
      async (asked) => {
        path = asked;
        const given = fileFor(files, asked);
        return given ? blobChunks(given.blob) : 'missing';
      },
      {
        signal,
        clock: () => performance.now(),
        onProgress: (bytes) => onReading(path, bytes),
        kept: this.#kept,
        identityOf: (asked) => fileFor(files, asked)?.id,
      },
    );
    signal.throwIfAborted();
    const done = assess(read, evidence);
    const isSound = done.assessment !== undefined && !hasErrors(done.problems);
    return {
      case: read,
      evidence,
      ...(isSound && done.assessment ? { assessment: done.assessment } : {}),
      problems: done.problems,
    };
  }
}
