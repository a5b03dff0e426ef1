import { marksIn } from './cell-lists.js';

/** What the parts of a case are called, for messages. */
export const KINDS = {
  plaintiffs: { ja: '原告', en: 'plaintiff' },
  defendants: { ja: '被告', en: 'defendant' },
  sites: { ja: 'サイト', en: 'site' },
  titles: { ja: '作品', en: 'title' },
} as const;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Names that differ in width, case and blanks alone are the same to whoever types them. */
const folded = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Things of a case, to be found by what people call them. */
export class Names<T extends Named> {
  readonly ids: readonly string[];
  /** marks between names that one of them has in it itself, at most */
  readonly marks: number = 0;
  readonly #byId = new Map<string, T>();
  readonly #byName = new Map<string, T[]>();
  readonly #byFolded = new Map<string, T[]>();
  readonly #order = new Map<string, number>();

  constructor(readonly all: readonly T[]) {
    for (const one of all) {
      // An id that stands twice is told where the things are listed.
      if (this.#byId.has(one.id)) continue;
      this.#order.set(one.id, this.#byId.size);
      this.#byId.set(one.id, one);
      add(this.#byName, one.name, one);
      add(this.#byFolded, folded(one.name), one);
      this.marks = Math.max(this.marks, marksIn(one.id), marksIn(one.name));
    }
    this.ids = [...this.#byId.keys()];
  }

  /** The one with the id; else those with the name; else those whose name is the same but for width, case and blanks. */
  called(text: string): readonly T[] {
    const one = this.#byId.get(text);
    return one ? [one] : (this.#byName.get(text) ?? this.#byFolded.get(folded(text)) ?? []);
  }

  /** Ids, each once, in the order of the case; what is no id goes last, as it came. */
  inOrder(ids: Iterable<string>): string[] {
    const place = (id: string) => this.#order.get(id) ?? this.#order.size;
    return [...new Set(ids)].sort((a, b) => place(a) - place(b));
  }
}

function add<T>(map: Map<string, T[]>, key: string, one: T): void {
  const known = map.get(key);
  if (known) known.push(one);
  else map.set(key, [one]);
}
