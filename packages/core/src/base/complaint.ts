import type { Lang } from './words.js';

/** What a custom check says: a stable code, and `[message, hint]` in each language. */
export interface Complaint {
  /** stable name for programs, such as `case.bad-date` */
  readonly code: string;
  /** what is wrong and how to mend it, in each language */
  readonly telling: Readonly<Record<Lang, readonly [message: string, hint: string]>>;
}

/** A complaint, with `[message, hint]` in Japanese and in English. */
export const complaint = (
  code: string,
  ja: readonly [string, string],
  en: readonly [string, string],
): Complaint => ({ code, telling: { ja, en } });
