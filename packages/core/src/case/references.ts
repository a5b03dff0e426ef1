import type { Problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import { statedTwice, unknownVendor } from '../uncertainty/problems.js';
import { mentionProblems } from './mentions.js';
import { KINDS } from './names.js';
import { type LoggedNotice, listedNotices } from './notice-log.js';
import { badTitleUrl } from './notice-problems.js';
import { urlParts } from './notice-urls.js';
import { resolveNotices } from './notices.js';
import { doubledId, plaintiffWithoutTitle, unknownId, unlistedExhibit } from './problems.js';
import type { CaseFields, Known } from './schema.js';
import { fieldPlace, type Title } from './title.js';
import { titleProblems } from './title-problems.js';

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
  const sites = ids(fields.sites);
  const problems: Problem[] = [
    ...doubled(fields.plaintiffs, 'plaintiffs'),
    ...doubled(fields.defendants, 'defendants'),
    ...doubled(fields.sites, 'sites'),
    ...doubled(fields.exhibits, 'exhibits'),
    ...exhibitProblems(fields),
  ];
  const notices = noticesIn(fields);
  problems.push(...resolveNotices(notices, undefined, fields.sites, fields.defendants).problems);
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
  problems.push(...uncertaintyReferences(fields), ...mentionProblems(fields));
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
  const problems = [...titleProblems(fields, titles), ...mentionProblems(fields, titles)];
  const known = new Set(titles.map((title) => title.id));
  const check = (id: string, path: string) => {
    if (!known.has(id)) problems.push(unknownId({ path }, id, KINDS.titles, [...known]));
  };
  const cited = titles.flatMap((title) =>
    title.columns && title.exhibit ? [[title.exhibit, fieldPlace(title, 'exhibit')] as const] : [],
  );
  problems.push(...unlisted(fields, cited));
  for (const title of titles) {
    for (const url of title.urls ?? []) {
      if (!urlParts(url)) problems.push(badTitleUrl(fieldPlace(title, 'urls'), url));
    }
  }
  problems.push(...resolveNotices(noticesIn(fields), titles, undefined, undefined).problems);
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

/** Exhibits that the rows of a log cite and the case does not list. */
export const exhibitsOfLog = (fields: Known, logged: readonly LoggedNotice[]): Problem[] =>
  unlisted(
    fields,
    logged.flatMap(({ exhibit, cells }) =>
      exhibit !== undefined && cells?.exhibit ? [[exhibit, cells.exhibit] as const] : [],
    ),
  );

/** The notices that a case lists itself. */
export const noticesIn = ({ notices }: Known): LoggedNotice[] =>
  Array.isArray(notices) ? listedNotices(notices) : [];

/** Exhibits cited in a table that the list of exhibits does not have, each where it is first cited. */
function unlisted(fields: Known, cited: readonly (readonly [exhibit: string, place: Place])[]): Problem[] {
  if (fields.unread?.has('exhibits')) return [];
  const known = new Set(ids(fields.exhibits));
  return cited.flatMap(([exhibit, place]) => {
    if (known.has(exhibit)) return [];
    known.add(exhibit);
    return [unlistedExhibit(place, exhibit)];
  });
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
  if (fields.unread?.has('exhibits')) return [];
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
