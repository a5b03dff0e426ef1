import { few } from '../base/few.js';
import { type Problem, problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { LogEnd } from './log-days.js';
import type { LogSummary } from './log-summary.js';
import { offsetText, timeText } from './log-time.js';

/**
 * What is said of an access log as a whole, however it is counted. Who asked for a page (address, name) stands in every
 * line and is never repeated.
 */

/** An error that asks for the rules: what the log holds, and lines of a mapping with a guess. */
export const whichPages = (place: Place, summary: LogSummary, mapping: readonly string[]): Problem => {
  const { lines, first, last, shown, images } = summary;
  return {
    ...problem('traffic.which-pages', 'error', place, undefined, {
      ja: [
        `アクセスログです。作品の一ページを見るだけで画像などの要求が多数記録されるので、どのパスを数えるかを決める規則が要ります。全部で${lines}行（${timeText(first)} から ${timeText(last)} まで）、そのうち GET で応答が 200 の行は${shown}行、さらにそのうち画像らしいものは${images}行です。`,
        '次の mapping をケースの traffic に書いてください（paths は最初の一万行からの推測です。元のログで確かめて直してください。{title} と書いた一段は作品として分けて数えます）。',
      ],
      en: [
        `This is an access log. To look at one page of a work is many requests, of images and more, so a rule has to say which paths count. It has ${lines} lines (from ${timeText(first)} to ${timeText(last)}); ${shown} are GET answered by 200, and ${images} of these look like images.`,
        'Write this mapping beside the file under traffic in the case (paths is guessed from the first ten thousand lines: check and mend it by the log. A step written {title} is counted title by title).',
      ],
    }),
    mapping,
  };
};

/** @param tooMany whether they are more than half of the log */
export const badLines = (place: Place, count: number, tooMany: boolean): Problem =>
  problem('traffic.log-bad-lines', tooMany ? 'error' : 'warning', place, undefined, {
    ja: [
      `アクセスログの形（Common・Combined）でない行が${count}行あります（最初はここ）。数えません（不算入）。${tooMany ? '全体の半分を超えています。' : ''}`,
      'ログが途中で切れていないか、ほかの記録が混じっていないかを、元のファイルで確かめてください。',
    ],
    en: [
      `${count} line(s) are not in the form of an access log, Common or Combined (the first is here). They are not counted.${tooMany ? ' That is more than half of all lines.' : ''}`,
      'Check in the original that the log is not cut off and that no other records are mixed in.',
    ],
  });

export const logEnds = (place: Place, first: LogEnd, last: LogEnd): Problem =>
  problem('traffic.log-ends', 'note', place, undefined, {
    ja: [
      `ログの最初の時刻は ${timeText(first)}、最後は ${timeText(last)} です。`,
      '求める期間がこの中にあるかを確かめてください。',
    ],
    en: [
      `The log’s first time is ${timeText(first)}, its last ${timeText(last)}.`,
      'Check that the period you need lies within.',
    ],
  });

export const partDay = (place: Place, end: LogEnd, which: 'first' | 'last'): Problem =>
  problem('traffic.log-part-day', 'warning', place, timeText(end), {
    ja: [
      which === 'first'
        ? `ログは ${timeText(end)} に始まり、最初の日は一日の全部ではないようです。その日の数は少なく出ます。補いません。`
        : `ログは ${timeText(end)} に終わり、最後の日は一日の全部ではないようです。その日の数は少なく出ます。補いません。`,
      '前後の時間が別のファイルに分かれているときは、時刻の順に一つのファイルにつないでから読ませてください。',
    ],
    en: [
      which === 'first'
        ? `The log begins at ${timeText(end)}, so its first day seems not to be whole and its count is too small. It is not filled up.`
        : `The log ends at ${timeText(end)}, so its last day seems not to be whole and its count is too small. It is not filled up.`,
      'If the rest of the day is in another file, join the files into one in the order of time.',
    ],
  });

export const severalOffsets = (place: Place, offsets: readonly number[]): Problem => {
  const texts = offsets.map(offsetText);
  return problem('traffic.log-offsets', 'warning', place, undefined, {
    ja: [
      `時差の違う行（${few(texts, 'ja', 6)}）が混じっています。一日をそれぞれの行の時差で区切りました。`,
      '一つの時差で区切るときは、mapping の log に offset: "+09:00" のように書いてください。',
    ],
    en: [
      `Lines differ in their offset from UTC (${few(texts, 'en', 6)}). Each was counted on the day in its own offset.`,
      'To cut the days in one offset, write offset: "+09:00" or the like under log in the mapping.',
    ],
  });
};
