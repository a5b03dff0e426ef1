import type { Day } from '../base/day.js';
import {
  commonDays,
  type DaySet,
  daySet,
  daysText,
  EVERY_DAY,
  isEveryDay,
  sameDays,
} from '../base/day-set.js';
import { distinct, type Problem } from '../base/problem.js';
import { ALWAYS } from '../base/span.js';
import { both, type Words } from '../base/words.js';
import { holidaysNotKnown } from '../law/problems.js';
import { type Beginning, beginning, pointFor } from './beginning.js';
import type { Grace } from './grace.js';
import { FirstNotices, type Notice } from './notice.js';
import { PART_MONTHS_STEP, wholeMonths, withoutPartMonths } from './part-months.js';
import { defendantWithoutDays, nobodyAnswers, noLiability, outsideTerm } from './problems.js';
import { daysOfRight, openDays } from './right-term.js';
import type { Defendant, OpenSpan, PartMonths, Right } from './schema.js';

/** What the periods are computed from; the case has it all. */
export interface Suit {
  readonly defendants: readonly Defendant[];
  readonly notices: readonly Notice[];
  /** the days for which damages are claimed; open where an end is missing */
  readonly period?: OpenSpan | undefined;
  readonly partMonths?: PartMonths | undefined;
  readonly sites: readonly {
    readonly id: string;
    readonly name: string;
    readonly closed?: Day | undefined;
    readonly online?: readonly OpenSpan[] | undefined;
  }[];
  readonly titles: readonly TitleInSuit[];
}

interface TitleInSuit {
  readonly id: string;
  readonly name: string;
  readonly right?: Right | undefined;
  /** the right of each holder, where they hold different ones */
  readonly holders?: readonly { readonly right?: Right | undefined }[] | undefined;
  /** ids of the sites that carry it; all of them where absent */
  readonly sites?: readonly string[] | undefined;
  readonly online?: readonly (OpenSpan & { readonly site?: readonly string[] | undefined })[] | undefined;
  readonly path: string;
}

/** The days for which one defendant answers for one title on one site, and how they were found. */
export interface LiablePeriod {
  readonly defendant: string;
  readonly title: string;
  readonly site: string;
  /** none where no day is left, or nothing starts liability for the title on the site */
  readonly days: DaySet;
  /** the first day of liability before the claimed period, the right's term and the site's end limit it */
  readonly begins?: Day;
  readonly notice?: Notice;
  readonly grace?: Grace;
  /** the exhibit (or the day, or the words) on which the start rests */
  readonly restsOn?: string;
  readonly unknownLastDay?: Day;
  /** from the notice (or the given start) to the last day, one step a line */
  readonly steps: readonly Words[];
}

/**
 * The days for which each defendant answers for each title on each site: from the first notice that counts and its
 * grace, or from an earlier day that the case states with its reason, to the end of the claimed period, cut to the
 * term of the right in suit and to the days on which site and title could be reached.
 */
export function liablePeriods(suit: Suit): {
  periods: readonly LiablePeriod[];
  problems: readonly Problem[];
} {
  const periods = suit.defendants.flatMap((defendant) => periodsOf(suit, defendant));
  const problems: Problem[] = [];
  const begun = new Set(periods.flatMap(({ title, begins }) => (begins ? [title] : [])));
  const counted = new Set(periods.flatMap(({ title, days }) => (days.length > 0 ? [title] : [])));
  const answered = new Set(periods.map(({ title }) => title));
  for (const title of suit.titles) {
    if (!answered.has(title.id)) problems.push(nobodyAnswers(title.path, title.name));
    else if (!begun.has(title.id)) problems.push(noLiability(title.path, title.name));
    else if (!counted.has(title.id)) problems.push(outsideTerm(title.path, title.name));
  }
  const answering = new Set(periods.flatMap(({ defendant, days }) => (days.length > 0 ? [defendant] : [])));
  suit.defendants.forEach(({ id, name }, at) => {
    // Where nobody answers for anything, the titles say so.
    if (answering.size > 0 && !answering.has(id))
      problems.push(defendantWithoutDays(`defendants[${at}]`, name));
  });
  for (const { notice, unknownLastDay } of periods) {
    if (notice && unknownLastDay !== undefined) problems.push(holidaysNotKnown(notice.place, unknownLastDay));
  }
  return { periods, problems: distinct(problems) };
}

function periodsOf(suit: Suit, defendant: Defendant): LiablePeriod[] {
  const notices = new FirstNotices(suit.notices, defendant.id);
  const siteById = new Map(suit.sites.map((site) => [site.id, site]));
  return suit.titles.flatMap((title) =>
    (title.sites ?? suit.sites.map((site) => site.id)).flatMap((id) => {
      const site = siteById.get(id);
      if (!site || defendant.sites?.includes(id) === false) return [];
      const begin = beginning(defendant, title.id, id, notices.of(title.id, id));
      return [
        {
          defendant: defendant.id,
          title: title.id,
          site: id,
          ...ending(suit, defendant, title, site, begin),
        },
      ];
    }),
  );
}

function ending(
  suit: Suit,
  defendant: Defendant,
  title: TitleInSuit,
  site: Suit['sites'][number],
  { from, ...begin }: Beginning,
): Omit<LiablePeriod, 'defendant' | 'title' | 'site'> {
  if (from === undefined) return { ...begin, days: [] };
  const end = pointFor(defendant.liability.ends, title.id, site.id);
  const carried = (title.online ?? []).filter((one) => one.site?.includes(site.id) !== false);
  const steps = [...begin.steps];
  let days: DaySet = daySet([{ from, to: ALWAYS.to }]);
  const limit = (label: Words, to: DaySet) => {
    if (days.length === 0 || isEveryDay(to)) return;
    const cut = commonDays(days, to);
    if (sameDays(cut, days)) return;
    const isCut: Words =
      cut.length > 0
        ? { ja: 'で限る', en: ' limits it' }
        : { ja: 'の外：数えない', en: ' leaves no day: not counted' };
    steps.push(
      both(label, { ja: `（${daysText(to, 'ja').trim()}）`, en: ` (${daysText(to, 'en').trim()})` }, isCut),
    );
    days = cut;
  };
  const rights = () => {
    limit({ ja: '権利の期間', en: 'term of the right' }, daysOfRight(title.right));
    limit({ ja: '各原告の権利の期間', en: 'terms of the holders’ rights' }, holdersDays(title));
  };
  limit({ ja: '請求の期間', en: 'claimed period' }, openDays([suit.period ?? {}]));
  rights();
  if (end)
    limit(
      { ja: `責任の終わり（${end.reason}）`, en: `end of liability (${end.reason})` },
      openDays([{ to: end.date }]),
    );
  limit({ ja: 'サイトの最終日', en: 'last day of the site' }, openDays([{ to: site.closed }]));
  if (site.online) limit({ ja: 'サイトの公開期間', en: 'days of the site online' }, openDays(site.online));
  if (carried.length > 0 || title.online?.length === 0)
    limit({ ja: '作品の掲載期間', en: 'days of the title online' }, openDays(carried));
  const months = (convention: 'whole' | 'left-out', take: (from: DaySet) => DaySet) => {
    if (suit.partMonths !== convention || days.length === 0) return;
    const taken = take(days);
    if (sameDays(taken, days)) return;
    steps.push(PART_MONTHS_STEP[convention]);
    days = taken;
  };
  months('whole', wholeMonths);
  // No convention of months reaches beyond the term of the right.
  rights();
  months('left-out', withoutPartMonths);
  return { ...begin, begins: from, steps, days };
}

/** The days on which at least one of the holders has a right. */
const holdersDays = ({ holders }: TitleInSuit): DaySet =>
  holders && holders.length > 0 ? daySet(holders.flatMap((one) => daysOfRight(one.right))) : EVERY_DAY;
