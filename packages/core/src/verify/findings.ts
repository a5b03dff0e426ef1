import { visible } from '../base/visible.js';
import type { Words } from '../base/words.js';
import type { CheckId } from './checks.js';

/** A place of a report that is not as it should be. */
export interface Difference {
  /** the check that found it */
  readonly check: CheckId;
  /** where in the JSON: `result.plaintiffs[0].award`, `working.families[12].values[3]` */
  readonly path: string;
  /** what the report says there, as JSON; null where there is nothing */
  readonly found: string | null;
  /** what should stand there, as JSON; null where there should be nothing, or where that cannot be told */
  readonly expected: string | null;
  /** what is compared there, or why nothing can be */
  readonly about: Words;
}

/** What was compared in one check. */
export interface CheckDone {
  /** which check */
  readonly id: CheckId;
  /** how many values were compared */
  readonly compared: number;
  /** how many of them differ, also those that are not listed */
  readonly differences: number;
}

/** How many differences are listed; the others are counted. */
const MOST_LISTED = 200;
/** Longest piece of a value that a difference repeats. */
const SHOWN = 120;

/** A value of a report for a message: short, as JSON, with nothing that steers a terminal. */
function shownJson(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = typeof value === 'string' ? JSON.stringify(value.slice(0, SHOWN * 2)) : JSON.stringify(value);
  const characters = [...visible(text)];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('');
}

/** Takes up what is found, check by check. */
export class Findings {
  readonly #counts = new Map<CheckId, { compared: number; differences: number }>();
  readonly #listed: Difference[] = [];

  /** Says that a check was made, also where it found nothing to compare. */
  begin(check: CheckId): { compared: number; differences: number } {
    const known = this.#counts.get(check) ?? { compared: 0, differences: 0 };
    this.#counts.set(check, known);
    return known;
  }

  /** Compares a value of the report with the one that should stand there; both are texts, numbers, booleans or null. */
  compare(
    check: CheckId,
    path: string | (() => string),
    found: unknown,
    expected: unknown,
    about: Words,
  ): boolean {
    if (found !== expected)
      this.differs(check, typeof path === 'string' ? path : path(), found, expected, about);
    else this.begin(check).compared += 1;
    return found === expected;
  }

  /** Something that was compared and is not the same. */
  differs(check: CheckId, path: string, found: unknown, expected: unknown, about: Words): void {
    const count = this.begin(check);
    count.compared += 1;
    this.#put(count, { check, path, found: shownJson(found), expected: shownJson(expected), about });
  }

  /** Something that cannot be as it stands; what should stand there is not known. */
  wrong(check: CheckId, path: string, found: unknown, about: Words): void {
    this.differs(check, path, found, undefined, about);
  }

  get checks(): readonly CheckDone[] {
    return [...this.#counts].map(([id, count]) => ({ id, ...count }));
  }

  get differences(): readonly Difference[] {
    return this.#listed;
  }

  /** how many there are beyond those listed */
  get more(): number {
    return this.checks.reduce((sum, one) => sum + one.differences, 0) - this.#listed.length;
  }

  #put(count: { differences: number }, difference: Difference): void {
    count.differences += 1;
    if (this.#listed.length < MOST_LISTED) this.#listed.push(difference);
  }
}
