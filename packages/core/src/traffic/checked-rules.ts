import type { Problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import { badLogRule, badPathPattern, noLogPaths, notFromLog } from './log-rule-problems.js';
import type { LogRules } from './log-rules.js';
import { readOffset } from './log-time.js';
import type { Metric } from './observation.js';
import { type PathPattern, pathPattern } from './path-pattern.js';

/** The rules of a log as they are applied to each line. */
export interface CheckedRules {
  readonly paths: readonly PathPattern[];
  readonly exclude: readonly PathPattern[];
  readonly metric: 'pageViews' | 'views';
  readonly status: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  /** in lower case; empty where robots are counted */
  readonly agents: readonly string[];
  /** in minutes; undefined where each line's own offset cuts the days */
  readonly offset: number | undefined;
}

/**
 * Checks the user's rules.
 * @param place the log's file
 * @param metric what the case says that the file counts, used where the rules do not say it
 * @returns the problems alone where there is one
 */
export function checkedRules(
  rules: LogRules,
  place: Place,
  metric: Metric | undefined,
): CheckedRules | readonly Problem[] {
  const problems: Problem[] = [];
  const patterns = (texts: readonly string[] = []) =>
    texts.flatMap((text) => {
      const found = pathPattern(text.trim());
      if (typeof found !== 'string') return [found];
      problems.push(badPathPattern(place, text, found));
      return [];
    });
  const paths = patterns(rules.paths);
  if (rules.paths.length === 0) problems.push(noLogPaths(place));
  const exclude = patterns(rules.exclude);
  const status = (rules.status ?? ['200', '304']).map((one) => one.trim());
  for (const one of status) if (!/^[1-5]\d\d$/.test(one)) problems.push(badLogRule(place, 'status', one));
  const methods = (rules.methods ?? ['GET']).map((one) => one.trim().toUpperCase());
  for (const one of methods) if (!/^[A-Z-]+$/.test(one)) problems.push(badLogRule(place, 'methods', one));
  const offset = rules.offset === undefined ? undefined : readOffset(rules.offset.trim());
  if (rules.offset !== undefined && offset === undefined)
    problems.push(badLogRule(place, 'offset', rules.offset));
  const counted = rules.counts ?? metric ?? 'pageViews';
  if (counted !== 'pageViews' && counted !== 'views') return [...problems, notFromLog(place, counted)];
  if (problems.length > 0) return problems;
  const agents = (rules.excludeAgents ?? []).map((one) => one.toLowerCase());
  return {
    paths,
    exclude,
    metric: counted,
    status: new Set(status),
    methods: new Set(methods),
    agents,
    offset,
  };
}
