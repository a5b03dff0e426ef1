import { COLUMN_MEANINGS, type Lang, type Words } from '@songai/core';

/** What a column was taken to mean, in words: roles, metrics, devices. */
const NAMES: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(COLUMN_MEANINGS.map(({ id, words }) => [id, words])),
  desktop: { ja: 'PC', en: 'desktop' },
  mobile: { ja: 'モバイル', en: 'mobile' },
};

/** `visits desktop` as `訪問数（PC）`, `visits (desktop)`. */
export function columnName(means: string, lang: Lang): string {
  const [what = '', device] = means.split(' ').map((word) => NAMES[word]?.[lang] ?? word);
  if (device === undefined) return what;
  return lang === 'ja' ? `${what}（${device}）` : `${what} (${device})`;
}
