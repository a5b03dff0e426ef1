import type { Assessment } from '../assess.js';
import type { Lang } from '../base/words.js';

/** Names of the parties as an order calls them. */
export class Parties {
  readonly #defendants: readonly string[];
  readonly #plaintiffs: readonly string[];

  constructor(
    { case: read }: Assessment,
    readonly lang: Lang,
  ) {
    const called = (role: string, english: string) => (name: string) => {
      if (name.startsWith(role) || name.toLowerCase().startsWith(english)) return name;
      return lang === 'en' ? `${english} ${name}` : `${role}${name}`;
    };
    this.#defendants = read.fields.defendants.map(({ name }) => called('被告', 'defendant')(name));
    this.#plaintiffs = read.fields.plaintiffs.map(({ name }) => called('原告', 'plaintiff')(name));
  }

  get hasOneDefendant(): boolean {
    return this.#defendants.length === 1;
  }

  plaintiff(at: number): string {
    if (this.#plaintiffs.length > 1) return this.#plaintiffs[at] ?? '';
    return this.lang === 'ja' ? '原告' : 'the plaintiff';
  }

  /** Some of the defendants, or all of them together. */
  defendants(which: readonly number[]): string {
    const ja = this.lang === 'ja';
    if (this.hasOneDefendant) return ja ? '被告' : 'the defendant';
    if (which.length === this.#defendants.length) return ja ? '被告ら' : 'the defendants';
    return this.named(which);
  }

  /** Each of them by name, never together. */
  named(which: readonly number[]): string {
    return listed(
      which.map((at) => this.#defendants[at] ?? ''),
      this.lang,
    );
  }
}

/** Several things in a row, the last two joined by a word: 「A、B及びC」, “A, B and C”. */
export function listed(parts: readonly string[], lang: Lang): string {
  const before = parts.slice(0, -1).join(lang === 'ja' ? '、' : ', ');
  return [before, ...parts.slice(-1)].filter((part) => part !== '').join(lang === 'ja' ? '及び' : ' and ');
}
