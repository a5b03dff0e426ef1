import {
  type Assessment,
  buildDocument,
  buildSummary,
  exhibitsFileName,
  type Lang,
  type Profile,
  renderExhibits,
  renderPieces,
  reportFileName,
  type Uncertainty,
  uncertaintyOf,
} from '@songai/core';
import type { PageBlock, PageDocument } from './page-document.js';
import type { CaseFiles, Drawn, ReportAsked, SavedFile } from './protocol.js';
import { Reckoner } from './reckon.js';
import { pageBlock, pageDocument, shownProblems } from './shown.js';

interface Done {
  readonly assessment: Assessment;
  readonly uncertainty: Uncertainty;
}

/** The simulation, and every report that tells of it. Runs beside the desk, so that the exact figures never wait. */
export class Drawing {
  readonly #reckoner = new Reckoner();
  #done: Promise<Done | undefined> = Promise.resolve(undefined);
  #running: AbortController | undefined;

  constructor(readonly tell: (drawn: Drawn) => void) {}

  /** @returns whether there are figures; false where the case has errors, or a newer drawing took its place */
  async draw({ version, ...caseFiles }: CaseFiles & { readonly version: number }): Promise<boolean> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#done = this.#draw(caseFiles, version, running.signal);
    return (await this.#done) !== undefined;
  }

  stop(): void {
    this.#running?.abort();
  }

  async document(lang: Lang, profile: Profile): Promise<PageDocument | undefined> {
    const done = await this.#done;
    return (
      done && pageDocument(buildDocument(done.assessment, lang, { uncertainty: done.uncertainty, profile }))
    );
  }

  /** The short form: what it comes to, and how far off it may be. */
  async summary(lang: Lang): Promise<readonly PageBlock[] | undefined> {
    const done = await this.#done;
    if (!done) return undefined;
    const { sections } = buildSummary(done.assessment, lang, { uncertainty: done.uncertainty });
    return sections.slice(1).flatMap(({ blocks }) => blocks.map(pageBlock));
  }

  /** @throws Error where the case has errors: the page asks only when it has figures */
  async report({ format, lang, profile }: ReportAsked): Promise<SavedFile> {
    const done = await this.#done;
    if (!done) throw new Error('there are no figures to report');
    if (format === 'exhibits')
      return { name: exhibitsFileName(lang), bytes: whole([await renderExhibits(done.assessment, lang)]) };
    const { assessment, uncertainty } = done;
    const pieces = await renderPieces(assessment, format, lang, { uncertainty, profile });
    return { name: reportFileName(format, lang), bytes: whole(pieces) };
  }

  async #draw(caseFiles: CaseFiles, version: number, signal: AbortSignal): Promise<Done | undefined> {
    try {
      const { assessment } = await this.#reckoner.reckon(caseFiles, signal, () => undefined);
      if (!assessment) return undefined;
      const answered = await uncertaintyOf(assessment, {
        signal,
        onProgress: (done) => {
          if (!signal.aborted) this.tell({ ...RUNNING, version, done: Math.min(done, 0.99) });
        },
      });
      const { uncertainty, problems } = answered;
      this.tell({
        version,
        done: 1,
        isDrawn: uncertainty?.isDrawn === true,
        hasResult: uncertainty !== undefined,
        problems: shownProblems(problems),
      });
      return uncertainty && { assessment, uncertainty };
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }
}

const RUNNING = { isDrawn: false, hasResult: false, problems: [] } as const;

function whole(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
