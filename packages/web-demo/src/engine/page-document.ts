import type { Block, Document } from '@songai/core';

/** A block of a report for the page: a plot comes as its drawing. */
export type PageBlock =
  | Exclude<Block, { readonly kind: 'plot' } | { readonly kind: 'fold' }>
  | { readonly kind: 'fold'; readonly heading: string; readonly blocks: readonly PageBlock[] }
  | { readonly kind: 'drawing'; readonly title: string; readonly description: string; readonly svg: string };

export interface PageDocument extends Omit<Document, 'sections'> {
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly blocks: readonly PageBlock[];
  }[];
}
