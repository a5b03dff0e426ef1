import type { Problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import { statedTwice, unknownVendor } from '../uncertainty/problems.js';
import { doubledId, plaintiffWithoutTitle, unknownId, unlistedExhibit } from './problems.js';
import type { CaseFields, Known } from './schema.js';
import { fieldPlace, type Title } from './title.js';
import { titleProblems } from './title-problems.js';

const KINDS = {
  plaintiffs: { ja: '原告', en: 'plaintiff' },
  defendants: { ja: '被告', en: 'defendant' },
  sites: { ja: 'サイト', en: 'site' },
  titles: { ja: '作品', en: 'title' },
} as const;

const at = (path: string): Place => ({ path });
const ids = (list: readonly { readonly id: string }[] | undefined) => list?.map((one) => one.id);

/** A problem where an id names nothing; nothing where what it could name was not read. */
function named(
  kind: keyof typeof KINDS,
  known: readonly string[] | undefined,
  id: string,
  place: Place,
): Problem[] {
  return !known || known.includes(id) ? [] : [unknownId(place, id, KINDS[kind], known)];
}

/** What the parts of a case say of one another: ids that stand twice or name nothing. Titles: `titleReferences`. */
export function referenceProblems(fields: Known): Problem[] {
  const [sites, defendants] = [ids(fields.sites), ids(fields.defendants)];
  const problems: Problem[] = [
    ...doubled(fields.plaintiffs, 'plaintiffs'),
    ...doubled(fields.defendants, 'defendants'),
    ...doubled(fields.sites, 'sites'),
    ...doubled(fields.exhibits, 'exhibits'),
    ...exhibitProblems(fields),
  ];
  fields.notices?.forEach((notice, n) => {
    problems.push(...named('defendants', defendants, notice.to, at(`notices[${n}].to`)));
    for (const site of notice.site) problems.push(...named('sites', sites, site, at(`notices[${n}].site`)));
  });
  fields.views?.forEach((views, n) => {
    const path = `views[${n}]`;
    views.sites?.forEach((site, s) => {
      problems.push(...named('sites', sites, site, at(`${path}.sites[${s}]`)));
    });
    problems.push(...doubled(views.factors?.other, `${path}.factors.other`));
    for (const [where, factor] of factorsOf(views, path)) {
      if (!('bySite' in factor)) continue;
      for (const site of Object.keys(factor.bySite)) {
        problems.push(...named('sites', sites, site, at(`${where}.bySite.${site}`)));
      }
    }
  });
  fields.traffic?.forEach((entry, n) => {
    if (!('file' in entry) && entry.site !== undefined) {
      problems.push(...named('sites', sites, entry.site, at(`traffic[${n}].site`)));
    }
  });
  problems.push(...uncertaintyReferences(fields));
  return problems;
}

/** Sites and vendors of which the uncertainty speaks. */
function uncertaintyReferences({ uncertainty, sites: listed, traffic, unread }: Known): Problem[] {
  const sites = ids(listed);
  const vendors = unread?.has('traffic') ? undefined : (traffic ?? []).flatMap(({ vendor }) => vendor ?? []);
  const path = 'uncertainty';
  const spoken = [
    ...(uncertainty?.traffic ?? []).map(({ vendor }, n) => ({ of: vendor, where: `${path}.traffic[${n}]` })),
    ...(uncertainty?.shares ?? []).flatMap((entry, n) =>
      (entry.sites ?? [undefined]).map((of) => ({ of, where: `${path}.shares[${n}]` })),
    ),
    ...(uncertainty?.traffic ?? []).flatMap(({ calibration }, n) =>
      (calibration ?? []).map(({ site }, c) => ({
        of: site,
        where: `${path}.traffic[${n}].calibration[${c}]`,
      })),
    ),
  ];
  const first = new Map<string, string>();
  const twice = spoken.flatMap(({ of, where }) => {
    const key = JSON.stringify([where.replace(/\[\d+\]$/, ''), of]);
    const before = first.get(key);
    first.set(key, before ?? where);
    return before === undefined ? [] : [statedTwice(where, of, before)];
  });
  return [
    ...twice,
    ...(uncertainty?.traffic ?? []).flatMap(({ vendor, errors, calibration }, n): Problem[] => {
      const where = `${path}.traffic[${n}]`;
      const bySite = errors?.site && 'bySite' in errors.site ? Object.keys(errors.site.bySite) : [];
      return [
        ...(vendor === undefined || !vendors || vendors.includes(vendor)
          ? []
          : [unknownVendor(`${where}.vendor`, vendor, [...new Set(vendors)])]),
        ...bySite.flatMap((site) => named('sites', sites, site, at(`${where}.errors.site.bySite.${site}`))),
        ...(calibration ?? []).flatMap(({ site }, c) =>
          named('sites', sites, site, at(`${where}.calibration[${c}].site`)),
        ),
      ];
    }),
    ...(uncertainty?.shares ?? []).flatMap((entry, n) =>
      (entry.sites ?? []).flatMap((site, s) =>
        named('sites', sites, site, at(`${path}.shares[${n}].sites[${s}]`)),
      ),
    ),
  ];
}

type StatedViews = NonNullable<CaseFields['views']>[number];

/** Every factor that a views entry states, with its path. */
function factorsOf(views: StatedViews, path: string) {
  const { other, ...known } = views.factors ?? {};
  const { pagesPerVisit, visitSeconds, hoursPerUnit } = views;
  return [
    ...Object.entries(known).map(([name, factor]) => [`${path}.factors.${name}`, factor] as const),
    ...(other ?? []).map((one, n) => [`${path}.factors.other[${n}].factor`, one.factor] as const),
    ...Object.entries({ pagesPerVisit, visitSeconds, hoursPerUnit }).map(
      ([name, factor]) => [`${path}.${name}`, factor] as const,
    ),
  ].flatMap(([where, factor]) => (factor ? [[where, factor] as const] : []));
}

/** What names titles, and the titles themselves; for titles in a table once it is read. */
export function titleReferences(fields: Known, titles: readonly Title[]): Problem[] {
  const problems = titleProblems(fields, titles);
  const known = new Set(titles.map((title) => title.id));
  const check = (id: string, path: string) => {
    if (!known.has(id)) problems.push(unknownId({ path }, id, KINDS.titles, [...known]));
  };
  const listed = new Set(ids(fields.exhibits));
  const cited = new Map(
    titles.flatMap((title) => (title.columns && title.exhibit ? [[title.exhibit, title] as const] : [])),
  );
  for (const [exhibit, title] of cited) {
    if (!listed.has(exhibit)) problems.push(unlistedExhibit(fieldPlace(title, 'exhibit'), exhibit));
  }
  fields.notices?.forEach((notice, n) => {
    for (const title of notice.title) check(title, `notices[${n}].title`);
  });
  fields.traffic?.forEach((entry, n) => {
    if ('title' in entry && entry.title !== undefined) check(entry.title, `traffic[${n}].title`);
  });
  const holders = new Set(
    titles.flatMap((title) => [title.plaintiff, ...(title.holders ?? []).map((one) => one.plaintiff)]),
  );
  fields.plaintiffs?.forEach((plaintiff, n) => {
    if (!holders.has(plaintiff.id)) problems.push(plaintiffWithoutTitle(`plaintiffs[${n}]`, plaintiff.name));
  });
  return problems;
}

function doubled(list: readonly { readonly id: string }[] | undefined, path: string): Problem[] {
  const first = new Map<string, number>();
  return (list ?? []).flatMap(({ id }, position) => {
    const known = first.get(id);
    if (known !== undefined) return [doubledId({ path: `${path}[${position}].id` }, id, `${path}[${known}]`)];
    first.set(id, position);
    return [];
  });
}

/** Every exhibit that is cited anywhere should be in the list of exhibits. */
function exhibitProblems(fields: Known): Problem[] {
  const listed = new Set((fields.exhibits ?? []).map((exhibit) => exhibit.id));
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      if (key === 'exhibit' && typeof inner === 'string') {
        if (!listed.has(inner) && !seen.has(inner)) problems.push(unlistedExhibit({ path: at }, inner));
        seen.add(inner);
      } else walk(inner, at);
    }
  };
  walk(fields, '');
  return problems;
}
