import { type Problem, problem } from './problem.js';
import type { Place } from './source.js';

/** How many problems of one kind in one file are kept one by one. */
const KEPT = 200;

/** Problems as they are found. A million of one kind in a file are one mistake: the first are kept, the rest counted. */
export class ProblemList {
  /** @param most how many of one kind in one file are kept one by one */
  constructor(readonly most = KEPT) {}

  readonly #kept: Problem[] = [];
  readonly #counts = new Map<string, { first: Problem; count: number }>();

  add(...found: readonly Problem[]): void {
    for (const one of found) {
      const kind = `${one.code} ${one.place.file ?? ''}`;
      const known = this.#counts.get(kind);
      if (known) known.count += 1;
      else this.#counts.set(kind, { first: one, count: 1 });
      if ((known?.count ?? 1) <= this.most) this.#kept.push(one);
    }
  }

  /** All that was found, with one line for each kind of which not all were kept. */
  all(): Problem[] {
    const more = [...this.#counts.values()].filter(({ count }) => count > this.most);
    return [...this.#kept, ...more.map(({ first, count }) => further(first, count - this.most, count))];
  }
}

/** The line for those that were not kept: it stands at the file, or where there is none at the first of them. */
function further({ code, severity, place, message }: Problem, more: number, all: number): Problem {
  const { file, path } = place;
  const here: Place = file !== undefined ? { file } : path !== undefined ? { path } : {};
  return {
    ...problem(code, severity, here, undefined, {
      ja: [
        `同じ種類のものが、ほかに${more}件、全部で${all}件あります（例：${message.ja.replace(/。$/, '')}）。`,
        severity === 'error'
          ? '最初の方のものから直し、ファイルをもう一度読み込んでください。'
          : '最初の方のものから確かめてください。',
      ],
      en: [
        `There are ${more} more of the same kind, ${all} in all (such as: ${message.en.replace(/\.$/, '')}).`,
        severity === 'error' ? 'Mend the first ones and read the file again.' : 'Look at the first ones.',
      ],
    }),
    count: more,
  };
}
