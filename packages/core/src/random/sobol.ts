import { DIRECTIONS } from './sobol-directions.js';
import type { Stream } from './stream.js';

const BITS = 32;
const MOST_POINTS = 4294967296;
const UNIT = 1 / MOST_POINTS;

/** The greatest number of dimensions. */
const MOST_DIMENSIONS = DIRECTIONS.length + 1;

/**
 * The direction numbers of a dimension, from 0: 32 words, of which the first moves a point by a half.
 * Bratley and Fox (1988), Algorithm 659.
 */
export function directionsOf(dimension: number): Uint32Array {
  const words = new Uint32Array(BITS);
  const [polynomial, ...starts] = dimension === 0 ? [1] : (DIRECTIONS[dimension - 1] as number[]);
  const degree = starts.length;
  for (let i = 0; i < BITS; i += 1) {
    if (degree === 0) words[i] = 1 << (BITS - 1 - i);
    else if (i < degree) words[i] = (starts[i] as number) << (BITS - 1 - i);
    else {
      let word = (words[i - degree] as number) ^ ((words[i - degree] as number) >>> degree);
      for (let k = 1; k < degree; k += 1) {
        if (((polynomial as number) >>> (degree - k)) & 1) word ^= words[i - k] as number;
      }
      words[i] = word;
    }
  }
  return words;
}

/**
 * Sobol' points in Gray code order (Antonov and Saleev 1979), scrambled by a random lower triangular binary matrix and a
 * random shift in each dimension (Matousek 1998): each point alone is uniform, and the first 2^m points still lie one in
 * each of the 2^m equal parts of every dimension.
 */
export class ScrambledSobol {
  private readonly directions: readonly Uint32Array[];
  private readonly shifts: Uint32Array;

  /**
   * @param stream gives the scramble: the same stream, the same points
   * @throws RangeError for dimensions other than 1 to 128
   */
  constructor(dimensions: number, stream: Stream) {
    if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= MOST_DIMENSIONS)) {
      throw new RangeError(`Sobol' points have 1 to ${MOST_DIMENSIONS} dimensions, not ${dimensions}`);
    }
    this.shifts = new Uint32Array(dimensions);
    this.directions = Array.from({ length: dimensions }, (_, dimension) => {
      this.shifts[dimension] = stream.uint32();
      return scrambled(directionsOf(dimension), stream);
    });
  }

  /**
   * Writes points number first to first + count - 1 of one dimension, each in the middle of one of 2^32 parts of the
   * interval from 0 to 1, from position `from`. Any part of the points is the same as in the whole.
   * @throws RangeError for a dimension or points that there are not: points are numbered from 0 to 2^32 - 1
   */
  fill(dimension: number, first: number, count: number, out: Float64Array, from: number): void {
    const words = this.directions[dimension];
    if (!words) throw new RangeError(`no such dimension: ${dimension}`);
    if (!(first >= 0 && first + count <= MOST_POINTS))
      throw new RangeError(`no such points: ${first}, ${count}`);
    let point = this.shifts[dimension] as number;
    for (let gray = first ^ (first >>> 1), i = 0; gray !== 0; gray >>>= 1, i += 1) {
      if (gray & 1) point ^= words[i] as number;
    }
    for (let i = 0; i < count; i += 1) {
      out[from + i] = ((point >>> 0) + 0.5) * UNIT;
      const next = (first + i + 1) | 0;
      // The next point differs in one digit of the Gray code, at the lowest 1 of its number (0 has none: the last point).
      point ^= words[(31 - Math.clz32(next & -next)) & 31] as number;
    }
  }
}

/** The words, each times a random binary matrix with ones on its diagonal and zeros above it; the first digit is the greatest. */
function scrambled(words: Uint32Array, stream: Stream): Uint32Array {
  const rows = Array.from({ length: BITS }, (_, row) => {
    const diagonal = 1 << (BITS - 1 - row);
    const below = -diagonal << 1;
    return (stream.uint32() & below) | diagonal;
  });
  return words.map((word) =>
    rows.reduce((product, row, at) => product | (parity(word & row) << (BITS - 1 - at)), 0),
  );
}

function parity(word: number): number {
  let folded = word ^ (word >>> 16);
  folded ^= folded >>> 8;
  folded ^= folded >>> 4;
  folded ^= folded >>> 2;
  folded ^= folded >>> 1;
  return folded & 1;
}
