import { DeskOfCase } from '../../packages/web-demo/src/engine/desk.js';
import type { Edit } from '../../packages/web-demo/src/engine/edit.js';
import type { Plain } from '../../packages/web-demo/src/engine/plain.js';
import type { Desk } from '../../packages/web-demo/src/engine/protocol.js';

/** The desk of the page without its page: what it shows once it has computed all. */
export class DeskAtWork {
  #shown: Desk | undefined;
  #settled: (() => void) | undefined;
  readonly desk = new DeskOfCase((shown) => {
    this.#shown = shown;
    if (!shown.isReckoning) this.#settled?.();
  });

  get shown(): Desk {
    if (!this.#shown) throw new Error('nothing was shown yet');
    return this.#shown;
  }

  get data(): Record<string, Plain> {
    return this.shown.data as Record<string, Plain>;
  }

  get codes(): string[] {
    return this.shown.problems.map(({ code }) => code);
  }

  /** Does something with the desk, and waits until what follows from it is computed. */
  async does(deed: (desk: DeskOfCase) => unknown): Promise<Desk> {
    await deed(this.desk);
    if (this.shown.isReckoning)
      await new Promise<void>((resolve) => {
        this.#settled = resolve;
      });
    return this.shown;
  }

  open(text: string, files: Readonly<Record<string, string>> = {}): Promise<Desk> {
    return this.does((desk) =>
      desk.open(
        'case.yaml',
        text,
        new Map(Object.entries(files).map(([name, content]) => [name, desk.given(new Blob([content]))])),
      ),
    );
  }

  edit(...edits: readonly Edit[]): Promise<Desk> {
    return this.does((desk) => desk.edit(edits));
  }
}
