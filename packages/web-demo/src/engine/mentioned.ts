import type { Evidence, Problem } from '@songai/core';
import { BLANK_CASE } from './blank-case.js';
import type { Edit } from './edit.js';
import { isList, isMapping, type Plain, rowsAt, textAt } from './plain.js';

/**
 * What the files speak of and the case does not list yet: plaintiffs and sites of the titles, and domains of the
 * traffic. A domain goes to the site that is called like it. What is listed anew takes the place of the site with which
 * an empty case begins, as long as that is untouched; nothing that somebody entered is written over.
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
  const free = sites.flatMap((row, n) => {
    const id = textAt(row, ['id']);
    return isBlank(row) && !spokenOf.has(id) && timesOf(id, data) === 1 ? [n] : [];
  });
  const given = new Map<number, string[]>();
  const nextFree = () => {
    while (given.has(free[0] ?? -1)) free.shift();
    return free.shift();
  };
  for (const domain of domainsOf(problems)) {
    const called = [domain, domain.split('.')[0] ?? ''];
    const asked = called.find((id) => wanted.has(id));
    const listed = called.find((id) => known.has(id));
    const place = listed === undefined ? undefined : known.get(listed);
    if (asked !== undefined) wanted.get(asked)?.push(domain);
    else {
      const to = place ?? nextFree();
      if (to === undefined) wanted.set(domain, [domain]);
      else given.set(to, [...(given.get(to) ?? []), domain]);
    }
  }
  for (const [place, domains] of given)
    edits.push({
      kind: 'set',
      path: ['sites', place, 'domains'],
      value: [...rowsAt(sites[place], ['domains']), ...domains],
    });
  for (const [id, domains] of wanted) {
    const place = nextFree();
    const row = { id, name: domains[0] ?? id, ...(domains.length === 0 ? {} : { domains }) };
    if (place === undefined) edits.push({ kind: 'insert', path: ['sites'], rows: [row] });
    else edits.push({ kind: 'set', path: ['sites', place], value: row });
  }
  return edits;
}

const BLANK_NAMES: readonly string[] = [
  '',
  ...Object.values(BLANK_CASE).flatMap(({ sites }) => sites.map(({ name }) => name)),
];

/** Whether a site says nothing yet but an id, and a name that nobody chose. */
const isBlank = (row: Plain): boolean =>
  isMapping(row) &&
  Object.keys(row).every((key) => key === 'id' || key === 'name') &&
  BLANK_NAMES.includes(textAt(row, ['name']));

/** How often an id stands in the case: as the id itself, and wherever it is referred to, by a value or by a key. */
function timesOf(id: string, data: Plain | undefined): number {
  if (isList(data)) return data.reduce((sum: number, one) => sum + timesOf(id, one), 0);
  if (!isMapping(data)) return data === id ? 1 : 0;
  return Object.entries(data).reduce((sum, [key, one]) => sum + (key === id ? 1 : 0) + timesOf(id, one), 0);
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
