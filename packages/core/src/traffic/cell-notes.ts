import { type Problem, problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { Words } from '../base/words.js';

/** What is said of figures as they were written: left out, rounded, unsure, or read in other units. */

export const maskedCells = (place: Place, count: number): Problem =>
  problem('traffic.masked', 'warning', place, undefined, {
    ja: [
      `「< 5,000」のような上限だけの数値が${count}件あります（最初はここ）。合計に入れません（不算入）。`,
      '確かな数値があれば差し替えてください。',
    ],
    en: [
      `${count} figure(s) only say “less than” (the first is here). They are in no sum.`,
      'Replace them if there are definite figures.',
    ],
  });

export const emptyCells = (place: Place, count: number): Problem =>
  problem('traffic.empty-figures', 'warning', place, undefined, {
    ja: [
      `値のない欄が${count}件あります（最初はここ）。0 とは扱わず、合計に入れません（不算入）。`,
      '数値があれば補ってください。',
    ],
    en: [
      `${count} cell(s) hold no figure (the first is here). They are not taken as 0 and are in no sum.`,
      'Fill them in if there are figures.',
    ],
  });

export const zeroWithRank = (place: Place, count: number): Problem =>
  problem('traffic.zero-with-rank', 'warning', place, undefined, {
    ja: [
      `順位があるのに 0 となっている数値が${count}件あります（最初はここ）。「データなし」と読み、0 とは扱いません（不算入）。`,
      '本当に 0 であるときは、資料の写しから順位の列を除いて読ませてください（元の資料はそのまま残します）。',
    ],
    en: [
      `${count} figure(s) are 0 beside a rank (the first is here). They are read as “no data”, not as 0, and not counted.`,
      'If they are truly 0, read a copy without the column of ranks (keep the original as it is).',
    ],
  });

export const roundedFigures = (place: Place, count: number): Problem =>
  problem('traffic.rounded', 'note', place, undefined, {
    ja: [
      `「31.5M」「12万」のように丸めた数値が${count}件あります（最初はここ）。書かれたとおりの値で計算します。`,
      '丸める前の数値（API・Excel の出力）があれば、そちらを使ってください。',
    ],
    en: [
      `${count} figure(s) are rounded, as in “31.5M” (the first is here). They count as written.`,
      'Use the figures before rounding (API or Excel export) if you can get them.',
    ],
  });

export const lowConfidence = (place: Place, count: number, unread: number): Problem =>
  problem('traffic.low-confidence', 'warning', place, undefined, {
    ja: [
      `資料自身が信頼度が低いとしている行があります（最初はここ）。数値のある${count}件は数え、数値のない${unread}行は数えません（不算入）。`,
      '信頼度の低さを uncertainty の幅に含めるか、ほかの資料で補ってください。',
    ],
    en: [
      `The export itself calls rows unsure (the first is here). ${count} figure(s) of them are counted; ${unread} row(s) without a figure are not.`,
      'Let the ranges under uncertainty cover that, or support them by another source.',
    ],
  });

export const percentNumbers = (place: Place, metric: Words): Problem =>
  problem('traffic.percent-assumed', 'note', place, undefined, {
    ja: [
      `${metric.ja}に1を超える値があるので、百分率の数（74.04 は 74.04%）と読みました。`,
      '違うときは、ケースの mapping に shares: fraction と書いてください。',
    ],
    en: [
      `The ${metric.en} has values above 1, so they were read as per cent (74.04 is 74.04%).`,
      'If that is wrong, write shares: fraction in a mapping in the case.',
    ],
  });

export const averaged = (place: Place, months: number): Problem =>
  problem('traffic.average-of-months', 'warning', place, undefined, {
    ja: [
      `${months}か月の期間の「一か月の平均」です。期間全体の値は、平均に${months}を掛けて出しました。`,
      '月ごとの数値があれば、そちらを使ってください。',
    ],
    en: [
      `Figures are the average of one month over ${months} months; for the whole period they were multiplied by ${months}.`,
      'Use monthly figures if you can get them.',
    ],
  });

export const scaled = (place: Place, scale: string): Problem =>
  problem('traffic.scaled', 'note', place, undefined, {
    ja: [
      `見出し、表の外の行（単位：千 など）、または mapping の単位に従い、数値に ${scale} を掛けました。`,
      '違うときは、mapping に scale を書いてください（掛けないときは 1）。',
    ],
    en: [
      `Figures were multiplied by ${scale}, as the header, a line outside the table (unit: thousands) or the mapping says.`,
      'If that is wrong, write scale in the mapping (1 for no multiple).',
    ],
  });
