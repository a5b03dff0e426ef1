import { exp } from './exp.js';
import { log } from './log.js';
import type { Stream } from './stream.js';

/**
 * Writes `count` gamma numbers of the given shape and unit scale, from position `from`. Marsaglia and Tsang (2000), "A
 * simple method for generating gamma variables". For a shape below 1 it is their boost, a gamma of shape + 1 times
 * u^(1/shape), the power taken in logarithms.
 * @throws RangeError for a shape that is not above 0 and finite
 */
export function fillGamma(
  stream: Stream,
  shape: number,
  out: Float64Array,
  from: number,
  count: number,
): void {
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY)) throw new RangeError(`not a gamma shape: ${shape}`);
  const whole = shape < 1 ? shape + 1 : shape;
  const d = whole - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  stream.fillNormal(out, from, count);
  for (let i = from; i < from + count; i += 1) {
    let x = out[i] as number;
    let cube = cubeOf(1 + c * x);
    while (!isAccepted(x, cube, d, stream)) {
      x = stream.normal();
      cube = cubeOf(1 + c * x);
    }
    out[i] = d * cube;
  }
  if (shape < 1) boost(stream, shape, out, from, count);
}

/** Turns numbers of shape + 1 into numbers of the shape. A power that is too small for a double is 0, as is the number. */
function boost(stream: Stream, shape: number, out: Float64Array, from: number, count: number): void {
  const power = 1 / shape;
  for (let i = from; i < from + count; i += 1) {
    out[i] = (out[i] as number) * exp(log(stream.uniform()) * power);
  }
}

const cubeOf = (x: number): number => x * x * x;

function isAccepted(x: number, cube: number, d: number, stream: Stream): boolean {
  if (cube <= 0) return false;
  const u = stream.uniform();
  const square = x * x;
  return u < 1 - 0.0331 * square * square || log(u) < 0.5 * square + d * (1 - cube + log(cube));
}
