import { type Problem, problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { Words } from '../base/words.js';
import type { LineCounts } from './line-counts.js';

/** What is said of how the lines of an access log were counted. */

const METRICS: Readonly<Record<'pageViews' | 'views', Words>> = {
  pageViews: { ja: 'ページビュー', en: 'page views' },
  views: { ja: '閲覧数', en: 'views' },
};

export const linesCounted = (place: Place, lines: LineCounts, metric: 'pageViews' | 'views'): Problem =>
  problem('traffic.log-counted', 'note', place, undefined, {
    ja: [
      `ログの${total(lines)}行のうち、規則に合う${lines.counted}行を${METRICS[metric].ja}として日ごとに数えました。数えない行：${leftOut(lines).ja}。各作品・サイトの最初の日と最後の日の間で、行はあるが合うものがない日は 0 です。`,
      '規則が作品のページだけを数えているか、この内訳と元のログで確かめてください。',
    ],
    en: [
      `Of the log’s ${total(lines)} lines, the ${lines.counted} that fit the rules were counted by the day as ${METRICS[metric].en}. Left out: ${leftOut(lines).en}. Between the first and the last day of each title and site, a day that has lines and none that fits is 0.`,
      'Check by these numbers and the log itself that the rules count the pages of works alone.',
    ],
  });

export const nothingCounted = (place: Place, lines: LineCounts): Problem =>
  problem('traffic.log-nothing-counted', 'error', place, undefined, {
    ja: [
      `ログの${total(lines)}行のどれも、mapping の log の規則に合いません。数えない行：${leftOut(lines).ja}。`,
      'paths をログにあるパスと見比べて直してください。log を消して読ませると、多いパスの形を示します。',
    ],
    en: [
      `None of the log’s ${total(lines)} lines fits the rules under log in the mapping. Left out: ${leftOut(lines).en}.`,
      'Compare paths with those in the log. Without log in the mapping, the most frequent form of path is shown.',
    ],
  });

/** @param found requests of counted paths by their answer, whether they count or not */
export function answersCounted(
  place: Place,
  status: ReadonlySet<string>,
  found: Readonly<Record<'206' | '304', number>>,
): Problem {
  const told = [...status];
  const ja = (one: '206' | '304') => `${found[one]}件${status.has(one) ? '（数えた）' : '（数えない）'}`;
  const en = (one: '206' | '304') => `${found[one]} (${status.has(one) ? 'counted' : 'not counted'})`;
  return problem('traffic.log-answers', 'note', place, undefined, {
    ja: [
      `数えた応答は ${told.join('・')} です。304（閲覧者の手元に残る控えから表示されたもの）は${ja('304')}、206（一部だけの送信）は${ja('206')}ありました。`,
      '変えるときは、mapping の log の status に書いてください。',
    ],
    en: [
      `Answers that count: ${told.join(', ')}. Of 304 (shown from the copy that the reader’s browser keeps) there were ${en('304')}, of 206 (a part was sent) ${en('206')}.`,
      'To change that, write status under log in the mapping.',
    ],
  });
}

export const robotsCounted = (place: Place): Problem =>
  problem('traffic.log-robots', 'note', place, undefined, {
    ja: [
      '検索エンジンなどのプログラム（ロボット）の要求も数えています。',
      '除くときは、mapping の log に excludeAgents: [bot, crawl, spider] のように書いてください（名の一部。大文字・小文字は問いません）。',
    ],
    en: [
      'Requests of robots, such as search engines, are counted as well.',
      'To leave them out, write excludeAgents: [bot, crawl, spider] under log in the mapping (parts of names, in any case).',
    ],
  });

export const withoutAgents = (place: Place, count: number): Problem =>
  problem('traffic.log-no-agent', 'warning', place, undefined, {
    ja: [
      `数えた行のうち${count}行にはプログラムの名がなく、excludeAgents で除くものか分かりません。数えました。`,
      '名のある形式（Combined）のログがあれば、そちらを使ってください。',
    ],
    en: [
      `${count} line(s) that are counted do not name the program, so excludeAgents cannot tell whether to leave them out.`,
      'Use a log that names it (Combined Log Format) if there is one.',
    ],
  });

const total = (lines: LineCounts): number => Object.values(lines).reduce((sum, one) => sum + one, 0);

const REASONS: readonly (readonly [keyof LineCounts, Words])[] = [
  ['path', { ja: 'パスが合わない', en: 'another path' }],
  ['excluded', { ja: 'exclude のパス', en: 'a path under exclude' }],
  ['method', { ja: 'メソッドが違う', en: 'another method' }],
  ['status', { ja: '応答が違う', en: 'another answer' }],
  ['agent', { ja: 'excludeAgents のプログラム', en: 'a program under excludeAgents' }],
  ['request', { ja: '要求が読めない', en: 'no request that can be read' }],
];

function leftOut(lines: LineCounts): Words {
  const found = REASONS.filter(([key]) => lines[key] > 0);
  if (found.length === 0) return { ja: 'なし', en: 'none' };
  return {
    ja: found.map(([key, words]) => `${words.ja} ${lines[key]}行`).join('、'),
    en: found.map(([key, words]) => `${lines[key]} for ${words.en}`).join(', '),
  };
}
