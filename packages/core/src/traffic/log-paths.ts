import type { CheckedRules } from './checked-rules.js';
import { Dictionary } from './dictionary.js';
import type { PathPattern } from './path-pattern.js';
import { requestPath, withoutQuery } from './request-path.js';

/** How the rules take a path. */
export interface PathJudgement {
  readonly how: 'counts' | 'excluded' | 'other';
  /** where the pattern has `{title}` */
  readonly title?: string;
  /** the site that the request itself names */
  readonly host?: string;
}

/** How many paths are remembered, and how long each may be. */
const REMEMBERED = 10_000;
const LONGEST_REMEMBERED = 300;

/** Judges paths by the rules. The same paths come again and again: what was found of one is remembered for a while. */
export class LogPaths {
  #known = new Dictionary();
  #found: PathJudgement[] = [];

  constructor(readonly rules: Pick<CheckedRules, 'paths' | 'exclude'>) {}

  judge(target: string): PathJudgement {
    const written = withoutQuery(target);
    if (written.length > LONGEST_REMEMBERED) return this.#judged(written);
    const id = this.#known.id(written);
    const known = this.#found[id];
    if (known) return known;
    const found = this.#judged(written);
    if (id >= REMEMBERED) {
      this.#known = new Dictionary();
      this.#found = [];
    } else this.#found.push(found);
    return found;
  }

  #judged(written: string): PathJudgement {
    const request = requestPath(written);
    if (!request) return { how: 'other' };
    const { path, host } = request;
    const fits = ({ regExp }: PathPattern) => regExp.test(path);
    if (this.rules.exclude.some(fits)) return { how: 'excluded' };
    const pattern = this.rules.paths.find(fits);
    if (!pattern) return { how: 'other' };
    const title = pattern.regExp.exec(path)?.[1];
    return {
      how: 'counts',
      ...(title === undefined ? {} : { title }),
      ...(host === undefined ? {} : { host }),
    };
  }
}
