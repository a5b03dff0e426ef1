import { Digest } from '../base/digest.js';
import { hasErrors, type Problem } from '../base/problem.js';
import { joined } from './bytes.js';
import type { Chunks, FileFacts, TableOptions } from './chunks.js';
import { fileKind, otherKind, SIGNATURE_BYTES } from './file-kind.js';
import { tooBig } from './limit-problems.js';
import { LIMITS, Stopped, Watch } from './limits.js';
import { encodingJudged } from './problems.js';
import type { RowTaker, Sheet, Taker } from './sheet.js';
import { TextFile } from './text-file.js';
import { readWorkbook } from './xlsx/read-workbook.js';

/** Bytes of text that are decoded at a time: a file may come as one piece. */
const PIECE = 65_536;

/**
 * Reads the tables of a file, whatever it is: CSV, TSV or semicolon text in UTF-8, UTF-16 or Shift_JIS, a workbook
 * (XLSX), or JSON. Its bytes say which, not its name. Text is read in memory bounded by a piece and a row; a workbook
 * or JSON is held as a whole, up to the limits.
 * @param take is told of each table and says who takes its rows
 * @returns facts of the file, and what stopped or troubled the reading
 * @throws the signal's reason where it is aborted; nothing for bad input
 */
export async function readTables(
  chunks: Chunks,
  path: string,
  take: (sheet: Sheet, watch: Watch) => RowTaker | undefined,
  options: TableOptions = {},
): Promise<{ file: FileFacts; problems: Problem[] }> {
  const watch = new Watch(path, { ...LIMITS, ...options.limits }, options.signal, options.clock);
  const digest = options.hasher?.() ?? new Digest();
  const reading = new FileReading(path, (sheet) => take(sheet, watch), options, watch);
  let bytes = 0;
  for await (const chunk of chunks) {
    options.signal?.throwIfAborted();
    digest.update(chunk);
    bytes += chunk.length;
    reading.take(chunk);
    options.onProgress?.(bytes);
  }
  reading.end();
  const { delimiter, encoding, problems } = reading;
  if (encoding === 'Shift_JIS' && options.encoding === undefined && !hasErrors(problems))
    problems.push(encodingJudged(path, encoding));
  const facts = { path, sha256: digest.hex(), bytes, encoding };
  return { file: { ...facts, ...(delimiter === undefined ? {} : { delimiter }) }, problems };
}

/** The reading of one file: of text piece by piece, of anything else once it is all there. */
class FileReading {
  readonly problems: Problem[] = [];
  #text: TextFile | undefined;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #begun = false;
  #stopped = false;

  constructor(
    readonly path: string,
    readonly taker: Taker,
    readonly options: TableOptions,
    readonly watch: Watch,
  ) {}

  get encoding(): string {
    return this.#text?.encoding ?? 'XLSX';
  }

  get delimiter(): string | undefined {
    return this.#text?.delimiter;
  }

  take(chunk: Uint8Array): void {
    this.#guarded(() => {
      this.watch.check();
      if (this.#text) return this.#read(this.#text, chunk, false);
      this.#held.push(chunk);
      this.#heldBytes += chunk.length;
      if (this.#begun) {
        const most = this.watch.limits.unzippedBytes;
        if (this.#heldBytes > most) throw new Stopped(tooBig({ file: this.path }, most));
      } else if (this.#heldBytes >= SIGNATURE_BYTES) this.#begin();
    });
  }

  end(): void {
    this.#guarded(() => {
      if (!this.#begun && !this.#text) this.#begin();
      if (this.#text) this.#read(this.#text, new Uint8Array(0), true);
      else this.#whole();
    });
    this.#guarded(() => this.#text?.close(), true);
  }

  #begin(): void {
    const head = joined(...this.#held);
    if (fileKind(head) !== 'text') {
      this.#begun = true;
      return;
    }
    this.#text = new TextFile(this.path, this.taker, this.options, this.watch);
    this.#held = [];
    this.#read(this.#text, head, false);
  }

  #read(text: TextFile, chunk: Uint8Array, last: boolean): void {
    for (let at = 0; at === 0 || at < chunk.length; at += PIECE) {
      this.watch.check();
      const found = text.take(chunk.subarray(at, at + PIECE), last);
      if (found === undefined) continue;
      if (found !== false) this.problems.push(...found);
      this.#stopped = true;
      return;
    }
  }

  #whole(): void {
    const bytes = joined(...this.#held);
    this.#held = [];
    const kind = fileKind(bytes);
    if (kind === 'workbook')
      for (const one of readWorkbook(bytes, this.path, this.taker, this.watch)) this.problems.push(one);
    else if (kind !== 'text') this.problems.push(otherKind(kind, bytes, this.path));
  }

  /**
   * Runs a step unless reading has been stopped; a limit that is passed is a problem of the file.
   * @param always also where it has been stopped
   */
  #guarded(step: () => void, always = false): void {
    if (this.#stopped && !always) return;
    try {
      step();
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      if (!this.#stopped) this.problems.push(error.problem);
      this.#stopped = true;
      this.#held = [];
    }
  }
}
