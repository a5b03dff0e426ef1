import { LEAST_EXPONENT, POWERS } from './powers.js';
import { headAndRest, nearest, PLACES, wideLog, wideProduct, wideRoot } from './wide.js';

/** Steps of the table between one power of two and the next. */
const STEPS = 128;

const LOG_STEP = wideLog(2n, 1n) / BigInt(STEPS);
const STEPS_OVER_LOG_2 = 1 / nearest(LOG_STEP);
// 34 binary digits: the product with a whole number below 2^18 is exact.
const [STEP_HEAD, STEP_REST] = headAndRest(LOG_STEP, 41n);
/** Added and taken away again, it rounds a number below 2^51 to the nearest whole one. */
const ROUNDER = 1.5 * 4503599627370496;

/** 2^(j/128): the nearest double, and what it lacks, as a share of it. */
const ROOTS = new Float64Array(STEPS);
const LACKS = new Float64Array(STEPS);
fillTables();

function fillTables(): void {
  let step = 2n << PLACES;
  for (let roots = 1; roots < STEPS; roots *= 2) step = wideRoot(step);
  let root = 1n << PLACES;
  for (let j = 0; j < STEPS; j += 1) {
    const near = nearest(root);
    ROOTS[j] = near;
    LACKS[j] = nearest(root - (BigInt(near * 4503599627370496) << (PLACES - 52n))) / near;
    root = wideProduct(root, step);
  }
}

/**
 * e^x for any x, to within 0.52 units in the last place (1 where the result is subnormal): Infinity above
 * 709.782712893384, 0 below -745.1332191019412, NaN for NaN. Table and polynomial after Tang (1989), "Table-driven
 * implementation of the exponential function in IEEE floating-point arithmetic". Sums and products alone, so it is the
 * same to the bit in every engine; that of the language is not.
 */
export function exp(x: number): number {
  if (!(x >= -708 && x <= 708)) return atTheEnds(x);
  const steps = x * STEPS_OVER_LOG_2 + ROUNDER - ROUNDER;
  return significand(x, steps) * (POWERS[(steps >> 7) - LEAST_EXPONENT] as number);
}

/** e^x over 2^floor(steps/128), where steps/128 x log 2 is within half a step of x. */
function significand(x: number, steps: number): number {
  const r = x - steps * STEP_HEAD - steps * STEP_REST;
  const j = steps & (STEPS - 1);
  const root = ROOTS[j] as number;
  const square = r * r;
  const more =
    (LACKS[j] as number) + r + square * (0.5 + r * (1 / 6)) + square * square * (1 / 24 + r * (1 / 120));
  return root + root * more;
}

function atTheEnds(x: number): number {
  if (x > 710) return Number.POSITIVE_INFINITY;
  if (x < -746) return 0;
  if (Number.isNaN(x)) return x;
  const steps = x * STEPS_OVER_LOG_2 + ROUNDER - ROUNDER;
  const exponent = steps >> 7;
  // In two products, of which the first is exact: neither factor is out of range, and the result is rounded once.
  const half = exponent >> 1;
  return (
    significand(x, steps) *
    (POWERS[half - LEAST_EXPONENT] as number) *
    (POWERS[exponent - half - LEAST_EXPONENT] as number)
  );
}
