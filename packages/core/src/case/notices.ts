import { nearest } from '../base/nearest.js';
import type { Problem } from '../base/problem.js';
import { ProblemList } from '../base/problem-list.js';
import type { Place } from '../base/source.js';
import type { Notice } from '../liability/notice.js';
import { wholeNames } from './cell-lists.js';
import { KINDS, Names } from './names.js';
import type { LoggedNotice } from './notice-log.js';
import { ambiguousHost, ambiguousName, badUrl, urlOfNoSite } from './notice-problems.js';
import { hostOf, SitesByHost, TitlesByUrl, urlParts } from './notice-urls.js';
import { unknownId } from './problems.js';
import { MOST_OF_A_KIND } from './record-table.js';

interface Named {
  readonly id: string;
  readonly name: string;
}
type NamedTitle = Named & { readonly urls?: readonly string[] | undefined };
type NamedSite = Named & { readonly domains?: readonly string[] | undefined };

/**
 * Finds what each notice identifies: the defendant by id or name, the titles and sites by id or name, sites also by
 * domain, and both by its URLs. What is undefined could not be read: nothing is said of it, and names stand as written.
 * @returns the notices in their order, titles and sites in the order of the case, a name that is nothing last and as
 * written; a problem where a name is nothing or could be several, and where a URL is none or of no site of the case
 */
export function resolveNotices(
  logged: readonly LoggedNotice[],
  titles: readonly NamedTitle[] | undefined,
  sites: readonly NamedSite[] | undefined,
  defendants: readonly Named[] | undefined,
): { notices: Notice[]; problems: Problem[] } {
  const known = {
    titles: titles && new Naming('titles', titles),
    sites: sites && new Naming('sites', sites),
    defendants: defendants && new Naming('defendants', defendants),
    byUrl: titles && new TitlesByUrl(titles),
    byHost: sites && new SitesByHost(sites),
  };
  const problems = new ProblemList(MOST_OF_A_KIND);
  const notices = logged.map((notice): Notice => {
    const { date, means, exhibit, note, effective, reason, urls, place } = notice;
    const [to = notice.to] = known.defendants
      ? known.defendants.idsOf([notice.to], placeOf(notice, 'to'), problems)
      : [];
    return {
      date,
      to,
      title: titlesOf(notice, known, problems),
      site: sitesOf(notice, known, problems),
      ...(urls === undefined ? {} : { urls }),
      ...(means === undefined ? {} : { means }),
      ...(exhibit === undefined ? {} : { exhibit }),
      ...(note === undefined ? {} : { note }),
      ...(effective === undefined ? {} : { effective }),
      ...(reason === undefined ? {} : { reason }),
      place,
      datePlace: placeOf(notice, 'date'),
    };
  });
  return { notices, problems: problems.all() };
}

interface KnownNames {
  readonly titles: Naming<NamedTitle> | undefined;
  readonly sites: Naming<NamedSite> | undefined;
  readonly byUrl: TitlesByUrl<NamedTitle> | undefined;
  readonly byHost: SitesByHost<NamedSite> | undefined;
}

function titlesOf(notice: LoggedNotice, { titles, byUrl }: KnownNames, problems: ProblemList): string[] {
  if (!titles || !byUrl) return [...(notice.title ?? [])];
  const names = namesOf(notice, 'title', titles);
  const named = titles.idsOf(names, placeOf(notice, 'title'), problems);
  const found = (notice.urls ?? []).flatMap((url) => {
    const parts = urlParts(url);
    return parts ? byUrl.of(parts).map(({ id }) => id) : [];
  });
  return titles.inOrder([...named, ...found]);
}

function sitesOf(notice: LoggedNotice, { sites, byHost }: KnownNames, problems: ProblemList): string[] {
  if (!sites || !byHost) return [...(notice.site ?? [])];
  const byDomain = (text: string) => byHost.listing(hostOf(text) ?? '');
  const names = namesOf(notice, 'site', sites);
  const named = sites.idsOf(names, placeOf(notice, 'site'), problems, byDomain);
  return sites.inOrder([...named, ...sitesOfUrls(notice, named, byHost, problems)]);
}

/** The sites of the URLs. What is wrong with a host is told once of a notice. */
function sitesOfUrls(
  notice: LoggedNotice,
  named: readonly string[],
  byHost: SitesByHost<NamedSite>,
  problems: ProblemList,
): string[] {
  const told = new Set<string>();
  return (notice.urls ?? []).flatMap((url, at) => {
    const place = notice.cells ? placeOf(notice, 'urls') : { path: `${notice.place.path}.urls[${at}]` };
    const host = urlParts(url)?.host;
    if (host === undefined) {
      problems.add(badUrl(place, url));
      return [];
    }
    const ids = byHost.of(host).map(({ id }) => id);
    if (ids.length === 1) return ids;
    // Of several with the domain the notice itself may name the one that is meant.
    if (ids.some((id) => named.includes(id)) || told.has(host)) return [];
    told.add(host);
    problems.add(ids.length === 0 ? urlOfNoSite(place, url, host) : ambiguousHost(place, url, host, ids));
    return [];
  });
}

/** Characters of a wrong name, and wrong names, for which what is near them is looked for. */
const LONGEST_NAME = 200;
const MOST_LOOKED_FOR = 200;
/** Ids of which a message lists all but the last. */
const FEW = 6;

/** Names of one kind, found, or told where they are nothing or several. */
class Naming<T extends Named> extends Names<T> {
  readonly #told = new Map<string, Problem>();

  constructor(
    readonly kind: 'titles' | 'sites' | 'defendants',
    all: readonly T[],
  ) {
    super(all);
  }

  /** @param otherwise what a text that is no name may mean */
  idsOf(
    names: readonly string[],
    place: Place,
    problems: ProblemList,
    otherwise: (text: string) => readonly T[] = () => [],
  ): string[] {
    return [...new Set(names)].map((name) => {
      const called = this.called(name);
      const found = called.length > 0 ? called : otherwise(name);
      const [only] = found;
      if (only && found.length === 1) return only.id;
      const ids = found.map(({ id }) => id);
      problems.add(
        found.length > 1 ? ambiguousName(place, name, KINDS[this.kind], ids) : this.#unknown(name, place),
      );
      return name;
    });
  }

  /** A log says the same wrong name in row after row: what is near it is looked for once, and not without end. */
  #unknown(name: string, place: Place): Problem {
    const told = this.#told.get(name);
    if (told) return { ...told, place };
    const written = name.slice(0, LONGEST_NAME);
    const known = this.#told.size < MOST_LOOKED_FOR ? this.#near(written) : this.ids.slice(0, FEW);
    const found = unknownId(place, written, KINDS[this.kind], known);
    this.#told.set(name, found);
    return found;
  }

  /** The ids, or the names where what was written is nearer to one of them. */
  #near(written: string): readonly string[] {
    const names = this.all.map(({ name }) => name);
    return !nearest(written, this.ids) && nearest(written, names) ? names : this.ids;
  }
}

/** The names that a notice writes. */
function namesOf(notice: LoggedNotice, key: 'title' | 'site', known: Names<Named>): readonly string[] {
  const list = notice.lists?.[key];
  if (list === undefined) return notice[key] ?? [];
  return wholeNames(list, (text) => known.called(text).length > 0, known.marks);
}

/** Where a notice writes something: a cell of a log, or a path in the case. */
const placeOf = (notice: LoggedNotice, key: 'date' | 'to' | 'title' | 'site' | 'urls'): Place =>
  notice.cells ? (notice.cells[key] ?? notice.place) : { path: `${notice.place.path}.${key}` };
