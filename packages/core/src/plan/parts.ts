import { addDays, type Day } from '../base/day.js';
import { type DaySet, daySet, hullOf } from '../base/day-set.js';
import { groupBy } from '../base/group.js';
import { pairId } from '../base/pair-id.js';
import { distinct, type Problem } from '../base/problem.js';
import { ALWAYS, overlap, type Span } from '../base/span.js';
import { joined } from '../base/words.js';
import { domainsOf } from '../case/evidence.js';
import type { Case } from '../case/parse.js';
import type { Title } from '../case/title.js';
import type { DatedRate } from '../law/dated-rate.js';
import type { LiablePeriod } from '../liability/periods.js';
import { daysOfRight } from '../liability/right-term.js';
import { type FeeRun, feeRuns } from '../royalty/fee.js';
import type { Due } from '../royalty/request.js';
import type { Observation } from '../traffic/observation.js';
import type { Stretch, ViewedSite } from '../views/stretch.js';
import { LawOfDays } from './law-of-days.js';

/** Who answers for, and who holds, a part of a title, and the rate of interest that its days bear. */
export interface PortionKey {
  readonly title: number;
  /** positions of the defendants who answer */
  readonly defendants: readonly number[];
  /** positions among the title's holders of those whose right exists; absent where the title has one holder */
  readonly holders?: readonly number[];
  /** statutory interest of the day of the tort (Civil Code 404); absent where none is asked for, or the case states a rate */
  readonly interest?: DatedRate;
}

/** A title on a site for the days on which nothing changes that bears on its amount, and what is due for it. */
export interface Part {
  readonly stretch: Stretch;
  readonly due: Omit<Due, 'portion'>;
  readonly portion: PortionKey;
}

/**
 * Titles on sites for the days in suit, parted where the fee, the tax on it, the defendants who answer, the holders or
 * the statutory rate of interest change, with what holds there. Days that are alike make one part, though others lie
 * between them.
 */
export function partsOf(
  read: Case,
  titles: readonly Title[],
  periods: readonly LiablePeriod[],
  observations: readonly Observation[],
): { parts: Part[]; problems: Problem[] } {
  const { fields } = read;
  const problems: Problem[] = [];
  const observed = daysObserved(observations);
  const law = new LawOfDays(read, observed, problems);
  const titleAt = new Map(titles.map((title, at) => [title.id, at]));
  const defendantAt = new Map(fields.defendants.map((one, at) => [one.id, at]));
  const sites = new Map(
    fields.sites.map((site, at): [string, ViewedSite] => [
      site.id,
      { ...site, domains: domainsOf(site), path: `sites[${at}]` },
    ]),
  );
  const places = groupBy(periods, (period) => pairId(period.title, period.site));
  const parts = [...places].flatMap(([id, own]): Part[] => {
    const { title: titleId, site: siteId } = own[0] as LiablePeriod;
    const at = titleAt.get(titleId);
    const title = at === undefined ? undefined : titles[at];
    const site = sites.get(siteId);
    const liable = daySet(own.flatMap(({ days }) => days));
    const hull = hullOf(liable);
    if (at === undefined || !title || !site || !hull) return [];
    const all = title.feeOfAllUnits;
    const fees = all ? [{ quantity: all }] : (title.fee ?? fields.fee ?? []);
    const feePath = all ? `${title.path}.feeOfAllUnits` : title.fee ? `${title.path}.fee` : 'fee';
    const rate = title.rate ?? fields.rate;
    if (!rate) return [];
    const { runs, problems: found } = feeRuns(hull, fees, feePath, observed?.from);
    problems.push(...found);
    const answering = own.map(({ defendant, days }) => ({ at: defendantAt.get(defendant) as number, days }));
    const holders = title.holders?.some((one) => one.right)
      ? title.holders.map((one) => daysOfRight(one.right))
      : undefined;
    const pieces = cutAt(liable, [
      ...answering.flatMap(({ days }) => startsOf(days)),
      ...runs.map(({ span }) => span.from),
      ...(holders ?? []).flatMap(startsOf),
      ...law.changes,
    ]).flatMap((span): Piece[] => {
      const run = runs.find((one) => isIn(span.from, [one.span]));
      const defendants = answering.filter(({ days }) => isIn(span.from, days)).map((one) => one.at);
      const holding = holders?.flatMap((days, n) => (isIn(span.from, days) ? [n] : []));
      if (!run || holding?.length === 0) return [];
      const isSeen = observed !== undefined && overlap(span, observed) !== undefined;
      return [{ span, run, defendants, isSeen, ...(holding ? { holders: holding } : {}), ...law.on(span) }];
    });
    const alike = alikeOf(pieces);
    const uplift = title.uplift ?? fields.uplift;
    return alike.map((same, n): Part => {
      const { run, defendants, holders } = same[0] as Piece;
      const [tax, interest] = [citedOf(same.map((one) => one.tax)), citedOf(same.map((one) => one.interest))];
      return {
        stretch: {
          id: `${id}${alike.length > 1 ? `#${n + 1}` : ''}`,
          title,
          site,
          days: daySet(same.map(({ span }) => span)),
          liable,
        },
        due: {
          title: at,
          fee: { quantity: run.fee.quantity, path: fees.length > 1 ? `${feePath}[${run.at}]` : feePath },
          ...(all && title.units ? { units: { quantity: title.units, path: `${title.path}.units` } } : {}),
          ...(tax ? { tax } : {}),
          rate: { quantity: rate, path: title.rate ? `${title.path}.rate` : 'rate' },
          ...(uplift
            ? { uplift: { quantity: uplift, path: title.uplift ? `${title.path}.uplift` : 'uplift' } }
            : {}),
        },
        portion: {
          title: at,
          defendants,
          ...(holders ? { holders } : {}),
          ...(interest ? { interest } : {}),
        },
      };
    });
  });
  return { parts, problems: distinct(problems) };
}

interface Piece extends Omit<PortionKey, 'title'> {
  readonly span: Span;
  readonly run: FeeRun;
  /** whether a figure can lie on its days: without one, no rate was looked up */
  readonly isSeen: boolean;
  readonly tax?: DatedRate;
}

const placeOf = ({ run, defendants, holders }: Piece): string =>
  JSON.stringify([run.at, defendants, holders]);
const keyOf = (piece: Piece): string =>
  JSON.stringify([placeOf(piece), piece.tax?.rate, piece.interest?.rate]);

/** Pieces on which all is alike; days of which there is no figure go with the first days that are otherwise like them. */
function alikeOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const seen = groupBy(
    pieces.filter(({ isSeen }) => isSeen),
    keyOf,
  );
  const groups = [...seen.values()];
  for (const piece of pieces.filter(({ isSeen }) => !isSeen)) {
    const like = groups.find(([first]) => first && placeOf(first) === placeOf(piece));
    if (like) like.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** Rates that are alike, as one, with all that they stand in. */
function citedOf(rates: readonly (DatedRate | undefined)[]): DatedRate | undefined {
  const known = rates.flatMap((rate) => rate ?? []);
  const [first] = known;
  return first && { ...first, source: joined(known.map(({ source }) => source)) };
}

const isIn = (day: Day, days: DaySet): boolean => days.some(({ from, to }) => from <= day && day <= to);

/** The first day of each run, and the day after it: where something begins or ends. */
const startsOf = (days: DaySet): Day[] =>
  days.flatMap(({ from, to }) => (to === ALWAYS.to ? [from] : [from, addDays(to, 1)]));

/** The runs of days, cut before each of the given days that lies inside. */
function cutAt(days: DaySet, at: readonly Day[]): Span[] {
  const sorted = [...new Set(at)].sort();
  return days.flatMap((run) => {
    const inside = sorted.filter((day) => run.from < day && day <= run.to);
    return [run.from, ...inside].map((from, n) => {
      const next = inside[n];
      return { from, to: next === undefined ? run.to : addDays(next, -1) };
    });
  });
}

/** From the first day of any figure to the last; undefined where no figure has a period. */
function daysObserved(observations: readonly Observation[]): Span | undefined {
  let [from, to] = [ALWAYS.to, ALWAYS.from];
  for (const { period } of observations) {
    if (!period) continue;
    if (period.from < from) from = period.from;
    if (period.to > to) to = period.to;
  }
  return from <= to ? { from, to } : undefined;
}
