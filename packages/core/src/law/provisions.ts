import type { Words } from '../base/words.js';

/** Provisions that lines of the working rest on. English names are unofficial. */
export const ARTICLE_114_3: Words = { ja: '著作権法114条3項', en: 'Copyright Act Art. 114(3)' };
export const ARTICLE_114_5: Words = { ja: '著作権法114条5項', en: 'Copyright Act Art. 114(5)' };
export const PARTIAL_CLAIM: Words = {
  ja: '一部請求（外側説）',
  en: 'partial claim (reductions before the cap)',
};
export const LAWYERS_FEE: Words = {
  ja: '弁護士費用：認容額を基準とする実務',
  en: 'lawyer’s fee: by practice on the amount allowed',
};
export const REDUCTION: Words = {
  ja: '減額（損害の全体から。一部請求より前）',
  en: 'reduction of the whole loss, before the partial claim',
};
