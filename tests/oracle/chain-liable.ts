// Who answers for a title on a site, day by day, from the notices on: nothing of core is read or imported.
import { formatDay, periodEnd } from './calendar.js';
import type { CaseDefendant, CaseSite, CaseTitle, ChainCase, Days, Right, Turn } from './chain-case.js';
import { grace } from './periods.js';

/** First and last of the days that any figure touches. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** Positions of the defendants who answer and of the holders whose right exists, by day; no entry where nobody does. */
export type Answering = ReadonlyMap<
  number,
  { readonly defendants: readonly number[]; readonly holders: readonly number[] }
>;

const isIn = ({ from, to }: Days, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);
const isInRight = (right: Right | undefined, day: string): boolean =>
  right === undefined ||
  (isIn(right, day) && (right.terms === undefined || right.terms.some((term) => isIn(term, day))));
const isOf = (turn: Turn, title: CaseTitle, site: CaseSite): boolean =>
  (turn.title === undefined || turn.title === title.id) && (turn.site === undefined || turn.site === site.id);

/** First day of liability: the earliest of the effective notices with their grace, and of what was known before. */
function begins(
  given: ChainCase,
  defendant: CaseDefendant,
  title: CaseTitle,
  site: CaseSite,
): string | undefined {
  const { start, date, graceMonths = 0, known = [] } = defendant.liability;
  const days = known.filter((turn) => isOf(turn, title, site)).map((turn) => turn.date);
  if (start === 'whole') return '0001-01-01';
  if (start === 'date') days.push(date ?? '');
  else
    for (const notice of given.notices ?? []) {
      // A notice that names no title, or is known to have no URL, starts nothing.
      if (notice.to !== defendant.id || !notice.title?.includes(title.id) || notice.urls?.length === 0)
        continue;
      if (notice.site !== undefined && !notice.site.includes(site.id)) continue;
      days.push(grace(notice.date, graceMonths).liableFrom);
    }
  return days.length > 0 ? days.reduce((a, b) => (a < b ? a : b)) : undefined;
}

/** Days on which the title could be reached on the site; runs without a site are of all. */
function isReached(title: CaseTitle, site: CaseSite, day: string): boolean {
  const runs = (title.online ?? []).filter((run) => run.site === undefined || run.site === site.id);
  return (
    (site.closed === undefined || day <= site.closed) &&
    (site.online === undefined || site.online.some((run) => isIn(run, day))) &&
    (runs.length === 0 || runs.some((run) => isIn(run, day)))
  );
}

/** Holders whose right exists on a day; one plaintiff stands for a holder of the whole. */
function holdersOn(title: CaseTitle, day: string): number[] {
  if (!isInRight(title.right, day)) return [];
  if (!title.holders) return [0];
  return title.holders.flatMap(({ right }, at) => (isInRight(right, day) ? [at] : []));
}

/**
 * `days`: the days themselves. `whole`: a calendar month with such a day counts all of its days; `left-out`: a month with
 * other days as well counts none. Neither reaches days without a right.
 */
function edged(
  days: ReadonlySet<number>,
  hasRight: (day: number) => boolean,
  part: string,
): ReadonlySet<number> {
  if (part === 'days') return days;
  const counted = new Set<number>();
  const seen = new Set<number>();
  for (const one of days) {
    const first = one + 1 - Number(textOf(one).slice(8));
    if (seen.has(first)) continue;
    seen.add(first);
    const month = Array.from({ length: periodEnd(first, 1) - first + 1 }, (_, at) => first + at);
    if (part === 'whole') for (const day of month) if (hasRight(day)) counted.add(day);
    if (part === 'left-out' && month.every((day) => days.has(day))) for (const day of month) counted.add(day);
  }
  return counted;
}

const texts = new Map<number, string>();
const textOf = (day: number): string => {
  const known = texts.get(day) ?? formatDay(day);
  texts.set(day, known);
  return known;
};
/** So many days before and after the figures, a whole month at least: liability for days without a figure is told. */
const AROUND = 95;

export function answering(given: ChainCase, title: CaseTitle, site: CaseSite, window: Window): Answering {
  const found = new Map<number, { defendants: number[]; holders: readonly number[] }>();
  if (title.sites && !title.sites.includes(site.id)) return found;
  const dates: [number, string][] = [];
  for (let day = window.first - AROUND; day <= window.last + AROUND; day++) dates.push([day, textOf(day)]);
  const holders = new Map(dates.map(([day, text]) => [day, holdersOn(title, text)]));
  const hasRight = (day: number) => (holders.get(day)?.length ?? 0) > 0;
  for (const [at, defendant] of given.defendants.entries()) {
    if (defendant.sites && !defendant.sites.includes(site.id)) continue;
    const first = begins(given, defendant, title, site);
    if (first === undefined) continue;
    const ends = (defendant.liability.ends ?? []).filter((turn) => isOf(turn, title, site));
    const days = new Set<number>();
    for (const [day, text] of dates)
      if (
        text >= first &&
        ends.every((end) => text <= end.date) &&
        isIn(given.period ?? {}, text) &&
        isReached(title, site, text) &&
        hasRight(day)
      )
        days.add(day);
    for (const day of edged(days, hasRight, given.partMonths ?? 'days')) {
      const known = found.get(day);
      if (known) known.defendants.push(at);
      else found.set(day, { defendants: [at], holders: holders.get(day) ?? [] });
    }
  }
  return found;
}
