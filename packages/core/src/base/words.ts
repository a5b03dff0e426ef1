/** The languages of everything that a person reads: Japanese first, English complete. */
export type Lang = 'ja' | 'en';

/** One text in both languages. A missing language is a compile error. */
export type Words = Readonly<Record<Lang, string>>;

/** A name that is the same in both languages: a proper name, a file name, a term of the case itself. */
export const same = (text: string): Words => ({ ja: text, en: text });

/** Puts words together in both languages at once: `both('a', words, 'b')`. */
export function both(...parts: readonly (string | Words)[]): Words {
  const join = (lang: Lang) => parts.map((part) => (typeof part === 'string' ? part : part[lang])).join('');
  return { ja: join('ja'), en: join('en') };
}

/** Marks between names, as each language writes them. */
export const DOT: Words = { ja: '・', en: ', ' };
export const COLON: Words = { ja: '：', en: ': ' };

/** A text in brackets, as each language writes them. */
export const inBrackets = (text: string | Words): Words =>
  both({ ja: '（', en: ' (' }, text, { ja: '）', en: ')' });

/** Several texts in a row, each once. */
export function joined(parts: readonly Words[]): Words {
  const distinct = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
  const [first = same(''), ...others] = distinct;
  return others.reduce<Words>((before, part) => both(before, { ja: '、', en: '; ' }, part), first);
}
