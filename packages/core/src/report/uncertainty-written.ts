import type { Assessment } from '../assess.js';
import type { Fraction } from '../base/fraction.js';
import type { Lang, Words } from '../base/words.js';
import type { Measured, QuantileName, Statistics } from '../sensitivity/statistics.js';
import type { SubjectUncertainty, Uncertainty } from '../sensitivity/uncertainty.js';
import { plusMinus } from './measured-text.js';
import { yen } from './numbers.js';
import type { Profile } from './profile.js';

/** What the section is written from. */
export interface Written {
  readonly assessment: Assessment;
  readonly uncertainty: Uncertainty;
  readonly profile: Profile;
  readonly lang: Lang;
  readonly say: (words: Words) => string;
  /** every plaintiff, and all together where there are several, with what they are called */
  readonly subjects: readonly {
    readonly name: string;
    readonly one: SubjectUncertainty;
    readonly at: number;
  }[];
}

type Column = QuantileName | 'mean';

/** The quantiles that a profile prints, in order. */
export const columnsOf = (profile: Profile): readonly Column[] =>
  profile === 'internal'
    ? ['mean', 'p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95']
    : ['mean', 'p50', 'p75', 'p90', 'p95'];

const HEADS: Readonly<Record<Column, Words>> = {
  mean: { ja: '平均#', en: 'mean#' },
  p05: { ja: '5%点#', en: '5%#' },
  p10: { ja: '10%点#', en: '10%#' },
  p25: { ja: '25%点#', en: '25%#' },
  p50: { ja: '中央値#', en: 'median#' },
  p75: { ja: '75%点#', en: '75%#' },
  p90: { ja: '90%点#', en: '90%#' },
  p95: { ja: '95%点#', en: '95%#' },
};

const figure = ({ mean, quantiles, standardErrors }: Statistics, column: Column): Measured => ({
  value: column === 'mean' ? mean : quantiles[column],
  standardError: standardErrors[column],
});

/** The heads of the columns of a distribution. */
export const columnHeads = (columns: readonly Column[], lang: Lang): string[] =>
  columns.map((column) => HEADS[column][lang]);

/** One row of a distribution, each figure with its standard error. */
export const figures = (statistics: Statistics, columns: readonly Column[]): string[] =>
  columns.map((column) =>
    column === 'mean' && statistics.hasNoMean ? '—' : plusMinus(figure(statistics, column)),
  );

export const exactYen = (value: Fraction, lang: Lang): string => yen(value.toText(), lang);
