import { Fraction } from '../base/fraction.js';
import { readNumber } from '../base/number-text.js';
import type { Problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import { SHAPES, type Shape } from '../base/spread-schema.js';
import { fitRange } from '../uncertainty/fit-range.js';
import { misfit } from '../uncertainty/problems.js';

/**
 * Ranges of a case that cannot have the shape they name, wherever they stand: told with everything else that is wrong
 * with the case, before anything is computed. Where a share cannot go above 1 is judged when its place is known.
 * @param data the plain data of the case; what is no range of numbers is passed over, since others tell it
 */
export function rangeProblems(data: unknown, placeOf: (path: readonly PropertyKey[]) => Place): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<object>();
  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    // Data may hold itself, by an anchor within its own alias: that is told elsewhere.
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const found = 'shape' in value ? unfit(value as Record<string, unknown>, placeOf(path)) : undefined;
    if (found) problems.push(found);
    for (const [key, inner] of Object.entries(value)) {
      // A title's share is drawn as a part of its site's composition, with the share as its mean.
      if (key !== 'share') walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  walk(data, []);
  return problems;
}

function unfit(stated: Readonly<Record<string, unknown>>, place: Place): Problem | undefined {
  const number = (key: string): Fraction | undefined => {
    const read = typeof stated[key] === 'string' ? readNumber(stated[key]) : undefined;
    return read === undefined ? undefined : Fraction.of(read);
  };
  const shape = SHAPES.find((one): one is Shape => one === stated.shape);
  const [low, high, coverage] = [number('low'), number('high'), number('coverage')];
  const value = stated.value === undefined ? Fraction.one : number('value');
  const needsCoverage = shape !== 'pert' && shape !== 'triangular' && shape !== 'uniform';
  if (!shape || !low || !high || !value || low.sign < 0 || (needsCoverage && !coverage)) return undefined;
  const inOrder = low.compare(value) <= 0 && value.compare(high) <= 0 && low.compare(high) < 0;
  const isShare = !coverage || (coverage.sign > 0 && coverage.compare(Fraction.one) < 0);
  const isAboveZero = low.sign > 0 || (shape !== 'lognormal' && shape !== 'two-piece');
  if (!inOrder || !isShare || !isAboveZero) return undefined;
  const fit = fitRange({ shape, value, low, high, coverage: coverage?.toNumber() });
  if ('spread' in fit) return undefined;
  return misfit(place, `${low.toText()} – ${value.toText()} – ${high.toText()}`, fit.misfit, fit.median);
}
