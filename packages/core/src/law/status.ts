import type { Words } from '../base/words.js';

/** How surely a figure of a precedent is known. */
export type Status = 'verified' | 'one source' | 'derived' | 'not read';

export const STATUS_WORDS: Readonly<Record<Status, Words>> = {
  verified: { ja: '確認済み', en: 'verified' },
  'one source': { ja: '一つの資料による', en: 'one source' },
  derived: { ja: '導出', en: 'derived' },
  'not read': { ja: '読んでいない', en: 'not read' },
};

/** A ruling that an appeal may still change. */
export const UNDER_APPEAL: Words = { ja: '第一審・控訴中', en: 'first instance, under appeal' };
