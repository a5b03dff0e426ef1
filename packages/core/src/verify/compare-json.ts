import type { Words } from '../base/words.js';
import type { CheckId } from './checks.js';
import type { Findings } from './findings.js';
import { at, below, isObject } from './json-value.js';

const ABOUT: Words = {
  ja: 'ケースから計算し直した報告書と違う。',
  en: 'not what the report computed again from the case says',
};

/**
 * Every entry of a report against one that was made now. Lists of the latter may be made as they are gone through.
 * @param path of both
 * @param about what is compared
 */
export function compareJson(
  findings: Findings,
  check: CheckId,
  found: unknown,
  expected: unknown,
  path: string | (() => string),
  about: Words = ABOUT,
): void {
  const place = () => (typeof path === 'string' ? path : path());
  if (typeof expected !== 'object' || expected === null) {
    findings.compare(check, place, found, expected, about);
    return;
  }
  if (Symbol.iterator in expected) {
    if (!Array.isArray(found)) {
      findings.differs(check, place(), found, [], about);
      return;
    }
    let length = 0;
    for (const inner of expected as Iterable<unknown>) {
      const position = length;
      length += 1;
      compareJson(findings, check, found[position], inner, () => below(place(), position), about);
    }
    if (found.length > length) findings.compare(check, `${place()}.length`, found.length, length, about);
    return;
  }
  if (!isObject(found)) {
    findings.differs(check, place(), found, {}, about);
    return;
  }
  for (const [key, inner] of Object.entries(expected)) {
    if (inner === undefined) continue;
    compareJson(findings, check, at(found, key), inner, () => below(place(), key), about);
  }
  for (const key of Object.keys(found)) {
    const isKnown = Object.hasOwn(expected, key) && at(expected, key) !== undefined;
    if (!isKnown) findings.differs(check, below(place(), key), at(found, key), undefined, about);
  }
}
