import { type Day, isDay } from '../base/day.js';
import type { Problem } from '../base/problem.js';
import { PROFILES, type Profile } from '../report/profile.js';
import { MOST_DRAWS } from '../sensitivity/simulate.js';
import type { UncertaintyOptions } from '../sensitivity/uncertainty.js';
import type { Sampler } from '../uncertainty/draws.js';
import { at, isObject, type JsonObject, within } from './json-value.js';
import { unusableOption } from './report-problems.js';

/** With what a report was made. */
export interface MadeWith {
  readonly asOf?: Day;
  /** absent where the report says nothing of the uncertainty */
  readonly uncertainty?: Pick<UncertaintyOptions, 'draws' | 'seed' | 'sampler' | 'simulate'>;
  readonly profile: Profile;
}

/** Reads with what a report was made, so that it can be made again. What cannot be used is told, and left out. */
export function madeWith(report: JsonObject): {
  readonly made: MadeWith;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const usable = <T>(path: readonly string[], isUsable: (value: unknown) => value is T): T | undefined => {
    const value = within(report, ...path);
    if (isUsable(value)) return value;
    const isTold = value !== undefined && typeof value !== 'object';
    problems.push(unusableOption(path.join('.'), isTold ? String(value) : undefined));
    return undefined;
  };
  const { asOf, uncertainty } = report;
  const day = asOf === null ? undefined : usable(['asOf'], isDayText);
  const dated = day === undefined ? {} : { asOf: day };
  const profile = usable(['profile'], oneOf(PROFILES)) ?? 'internal';
  if (uncertainty === null || uncertainty === undefined) return { made: { ...dated, profile }, problems };
  if (!isObject(at(uncertainty, 'drawing')))
    return { made: { ...dated, profile, uncertainty: { simulate: false } }, problems };
  const draws = usable(['uncertainty', 'drawing', 'asked'], wholeUpTo(1, MOST_DRAWS));
  const seed = usable(['uncertainty', 'drawing', 'seed'], wholeUpTo(0, Number.MAX_SAFE_INTEGER));
  const sampler = usable(['uncertainty', 'drawing', 'sampler'], oneOf(SAMPLERS));
  return {
    made: {
      ...dated,
      profile,
      uncertainty: {
        ...(draws === undefined ? {} : { draws }),
        ...(seed === undefined ? {} : { seed }),
        ...(sampler === undefined ? {} : { sampler }),
      },
    },
    problems,
  };
}

const SAMPLERS: readonly Sampler[] = ['sobol', 'mc'];

const isDayText = (value: unknown): value is Day => typeof value === 'string' && isDay(value);

const oneOf =
  <T extends string>(known: readonly T[]) =>
  (value: unknown): value is T =>
    known.some((one) => one === value);

const wholeUpTo =
  (least: number, most: number) =>
  (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
