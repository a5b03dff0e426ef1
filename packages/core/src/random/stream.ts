import { threefry } from './threefry.js';
import { EDGES, LAYERS, outsideCore } from './ziggurat.js';

const TWO_32 = 4294967296;
/** 2^-32 and 2^-31, exact. */
const UNIT = 1 / TWO_32;
const SIGNED_UNIT = 2 / TWO_32;

/**
 * A stream of random numbers with a key: (seed, stream, block) starts anywhere without any other having run. The start
 * is Threefry-4x32-20 of the key; from there it is xoshiro128 "starstar" (Blackman and Vigna 2021, "Scrambled linear
 * pseudorandom number generators"). Two of 2^40 streams of 2^32 numbers meet with a chance below 2^-16.
 */
export class Stream {
  private readonly state = new Int32Array(4);

  /**
   * @param seed a whole number from 0 to 2^53 - 1
   * @param stream a whole number below 2^32
   * @param block a whole number below 2^32
   * @throws RangeError for any other number: two keys would start at one place
   */
  constructor(seed: number, stream: number, block: number) {
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`not a seed: ${seed}`);
    for (const word of [stream, block])
      if (word >>> 0 !== word) throw new RangeError(`not a uint32: ${word}`);
    const start = threefry([seed >>> 0, Math.floor(seed / TWO_32), 0, 0], [block, stream, 0, 0]);
    this.state.set(start);
    // The one state from which xoshiro does not move.
    if (start.every((word) => word === 0)) this.state[0] = 1;
  }

  /** A whole number from 0 to 2^32 - 1. */
  uint32(): number {
    const { state } = this;
    const s1 = state[1] as number;
    const product = Math.imul(s1, 5);
    const s2 = (state[2] as number) ^ (state[0] as number);
    const s3 = (state[3] as number) ^ s1;
    state[1] = s1 ^ s2;
    state[0] = (state[0] as number) ^ s3;
    state[2] = s2 ^ (s1 << 9);
    state[3] = (s3 << 11) | (s3 >>> 21);
    return Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
  }

  /** One of the 2^32 middles of equal parts of the interval from 0 to 1; never 0 or 1. */
  uniform(): number {
    return (this.uint32() + 0.5) * UNIT;
  }

  /** Writes `count` numbers as `uniform` gives them, from position `from`. */
  fillUniform(out: Float64Array, from: number, count: number): void {
    const { state } = this;
    let s0 = state[0] as number;
    let s1 = state[1] as number;
    let s2 = state[2] as number;
    let s3 = state[3] as number;
    for (let i = from; i < from + count; i += 1) {
      const product = Math.imul(s1, 5);
      out[i] = ((Math.imul((product << 7) | (product >>> 25), 9) >>> 0) + 0.5) * UNIT;
      const shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
    }
    state[0] = s0;
    state[1] = s1;
    state[2] = s2;
    state[3] = s3;
  }

  /** A standard normal number. */
  normal(): number {
    for (;;) {
      const layer = this.uint32() & (LAYERS - 1);
      const x = ((this.uint32() | 0) + 0.5) * SIGNED_UNIT * (EDGES[layer] as number);
      if (Math.abs(x) < (EDGES[layer + 1] as number)) return x;
      const drawn = outsideCore(layer, x, this);
      if (drawn !== undefined) return drawn;
    }
  }

  /**
   * Writes `count` standard normal numbers as `normal` gives them, from position `from`. Ziggurat of Marsaglia and
   * Tsang (2000); layer and position come from different words, as Doornik (2005) and Leong et al. (2005) ask.
   */
  fillNormal(out: Float64Array, from: number, count: number): void {
    const { state } = this;
    let s0 = state[0] as number;
    let s1 = state[1] as number;
    let s2 = state[2] as number;
    let s3 = state[3] as number;
    for (let i = from; i < from + count; ) {
      let product = Math.imul(s1, 5);
      const layer = Math.imul((product << 7) | (product >>> 25), 9) & (LAYERS - 1);
      let shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
      product = Math.imul(s1, 5);
      const position = Math.imul((product << 7) | (product >>> 25), 9);
      shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
      const x = (position + 0.5) * SIGNED_UNIT * (EDGES[layer] as number);
      if (Math.abs(x) < (EDGES[layer + 1] as number)) {
        out[i] = x;
        i += 1;
      } else {
        state[0] = s0;
        state[1] = s1;
        state[2] = s2;
        state[3] = s3;
        const drawn = outsideCore(layer, x, this);
        s0 = state[0] as number;
        s1 = state[1] as number;
        s2 = state[2] as number;
        s3 = state[3] as number;
        if (drawn !== undefined) {
          out[i] = drawn;
          i += 1;
        }
      }
    }
    state[0] = s0;
    state[1] = s1;
    state[2] = s2;
    state[3] = s3;
  }
}
