import type { Assessment } from '../assess.js';
import { Fraction } from '../base/fraction.js';
import { again, type Basis, subjectsOf } from './basis.js';

/** The found amounts with every error at 1: as they were before true counts were heard. Undefined where no site is calibrated. */
export function calibrationEffect(basis: Basis, { plan }: Assessment): readonly Fraction[] | undefined {
  if (!plan.views || plan.views.calibrated.length === 0) return undefined;
  const before = again(basis, (input) =>
    input.estimate?.isError && input.estimate.spread && 'logScale' in input.estimate.spread
      ? Fraction.one
      : undefined,
  );
  return subjectsOf(basis).map(({ found }) => before.at(found, 0));
}
