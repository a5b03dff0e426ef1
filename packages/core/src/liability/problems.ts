import { type Problem, problem } from '../base/problem.js';

export const defendantsDiffer = (path: string, first: string, other: string): Problem =>
  problem('liability.defendants-differ', 'error', { path }, other, {
    ja: [
      `被告「${first}」と「${other}」では責任を負う期間が違います。この版は、期間の同じ被告だけを一緒に計算します。`,
      '被告ごとに別のケースファイルを作ってください。',
    ],
    en: [
      `The defendants “${first}” and “${other}” do not answer for the same days. This version computes defendants together only where their days are the same.`,
      'Make a case file for each defendant.',
    ],
  });

export const noLiability = (path: string, title: string): Problem =>
  problem('liability.no-notice', 'error', { path }, title, {
    ja: [
      `作品「${title}」には、責任の始まりとなる通知が一つもありません。`,
      'notices に通知を加えるか、この作品を titles から外してください。責任が通知によらないときは、被告の liability を start: date または whole にします。',
    ],
    en: [
      `No notice starts liability for the title “${title}”.`,
      'Add one under notices, or take the title out of titles. Where liability does not rest on a notice, give the defendant start: date or whole.',
    ],
  });

export const outsideTerm = (path: string, title: string): Problem =>
  problem('liability.no-days', 'error', { path }, title, {
    ja: [
      `作品「${title}」には、責任の期間に一日も残りません。`,
      '通知の日と猶予、請求の期間（period）、権利の期間（right）、サイトの最終日（closed）を見直してください。',
    ],
    en: [
      `No day is left in the period of liability for the title “${title}”.`,
      'Look at the notice and its grace, the claimed period, the term of the right, and the last day of the site.',
    ],
  });
