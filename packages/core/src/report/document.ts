import type { Lang } from '../base/words.js';
import type { Plot } from './plots/plot.js';

/**
 * A report before it takes a form: what is written, in one language, with no mark of any format. Every text that a
 * person reads (Markdown, HTML, Word, PDF) is made from this, so that none can say another figure.
 */
export interface Document {
  readonly lang: Lang;
  readonly title: string;
  /** what stands under the title: court, number, parties, and by what it was made */
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface Section {
  /** stable name for programs and for links: `result`, `schedule`, … */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | List | Table | Subheading | Fold | Plot;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface Subheading {
  readonly kind: 'subheading';
  readonly text: string;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
  /** its items begin with numbers of their own, as those of a demand do: they need no bullets */
  readonly isNumbered?: true;
}

export interface Table {
  readonly kind: 'table';
  readonly head: readonly string[];
  /** positions of columns that hold numbers, set to the right */
  readonly numeric: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** What stands under a heading of its own and, where a form can fold, is unfolded by who wants to look: the working. */
export interface Fold {
  readonly kind: 'fold';
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text });
export const subheading = (text: string): Subheading => ({ kind: 'subheading', text });
export const list = (items: readonly string[]): List => ({ kind: 'list', items });
export const numbered = (items: readonly string[]): List => ({ kind: 'list', items, isNumbered: true });
export const folded = (heading: string, blocks: readonly Block[]): Fold => ({
  kind: 'fold',
  heading,
  blocks,
});

/** A table; a head that ends with `#` is a column of numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const numeric = head.flatMap((name, at) => (name.endsWith('#') ? [at] : []));
  return { kind: 'table', head: head.map((name) => name.replace(/#$/, '')), numeric, rows };
}
