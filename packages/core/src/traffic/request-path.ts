import { siteName } from './domain.js';

/** What a request asks for, without its query. */
export interface RequestPath {
  /** decoded, with a slash in front and none at the end */
  readonly path: string;
  /** the site, where the request names it (`GET http://site-a.example/read`) */
  readonly host?: string;
}

/** Servers take no longer path than this. */
const LONGEST = 32_768;
const ABSOLUTE = /^https?:\/\/([^/]*)/i;
const ENCODED_RUN = /(?:%[\da-f]{2})+/gi;
/** What must stay encoded: a slash would become a border of steps, and a control character would hide. */
const HELD_BACK = /[/\p{Cc}]/u;

/**
 * The path of a request's target as patterns are compared with it: percent signs decoded as UTF-8 (what is none stays
 * as written), `.`, `..` and doubled slashes resolved, letters composed (NFC).
 * @returns undefined for a target without a path (`*`, or the `host:443` of a CONNECT) or longer than any server takes
 */
export function requestPath(target: string): RequestPath | undefined {
  const written = withoutQuery(target);
  if (written.length > LONGEST) return undefined;
  const absolute = ABSOLUTE.exec(written);
  if (!absolute) return written.startsWith('/') ? { path: plainPath(written) } : undefined;
  const host = siteName(absolute[1] ?? '');
  return {
    path: plainPath(written.slice(absolute[0].length)),
    ...(host === undefined ? {} : { host }),
  };
}

/** A target up to where its query begins. */
export function withoutQuery(target: string): string {
  const at = target.search(/[?#]/);
  return at < 0 ? target : target.slice(0, at);
}

/** A path, or a pattern of paths, step by step in the form in which two of them are compared. */
export function pathSteps(path: string): string[] {
  const steps: string[] = [];
  for (const written of path.split('/')) {
    const step = decoded(written);
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps;
}

const plainPath = (written: string): string => `/${pathSteps(written).join('/')}`;

function decoded(step: string): string {
  // Some servers write a byte that was not encoded as `\xE4`, and a quote as `\"`.
  const plain = step.includes('\\') ? unescaped(step) : step;
  const text = plain.includes('%') ? plain.replace(ENCODED_RUN, decodedRun) : plain;
  return text.normalize('NFC');
}

const unescaped = (step: string): string =>
  step.replace(/\\(?:x([\da-f]{2})|(["\\]))/gi, (_, hex?: string, sign?: string) =>
    hex === undefined ? (sign as string) : `%${hex}`,
  );

function decodedRun(run: string): string {
  try {
    const text = decodeURIComponent(run);
    return HELD_BACK.test(text) ? run : text;
  } catch {
    return run;
  }
}
