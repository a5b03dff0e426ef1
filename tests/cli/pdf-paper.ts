import type { Block, Document, Table } from '@songai/core';

/** A short paper with the given blocks. */
export const paper = (blocks: readonly Block[], rest: Partial<Document> = {}): Document => ({
  lang: 'ja',
  title: '損害額計算書',
  facts: [{ name: '原告', value: '甲出版' }],
  sections: [{ id: 'a', heading: '第1　一覧', blocks }],
  ...rest,
});
export const rows = (count: number, row: (at: number) => readonly string[]) =>
  Array.from({ length: count }, (_, at) => row(at));
export const table = (head: readonly string[], numeric: readonly number[], body: Table['rows']): Table => ({
  kind: 'table',
  head,
  numeric,
  rows: body,
});
/** Texts without the spaces, which a line may lose at its end. */
export const tight = (text: string) => text.replace(/\s/g, '');
