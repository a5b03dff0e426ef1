import type { Lang } from './words.js';

/** What a custom check says: a stable code, and `[message, hint]` in each language. */
export interface Complaint {
  readonly code: string;
  readonly telling: Readonly<Record<Lang, readonly [message: string, hint: string]>>;
}

/** A complaint, with `[message, hint]` in Japanese and in English. */
export const complaint = (
  code: string,
  ja: readonly [string, string],
  en: readonly [string, string],
): Complaint => ({ code, telling: { ja, en } });
