/** A URL as it is compared. */
interface UrlParts {
  /** in lower case, without name of a user, port, `www.` and closing point */
  readonly host: string;
  /** from the first `/`, `?` or `#` on, with letters that are written as `%E3…` as themselves */
  readonly rest: string;
}

const SCHEME = /^(?:[a-z][a-z\d+.-]*:)?\/\//i;
const HOST = /^[\p{L}\p{N}._:[\]-]+$/u;
/** What a host ends in; without a scheme in front, `No.1` is none. */
const HOST_END = /\.[a-z][a-z\d-]*$|^\d{1,3}(?:\.\d{1,3}){3}$/;
const LONGEST_HOST = 253;

/** The parts of a URL; undefined where the text is none: it has no scheme and nothing like a domain. */
export function urlParts(text: string): UrlParts | undefined {
  const plain = text.trim();
  const bare = plain.replace(SCHEME, '');
  const [authority = ''] = /^[^/?#\\]*/.exec(bare) ?? [];
  const host = authority.replace(/^.*@/s, '').replace(/:\d*$/, '').replace(/\.$/, '').toLowerCase();
  const isHost = host.length <= LONGEST_HOST && HOST.test(host) && (bare !== plain || HOST_END.test(host));
  if (!isHost) return undefined;
  return { host: host.replace(/^www\.(?=[^.]+\.)/, ''), rest: unescaped(bare.slice(authority.length)) };
}

/** The host of a domain as the case lists it, or of a text that may be one: with or without a scheme. */
export const hostOf = (domain: string): string | undefined =>
  (urlParts(domain) ?? urlParts(`//${domain.trim()}`))?.host;

function unescaped(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

interface WithDomains {
  readonly id: string;
  readonly domains?: readonly string[] | undefined;
}

/** Finds the sites of URLs by their hosts. */
export class SitesByHost<T extends WithDomains> {
  readonly #byHost = new Map<string, T[]>();

  constructor(sites: readonly T[]) {
    for (const site of sites) {
      const hosts = new Set((site.domains ?? []).flatMap((domain) => hostOf(domain) ?? []));
      for (const host of hosts) this.#byHost.set(host, [...(this.#byHost.get(host) ?? []), site]);
    }
  }

  /** The sites that list the host as a domain. */
  listing(host: string): readonly T[] {
    return this.#byHost.get(host) ?? [];
  }

  /** The sites that list the host, or the nearest domain above it. */
  of(host: string): readonly T[] {
    for (let rest: string | undefined = host; rest !== undefined; rest = above(rest)) {
      const found = this.listing(rest);
      if (found.length > 0) return found;
    }
    return [];
  }
}

/** `a.example` of `www2.a.example`; none of a name without a point. */
function above(host: string): string | undefined {
  const point = host.indexOf('.');
  return point < 0 ? undefined : host.slice(point + 1);
}

interface WithUrls {
  readonly id: string;
  readonly urls?: readonly string[] | undefined;
}

/** Finds the titles whose pages URLs are of. */
export class TitlesByUrl<T extends WithUrls> {
  readonly #byBeginning = new Map<string, T[]>();
  readonly #lengths: readonly number[];

  constructor(titles: readonly T[]) {
    for (const title of titles) {
      const beginnings = new Set((title.urls ?? []).flatMap((url) => beginningOf(url) ?? []));
      for (const one of beginnings)
        this.#byBeginning.set(one, [...(this.#byBeginning.get(one) ?? []), title]);
    }
    this.#lengths = [...new Set([...this.#byBeginning.keys()].map((one) => one.length))];
  }

  /** Every title of which a URL is the beginning of this one, up to its end or to the next `/`, `?` or `#`. */
  of({ host, rest }: UrlParts): readonly T[] {
    const url = host + rest;
    return this.#lengths.flatMap((length) => {
      const next = url[length];
      const beginning = url.slice(0, length);
      const isBorder =
        length <= url.length &&
        (next === undefined || '/?#'.includes(next) || (next === '&' && beginning.includes('?')));
      return isBorder ? (this.#byBeginning.get(beginning) ?? []) : [];
    });
  }
}

/** A title's URL as the beginning of others: without closing marks, which the others may lack. */
function beginningOf(url: string): string | undefined {
  const parts = urlParts(url);
  return parts && parts.host + parts.rest.replace(/[/?#]+$/, '');
}
