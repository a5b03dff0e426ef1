import type { Complaint } from './complaint.js';

/** What is said of a period that begins after it ends. */
export const FROM_AFTER_TO = {
  code: 'case.from-after-to',
  telling: {
    ja: ['始まり（from）が終わり（to）より後です。', '二つの日付を見直してください。'],
    en: ['It begins (from) after it ends (to).', 'Look at the two days.'],
  },
} as const satisfies Complaint;
