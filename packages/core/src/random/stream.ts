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
  // Four plain numbers: a stream is made for every few hundred draws, and an array would cost as much as they do.
  private s0 = 0;
  private s1 = 0;
  private s2 = 0;
  private s3 = 0;

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
    this.s0 = start[0] | 0;
    this.s1 = start[1] | 0;
    this.s2 = start[2] | 0;
    this.s3 = start[3] | 0;
    // The one state from which xoshiro does not move.
    if ((this.s0 | this.s1 | this.s2 | this.s3) === 0) this.s0 = 1;
  }

  /** A whole number from 0 to 2^32 - 1. */
  uint32(): number {
    const s1 = this.s1;
    const product = Math.imul(s1, 5);
    const s2 = this.s2 ^ this.s0;
    const s3 = this.s3 ^ s1;
    this.s1 = s1 ^ s2;
    this.s0 ^= s3;
    this.s2 = s2 ^ (s1 << 9);
    this.s3 = (s3 << 11) | (s3 >>> 21);
    return Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
  }

  /** One of the 2^32 middles of equal parts of the interval from 0 to 1; never 0 or 1. */
  uniform(): number {
    return (this.uint32() + 0.5) * UNIT;
  }

  /** Writes `count` numbers as `uniform` gives them, from position `from`. */
  fillUniform(out: Float64Array, from: number, count: number): void {
    let s0 = this.s0;
    let s1 = this.s1;
    let s2 = this.s2;
    let s3 = this.s3;
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
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
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
    let s0 = this.s0;
    let s1 = this.s1;
    let s2 = this.s2;
    let s3 = this.s3;
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
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
        const drawn = outsideCore(layer, x, this);
        s0 = this.s0;
        s1 = this.s1;
        s2 = this.s2;
        s3 = this.s3;
        if (drawn !== undefined) {
          out[i] = drawn;
          i += 1;
        }
      }
    }
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
  }
}
