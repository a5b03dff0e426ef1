import type { Words } from '../base/words.js';
import type { Convention } from './year-parts.js';

/**
 * Where the part below one yen is dropped from delay damages (Civil Code Art. 404): once from the sum, or from each
 * part of the period.
 */
export const CUTS = ['sum', 'parts'] as const;
/** Where the part below one yen is dropped: one of `CUTS`. */
export type InterestCut = (typeof CUTS)[number];

/** How the days were counted, for a reader; years end as in Civil Code Art. 143(2). */
export const CONVENTION_WORDS: Readonly<Record<Convention, Words>> = {
  court: {
    ja: '初日の応当日ごとに1年とし、残りの日は平年365分の1、閏年366分の1（両端算入）',
    en: 'whole years from the first day, the remaining days over 365, or 366 in a leap year, both ends counted',
  },
  '365': {
    ja: '全日数を365で割る（両端算入）',
    en: 'every day over 365, both ends counted',
  },
  actual: {
    ja: '全日数を、その日の属する暦年の日数（365か366）で割る（両端算入）',
    en: 'every day over the days of its calendar year (365 or 366), both ends counted',
  },
};

/** Where delay damages (Civil Code Art. 404) were cut to whole yen, for a reader. */
export const CUT_WORDS: Readonly<Record<InterestCut, Words>> = {
  sum: { ja: '合計の円未満を切捨て', en: 'the sum is cut to whole yen' },
  parts: { ja: '部分ごとに円未満を切捨て', en: 'each part is cut to whole yen' },
};
