import { Document, parseDocument } from 'yaml';
import type { Edit } from './edit.js';
import { applyTo, flowNode } from './edit-document.js';
import type { Plain } from './plain.js';
import { spliced } from './spliced.js';

/** A case as the reader of cases takes it: every scalar a text. */
const parsed = (text: string): Document =>
  parseDocument(text, { schema: 'failsafe', customTags: ['null'], logLevel: 'error', prettyErrors: false });

/** The text of a new case: an entry on each line, and a line for each row of a list. */
export function newText(data: Plain): string {
  const document = new Document({}, { schema: 'failsafe' });
  for (const [key, value] of Object.entries(data as Record<string, Plain>))
    document.set(key, typeof value === 'string' ? value : flowNode(document, value));
  return document.toString({ lineWidth: 0 });
}

/**
 * Edits change the text of the case where they must, and leave everything else in it as it was written: comments, blank
 * lines, the order and the look of its entries.
 */
export class CaseText {
  #text: string;
  #document: Document | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** The case as plain data; undefined where the text is no YAML. */
  get data(): Plain | undefined {
    const document = this.#parsed();
    return document.errors.length > 0 ? undefined : dataOf(document);
  }

  /** @returns false where the text is no YAML, so that only the text itself can be edited */
  apply(edits: readonly Edit[]): boolean {
    if (this.#parsed().errors.length > 0) return false;
    for (const edit of edits) this.#apply(edit);
    return true;
  }

  #parsed(): Document {
    this.#document ??= parsed(this.#text);
    return this.#document;
  }

  #apply(edit: Edit): void {
    const old = this.#parsed();
    const changed = old.clone();
    applyTo(changed, edit);
    const expected = JSON.stringify(dataOf(changed));
    const candidate = spliced(this.#text, old, changed, edit);
    const read = candidate === undefined ? undefined : parsed(candidate);
    // A splice that would say something else than the edit is never taken: then the whole text is written anew.
    const isTrue =
      read !== undefined && read.errors.length === 0 && JSON.stringify(dataOf(read)) === expected;
    this.#text = isTrue ? (candidate as string) : this.#whole(changed);
    this.#document = isTrue ? read : undefined;
  }

  #whole(document: Document): string {
    const isJson = this.#text.trimStart().startsWith('{');
    return document.toString({
      lineWidth: 0,
      ...(isJson
        ? { defaultStringType: 'QUOTE_DOUBLE' as const, defaultKeyType: 'QUOTE_DOUBLE' as const }
        : {}),
    });
  }
}

function dataOf(document: Document): Plain | undefined {
  try {
    return (document.toJS({ maxAliasCount: 10_000 }) as Plain) ?? {};
  } catch {
    // Aliases that would grow without bound: the reader of cases says so.
    return undefined;
  }
}
