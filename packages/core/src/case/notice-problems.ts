import { type Problem, problem, shown } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { Words } from '../base/words.js';

export const noNoticeColumn = (place: Place, key: string, called: string): Problem =>
  problem('case.missing-column', 'error', place, key, {
    ja: [
      `通知の一覧に「${called}」（${key}）の列がありません。`,
      `「${called}」か「${key}」という見出しの列を加えてください。`,
    ],
    en: [`The log of notices has no column “${key}”.`, `Add a column with the header ${key} or ${called}.`],
  });

export const emptyNoticeCell = (place: Place, key: string, called: string): Problem =>
  problem('case.missing', 'error', place, undefined, {
    ja: [
      `この行には「${called}」（${key}）が書かれていません。`,
      '欄を埋めるか、通知の行でなければ行を消してください。',
    ],
    en: [`This row has no ${key}.`, 'Fill the cell, or remove the row where it is no notice.'],
  });

export const ambiguousName = (place: Place, name: string, what: Words, ids: readonly string[]): Problem =>
  problem('case.ambiguous-name', 'error', place, name, {
    ja: [
      `「${shown(name)}」という${what.ja}は${ids.length}つあり、どれのことか決められません。`,
      `名前ではなく id で書いてください（${ids.map(shown).join('、')}）。`,
    ],
    en: [
      `There are ${ids.length} ${what.en}s called “${shown(name)}”, so it is not clear which one is meant.`,
      `Write the id in place of the name: ${ids.map(shown).join(', ')}.`,
    ],
  });

export const ambiguousHost = (place: Place, url: string, host: string, ids: readonly string[]): Problem =>
  problem('case.ambiguous-name', 'error', place, url, {
    ja: [
      `ドメイン「${shown(host)}」をもつサイトは${ids.length}つあり、どれの URL か決められません。`,
      `通知の site にサイトの id を書いてください（${ids.map(shown).join('、')}）。`,
    ],
    en: [
      `${ids.length} sites have the domain “${shown(host)}”, so it is not clear of which the URL is.`,
      `Write the id under site of the notice: ${ids.map(shown).join(', ')}.`,
    ],
  });

export const badUrl = (place: Place, url: string): Problem =>
  problem('case.bad-url', 'error', place, url, {
    ja: [
      `「${shown(url)}」は URL として読めません。`,
      'https://site-a.example/works/1 のように、ドメインから書いてください。URL のない通知では、一覧の欄は空に、ケースでは urls: [] とします。URL の中の空白や ; は %20、%3B と書いてください。',
    ],
    en: [
      `“${shown(url)}” is not a URL.`,
      'Write it with its domain, such as https://site-a.example/works/1. Where a notice has no URL, leave the cell of the log empty, or write urls: [] in the case. Write a blank or a ; within a URL as %20 or %3B.',
    ],
  });

export const badTitleUrl = (place: Place, url: string): Problem =>
  problem('case.bad-url', 'error', place, url, {
    ja: [
      `「${shown(url)}」は URL として読めないので、通知の URL と照らせません。`,
      '作品のページの URL の始まりを、https://site-a.example/works/1 のように、ドメインから書いてください。',
    ],
    en: [
      `“${shown(url)}” is not a URL, so those of notices cannot be compared with it.`,
      'Write how URLs of the title’s pages begin, with the domain: https://site-a.example/works/1.',
    ],
  });

export const urlOfNoSite = (place: Place, url: string, host: string): Problem =>
  problem('case.url-of-no-site', 'warning', place, url, {
    ja: [
      `通知の URL のドメイン「${shown(host)}」は、どのサイトの domains にもありません。この URL からはサイトを決めません。`,
      'このサイトのものであれば、sites の domains に加えるか、通知に site を書いてください。',
    ],
    en: [
      `The domain “${shown(host)}” of a URL in the notice is not among the domains of any site. The URL gives no site.`,
      'If it is of one of them, add it to the domains of that site, or write site in the notice.',
    ],
  });
