import { type Problem, problem } from '../base/problem.js';
import type { Place } from '../base/source.js';

export const incompleteMonth = (place: Place, series: string, month: string, until: string): Problem =>
  problem('traffic.incomplete-month', 'warning', place, month, {
    ja: [
      `${series}：${month} の数値は ${until} までの分しか含まないはずです。その月全体の値としては小さくなります。補いません。`,
      '月が終わってから取得し直すと、全体の値になります。',
    ],
    en: [
      `${series}: the figure of ${month} can only hold its days up to ${until}, so it is too small for the whole month. It is not filled up.`,
      'Export it again after the end of the month.',
    ],
  });

export const partMonths = (place: Place, first: string, last: string, months: readonly string[]): Problem =>
  problem('traffic.part-months', 'note', place, months.join(', '), {
    ja: [
      `日ごとの数値は ${first} から ${last} までです。${months.join('・')} は、月の全部の日ではありません。数値のある日だけを数えます。`,
      '月の全部の日が要るときは、期間を広げて取得し直してください。',
    ],
    en: [
      `Daily figures go from ${first} to ${last}: not all days of ${months.join(' and ')} are there. Only those that are count.`,
      'Export a longer time if whole months are needed.',
    ],
  });
