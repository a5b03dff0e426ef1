import type { Words } from '../base/words.js';

/** What is checked, in the order in which it is told. */
export type CheckId = 'layout' | 'digest' | 'form' | 'working' | 'figures' | 'files' | 'case';

/** What each check looks at. */
export const CHECK_WORDS: Readonly<Record<CheckId, Words>> = {
  layout: {
    ja: '書き方（songai が書くとおりのバイト列か）',
    en: 'layout (byte for byte as songai writes it)',
  },
  digest: { ja: 'ダイジェスト（SHA-256）', en: 'digest (SHA-256)' },
  form: {
    ja: '項目と値の型（欠けた項目や知らない項目がないか）',
    en: 'keys and types (nothing missing, nothing unknown)',
  },
  working: {
    ja: '計算過程（入力値からすべての値を再計算）',
    en: 'working (every value computed again from the inputs)',
  },
  figures: {
    ja: '計算過程から求まる表示額（結果・別表・月別・合計・主文の額・時効）',
    en: 'figures that follow from the working (result, schedule, lines, totals, sums of the order, limitation)',
  },
  files: {
    ja: 'ケースファイルと資料のハッシュ',
    en: 'hashes of the case file and of the files that it names',
  },
  case: {
    ja: 'ケースからの再計算（報告書の全項目）',
    en: 'computed again from the case (every entry of the report)',
  },
};
