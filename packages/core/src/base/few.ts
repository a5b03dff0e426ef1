import type { Lang } from './words.js';

/** The first names of a list that may be long, and how many more there are. */
export function few(names: readonly string[], lang: Lang, most = 3): string {
  const listed = names.slice(0, most).join(lang === 'ja' ? '、' : ', ');
  const more = names.length - most;
  if (more <= 0) return listed;
  return lang === 'ja' ? `${listed} ほか${more}件` : `${listed} and ${more} more`;
}
