import { describe, expect, test } from 'vitest';
import { type Family, GraphBuilder } from '../../../packages/core/src/formula/graph.js';
import { meanOf, measured, statisticsOf } from '../../../packages/core/src/sensitivity/statistics.js';
import { Draws, type Sampler } from '../../../packages/core/src/uncertainty/draws.js';
import { modelOf } from '../../../packages/core/src/uncertainty/model.js';
import { indexOf, inputOf, plain } from '../formula/making.js';
import { basisOver, drawsOf, estimated, lognormal, one, SAMPLERS, sigmaOf } from './making.js';
import { meanIn, Scores, SEEDS, unlikeStudent } from './student.js';

const EACH = 128;
const three = indexOf('three', 3);

/** Normal quantiles (from tables), by the names that statistics have. */
const Z = {
  p05: -1.6448536269514722,
  p10: -1.2815515655446004,
  p25: -0.6744897501960817,
  p50: 0,
  p75: 0.6744897501960817,
  p90: 1.2815515655446004,
  p95: 1.6448536269514722,
} as const;
const NAMES = Object.keys(Z) as (keyof typeof Z)[];

/** The distribution function of the standard normal, by the error function's power series. */
function phi(z: number): number {
  let [term, sum] = [z, z];
  for (let n = 1; n < 100; n += 1) {
    term *= (-z * z) / (2 * n);
    sum += term / (2 * n + 1);
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
}

/** The standardised errors of mean and quantiles, where they are known. */
function score(scores: Scores, draws: Float64Array, truth: Partial<Record<'mean' | keyof typeof Z, number>>) {
  const statistics = statisticsOf(draws);
  const { quantiles, standardErrors } = statistics;
  if (truth.mean !== undefined) scores.add('mean', meanIn(statistics), truth.mean);
  for (const name of NAMES) {
    const expected = truth[name];
    if (expected !== undefined)
      scores.add(name, { value: quantiles[name], standardError: standardErrors[name] }, expected);
  }
}

const quantilesAt = (at: (z: number) => number) =>
  Object.fromEntries(NAMES.map((name) => [name, at(Z[name])])) as Record<keyof typeof Z, number>;

const RATIOS = ['1.25', '1.6', '2'] as const;
const SIGMA = Math.hypot(...RATIOS.map(sigmaOf));

/** A product of three lognormals of median 1. */
function product(graph: GraphBuilder): Family {
  const factors = RATIOS.map((ratio, at) =>
    graph.input(`x${at}`, one, [lognormal(`x${at}`, '1', ratio)], plain),
  );
  return graph.mul('product', factors, plain);
}

/** The mean of the lesser of a lognormal of median 1 and a claim. */
function meanBelow(claim: number, sigma: number): number {
  const at = Math.log(claim) / sigma;
  return Math.exp((sigma * sigma) / 2) * phi(at - sigma) + claim * phi(-at);
}

describe.each(SAMPLERS)('under %s the errors are those of Student’s t for', (sampler) => {
  async function scoresOf(outputs: (graph: GraphBuilder) => Family, truth: Parameters<typeof score>[2]) {
    const graph = new GraphBuilder();
    const basis = basisOver(graph, [{ found: outputs(graph) }]);
    const scores = new Scores();
    for (const seed of SEEDS) {
      const [draws] = await drawsOf(basis, 16 * EACH, seed, sampler);
      score(scores, draws as Float64Array, truth);
    }
    return scores;
  }

  test('a product of lognormals: mean and quantiles; errors of half or double the size would be noticed', async () => {
    const mean = Math.exp((SIGMA * SIGMA) / 2);
    const scores = await scoresOf(product, { mean, ...quantilesAt((z) => Math.exp(SIGMA * z)) });
    expect(scores.all).toHaveLength(8);
    expect(scores.faults).toEqual([]);
    for (const [, right] of scores.all) {
      expect(unlikeStudent(right.map((t) => t * 2)).length).toBeGreaterThan(0);
      expect(unlikeStudent(right.map((t) => t / 2)).length).toBeGreaterThan(0);
      expect(unlikeStudent(right.map((t) => t + 1)).length).toBeGreaterThan(0);
    }
  });

  test('one lognormal alone: mean', async () => {
    const sigma = sigmaOf('1.6');
    const alone = (graph: GraphBuilder) => graph.input('x', one, [lognormal('x', '1', '1.6')], plain);
    const scores = await scoresOf(alone, { mean: Math.exp((sigma * sigma) / 2) });
    expect(scores.faults).toEqual([]);
  });

  test('the lesser of a product and a claim: mean and quantiles, exact where the claim caps them', async () => {
    const claim = 1.8;
    const capped = (graph: GraphBuilder) =>
      graph.min(
        'capped',
        [product(graph), graph.input('claim', one, [inputOf('claim', '1.8')], plain)],
        plain,
      );
    const truth = quantilesAt((z) => Math.min(Math.exp(SIGMA * z), claim));
    expect(truth.p90).toBe(claim);
    const scores = await scoresOf(capped, { mean: meanBelow(claim, SIGMA), ...truth });
    const { p90, p95, ...open } = Object.fromEntries(scores.all);
    for (const name of [p90, p95]) expect(name?.every((t) => t === 0)).toBe(true);
    expect(Object.values(open).flatMap((own) => unlikeStudent(own as number[]))).toEqual([]);
  });

  test('a sum of lognormals with a shared factor: mean and variance', async () => {
    const graph = new GraphBuilder();
    const shared = lognormal('shared', '1', '1.25');
    const factors = graph.input('shared', three, [shared, shared, shared], plain);
    const medians = [1, 2, 3];
    const own = medians.map((median) => lognormal(`own${median}`, String(median), '1.5'));
    const terms = graph.mul('terms', [factors, graph.input('own', three, own, plain)], plain);
    const basis = basisOver(graph, [{ found: graph.sum('sum', terms, one, [0, 0, 0], plain) }]);
    const [s, o] = [sigmaOf('1.25') ** 2, sigmaOf('1.5') ** 2];
    const mean = 6 * Math.exp((s + o) / 2);
    const ownSquare = 36 * Math.exp(o) + 14 * Math.exp(o) * Math.expm1(o);
    const variance = Math.exp(2 * s) * ownSquare - mean * mean;
    const scores = new Scores();
    for (const seed of SEEDS) {
      const [draws] = (await drawsOf(basis, 16 * EACH, seed, sampler)) as [Float64Array];
      score(scores, draws, { mean });
      const squares = draws.map((x) => (x - mean) ** 2);
      scores.add('variance', measured(squares, meanOf), variance);
    }
    expect(scores.all).toHaveLength(2);
    expect(scores.faults).toEqual([]);
  });

  test('a sum of lognormals that go up and down together, times another factor: the mean', async () => {
    const sum = (graph: GraphBuilder) => {
      const members = ['1.25', '1.6', '2'].map((ratio, at) =>
        lognormal(`x${at}`, '1', ratio, { driver: 'all' }),
      );
      const together = graph.sum('sum', graph.input('x', three, members, plain), one, [0, 0, 0], plain);
      return graph.mul(
        'product',
        [together, graph.input('y', one, [lognormal('y', '1', '1.4')], plain)],
        plain,
      );
    };
    const factor = Math.exp(sigmaOf('1.4') ** 2 / 2);
    const means = ['1.25', '1.6', '2'].map((ratio) => Math.exp(sigmaOf(ratio) ** 2 / 2));
    const scores = await scoresOf(sum, { mean: factor * means.reduce((a, b) => a + b) });
    expect(scores.faults).toEqual([]);
  });

  test('a Dirichlet composition: means, variances and covariances of its shares', async () => {
    const shares = [0.3, 0.1, 0.05];
    const concentration = 12;
    const graph = new GraphBuilder();
    const parts = shares.map((share, at) => estimated(`part${at}`, [String(share)], { composition: 'site' }));
    const family = graph.input('shares', three, parts, plain);
    const views = graph.input('views', one, [lognormal('views', '1', '1.25')], plain);
    const outputs = shares.map((_, at) => graph.gather(`of${at}`, family, one, [at]));
    const basis = basisOver(
      graph,
      [...outputs, views].map((found) => ({ found })),
      {
        shares: [{ concentration: { value: String(concentration) } }],
      },
    );
    const scores = new Scores();
    for (const seed of SEEDS) {
      const drawn = await drawsOf(basis, 16 * EACH, seed, sampler);
      const off = shares.map((share, at) => (drawn[at] as Float64Array).map((x) => x - share));
      shares.forEach((share, i) => {
        scores.add(`mean ${i}`, measured(drawn[i] as Float64Array, meanOf), share);
        for (let j = 0; j <= i; j += 1) {
          const products = (off[i] as Float64Array).map(
            (x, at) => x * ((off[j] as Float64Array)[at] as number),
          );
          const expected = (share * ((i === j ? 1 : 0) - (shares[j] as number))) / (concentration + 1);
          scores.add(`covariance ${i} ${j}`, measured(products, meanOf), expected);
        }
      });
    }
    expect(scores.all).toHaveLength(9);
    expect(scores.faults).toEqual([]);
  });
});

describe('a rank correlation by the copula', () => {
  /** The rank correlations in 16 replicates of a pair of which one is stated, and of a pair of which none is. */
  function rankCorrelations(rank: number, seed: number, sampler: Sampler) {
    const graph = new GraphBuilder();
    graph.input('x', one, [lognormal('x', '1', '2')], plain);
    graph.input('y', one, [estimated('y', ['3', '2', '4'], { spread: { shape: 'triangular' } })], plain);
    graph.input('z', one, [lognormal('z', '1', '2')], plain);
    const { model, problems } = modelOf(graph, {
      correlations: [{ between: ['x', 'y'], rank: String(rank) }],
    });
    expect(problems).toEqual([]);
    const draws = new Draws(model, seed, sampler, EACH, EACH);
    const out = new Float64Array(3 * EACH);
    const row = (id: string) => {
      const at = draws.rows.get(id) as number;
      return out.subarray(at * EACH, (at + 1) * EACH);
    };
    const found = { stated: [] as number[], none: [] as number[] };
    for (let replicate = 0; replicate < 16; replicate += 1) {
      draws.fill(out, replicate, 0, EACH);
      found.stated.push(rankCorrelation(row('x'), row('y')));
      found.none.push(rankCorrelation(row('x'), row('z')));
    }
    return { stated: ofReplicates(found.stated), none: ofReplicates(found.none) };
  }

  const RANKS = [-0.9, -0.3, 0, 0.5, 0.95];

  test.each(RANKS)('of %d has the errors of Student’s t under mc, and leaves other pairs alone', (rank) => {
    const scores = new Scores();
    for (const seed of SEEDS) {
      const { stated, none } = rankCorrelations(rank, seed, 'mc');
      scores.add('stated', stated, expectedRank(rank));
      scores.add('none', none, 0);
    }
    expect(scores.faults).toEqual([]);
  });

  test.each(RANKS)(
    'of %d is nearly exact under sobol, whose points are spread evenly over each pair',
    (rank) => {
      for (const seed of SEEDS.slice(0, 20)) {
        const { stated, none } = rankCorrelations(rank, seed, 'sobol');
        expect(Math.abs(stated.value - rank)).toBeLessThan(0.004);
        expect(Math.abs(none.value)).toBeLessThan(0.004);
      }
    },
  );

  test.each([
    ['1', 1],
    ['-1', -1],
  ])('of %s is exact in every replicate', (_, rank) => {
    for (const sampler of SAMPLERS)
      expect(rankCorrelations(rank, 1, sampler).stated).toEqual({ value: rank, standardError: 0 });
  });
});

/** Spearman's rank correlation of numbers of which no two are alike. */
function rankCorrelation(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  const ranks = (values: Float64Array) => {
    const sorted = values.slice().sort();
    const at = new Map(Array.from(sorted, (value, rank) => [value, rank]));
    return Array.from(values, (value) => at.get(value) as number);
  };
  const [a, b] = [ranks(x), ranks(y)];
  const squares = a.reduce((sum, rank, i) => sum + (rank - (b[i] as number)) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

/** What the rank correlation of a replicate is on the average: it lies a little nearer to Kendall's than that of all. */
function expectedRank(rank: number): number {
  const kendall = (2 / Math.PI) * Math.asin(2 * Math.sin((Math.PI * rank) / 6));
  return (3 * kendall + (EACH - 2) * rank) / (EACH + 1);
}

function ofReplicates(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { value: mean, standardError: Math.sqrt(squares / values.length / (values.length - 1)) };
}

test('a sum of lognormals that go up and down together has the sums of their quantiles', async () => {
  const ratios = ['1.25', '1.6', '2'];
  const graph = new GraphBuilder();
  const members = ratios.map((ratio, at) => lognormal(`x${at}`, '1', ratio, { driver: 'all' }));
  const x = graph.input('x', three, members, plain);
  const basis = basisOver(graph, [{ found: graph.sum('sum', x, one, [0, 0, 0], plain) }]);
  const scores = new Scores();
  for (const seed of SEEDS) {
    const [draws] = await drawsOf(basis, 16 * EACH, seed, 'mc');
    score(
      scores,
      draws as Float64Array,
      quantilesAt((z) => ratios.reduce((sum, ratio) => sum + Math.exp(sigmaOf(ratio) * z), 0)),
    );
  }
  expect(scores.all).toHaveLength(7);
  expect(scores.faults).toEqual([]);
});
