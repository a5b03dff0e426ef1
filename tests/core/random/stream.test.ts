import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Stream } from '../../../packages/core/src/random/stream.js';
import { type FourWords, threefry } from '../../../packages/core/src/random/threefry.js';
import { chiSquareOff, deviationsOff, SIX } from './statistics.js';

/** xoshiro128** as its authors wrote it down, in whole numbers without a size. */
function* xoshiro(start: FourWords): Generator<number> {
  const MASK = 0xffffffffn;
  const turn = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & MASK;
  let [s0, s1, s2, s3] = start.map(BigInt) as [bigint, bigint, bigint, bigint];
  for (;;) {
    yield Number((turn((s1 * 5n) & MASK, 7n) * 9n) & MASK);
    const shifted = (s1 << 9n) & MASK;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = turn(s3, 11n);
  }
}

const take = (count: number, from: Iterator<number>) =>
  Array.from({ length: count }, () => from.next().value as number);

describe('a stream', () => {
  test('is checked against the reference implementation of xoshiro128**', () => {
    expect(take(10, xoshiro([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test('is xoshiro128** from the state that Threefry gives for its key', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(0xffffffff), fc.nat(0xffffffff), (seed, number, block) => {
        const start = threefry([seed % 2 ** 32, Math.floor(seed / 2 ** 32), 0, 0], [block, number, 0, 0]);
        const stream = new Stream(seed, number, block);
        const words = Array.from({ length: 20 }, () => stream.uint32());
        expect(words).toEqual(take(20, xoshiro(start)));
      }),
    );
  });

  test('has one start for one key', () => {
    const words = [
      new Stream(1, 0, 0),
      new Stream(0, 1, 0),
      new Stream(0, 0, 1),
      new Stream(0, 0, 0),
      new Stream(2 ** 32, 0, 0),
    ].map((stream) => stream.uint32());
    expect(new Set(words).size).toBe(5);
    expect(new Stream(7, 8, 9).uint32()).toBe(new Stream(7, 8, 9).uint32());
  });

  test.each([
    [-1, 0, 0],
    [0.5, 0, 0],
    [2 ** 53, 0, 0],
    [0, -1, 0],
    [0, 2 ** 32, 0],
    [0, 0, 1.5],
    [0, 0, Number.NaN],
  ])('refuses the key %d, %d, %d', (seed, number, block) => {
    expect(() => new Stream(seed, number, block)).toThrow(RangeError);
  });

  test('gives uniform numbers in the middle of 2^32 parts', () => {
    const [words, numbers] = [new Stream(3, 1, 4), new Stream(3, 1, 4)];
    for (let i = 0; i < 1000; i += 1) expect(numbers.uniform()).toBe((words.uint32() + 0.5) / 2 ** 32);
  });

  test('fills as it gives one by one, and goes on where a filling ended', () => {
    const [single, filling] = [new Stream(5, 5, 5), new Stream(5, 5, 5)];
    const out = new Float64Array(30_010).fill(-9);
    filling.fillUniform(out, 5, 10_000);
    filling.fillNormal(out, 10_005, 10_000);
    filling.fillUniform(out, 20_005, 10_000);
    const expected = Float64Array.from({ length: 30_010 }, (_, i) => {
      if (i < 5 || i >= 30_005) return -9;
      return i >= 10_005 && i < 20_005 ? single.normal() : single.uniform();
    });
    expect(out).toEqual(expected);
    expect(filling.uint32()).toBe(single.uint32());
  });

  test('fills nothing where nothing is asked for', () => {
    const out = new Float64Array([1, 2]);
    new Stream(1, 1, 1).fillUniform(out, 1, 0);
    new Stream(1, 1, 1).fillNormal(out, 1, 0);
    expect([...out]).toEqual([1, 2]);
  });
});

describe('uniform numbers', () => {
  const N = 1_000_000;
  const draws = new Float64Array(N);
  new Stream(20240418, 1, 0).fillUniform(draws, 0, N);

  test('fall into equal parts alike', () => {
    const counts = new Int32Array(1024);
    for (const u of draws) counts[Math.floor(u * 1024)] = (counts[Math.floor(u * 1024)] as number) + 1;
    expect(Math.abs(chiSquareOff(counts))).toBeLessThan(SIX);
  });

  test('in pairs fall into equal squares alike', () => {
    const counts = new Int32Array(64 * 64);
    for (let i = 0; i < N; i += 2) {
      const cell = Math.floor((draws[i] as number) * 64) * 64 + Math.floor((draws[i + 1] as number) * 64);
      counts[cell] = (counts[cell] as number) + 1;
    }
    expect(Math.abs(chiSquareOff(counts))).toBeLessThan(SIX);
  });

  test('the first of each stream and the first of each block fall into equal parts alike', () => {
    const streams = new Int32Array(256);
    const blocks = new Int32Array(256);
    for (let i = 0; i < 40_000; i += 1) {
      const [byStream, byBlock] = [new Stream(1, i, 0).uint32() >>> 24, new Stream(1, 0, i).uint32() >>> 24];
      streams[byStream] = (streams[byStream] as number) + 1;
      blocks[byBlock] = (blocks[byBlock] as number) + 1;
    }
    expect(Math.abs(chiSquareOff(streams))).toBeLessThan(SIX);
    expect(Math.abs(chiSquareOff(blocks))).toBeLessThan(SIX);
  });

  test('of neighbouring streams and blocks are not correlated', () => {
    const n = 100_000;
    const starts = [new Stream(1, 0, 0), new Stream(1, 1, 0), new Stream(1, 0, 1), new Stream(2, 0, 0)];
    const all = starts.map((stream) => {
      const out = new Float64Array(n);
      stream.fillUniform(out, 0, n);
      return out;
    });
    for (const [i, a] of all.entries()) {
      for (const b of all.slice(i + 1)) {
        const sum = a.reduce((total, u, at) => total + 12 * (u - 0.5) * ((b[at] as number) - 0.5), 0);
        expect(Math.abs(sum / Math.sqrt(n))).toBeLessThan(SIX);
      }
    }
  });

  test('are each bit as often 1 as 0', () => {
    const stream = new Stream(9, 9, 9);
    const ones = new Int32Array(32);
    const n = 100_000;
    for (let i = 0; i < n; i += 1) {
      const word = stream.uint32();
      for (let bit = 0; bit < 32; bit += 1) ones[bit] = (ones[bit] as number) + ((word >>> bit) & 1);
    }
    for (const count of ones) expect(Math.abs(deviationsOff(count, n, 0.5))).toBeLessThan(SIX);
  });
});
