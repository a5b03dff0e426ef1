import { type Problem, problem, shown } from '../base/problem.js';
import type { Notice } from './notice.js';
import { lacksOf } from './notice.js';

export const defendantWithoutDays = (path: string, name: string): Problem =>
  problem('liability.defendant-without-days', 'warning', { path }, name, {
    ja: [
      `被告「${shown(name)}」が責任を負う日は、どの作品・サイトにも一日もありません。`,
      'この被告あての通知、liability、sites（責任を負うサイト）を見直すか、defendants から外してください。',
    ],
    en: [
      `The defendant “${shown(name)}” answers for no day of any title on any site.`,
      'Look at the notices to it, its liability and its sites, or take it out of defendants.',
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

export const nobodyAnswers = (path: string, title: string): Problem =>
  problem('liability.nobody-answers', 'error', { path }, title, {
    ja: [
      `作品「${shown(title)}」の載るサイトについて、責任を負う被告がいません。`,
      '被告の sites（責任を負うサイト）か、作品の sites を見直してください。',
    ],
    en: [
      `No defendant answers for any site that carries the title “${shown(title)}”.`,
      'Look at sites of the defendants, and at sites of the title.',
    ],
  });

export const outsideTerm = (path: string, title: string): Problem =>
  problem('liability.no-days', 'error', { path }, title, {
    ja: [
      `作品「${title}」には、責任の期間に一日も残りません。`,
      '通知の日と猶予、請求の期間（period）、権利の期間（right）、サイトの最終日（closed）、公開・掲載の期間（online）、責任の終わり（ends）を見直してください。',
    ],
    en: [
      `No day is left in the period of liability for the title “${title}”.`,
      'Look at the notice and its grace, the claimed period, the term of the right, the last day of the site, the days online, and the end of liability.',
    ],
  });

/** Notices that do not identify what they are about, or that the case takes out: kept, and no start of liability. */
export const noticeDoesNotStart = (notice: Notice): Problem => {
  const lacks = lacksOf(notice);
  const list = (lang: 'ja' | 'en') => lacks.map((one) => one[lang]).join(lang === 'ja' ? '・' : ', ');
  return problem('liability.notice-does-not-start', 'warning', notice.place, notice.date, {
    ja: [
      `${notice.date} の通知には${list('ja')}の記載がないので、責任の始まりとしません。一覧には残します。`,
      '記載があれば書き加えてください。それでも始まりとして扱うときは、effective: yes と、その理由（reason）を書いてください。',
    ],
    en: [
      `The notice of ${notice.date} lacks ${list('en')}, so it starts no liability. It stays in the log.`,
      'Add what it names. If it should count all the same, write effective: yes and why (reason).',
    ],
  });
};

export const noticeAfterClosure = (notice: Notice, site: string, closed: string): Problem =>
  problem('liability.notice-after-closure', 'warning', notice.datePlace ?? notice.place, notice.date, {
    ja: [
      `${notice.date} の通知は、サイト「${shown(site)}」の最終日（${closed}）より後なので、責任の始まりになりません。`,
      '通知の日と、サイトの最終日（closed）を見直してください。',
    ],
    en: [
      `The notice of ${notice.date} came after the last day of “${shown(site)}” (${closed}), so it starts no liability.`,
      'Look at the day of the notice and at closed of the site.',
    ],
  });

export const noticeInFuture = (notice: Notice, asOf: string): Problem =>
  problem('liability.notice-in-future', 'error', notice.datePlace ?? notice.place, notice.date, {
    ja: [
      `${notice.date} の通知は、基準日（--as-of ${asOf}）より後です。`,
      '通知の到達した日か、基準日を見直してください。',
    ],
    en: [
      `The notice of ${notice.date} lies after the day of reference (--as-of ${asOf}).`,
      'Look at the day on which it arrived, or at --as-of.',
    ],
  });

export const noticeWithoutReason = (notice: Notice): Problem =>
  problem('liability.notice-without-reason', 'error', notice.place, notice.date, {
    ja: [
      `${notice.date} の通知に effective がありますが、その理由（reason）がありません。`,
      'reason に理由を書くか、effective を消してください。',
    ],
    en: [
      `The notice of ${notice.date} has effective, but no reason.`,
      'Write why under reason, or remove effective.',
    ],
  });

/** Notices to a defendant whose liability does not begin with one: they stay in the log and decide nothing. */
export const noticesDecideNothing = (path: string, name: string, start: string, count: number): Problem =>
  problem('liability.notices-decide-nothing', 'warning', { path }, String(count), {
    ja: [
      `被告「${shown(name)}」の責任は start: ${start} によるので、この被告あての通知${count}件は責任の始まりを決めません。一覧には残します。`,
      '通知による責任であれば start: notice にしてください。',
    ],
    en: [
      `The liability of “${shown(name)}” begins by start: ${start}, so its ${count} notice(s) decide nothing. They stay in the log.`,
      'If it begins with a notice, write start: notice.',
    ],
  });
