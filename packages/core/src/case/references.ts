import { Fraction, sumOf } from '../base/fraction.js';
import { nearest } from '../base/nearest.js';
import type { Problem } from '../base/problem.js';
import { problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import {
  claimAboveParts,
  doubledId,
  halfPeriod,
  liabilityLacks,
  plaintiffWithoutTitle,
  titleNeedsSite,
  unknownId,
  unlistedExhibit,
} from './problems.js';
import { type CaseFields, FROM_AFTER_TO } from './schema.js';
import type { Title } from './title.js';
import { titleProblems } from './title-problems.js';

const KINDS = {
  plaintiffs: { ja: '原告', en: 'plaintiff' },
  defendants: { ja: '被告', en: 'defendant' },
  sites: { ja: 'サイト', en: 'site' },
  titles: { ja: '作品', en: 'title' },
} as const;

/**
 * What the parts of a case say of one another: ids that stand twice or name nothing, dates and claims that do not fit.
 * @param titlesKnown false while the titles still stand in an unread table: what names them is checked with the evidence
 */
export function referenceProblems(
  fields: CaseFields,
  titles: readonly Title[],
  titlesKnown: boolean,
): Problem[] {
  const ids = (list: readonly { readonly id: string }[]) => list.map((one) => one.id);
  const check = (kind: keyof typeof KINDS, known: readonly string[], id: string, place: Place) =>
    known.includes(id) ? [] : [unknownId(place, id, KINDS[kind], nearest(id, known))];
  const sites = ids(fields.sites);
  const at = (path: string): Place => ({ path });
  const problems: Problem[] = [
    ...doubled(fields.plaintiffs, 'plaintiffs'),
    ...doubled(fields.defendants, 'defendants'),
    ...doubled(fields.sites, 'sites'),
    ...doubled(fields.exhibits ?? [], 'exhibits'),
  ];
  fields.notices?.forEach((notice, n) => {
    problems.push(...check('defendants', ids(fields.defendants), notice.to, at(`notices[${n}].to`)));
    for (const site of notice.site) problems.push(...check('sites', sites, site, at(`notices[${n}].site`)));
  });
  fields.defendants.forEach(({ liability }, n) => {
    const path = `defendants[${n}].liability`;
    const needs = { notice: ['graceMonths'], date: ['date', 'reason'], whole: ['reason'] } as const;
    for (const key of needs[liability.start]) {
      if (liability[key] === undefined) problems.push(liabilityLacks(path, key, liability.start));
    }
  });
  fields.views?.forEach((views, n) => {
    views.sites?.forEach((site, s) => {
      problems.push(...check('sites', sites, site, at(`views[${n}].sites[${s}]`)));
    });
    for (const [name, factor] of Object.entries({
      ...views.factors,
      pagesPerVisit: views.pagesPerVisit,
      visitSeconds: views.visitSeconds,
      hoursPerUnit: views.hoursPerUnit,
    })) {
      const path = ['pagesPerVisit', 'visitSeconds', 'hoursPerUnit'].includes(name)
        ? `views[${n}].${name}`
        : `views[${n}].factors.${name}`;
      if (!factor || Array.isArray(factor) || !('bySite' in factor)) continue;
      for (const site of Object.keys(factor.bySite))
        problems.push(...check('sites', sites, site, at(`${path}.bySite.${site}`)));
    }
  });
  fields.traffic?.forEach((entry, n) => {
    const path = `traffic[${n}]`;
    if ('file' in entry) return;
    if (entry.site === undefined && entry.title === undefined) problems.push(titleNeedsSite(path));
    if (entry.site !== undefined) problems.push(...check('sites', sites, entry.site, at(`${path}.site`)));
    if ((entry.from === undefined) !== (entry.to === undefined)) problems.push(halfPeriod(path));
    if (entry.from && entry.to && entry.from > entry.to) {
      problems.push(
        problem(
          FROM_AFTER_TO.code,
          'error',
          at(`${path}.from`),
          `${entry.from} – ${entry.to}`,
          FROM_AFTER_TO.telling,
        ),
      );
    }
  });
  fields.plaintiffs.forEach(({ claim }, n) => {
    if (!claim?.base || !claim.fee || !claim.total) return;
    const parts = sumOf([Fraction.of(claim.base.value), Fraction.of(claim.fee.value)]);
    if (!parts.equals(Fraction.of(claim.total.value)))
      problems.push(claimAboveParts(`plaintiffs[${n}].claim`));
  });
  problems.push(...exhibitProblems(fields));
  if (titlesKnown) problems.push(...titleReferences(fields, titles));
  return problems;
}

/** What names titles, and the titles themselves; for titles in a table once it is read. */
export function titleReferences(fields: CaseFields, titles: readonly Title[]): Problem[] {
  const problems = titleProblems(fields, titles);
  const known = new Set(titles.map((title) => title.id));
  const check = (id: string, path: string) => {
    if (!known.has(id)) problems.push(unknownId({ path }, id, KINDS.titles, nearest(id, [...known])));
  };
  fields.notices?.forEach((notice, n) => {
    for (const title of notice.title) check(title, `notices[${n}].title`);
  });
  fields.traffic?.forEach((entry, n) => {
    if ('title' in entry && entry.title !== undefined) check(entry.title, `traffic[${n}].title`);
  });
  const holders = new Set(
    titles.flatMap((title) => [title.plaintiff, ...(title.holders ?? []).map((one) => one.plaintiff)]),
  );
  fields.plaintiffs.forEach((plaintiff, n) => {
    if (!holders.has(plaintiff.id)) problems.push(plaintiffWithoutTitle(`plaintiffs[${n}]`, plaintiff.name));
  });
  return problems;
}

function doubled(list: readonly { readonly id: string }[], path: string): Problem[] {
  const first = new Map<string, number>();
  return list.flatMap(({ id }, at) => {
    const known = first.get(id);
    if (known !== undefined) return [doubledId({ path: `${path}[${at}].id` }, id, `${path}[${known}]`)];
    first.set(id, at);
    return [];
  });
}

/** Every exhibit that is cited anywhere should be in the list of exhibits. */
function exhibitProblems(fields: CaseFields): Problem[] {
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
