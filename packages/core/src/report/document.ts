import type { Lang } from '../base/words.js';
import type { Plot } from './plots/plot.js';

/**
 * A report before it takes a form: what is written, in one language, with no mark of any format. Every text that a
 * person reads (Markdown, HTML, Word, PDF) is made from this, so that none can say another figure.
 */
export interface Document {
  /** the one language of all its texts */
  readonly lang: Lang;
  /** the name of the case */
  readonly title: string;
  /** what stands under the title: court, number, parties, and by what it was made */
  readonly facts: readonly Fact[];
  /** in the order in which they are read */
  readonly sections: readonly Section[];
}

/** A line under the title of a document. */
export interface Fact {
  /** what is stated, such as the court */
  readonly name: string;
  /** what it is */
  readonly value: string;
}

/** What stands under one heading of a document. */
export interface Section {
  /** stable name for programs and for links: `result`, `schedule`, … */
  readonly id: string;
  /** without a number */
  readonly heading: string;
  /** what stands in it, in order */
  readonly blocks: readonly Block[];
}

/** What a section is made of, told apart by `kind`. */
export type Block = Paragraph | List | Table | Subheading | Fold | Plot;

/** A piece of running text. */
export interface Paragraph {
  /** tells it from the other blocks */
  readonly kind: 'paragraph';
  /** plain text, with no mark of any format */
  readonly text: string;
}

/** A heading within a section. */
export interface Subheading {
  /** tells it from the other blocks */
  readonly kind: 'subheading';
  /** plain text, with no mark of any format */
  readonly text: string;
}

/** Texts one below the other. */
export interface List {
  /** tells it from the other blocks */
  readonly kind: 'list';
  /** plain texts, in order */
  readonly items: readonly string[];
  /** its items begin with numbers of their own, as those of a demand do: they need no bullets */
  readonly isNumbered?: true;
}

/** A table with one row of heads. */
export interface Table {
  /** tells it from the other blocks */
  readonly kind: 'table';
  /** one name for each column */
  readonly head: readonly string[];
  /** positions of columns that hold numbers, set to the right */
  readonly numeric: readonly number[];
  /** for each row one text for each column */
  readonly rows: readonly (readonly string[])[];
}

/** What stands under a heading of its own and, where a form can fold, is unfolded by who wants to look: the working. */
export interface Fold {
  /** tells it from the other blocks */
  readonly kind: 'fold';
  /** what is seen while it is folded */
  readonly heading: string;
  /** what is seen once it is unfolded */
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
