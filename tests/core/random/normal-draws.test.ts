import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../../packages/core/src/random/normal.js';
import { Stream } from '../../../packages/core/src/random/stream.js';
import { EDGES, LAYERS } from '../../../packages/core/src/random/ziggurat.js';
import { chiSquareOff, deviationsOff, KOLMOGOROV_BOUND, kolmogorov, SIX } from './statistics.js';

const N = 2_000_000;
const draws = new Float64Array(N);
new Stream(114, 3, 0).fillNormal(draws, 0, N);

describe('the layers of the ziggurat', () => {
  test('narrow to the top, where they close', () => {
    for (let i = 0; i < LAYERS; i += 1) expect(EDGES[i + 1]).toBeLessThan(EDGES[i] as number);
    expect(EDGES[LAYERS]).toBe(0);
    // Marsaglia and Tsang (2000) give 0.2152 as the last edge.
    expect(EDGES[LAYERS - 1]).toBeCloseTo(0.21524189598488, 13);
  });
});

describe('normal numbers', () => {
  test('have the normal distribution', () => {
    expect(kolmogorov(draws, normalCdf)).toBeLessThan(KOLMOGOROV_BOUND);
  });

  test('fall alike into 1000 parts of equal probability', () => {
    const counts = new Int32Array(1000);
    for (const z of draws) {
      const part = Math.min(999, Math.floor(normalCdf(z) * 1000));
      counts[part] = (counts[part] as number) + 1;
    }
    expect(Math.abs(chiSquareOff(counts))).toBeLessThan(SIX);
  });

  test('have mean 0, variance 1, third moment 0 and fourth moment 3', () => {
    const moment = (k: number) => draws.reduce((sum, z) => sum + z ** k, 0) / N;
    // Variances of z, z^2, z^3 and z^4: 1, 2, 15 and 96.
    expect(Math.abs(moment(1)) / Math.sqrt(1 / N)).toBeLessThan(SIX);
    expect(Math.abs(moment(2) - 1) / Math.sqrt(2 / N)).toBeLessThan(SIX);
    expect(Math.abs(moment(3)) / Math.sqrt(15 / N)).toBeLessThan(SIX);
    expect(Math.abs(moment(4) - 3) / Math.sqrt(96 / N)).toBeLessThan(SIX);
  });

  test.each([3, 3.5, 3.6541528853610088, 3.8, 4.2])(
    'lie beyond %d on both sides as often as they have to',
    (edge) => {
      const p = normalCdf(-edge);
      const above = draws.reduce((count, z) => count + (z > edge ? 1 : 0), 0);
      const below = draws.reduce((count, z) => count + (z < -edge ? 1 : 0), 0);
      expect(Math.abs(deviationsOff(above, N, p))).toBeLessThan(SIX);
      expect(Math.abs(deviationsOff(below, N, p))).toBeLessThan(SIX);
    },
  );

  test('have as many digits in each layer: no value comes twice oftener than 32 bits let it', () => {
    // 2e6 numbers of some 2^38 different ones: about 8 pairs are expected.
    const sorted = Float64Array.from(draws).sort();
    const twins = sorted.reduce((count, z, i) => count + (i > 0 && z === sorted[i - 1] ? 1 : 0), 0);
    expect(twins).toBeLessThan(60);
  });

  test('are not correlated with the next one, nor their sizes', () => {
    let product = 0;
    let sizes = 0;
    for (let i = 1; i < N; i += 1) {
      const [a, b] = [draws[i - 1] as number, draws[i] as number];
      product += a * b;
      sizes += ((a * a - 1) * (b * b - 1)) / 2;
    }
    expect(Math.abs(product / Math.sqrt(N))).toBeLessThan(SIX);
    expect(Math.abs(sizes / Math.sqrt(N))).toBeLessThan(SIX);
  });
});
