import { LEAST_EXPONENT, POWERS } from './powers.js';
import { headAndRest, wideLog } from './wide.js';

/** A double and its two halves. */
const DOUBLE = new Float64Array(1);
const HALVES = new Int32Array(DOUBLE.buffer);
/** Which half is the upper one: it comes second where the lower bytes of a number come first, as on most machines. */
const UPPER = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
/** The upper half of the double 0.6875, where the exponent changes. */
const LEAST_NEAR = 0x3fe60000;
/** In the upper half of a double, the seventh digit after the leading one, and half of that. */
const DIGIT = 13;
const HALF_DIGIT = 1 << (DIGIT - 1);
const CENTRES_IN_ALL = 128;

// 42 binary places: with the multiple of log 2 they add up without rounding.
const HEAD_PLACES = 42n;
const [LOG_2_HEAD, LOG_2_REST] = headAndRest(wideLog(2n, 1n), HEAD_PLACES);

/** The numbers of seven binary digits after the leading one, from 0.6875: each, 1 over it, and its logarithm in two parts. */
const CENTRES = new Float64Array(CENTRES_IN_ALL);
const INVERSES = new Float64Array(CENTRES_IN_ALL);
const HEADS = new Float64Array(CENTRES_IN_ALL);
const RESTS = new Float64Array(CENTRES_IN_ALL);
for (let i = 0; i < CENTRES_IN_ALL; i += 1) {
  HALVES[UPPER] = LEAST_NEAR + (i << DIGIT);
  HALVES[1 - UPPER] = 0;
  const centre = DOUBLE[0] as number;
  const [head, rest] = headAndRest(wideLog(BigInt(centre * 256), 256n), HEAD_PLACES);
  CENTRES[i] = centre;
  INVERSES[i] = 1 / centre;
  HEADS[i] = head;
  RESTS[i] = rest;
}

const LEAST_NORMAL = 2.2250738585072014e-308;

/**
 * The natural logarithm, to within 0.9 units in the last place: -Infinity at 0, NaN below it. Table and series after
 * Tang (1990), "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic".
 * The same to the bit in every engine; that of the language is not.
 */
export function log(x: number): number {
  if (!(x >= LEAST_NORMAL && x <= Number.MAX_VALUE)) return atTheEnds(x);
  return ofNormal(x, 0);
}

/** log(x) + twos x log 2, for x that is neither subnormal nor infinite. */
function ofNormal(x: number, twos: number): number {
  DOUBLE[0] = x;
  const digits = (HALVES[UPPER] as number) - LEAST_NEAR + HALF_DIGIT;
  const exponent = digits >> 20;
  const i = (digits >> DIGIT) & (CENTRES_IN_ALL - 1);
  const near = x * (POWERS[-exponent - LEAST_EXPONENT] as number);
  // The difference is exact, so the error of r is a share of r, which is at most 1/256.
  const r = (near - (CENTRES[i] as number)) * (INVERSES[i] as number);
  const count = exponent + twos;
  const whole = count * LOG_2_HEAD + (HEADS[i] as number);
  const sum = whole + r;
  const rest = whole - sum + r + (count * LOG_2_REST + (RESTS[i] as number));
  const square = r * r;
  const series = 1 / 3 - r * (1 / 4) + square * (1 / 5 - r * (1 / 6) + square * (1 / 7));
  return sum + (rest - square * 0.5 + square * r * series);
}

function atTheEnds(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;
  // A subnormal number is made normal first; the product is exact.
  return x > 0 ? ofNormal(x * 18014398509481984, -54) : Number.NaN;
}
