import { grouped, type Lang, type Series, seriesName } from '@songai/core';

/** How findings are shown to a person. */
export interface Shown {
  readonly lang: Lang;
  /** whether long lists are shown to their end */
  readonly all: boolean;
  /** width of the terminal */
  readonly columns: number;
}

/** The line after a list of which not all is shown; undefined where nothing is left out. */
export function moreText(more: number, ja: string, en: string, lang: Lang): string | undefined {
  if (more <= 0) return undefined;
  return lang === 'ja'
    ? `ほか ${grouped(String(more))} ${ja}（--all ですべて表示）`
    : `${grouped(String(more))} more ${en} (--all shows them)`;
}

/** What tells one series from the others, where all are of one site that has been named. */
export const nameWithin = (one: Series, site: string | undefined): string => {
  const { site: own, ...rest } = one;
  return seriesName(own === undefined || own === site ? rest : one);
};

/** The site that all series have; undefined where they have several, or none. */
export function onlySite(series: readonly Series[]): string | undefined {
  const sites = new Set(series.map((one) => one.site));
  return sites.size === 1 ? [...sites][0] : undefined;
}
