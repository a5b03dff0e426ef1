import type { DaySet } from '../base/day-set.js';
import { Fraction, sumOf } from '../base/fraction.js';
import { pairId } from '../base/pair-id.js';
import { distinct, hasErrors, type Problem } from '../base/problem.js';
import { both } from '../base/words.js';
import type { Family, GraphBuilder, Index } from '../formula/graph.js';
import { merge } from '../formula/merge.js';
import type { Observation } from '../traffic/observation.js';
import type { Calibrated } from '../uncertainty/calibration.js';
import type { UncertaintyFields } from '../uncertainty/schema.js';
import { Chain } from './chain.js';
import { countedTwice } from './counted-once.js';
import { coverageProblems } from './coverage.js';
import { type ErrorEntry, errorEntries } from './error-entries.js';
import { type NotApplied, strayKeys } from './factors.js';
import { buildGroup } from './group.js';
import { makePieces } from './pieces.js';
import { noWay, sharesAboveWhole, titleFiguresUnused, unitsAboveWhole, wayTwice } from './problems.js';
import type { Views } from './schema.js';
import { SeriesPicker } from './series.js';
import { type Picked, type Stretch, shareOf, type ViewedSite } from './stretch.js';
import type { ViewsCut } from './totals.js';
import type { Way } from './way.js';
import { WAYS } from './ways.js';

/** One way, used for some of the sites. */
interface UsedWay {
  readonly way: Way;
  readonly sites: readonly string[];
  readonly cut: ViewsCut;
}

/** Views as families of the graph. */
export interface BuiltViews {
  /** on the index of lines (title, site, month): what the totals by month and site rest on; uncut unless cut by month */
  readonly perLine: Family;
  /** on the index of stretches */
  readonly perStretch: Family;
  readonly lines: Index;
  readonly lineToStretch: readonly number[];
  readonly lineMonths: readonly string[];
  /** the days of the figures of each line inside its stretch; absent where one states no period */
  readonly lineDays: readonly (DaySet | undefined)[];
  readonly ways: readonly UsedWay[];
  readonly notApplied: readonly NotApplied[];
  /** whether a figure was cut by the edge of a period, and so counted by days */
  readonly dayShared: boolean;
  /** how many of the figures used state no period, and so are counted whole */
  readonly undated: number;
  /** sites whose error was estimated from true counts */
  readonly calibrated: readonly Calibrated[];
  /** what is said of the errors of each vendor's figures, after the true counts have been heard */
  readonly errors: readonly ErrorEntry[];
  /** sites of which some figure has no error stated, while others have */
  readonly withoutError: readonly string[];
}

interface Group {
  readonly views: Views;
  readonly path: string;
  readonly way: Way;
  readonly positions: number[];
}

/**
 * Builds the views of every stretch, each by the way that the case gives for its site.
 * @param cut where views are cut; by default at the unit for an even spread (as in Mangamura), else nowhere
 * @returns nothing to compute with where a problem is an error
 */
export function buildViews(
  builder: GraphBuilder,
  stretches: readonly Stretch[],
  stretchIndex: Index,
  viewsList: readonly Views[],
  observations: readonly Observation[],
  cut: ViewsCut | undefined,
  uncertainty?: UncertaintyFields,
): { built?: BuiltViews; problems: readonly Problem[] } {
  const { groups, problems } = groupByWay(stretches, viewsList);
  const picked = groups.map((group) => {
    const picker = new SeriesPicker(observations, group.views, group.path);
    const metric = group.way.metric(group.views);
    const own = group.positions.map((at): Picked => {
      const stretch = stretches[at] as Stretch;
      const { level } = group.way;
      const seriesId = level === 'site' ? stretch.site.id : pairId(stretch.title.id, stretch.site.id);
      return { stretch, series: picker.pick(stretch, metric, level), seriesId, level };
    });
    problems.push(
      ...picker.problems,
      ...coverageProblems(own),
      ...strayKeys(group.views, group.way, group.path),
      ...(group.way.level === 'site' ? titleFigures(own, observations) : []),
      ...wholeProblems(
        own.map(({ stretch }) => stretch),
        group.way,
      ),
    );
    problems.push(...own.flatMap(({ stretch }) => group.way.lacking(stretch) ?? []));
    return own;
  });
  problems.push(...countedTwice(picked.flat()));
  if (hasErrors(problems)) return { problems: distinct(problems) };

  const errors = errorEntries(uncertainty, picked.flat(), problems);
  if (hasErrors(problems)) return { problems: distinct(problems) };

  const results = groups.map((group, at) => {
    const prefix = groups.length === 1 ? '' : `way${at + 1}.`;
    const own = picked[at] ?? [];
    const chain = new Chain(
      builder,
      prefix,
      makePieces(own, prefix),
      own.map(({ stretch }) => stretch),
      group.views,
      group.path,
      observations,
      problems,
      uncertainty,
      errors,
    );
    return {
      ...buildGroup(chain, group.way, cut ?? (group.way.perUnit ? 'unit' : 'none')),
      pieces: chain.pieces,
      group,
    };
  });
  if (hasErrors(problems)) return { problems: distinct(problems) };

  const lines: Index = joinLines(results.map((result) => result.pieces.lines));
  let offset = 0;
  const perLine = merge(
    builder,
    'lineViews',
    results.map(({ line, pieces, group }) => {
      const start = offset;
      offset += pieces.lines.members.length;
      const label = both({ ja: '閲覧数（月別）：', en: 'views in the month: ' }, group.way.label);
      return { family: line, to: pieces.lines.members.map((_, at) => start + at), label };
    }),
    lines,
    { label: { ja: '閲覧数（月別）', en: 'views in the month' }, unit: 'views' },
  );
  const perStretch = merge(
    builder,
    'views',
    results.map(({ stretch, group }) => ({
      family: stretch,
      to: group.positions,
      label: both({ ja: '閲覧数：', en: 'views: ' }, group.way.label),
    })),
    stretchIndex,
    { label: { ja: '閲覧数', en: 'views' }, unit: 'views' },
  );
  return {
    built: {
      perLine,
      perStretch,
      lines,
      lineToStretch: results.flatMap(({ pieces, group }) =>
        pieces.lineToStretch.map((at) => group.positions[at] as number),
      ),
      lineMonths: results.flatMap(({ pieces }) => pieces.lineMonths),
      lineDays: results.flatMap(({ pieces }) => pieces.lineDays),
      ways: results.map(({ group, pieces }) => ({
        way: group.way,
        sites: pieces.sites.members.map((member) => member.id),
        cut: cut ?? (group.way.perUnit ? 'unit' : 'none'),
      })),
      notApplied: results.flatMap((result) => result.notApplied),
      dayShared: results.some((result) => result.dayShared),
      undated: results.reduce((sum, result) => sum + result.undated, 0),
      errors,
      withoutError: [...new Set(results.flatMap((result) => result.withoutError))],
      calibrated: errors.flatMap(({ sites }) => [...sites.values()]),
    },
    problems: distinct(problems),
  };
}

function groupByWay(
  stretches: readonly Stretch[],
  viewsList: readonly Views[],
): { groups: Group[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const bySite = new Map<string, number>();
  viewsList.forEach((views, at) => {
    for (const site of views.sites ?? new Set(stretches.map((stretch) => stretch.site.id))) {
      if (bySite.has(site)) problems.push(wayTwice(`views[${at}]`, site));
      else bySite.set(site, at);
    }
  });
  const groups = viewsList.map(
    (views, at): Group => ({ views, path: `views[${at}]`, way: WAYS[views.way], positions: [] }),
  );
  const without = new Map<string, ViewedSite>();
  stretches.forEach((stretch, position) => {
    const at = bySite.get(stretch.site.id);
    if (at === undefined) without.set(stretch.site.id, stretch.site);
    else groups[at]?.positions.push(position);
  });
  problems.push(...[...without.values()].map((site) => noWay(site.name)));
  return { groups: groups.filter((group) => group.positions.length > 0), problems };
}

/** The titles of one site cannot have more than the whole of it: of its page views or time, or of its units. */
function wholeProblems(stretches: readonly Stretch[], way: Way): Problem[] {
  const bySite = new Map<string, { site: ViewedSite; parts: Map<string, Fraction> }>();
  for (const { title, site } of stretches) {
    const part = way.perUnit ? title.units : shareOf(title, site);
    if (!part) continue;
    const known = bySite.get(site.id) ?? { site, parts: new Map() };
    // An interval is run at its upper end: together those cannot be more than the whole either.
    const reaches = part.shape === undefined ? (part.high ?? part.value) : part.value;
    known.parts.set(title.id, Fraction.of(reaches));
    bySite.set(site.id, known);
  }
  return [...bySite.values()].flatMap(({ site, parts }) => {
    const sum = sumOf(parts.values());
    const whole = way.perUnit ? site.units?.value : '1';
    if (whole === undefined || sum.compare(Fraction.of(whole)) <= 0) return [];
    return way.perUnit
      ? [unitsAboveWhole(`${site.path}.units`, site.name, sum.toText(), whole)]
      : [sharesAboveWhole('titles', site.name, sum.toText())];
  });
}

/** Figures of a title by itself say nothing where views are built from those of the site: that is said. */
function titleFigures(picked: readonly Picked[], observations: readonly Observation[]): Problem[] {
  const titles = new Set(picked.flatMap(({ stretch }) => [stretch.title.id, stretch.title.name]));
  const sites = new Set(picked.flatMap(({ stretch: { site } }) => [site.id.toLowerCase(), ...site.domains]));
  // Figures of another site may be used there, by another way.
  const unused = observations.filter(
    ({ title, site }) => title !== undefined && titles.has(title) && (site === undefined || sites.has(site)),
  );
  return unused.length > 0 ? [titleFiguresUnused(unused)] : [];
}

function joinLines(parts: readonly Index[]): Index {
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  return {
    id: 'lines',
    label: { ja: '作品・サイト・月', en: 'title, site, month' },
    members: parts.flatMap((part) => part.members),
  };
}
