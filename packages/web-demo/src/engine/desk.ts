import { type OverviewRows, overviewOf, overviewRows } from '@songai/core';
import { assumedInputs } from './assumed-inputs.js';
import { CaseText } from './case-text.js';
import type { Edit, TableSection } from './edit.js';
import { faultOf } from './fault.js';
import { filesKey } from './files-key.js';
import { isSamePath, namedFiles, pathFor } from './filing.js';
import { History } from './history.js';
import { mentionedEdits } from './mentioned.js';
import { type Plain, rowsAt, textAt } from './plain.js';
import type { CaseFiles, Desk, Given, Saved, ShownStep } from './protocol.js';
import { type Reckoned, Reckoner } from './reckon.js';
import { SeenTables } from './seen-tables.js';
import { shownProblems } from './shown.js';
import { shownFiles } from './shown-files.js';
import type { ShownProblem } from './shown-problem.js';
import { shownStep } from './shown-step.js';

/** The case on the table: its text, its files, its history, and what it comes to. */
export class DeskOfCase {
  #name = 'case.yaml';
  #text = new CaseText('');
  #history = new History({ text: '', files: new Map() });
  #isOpen = false;
  #version = 0;
  #files = 0;
  #reckoned: Reckoned = { problems: [] };
  #isReckoning = false;
  #reading: Desk['reading'];
  #fault: ShownProblem | undefined;
  #running: AbortController | undefined;
  readonly #reckoner = new Reckoner();
  readonly #seen = new SeenTables();

  constructor(readonly tell: (desk: Desk) => void) {}

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get saved(): Saved {
    const { text, files } = this.#history.now;
    return { text, files: filesKey(files) };
  }

  get caseFiles(): CaseFiles {
    const { text, files } = this.#history.now;
    return { name: this.#name, text, files };
  }

  /** Paths of files that the case names. */
  get named(): readonly string[] {
    return namedFiles(this.#text.data);
  }

  given(blob: Blob): Given {
    this.#files += 1;
    return { blob, id: String(this.#files) };
  }

  open(name: string, text: string, files: ReadonlyMap<string, Given>): void {
    this.#name = name;
    this.#text = new CaseText(text);
    this.#history = new History({ text, files });
    this.#isOpen = true;
    // Files of a desk that has ended bring their numbers along: none of them may be given again.
    for (const { id } of files.values()) this.#files = Math.max(this.#files, Number(id));
    // No figure of the case before may stand beside the new one, not even while it is being computed.
    this.#reckoned = { problems: [] };
    this.#seen.forget();
    this.#changed();
  }

  edit(edits: readonly Edit[], mergeKey?: string): void {
    const known = edits.flatMap((one): readonly Edit[] => {
      if (one.kind === 'addMentioned') return this.#mentioned();
      return one.kind === 'takeOver' ? this.#takenOver(one.section) : [one];
    });
    const before = this.#text.text;
    if (!this.#text.apply(known) || this.#text.text === before) return;
    this.#history.push({ text: this.#text.text, files: this.#history.now.files }, mergeKey);
    this.#changed();
  }

  setText(text: string): void {
    this.#text = new CaseText(text);
    this.#history.push({ text, files: this.#history.now.files }, 'text');
    this.#changed();
  }

  /** The path under which a file of this name is kept. */
  placeOf(name: string): string {
    return pathFor(this.named, this.#history.now.files, name);
  }

  /** Keeps a file under a path, and names it in the case where it is not named yet. */
  keep(path: string, blob: Blob, edits: readonly Edit[] = []): void {
    const { files } = this.#history.now;
    const next = new Map(files).set(path, this.given(blob));
    this.#text.apply(edits);
    this.#history.push({ text: this.#text.text, files: next });
    this.#changed();
  }

  dropFile(path: string): void {
    const next = new Map([...this.#history.now.files].filter(([name]) => !isSamePath(name, path)));
    const { data } = this.#text;
    const edits: Edit[] = rowsAt(data, ['traffic'])
      .flatMap((one, n) => (isSamePath(textAt(one, ['file']), path) ? [n] : []))
      .reverse()
      .map((n) => ({ kind: 'remove', path: ['traffic', n] }));
    for (const key of ['titles', 'notices'])
      if (isSamePath(textAt(data, [key, 'file']), path))
        edits.push(
          key === 'titles' ? { kind: 'set', path: [key], value: [] } : { kind: 'remove', path: [key] },
        );
    this.#text.apply(edits);
    this.#history.push({ text: this.#text.text, files: next });
    this.#changed();
  }

  move(way: 'undo' | 'redo'): void {
    this.#history[way]();
    this.#text = new CaseText(this.#history.now.text);
    this.#changed();
  }

  /** Rows of a table beside the case, as they would stand in the case. */
  rows(section: TableSection, from: number, to: number): Plain[] {
    return this.#seen.rows(section, this.#text.data, this.#history.now.files, from, to);
  }

  lines(from: number, to: number): OverviewRows | undefined {
    const { assessment } = this.#reckoned;
    return assessment && overviewRows(assessment, { from, to });
  }

  explain(family: string, member: number): ShownStep | undefined {
    const { assessment } = this.#reckoned;
    return assessment && shownStep(assessment, { family, member });
  }

  /** Rows that could not be read would be lost without a word: then nothing is taken over. */
  #takenOver(section: TableSection): readonly Edit[] {
    if (!this.#read[section]?.isWhole) return [];
    return [{ kind: 'set', path: [section], value: this.rows(section, 0, Number.POSITIVE_INFINITY) }];
  }

  get #read(): Desk['read'] {
    return this.#seen.counts(this.#text.data, this.#history.now.files);
  }

  #mentioned(): readonly Edit[] {
    const { evidence, problems } = this.#reckoned;
    return mentionedEdits(this.#text.data, evidence, problems);
  }

  #changed(): void {
    this.#version += 1;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#isReckoning = true;
    this.#reading = undefined;
    // What was changed is seen at once; what follows from it comes when it is computed.
    this.#show();
    // Further changes that wait already are taken first: a letter typed meanwhile makes this reckoning pointless.
    setTimeout(() => {
      if (!running.signal.aborted) void this.#reckon(running.signal);
    });
  }

  async #reckon(signal: AbortSignal): Promise<void> {
    let last = performance.now();
    try {
      this.#reckoned = this.#isOpen
        ? await this.#reckoner.reckon(this.caseFiles, signal, (path, bytes) => {
            if (performance.now() - last < 200) return;
            last = performance.now();
            this.#reading = { path, bytes };
            this.#show();
          })
        : { problems: [] };
      const { evidence } = this.#reckoned;
      if (evidence) this.#seen.keep(evidence, this.#text.data, this.#history.now.files);
      this.#fault = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.#reckoned = { problems: [] };
      this.#fault = faultOf(error instanceof Error ? error.message : String(error));
    }
    this.#isReckoning = false;
    this.#reading = undefined;
    this.#show();
  }

  #show(): void {
    const { text } = this.#history.now;
    const { assessment, problems } = this.#reckoned;
    const { data } = this.#text;
    this.tell({
      version: this.#version,
      isOpen: this.#isOpen,
      name: this.#name,
      text,
      filesKey: filesKey(this.#history.now.files),
      data,
      files: shownFiles(this.#history.now.files, data, this.#reckoned),
      problems: [...(this.#fault ? [this.#fault] : []), ...shownProblems(problems)],
      read: this.#read,
      mentioned: this.#mentioned().length,
      ...(assessment ? { overview: overviewOf(assessment) } : {}),
      assumed: assessment ? assumedInputs(assessment) : { count: 0, first: [] },
      isReckoning: this.#isReckoning,
      ...(this.#reading ? { reading: this.#reading } : {}),
      canUndo: this.#history.canUndo,
      canRedo: this.#history.canRedo,
    });
  }
}
