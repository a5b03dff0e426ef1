import { type Evidence, type OverviewRows, overviewOf, overviewRows } from '@songai/core';
import { assumedInputs } from './assumed-inputs.js';
import { CaseText } from './case-text.js';
import type { Edit, TableSection } from './edit.js';
import { noticeRows, titleRows } from './evidence-rows.js';
import { faultOf } from './fault.js';
import { filesKey } from './files-key.js';
import { fileFor, namedFiles, pathFor } from './filing.js';
import { History } from './history.js';
import { mentionedEdits } from './mentioned.js';
import { type Plain, rowsAt, textAt } from './plain.js';
import type { CaseFiles, Desk, Given, Saved, ShownStep } from './protocol.js';
import { type Reckoned, Reckoner } from './reckon.js';
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
  /** what the files held when they were read last: an entry that is half typed does not hide it */
  #seen: Evidence | undefined;
  #reading: Desk['reading'];
  #fault: ShownProblem | undefined;
  #running: AbortController | undefined;
  readonly #reckoner = new Reckoner();

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
    // No figure of the case before may stand beside the new one, not even while it is being computed.
    this.#reckoned = { problems: [] };
    this.#seen = undefined;
    this.#changed();
  }

  edit(edits: readonly Edit[], mergeKey?: string): void {
    const known = edits.flatMap((one): readonly Edit[] => {
      if (one.kind === 'addMentioned') return this.#mentioned();
      if (one.kind !== 'takeOver') return [one];
      return [
        { kind: 'set', path: [one.section], value: this.rows(one.section, 0, Number.POSITIVE_INFINITY) },
      ];
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
    this.#seen = undefined;
    this.#text.apply(edits);
    this.#history.push({ text: this.#text.text, files: next });
    this.#changed();
  }

  dropFile(path: string): void {
    const next = new Map(this.#history.now.files);
    for (const name of next.keys())
      if (fileFor(new Map([[name, next.get(name) as Given]]), path)) next.delete(name);
    const { data } = this.#text;
    const edits: Edit[] = rowsAt(data, ['traffic'])
      .flatMap((one, n) => (textAt(one, ['file']) === path ? [n] : []))
      .reverse()
      .map((n) => ({ kind: 'remove', path: ['traffic', n] }));
    for (const key of ['titles', 'notices'])
      if (textAt(data, [key, 'file']) === path)
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
    if (!this.#seen) return [];
    const { titles, notices } = this.#seen;
    return section === 'titles' ? titleRows(titles.slice(from, to)) : noticeRows(notices.slice(from, to));
  }

  lines(from: number, to: number): OverviewRows | undefined {
    const { assessment } = this.#reckoned;
    return assessment && overviewRows(assessment, { from, to });
  }

  explain(family: string, member: number): ShownStep | undefined {
    const { assessment } = this.#reckoned;
    return assessment && shownStep(assessment, { family, member });
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
      this.#seen = this.#reckoned.evidence ?? this.#seen;
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
    const seen = this.#seen;
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
      read: {
        ...(seen && textAt(data, ['titles', 'file']) !== '' ? { titles: seen.titles.length } : {}),
        ...(seen && textAt(data, ['notices', 'file']) !== '' ? { notices: seen.notices.length } : {}),
      },
      mentioned: this.#mentioned().length,
      ...(assessment ? { overview: overviewOf(assessment) } : {}),
      assumed: assessment ? assumedInputs(assessment) : [],
      isReckoning: this.#isReckoning,
      ...(this.#reading ? { reading: this.#reading } : {}),
      canUndo: this.#history.canUndo,
      canRedo: this.#history.canRedo,
    });
  }
}
