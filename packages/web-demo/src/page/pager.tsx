import { useState } from 'preact/hooks';
import { say } from './state.js';

/** Rows on one page of a table: thousands of fields at once would be slow to draw and to walk through. */
const SIZE = 50;

export interface Pages {
  readonly from: number;
  readonly to: number;
  readonly all: number;
  readonly page: number;
  readonly count: number;
  readonly go: (page: number) => void;
}

export function usePages(all: number): Pages {
  const [asked, go] = useState(0);
  const count = Math.max(1, Math.ceil(all / SIZE));
  const page = Math.min(asked, count - 1);
  return { from: page * SIZE, to: Math.min(all, (page + 1) * SIZE), all, page, count, go };
}

/** Which rows are shown, and the way to the others. */
export function Pager({
  pages: { from, to, all, page, count, go },
  of,
}: {
  readonly pages: Pages;
  /** what the table is called: there may be several on a page of the work */
  readonly of: string;
}) {
  if (count === 1) return null;
  return (
    <nav class="pager" aria-label={say({ ja: `${of}：表のページ`, en: `${of}: pages of the table` })}>
      <button type="button" disabled={page === 0} onClick={() => go(page - 1)}>
        {say({ ja: '前へ', en: 'previous' })}
      </button>
      <span>
        {from + 1}–{to} / {all}
      </span>
      <button type="button" disabled={page === count - 1} onClick={() => go(page + 1)}>
        {say({ ja: '次へ', en: 'next' })}
      </button>
    </nav>
  );
}
