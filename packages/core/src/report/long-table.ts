import type { Lang } from '../base/words.js';
import { type Block, paragraph } from './document.js';

/** Rows up to which a report prints a table whole. */
export const LONGEST_TABLE = 600;
/** Rows of a longer one, as a sample: nobody checks thousands of rows on paper, and the rest is where it can be computed with. */
const SAMPLE = 60;

/** How many of the rows are printed. */
export const rowsShown = (count: number): number => (count > LONGEST_TABLE ? SAMPLE : count);

/** What a table that is not whole says, with where the rest is; nothing for a whole one. */
export function leftOutOf(count: number, lang: Lang): readonly Block[] {
  if (count <= LONGEST_TABLE) return [];
  return [
    paragraph(
      lang === 'ja'
        ? `全${count}行のうち最初の${SAMPLE}行を見本として載せた。残りは report.json にある（作品・サイト・月の行は schedule.csv、計算に用いる行は表計算の計算書にもある）。`
        : `The first ${SAMPLE} of ${count} rows, as a sample. The others are in report.json (those of titles, sites and months in schedule.csv, those of the working in the workbook too).`,
    ),
  ];
}
