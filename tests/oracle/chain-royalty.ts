// Fee x rate x views for each stretch, and what each holder has of it: nothing of core is read or imported.
import { formatDay, parseDay, periodEnd } from './calendar.js';
import type { CaseTitle, ChainCase } from './chain-case.js';
import type { Figure } from './chain-export.js';
import { answering, type Window } from './chain-liable.js';
import { ONE, read, sum, times, whole } from './chain-ratio.js';
import { type Stretch, stretches } from './chain-stretches.js';
import { type Viewed, Views } from './chain-views.js';
import type { Ratio } from './interest.js';

interface StretchRow extends Stretch {
  readonly views: Ratio;
  /** of the holders in suit; not cut unless amounts are cut by month */
  readonly amount: Ratio;
}

interface LineRow {
  readonly title: number;
  readonly site: number;
  readonly month: string;
  readonly views: Ratio;
  readonly amount: Ratio;
}

/** What a plaintiff holds of a title on days on which the same defendants answer, holders hold and interest runs. */
export interface Holding {
  readonly title: number;
  readonly plaintiff: number;
  readonly defendants: readonly number[];
  readonly holders: readonly number[];
  readonly perCent: number | undefined;
  readonly amount: Ratio;
  /** last day of the tort; undefined where an amount was found without days */
  readonly last: string | undefined;
}

export interface Due {
  readonly stretches: readonly StretchRow[];
  readonly lines: readonly LineRow[];
  readonly holdings: readonly Holding[];
}

export type DueRefusal = 'no-days' | 'no-figures';

const holdersOf = (given: ChainCase, title: CaseTitle) => {
  const at = (id: string | undefined) => given.plaintiffs.findIndex((one) => one.id === id);
  return title.holders
    ? title.holders.map(({ plaintiff, share }) => ({ plaintiff: at(plaintiff), share: read(share) }))
    : [{ plaintiff: at(title.plaintiff), share: ONE }];
};

/** The months of the figures, one before and two after: who answers there alone has no figure. */
function around(figures: readonly Figure[]): Window {
  const monthOf = (day: number) => parseDay(`${formatDay(day).slice(0, 7)}-01`);
  const first = figures.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const last = figures.reduce((most, { to }) => Math.max(most, to), 0);
  if (last === 0) return { first: 1, last: 0 };
  return { first: monthOf(monthOf(first) - 1), last: periodEnd(monthOf(last), 3) };
}

export function royalty(
  given: ChainCase,
  figures: readonly Figure[],
): Due | { readonly refused: DueRefusal } {
  const rows: StretchRow[] = [];
  const lines: LineRow[] = [];
  const holdings: Holding[] = [];
  const views = new Views(given, figures);
  const window = around(figures);
  for (const [titleAt, title] of given.titles.entries()) {
    if (title.found !== undefined) {
      holdings.push(...held(given, titleAt, foundPortion(given, title, read(title.found.value))));
      continue;
    }
    const portions = new Map<string, Portion>();
    let hasDays = false;
    for (const [siteAt, site] of given.sites.entries()) {
      const answers = answering(given, title, site, window);
      if (answers.size > 0) hasDays = true;
      let hasFigures = answers.size === 0;
      const counted = new Map([...answers].filter(([day]) => window.first <= day && day <= window.last));
      for (const stretch of stretches(given, counted, [titleAt, title], [siteAt, site])) {
        const viewed = views.in(stretch, title, site);
        if (viewed.last === undefined) continue;
        hasFigures = true;
        const own = due(given, title, stretch, viewed);
        rows.push(own.row);
        lines.push(...own.lines);
        const key = [stretch.defendants.join(), stretch.holders.join(), stretch.perCent].join('|');
        const portion: Portion = portions.get(key) ?? { ...stretch, whole: [], last: viewed.last };
        portion.whole.push(own.whole);
        portion.last = Math.max(portion.last ?? viewed.last, viewed.last);
        portions.set(key, portion);
      }
      if (!hasFigures) return { refused: 'no-figures' };
    }
    if (!hasDays) return { refused: 'no-days' };
    for (const portion of portions.values()) holdings.push(...held(given, titleAt, portion));
  }
  return { stretches: rows, lines, holdings };
}

interface Portion {
  readonly defendants: readonly number[];
  readonly holders: readonly number[];
  readonly perCent: number | undefined;
  /** amounts of its stretches, before shares */
  readonly whole: Ratio[];
  last: number | undefined;
}

/** An amount found elsewhere: all defendants answer, all holders hold. */
function foundPortion(given: ChainCase, title: CaseTitle, amount: Ratio): Portion {
  return {
    defendants: given.defendants.map((_, at) => at),
    holders: holdersOf(given, title).map((_, at) => at),
    perCent: undefined,
    whole: [amount],
    last: undefined,
  };
}

function due(given: ChainCase, title: CaseTitle, stretch: Stretch, { lines, views }: Viewed) {
  const byMonth = given.cuts?.amount === 'month';
  const price = times(stretch.fee, stretch.rate, stretch.uplift);
  const holders = holdersOf(given, title);
  const sued = sum(stretch.holders.map((at) => holders[at]?.share ?? ONE));
  // The amount of a month is cut before the holders share it.
  const months = lines.map((line) => times(price, line.views)).map((one) => (byMonth ? whole(one) : one));
  const rows = lines.map((line, at) => ({
    title: stretch.title,
    site: stretch.site,
    month: line.month,
    views: line.views,
    amount: times(months[at] as Ratio, sued),
  }));
  const all = byMonth ? sum(months) : times(price, views);
  return { row: { ...stretch, views, amount: times(all, sued) }, lines: rows, whole: all };
}

function held(given: ChainCase, titleAt: number, portion: Portion): Holding[] {
  const holders = holdersOf(given, given.titles[titleAt] as CaseTitle);
  const { cuts } = given;
  return portion.holders.map((at) => {
    const { plaintiff, share } = holders[at] as { plaintiff: number; share: Ratio };
    const amount = times(sum(portion.whole), share);
    return {
      title: titleAt,
      plaintiff,
      defendants: portion.defendants,
      holders: portion.holders,
      perCent: portion.perCent,
      amount: cuts?.amount === 'plaintiff' ? amount : whole(amount),
      last: portion.last === undefined ? undefined : formatDay(portion.last),
    };
  });
}
