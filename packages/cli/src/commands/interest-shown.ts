import {
  CONVENTION_WORDS,
  CUT_WORDS,
  courtDay,
  courtYen,
  grouped,
  type Interest,
  type InterestPart,
  type Lang,
  type NextDays,
} from '@songai/core';
import { aligned } from '../aligned.js';
import { cutText, percentText } from '../exact-text.js';
import { drawTable } from '../terminal.js';

/** For a person: what was computed, each part, the sum, and what comes on top day by day. */
export function shownInterest(found: Interest, lang: Lang): string {
  const ja = lang === 'ja';
  const { principal, from, to, amount, rate, rateSource, parts, nextDays, convention, cut } = found;
  const percent = percentText(rate);
  const head = aligned(
    ja
      ? [
          ['元本', `${wholeYen(principal, lang)}（${courtYen(principal)}）`],
          ['年率', percent],
          ['利率の根拠', rateSource.ja],
          ['期間', `${days(from, to, lang)}（${courtDay(from)}から${courtDay(to)}まで）`],
          ['数え方', CONVENTION_WORDS[convention].ja],
          ['端数', CUT_WORDS[cut].ja],
        ]
      : [
          ['principal', wholeYen(principal, lang)],
          ['rate', `${percent} a year`],
          ['source', rateSource.en],
          ['period', days(from, to, lang)],
          ['days', CONVENTION_WORDS[convention].en],
          ['cut', CUT_WORDS[cut].en],
        ],
  );
  const table = drawTable(
    {
      head: ja ? ['部分', '年', '金額'] : ['part', 'years', 'amount'],
      numeric: [1, 2],
      rows: [
        ...parts.map((part) => [
          days(part.from, part.to, lang),
          time(part),
          yen(cutText(part.amount, PLACES), lang),
        ]),
        [ja ? '遅延損害金' : 'delay damages', '', wholeYen(amount, lang)],
      ],
    },
    Number.POSITIVE_INFINITY,
  );
  const result = ja
    ? `${courtYen(amount)}（${courtYen(principal)}に対する${courtDay(from)}から支払済みまで年${percent}の割合による金員のうち、${courtDay(to)}までの分）`
    : `${wholeYen(amount, lang)}: delay damages on ${wholeYen(principal, lang)} from ${from} until paid at ${percent} a year, up to ${to}`;
  return [head, table, result, further(nextDays, convention, lang)].join('\n\n');
}

/** Decimals for the eye; JSON has the exact values. */
const PLACES = 4;

const yen = (text: string, lang: Lang) => (lang === 'ja' ? `${text}円` : `¥${text}`);

const wholeYen = (digits: string, lang: Lang) => yen(grouped(digits), lang);

const days = (from: string, to: string | null, lang: Lang) =>
  lang === 'ja' ? `${from}〜${to ?? ''}` : `${from} – ${to ?? ''}`;

const time = ({ years, days: count, of }: InterestPart) =>
  years === undefined ? `${count}/${of}` : String(years);

function further(nextDays: readonly NextDays[], convention: string, lang: Lang): string {
  const ja = lang === 'ja';
  const rows = nextDays.map(({ from, to, perDay }): [string, string] => [
    days(from, to, lang),
    yen(cutText(perDay, PLACES), lang),
  ]);
  const snap = ja
    ? '初日から1年が満ちる日には、その年の日割りの額が1年分の額に置き換わる。'
    : 'On the day that completes a year from the first day, its days give way to one whole year.';
  return [
    ja ? 'その後の1日ごとの額（切捨て前）' : 'Each further day adds (before the cut)',
    aligned(rows),
    ...(convention === 'court' ? [snap] : []),
  ].join('\n');
}
