import type { Words } from '../base/words.js';

/**
 * How surely a figure of a precedent is known: `verified` in a court order, a statute, a ministry page or two
 * independent press reports; read in `one source` only; `derived` from such figures by whole-number arithmetic; looked
 * for and `not read`.
 */
export type Status = 'verified' | 'one source' | 'derived' | 'not read';

/** What is printed beside a figure of a District Court ruling or a statute: how surely it is known. */
export const STATUS_WORDS: Readonly<Record<Status, Words>> = {
  verified: { ja: '確認済み', en: 'verified' },
  'one source': { ja: '一つの資料による', en: 'one source' },
  derived: { ja: '導出', en: 'derived' },
  'not read': { ja: '読んでいない', en: 'not read' },
};

/** A ruling that an appeal may still change. */
export const UNDER_APPEAL: Words = { ja: '第一審・控訴中', en: 'first instance, under appeal' };
