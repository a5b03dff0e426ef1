import { describe, expect, test } from 'vitest';
import { type Family, GraphBuilder } from '../../../packages/core/src/formula/graph.js';
import {
  sobolIndices,
  type VarianceShare,
  varianceShares,
} from '../../../packages/core/src/sensitivity/indices.js';
import { BLOCK } from '../../../packages/core/src/sensitivity/simulate.js';
import { Draws, type Sampler } from '../../../packages/core/src/uncertainty/draws.js';
import type { UncertaintyFields } from '../../../packages/core/src/uncertainty/schema.js';
import { indexOf, inputOf, plain } from '../formula/making.js';
import { basisOver, estimated, lognormal, one, pair, SAMPLERS, sigmaOf } from './making.js';
import { Scores, SEEDS } from './student.js';

const EACH = 128;
const three = indexOf('three', 3);

/** A function of numbers that are uniform from `low` to `high`, and its indices over groups of them. */
async function indicesOf(
  of: (x: readonly number[]) => number,
  range: readonly [low: number, high: number],
  groups: Readonly<Record<string, readonly number[]>>,
  [seed, sampler, each = EACH]: readonly [seed: number, sampler: Sampler, each?: number],
): Promise<readonly VarianceShare[]> {
  const size = Math.max(...Object.values(groups).flat()) + 1;
  const quantile = (p: number) => range[0] + (range[1] - range[0]) * p;
  const drawn = {
    quantile,
    ofScore: () => {
      throw new Error('drawn from its probability');
    },
  };
  const variables = Array.from({ length: size }, (_, at) => ({
    id: `x${at}`,
    group: `x${at}`,
    inputs: [{ id: `x${at}`, drawn }],
  }));
  const model = { variables, compositions: [], blocks: [], intervals: [], judgments: [] };
  const rows = new Float64Array(size * BLOCK);
  const out = new Float64Array(BLOCK);
  const point = new Array<number>(size).fill(0);
  const computed = {
    draws: rows,
    run: (count: number) => {
      for (let i = 0; i < count; i += 1) {
        for (let row = 0; row < size; row += 1) point[row] = rows[row * BLOCK + i] as number;
        out[i] = of(point);
      }
    },
    outputs: [(count: number, into: Float64Array, from: number) => into.set(out.subarray(0, count), from)],
  };
  const draws = new Draws(model, seed, sampler, each, BLOCK);
  const [indices] = await sobolIndices(draws, computed, new Map(Object.entries(groups)), {});
  return indices as readonly VarianceShare[];
}

/** First-order and total index of each group. */
type Known = Readonly<Record<string, readonly [first: number, total: number]>>;

async function check(indices: (seed: number) => Promise<readonly VarianceShare[]>, known: Known) {
  const scores = new Scores();
  for (const seed of SEEDS) {
    for (const { group, first, total } of await indices(seed)) {
      const [expectedFirst, expectedTotal] = known[group] as readonly [number, number];
      if (first && total) {
        scores.add(`first ${group}`, first, expectedFirst);
        scores.add(`total ${group}`, total, expectedTotal);
      }
    }
  }
  expect(scores.all).toHaveLength(2 * Object.keys(known).length);
  expect(scores.faults).toEqual([]);
}

/** a = 7, b = 0.1: in closed form. */
const ishigami = ([x = 0, y = 0, z = 0]: readonly number[]) =>
  Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
const ISHIGAMI = (() => {
  const power = Math.PI ** 4;
  const first = 0.5 * (1 + (0.1 * power) / 5) ** 2;
  const second = 49 / 8;
  const both = (0.1 * 0.1 * power * power * 8) / 225;
  const all = first + second + both;
  return { first: first / all, second: second / all, both: both / all };
})();
const AROUND = [-Math.PI, Math.PI] as const;

describe.each(SAMPLERS)('under %s the indices are within their errors for', (sampler) => {
  test('the function of Ishigami and Homma', async () => {
    const { first, second, both } = ISHIGAMI;
    expect([first, second, first + both, both].map((part) => part.toFixed(4))).toEqual([
      '0.3139',
      '0.4424',
      '0.5576',
      '0.2437',
    ]);
    await check((seed) => indicesOf(ishigami, AROUND, { x: [0], y: [1], z: [2] }, [seed, sampler]), {
      x: [first, first + both],
      y: [second, second],
      z: [0, both],
    });
  });

  test('groups of several numbers, in any order, some not asked for', async () => {
    const { first, second, both } = ISHIGAMI;
    await check((seed) => indicesOf(ishigami, AROUND, { zx: [2, 0], y: [1] }, [seed, sampler]), {
      zx: [first + both, first + both],
      y: [second, second],
    });
    await check((seed) => indicesOf(ishigami, AROUND, { yz: [1, 2] }, [seed, sampler]), {
      yz: [second, second + both],
    });
  });

  test('the g-function of Sobol’', async () => {
    const weights = [0, 1, 4.5];
    const parts = weights.map((a) => 1 / (3 * (1 + a) ** 2));
    const all = parts.reduce((product, part) => product * (1 + part), 1) - 1;
    const known = parts.map((part): [number, number] => [
      part / all,
      (part * parts.reduce((product, other) => product * (other === part ? 1 : 1 + other), 1)) / all,
    ]);
    const g = (x: readonly number[]) =>
      weights.reduce((product, a, at) => (product * (Math.abs(4 * (x[at] as number) - 2) + a)) / (1 + a), 1);
    await check(
      (seed) => indicesOf(g, [0, 1], { 0: [0], 1: [1], 2: [2] }, [seed, sampler]),
      Object.fromEntries(known.entries()),
    );
  });

  test('a product of lognormals, over the families of a graph', async () => {
    const graph = new GraphBuilder();
    const x = graph.input('x', one, [lognormal('x', '3', '1.5')], plain);
    const y = graph.input('y', one, [lognormal('y', '5', '1.3')], plain);
    const constant = graph.input('c', one, [inputOf('c', '7')], plain);
    const basis = basisOver(graph, [{ found: graph.mul('xy', [x, constant, y], plain) }]);
    const [a, b] = [Math.expm1(sigmaOf('1.5') ** 2), Math.expm1(sigmaOf('1.3') ** 2)];
    const all = (1 + a) * (1 + b) - 1;
    await check(
      async (seed) => (await varianceShares(basis, { draws: 16 * EACH, seed, sampler }, {}))[0] ?? [],
      { x: [a / all, (a * (1 + b)) / all], y: [b / all, (b * (1 + a)) / all] },
    );
  });
});

test('blocks that the draws do not fill give the same sums as one replicate alone', async () => {
  const linear = ([x = 0, y = 0]: readonly number[]) => 3 * x + 4 * y;
  for (const each of [100, 200, 300]) {
    const indices = await indicesOf(linear, [0, 1], { x: [0], y: [1] }, [1, 'mc', each]);
    const [x, y] = indices.map(({ total }) => total?.value ?? 0) as [number, number];
    expect(x).toBeGreaterThan(0.3);
    expect(x).toBeLessThan(0.42);
    expect(x + y).toBeGreaterThan(0.93);
    expect(x + y).toBeLessThan(1.07);
  }
});

describe('the groups of a model', () => {
  const drawing = { draws: 2048, seed: 1, sampler: 'sobol' } as const;
  async function sharesOf(graph: GraphBuilder, found: readonly Family[], fields?: UncertaintyFields) {
    const basis = basisOver(
      graph,
      found.map((family) => ({ found: family })),
      fields,
    );
    return varianceShares(basis, drawing, {});
  }

  test('inputs of one family are one group, unless they say otherwise', async () => {
    const graph = new GraphBuilder();
    const inputs = [
      lognormal('a', '1', '2'),
      lognormal('b', '1', '2'),
      lognormal('c', '1', '2', { group: 'site:s' }),
    ];
    const x = graph.input('x', three, inputs, plain);
    const [indices = []] = await sharesOf(graph, [graph.sum('sum', x, one, [0, 0, 0], plain)]);
    expect(indices.map(({ group }) => group)).toEqual(['x', 'site:s']);
    expect(indices[0]?.total?.value).toBeCloseTo(2 / 3, 1);
    expect(indices[1]?.total?.value).toBeCloseTo(1 / 3, 1);
  });

  test('a composition is one group, and so are inputs with one driver', async () => {
    const graph = new GraphBuilder();
    const parts = ['0.25', '0.25'].map((share, at) =>
      estimated(`part${at}`, [share], { composition: 'site' }),
    );
    const shares = graph.input('shares', pair, parts, plain);
    const together = ['1', '2'].map((median, at) =>
      lognormal(`view${at}`, median, '1.2', { driver: 'vendor', group: 'vendor:v' }),
    );
    const views = graph.input('views', pair, together, plain);
    const found = graph.sum('sum', graph.mul('terms', [shares, views], plain), one, [0, 0], plain);
    const [indices = []] = await sharesOf(graph, [found], { shares: [{ concentration: { value: '30' } }] });
    expect(indices.map(({ group }) => group)).toEqual(['vendor:v', 'composition:site']);
    const sum = indices.reduce((all, { first }) => all + (first?.value ?? 0), 0);
    expect(sum).toBeGreaterThan(0.9);
    expect(sum).toBeLessThan(1.01);
  });

  test('what is correlated is one group, whatever its families', async () => {
    const graph = new GraphBuilder();
    const names = ['x', 'y', 'z', 'u', 'v'];
    const families = names.map((id) => graph.input(id, one, [lognormal(id, '1', '1.5')], plain));
    const found = graph.add('sum', families, plain);
    const [indices = []] = await sharesOf(graph, [found], {
      correlations: [
        { between: ['z', 'x'], rank: '0.8' },
        { between: ['u', 'v'], rank: '0.2' },
      ],
    });
    expect(indices.map(({ group }) => group)).toEqual(['correlated:1', 'y', 'correlated:2']);
    const variance = Math.expm1(sigmaOf('1.5') ** 2);
    const covariance = (rank: number) => Math.expm1(2 * Math.sin((Math.PI * rank) / 6) * sigmaOf('1.5') ** 2);
    const parts = [2 * variance + 2 * covariance(0.8), variance, 2 * variance + 2 * covariance(0.2)];
    const all = parts.reduce((a, b) => a + b);
    for (const [at, { first, total }] of indices.entries()) {
      for (const part of [first, total]) {
        const off = ((part?.value ?? 0) - (parts[at] as number) / all) / (part?.standardError ?? 0);
        expect(Math.abs(off)).toBeLessThan(5);
      }
    }
  });

  test('there is none where nothing varies, for that output alone', async () => {
    const graph = new GraphBuilder();
    const x = graph.input('x', one, [lognormal('x', '1000', '1.1')], plain);
    const claim = graph.input('claim', one, [inputOf('claim', '1')], plain);
    const outputs = [graph.min('capped', [x, claim], plain), x, claim, graph.sub('zero', x, x, plain)];
    const [capped, whole, constant, zero] = await sharesOf(graph, outputs);
    for (const shares of [capped, constant, zero])
      expect(shares).toEqual([{ group: 'x', first: null, total: null }]);
    expect(whole?.[0]?.total?.value).toBeCloseTo(1, 1);
  });

  test('without anything drawn there are no groups', async () => {
    const graph = new GraphBuilder();
    const x = graph.input('x', one, [inputOf('x', '1', '0.5', '2')], plain);
    expect(await sharesOf(graph, [x])).toEqual([[]]);
  });
});
