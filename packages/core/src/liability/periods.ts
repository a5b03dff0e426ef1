import type { Day } from '../base/day.js';
import type { Problem } from '../base/problem.js';
import { ALWAYS, overlap, type Span } from '../base/span.js';
import { both, same, type Words } from '../base/words.js';
import { type Grace, graceAfter } from './grace.js';
import { defendantsDiffer, noLiability, outsideTerm } from './problems.js';
import type { Defendant, Notice, Right } from './schema.js';

/** What the periods are computed from; the case has it all. */
export interface Suit {
  readonly defendants: readonly Defendant[];
  readonly notices: readonly Notice[];
  /** the days for which damages are claimed; open where an end is missing */
  readonly period?: { readonly from?: Day | undefined; readonly to?: Day | undefined } | undefined;
  readonly sites: readonly {
    readonly id: string;
    readonly name: string;
    readonly closed?: Day | undefined;
  }[];
  readonly titles: readonly TitleInSuit[];
}

interface TitleInSuit {
  readonly id: string;
  readonly name: string;
  readonly right?: Right | undefined;
  /** ids of the sites that carry it; all of them where absent */
  readonly sites?: readonly string[] | undefined;
  readonly path: string;
}

/** The days for which the defendants answer for one title on one site, and how they were found. */
export interface LiablePeriod {
  readonly title: string;
  readonly site: string;
  /** absent where no day is left, or no notice names the title on the site */
  readonly span?: Span;
  /** the first day of liability before the claimed period, the right's term and the site's end limit it */
  readonly begins?: Day;
  readonly notice?: Notice;
  readonly grace?: Grace;
  /** from the notice (or the given start) to the last day, one step a line */
  readonly steps: readonly Words[];
}

/**
 * The days for which the defendants answer for each title on each site: from the first notice and its grace (or the
 * start that the case states with its reason) to the end of the claimed period, cut to the term of the right in suit
 * and the site's last day. Several defendants must answer for the same days: their own periods are not computed yet.
 */
export function liablePeriods(suit: Suit): {
  periods: readonly LiablePeriod[];
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const [first, ...others] = suit.defendants.map((defendant) => periodsOf(suit, defendant));
  const key = (periods: readonly LiablePeriod[] | undefined) =>
    JSON.stringify(periods?.map(({ title, site, span }) => [title, site, span]));
  others.forEach((periods, at) => {
    if (key(periods) !== key(first)) {
      problems.push(
        defendantsDiffer(
          `defendants[${at + 1}]`,
          suit.defendants[0]?.name ?? '',
          suit.defendants[at + 1]?.name ?? '',
        ),
      );
    }
  });
  const periods = first ?? [];
  const ofTitle = new Map(suit.titles.map((title) => [title.id, [] as LiablePeriod[]]));
  for (const period of periods) ofTitle.get(period.title)?.push(period);
  for (const title of suit.titles) {
    const own = ofTitle.get(title.id) ?? [];
    if (own.every((period) => !period.begins)) problems.push(noLiability(title.path, title.name));
    else if (own.every((period) => !period.span)) problems.push(outsideTerm(title.path, title.name));
  }
  return { periods, problems };
}

function periodsOf(suit: Suit, defendant: Defendant): LiablePeriod[] {
  const notices = new Map<string, Notice>();
  for (const notice of suit.notices) {
    if (notice.to !== defendant.id) continue;
    for (const title of notice.title) {
      for (const site of notice.site) {
        const key = JSON.stringify([title, site]);
        const known = notices.get(key);
        if (!known || notice.date < known.date) notices.set(key, notice);
      }
    }
  }
  const siteById = new Map(suit.sites.map((site) => [site.id, site]));
  return suit.titles.flatMap((title) =>
    (title.sites ?? suit.sites.map((site) => site.id)).flatMap((id) => {
      const site = siteById.get(id);
      if (!site) return [];
      const begin = beginning(defendant, notices.get(JSON.stringify([title.id, id])));
      return [{ title: title.id, site: id, ...ending(suit, title, site, begin) }];
    }),
  );
}

type Beginning = Pick<LiablePeriod, 'notice' | 'grace' | 'steps'> & { readonly from?: Day };

function beginning(defendant: Defendant, notice: Notice | undefined): Beginning {
  const { start, date, reason } = defendant.liability;
  if (start === 'whole') {
    return {
      from: ALWAYS.from,
      steps: [{ ja: `全期間について責任を負う（${reason}）`, en: `liable for the whole time (${reason})` }],
    };
  }
  if (start === 'date' && date) {
    return {
      from: date,
      steps: [{ ja: `${date} から責任を負う（${reason}）`, en: `liable from ${date} (${reason})` }],
    };
  }
  if (!notice) {
    return {
      steps: [
        {
          ja: 'この作品とサイトについての通知がない：数えない',
          en: 'no notice for this title and site: not counted',
        },
      ],
    };
  }
  const months = Number(defendant.liability.graceMonths ?? '0');
  const grace = graceAfter(notice.date, months);
  const exhibit = notice.exhibit ? same(`${notice.exhibit} `) : same('');
  const steps: Words[] = [
    both(exhibit, { ja: `${notice.date} 通知の到達`, en: `notice received ${notice.date}` }),
    months === 0
      ? { ja: '猶予なし：翌日から責任を負う', en: 'no grace: liable from the next day' }
      : {
          ja: `初日を算入せず ${grace.firstCounted} から起算（民法140条）、${months}か月は ${grace.ends} に満了（民法143条2項、類推）`,
          en: `first day not counted: from ${grace.firstCounted} (Civil Code Art. 140); ${months} month(s) end on ${grace.ends} (Art. 143(2), by analogy)`,
        },
    { ja: `${grace.liableFrom} から責任を負う`, en: `liable from ${grace.liableFrom}` },
  ];
  return { from: grace.liableFrom, notice, grace, steps };
}

function ending(
  suit: Suit,
  title: TitleInSuit,
  site: Suit['sites'][number],
  { from, ...begin }: Beginning,
): Pick<LiablePeriod, 'span' | 'begins' | 'notice' | 'grace' | 'steps'> {
  if (from === undefined) return begin;
  const limits: readonly (readonly [Words, Partial<Record<'from' | 'to', Day | undefined>> | undefined])[] = [
    [{ ja: '請求の期間', en: 'claimed period' }, suit.period],
    [{ ja: '権利の期間', en: 'term of the right' }, title.right],
    [{ ja: 'サイトの最終日', en: 'last day of the site' }, { to: site.closed }],
  ];
  const steps = [...begin.steps];
  let span: Span | undefined = { from, to: ALWAYS.to };
  for (const [label, limit] of limits) {
    if (!span || (!limit?.from && !limit?.to)) continue;
    const cut = overlap(span, { from: limit.from ?? ALWAYS.from, to: limit.to ?? ALWAYS.to });
    if (cut && cut.from === span.from && cut.to === span.to) continue;
    const ends = `${limit.from ?? ''}–${limit.to ?? ''}`;
    steps.push(
      both(
        label,
        ` ${ends}`,
        cut
          ? { ja: 'で限る', en: ' limits it' }
          : { ja: 'の外：数えない', en: ' leaves no day: not counted' },
      ),
    );
    span = cut;
  }
  return { ...begin, begins: from, steps, ...(span ? { span } : {}) };
}
