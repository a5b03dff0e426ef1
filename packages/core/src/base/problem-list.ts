import { type Problem, problem } from './problem.js';

/** How many problems of one kind in one file are kept one by one. */
const KEPT = 200;

/** Problems of one file as they are found. A million of one kind are one mistake: the first are kept, the rest counted. */
export class ProblemList {
  /** @param most how many of one kind are kept one by one */
  constructor(readonly most = KEPT) {}

  readonly #kept: Problem[] = [];
  readonly #counts = new Map<string, { first: Problem; count: number }>();

  add(...found: readonly Problem[]): void {
    for (const one of found) {
      const known = this.#counts.get(one.code);
      if (known) known.count += 1;
      else this.#counts.set(one.code, { first: one, count: 1 });
      if ((known?.count ?? 1) <= this.most) this.#kept.push(one);
    }
  }

  /** All that was found, with one line for each kind of which not all were kept. */
  all(): Problem[] {
    const more = [...this.#counts.values()].filter(({ count }) => count > this.most);
    return [...this.#kept, ...more.map(({ first, count }) => further(first, count - this.most))];
  }
}

const further = ({ code, severity, place, message }: Problem, count: number): Problem =>
  problem(code, severity, { ...(place.file === undefined ? {} : { file: place.file }) }, undefined, {
    ja: [
      `同じ種類のものが、ほかに${count}件あります（例：${message.ja}）。`,
      '最初の方のものから直し、もう一度読んでください。',
    ],
    en: [
      `There are ${count} more of the same kind (such as: ${message.en}).`,
      'Mend the first ones and read the file again.',
    ],
  });
