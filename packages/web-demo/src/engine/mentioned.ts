import type { Evidence, Problem } from '@songai/core';
import type { Edit } from './edit.js';
import { at, type Plain, rowsAt, textAt } from './plain.js';

/**
 * What the files speak of and the case does not list yet: plaintiffs and sites of the titles, and domains of the
 * traffic. A domain goes to the site that is called like it, then to a site that has none and nobody speaks of.
 */
export function mentionedEdits(
  data: Plain | undefined,
  evidence: Evidence | undefined,
  problems: readonly Problem[],
): Edit[] {
  if (!evidence) return [];
  const [plaintiffs, sites] = [rowsAt(data, ['plaintiffs']), rowsAt(data, ['sites'])];
  const spokenOf = sitesOf(evidence);
  const edits: Edit[] = missing(plaintiffsOf(evidence), plaintiffs).map((id) => ({
    kind: 'insert',
    path: ['plaintiffs'],
    rows: [{ id, name: id }],
  }));
  const wanted = new Map(missing(spokenOf, sites).map((id): [string, string[]] => [id, []]));
  const known = new Map(sites.map((row, n): [string, number] => [textAt(row, ['id']), n]));
  const free = sites.flatMap((row, n) =>
    at(row, ['domains']) === undefined && !spokenOf.has(textAt(row, ['id'])) ? [n] : [],
  );
  for (const domain of domainsOf(problems)) {
    const called = [domain, domain.split('.')[0] ?? ''];
    const asked = called.find((id) => wanted.has(id));
    const listed = called.find((id) => known.has(id));
    const place = listed === undefined ? undefined : known.get(listed);
    if (asked !== undefined) wanted.get(asked)?.push(domain);
    else if (place !== undefined) edits.push(withDomain(sites, place, domain));
    else if (free.length > 0) edits.push(withDomain(sites, free.shift() as number, domain));
    else wanted.set(domain, [domain]);
  }
  for (const [id, domains] of wanted) {
    const place = free.shift();
    const row = { id, name: domains[0] ?? id, ...(domains.length === 0 ? {} : { domains }) };
    if (place === undefined) edits.push({ kind: 'insert', path: ['sites'], rows: [row] });
    else edits.push({ kind: 'set', path: ['sites', place], value: row });
  }
  return edits;
}

function withDomain(sites: readonly Plain[], place: number, domain: string): Edit {
  const domains = rowsAt(sites[place], ['domains']);
  return { kind: 'set', path: ['sites', place, 'domains'], value: [...domains, domain] };
}

const missing = (ids: ReadonlySet<string>, rows: readonly Plain[]): string[] => {
  const listed = new Set(rows.map((row) => textAt(row, ['id'])));
  return [...ids].filter((id) => !listed.has(id));
};

const plaintiffsOf = ({ titles }: Evidence): Set<string> =>
  new Set(
    titles.flatMap(({ plaintiff, holders }) => [
      ...(plaintiff === undefined ? [] : [plaintiff]),
      ...(holders ?? []).map((one) => one.plaintiff),
    ]),
  );

const sitesOf = ({ titles }: Evidence): Set<string> =>
  new Set(
    titles.flatMap(({ sites, share }) => [
      ...(sites ?? []),
      ...Object.keys(share ?? {}).filter((id) => id !== '*'),
    ]),
  );

/** Domains of rows that are not counted. Titles that the case does not have are told by the same problem, without a dot. */
const domainsOf = (problems: readonly Problem[]): Set<string> =>
  new Set(
    problems.flatMap(({ code, value }) =>
      code === 'traffic.not-in-case' && value?.includes('.') ? [value] : [],
    ),
  );
