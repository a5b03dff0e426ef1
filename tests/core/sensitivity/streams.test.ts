import { beforeEach, expect, test, vi } from 'vitest';
import { GraphBuilder, type Index } from '../../../packages/core/src/formula/graph.js';
import { Stream } from '../../../packages/core/src/random/stream.js';
import { Draws, type Sampler } from '../../../packages/core/src/uncertainty/draws.js';
import { modelOf } from '../../../packages/core/src/uncertainty/model.js';
import { plain } from '../formula/making.js';
import { estimated, lognormal, one } from './making.js';

/** The keys of all streams that were started, in order. */
const started = vi.hoisted(() => [] as [seed: number, stream: number, block: number][]);

vi.mock('../../../packages/core/src/random/stream.js', async (original) => {
  const module = await original<typeof import('../../../packages/core/src/random/stream.js')>();
  class Recorded extends module.Stream {
    constructor(...key: [seed: number, stream: number, block: number]) {
      super(...key);
      started.push(key);
    }
  }
  return { ...module, Stream: Recorded };
});

beforeEach(() => {
  started.length = 0;
});

const members = (id: string, count: number): Index => ({
  id,
  label: plain.label,
  members: Array.from({ length: count }, (_, at) => ({ id: `${id}${at}`, label: plain.label })),
});

/** As many variables beyond those of Sobol' points, as many parts of two sites, and two that are correlated. */
function modelWith(variables: number, parts: number) {
  const graph = new GraphBuilder();
  graph.input('vendor', one, [lognormal('vendor', '1', '1.25')], plain);
  const months = Array.from({ length: variables }, (_, at) => lognormal(`month${at}`, '1', '1.5'));
  graph.input('months', members('month', variables), months, plain);
  const shares = Array.from({ length: parts }, (_, at) =>
    estimated(`share${at}`, [`1/${parts}`], { composition: at % 2 === 0 ? 'even' : 'odd' }),
  );
  graph.input('shares', members('title', parts), shares, plain);
  const { model, problems } = modelOf(graph, {
    correlations: [{ between: ['month1', `month${variables - 1}`], rank: '0.5' }],
    shares: [{ concentration: { value: '100000' } }],
  });
  expect(problems).toEqual([]);
  return model;
}

/** Starts every stream of a run: each block of each replicate of both copies, with one draw of it. */
function startAll(draws: Draws): void {
  const out = new Float64Array(draws.rows.size * draws.block);
  for (let replicate = 0; replicate < 16; replicate += 1) {
    for (const copy of ['first', 'second'] as const) {
      for (let first = 0; first < draws.perReplicate; first += draws.block)
        draws.fill(out, replicate, first, 1, copy);
    }
  }
}

test.each<[parts: number, draws: number, sampler: Sampler]>([
  [8000, 16, 'sobol'],
  [8000, 2048, 'mc'],
  [20, 16 * 1000, 'mc'],
  [20, 16 * 1024, 'sobol'],
])('with %d parts and %d draws under %s no two streams are one', (parts, total, sampler) => {
  const each = total / 16;
  startAll(new Draws(modelWith(80, parts), 5, sampler, each, 128));
  const keys = started.map(([, stream, block]) => `${stream} ${block}`);
  expect(new Set(keys).size).toBe(keys.length);
  const blocks = Math.ceil(each / 128);
  const scrambles = sampler === 'sobol' ? 16 : 0;
  // The vendor and 80 months, of which 64 follow Sobol' points; the parts and two rests.
  const streams = (sampler === 'sobol' ? 81 - 64 : 81) + parts + 2;
  expect(keys).toHaveLength(16 * 2 * blocks * streams + scrambles);
  expect(started.every(([seed]) => seed === 5)).toBe(true);
  // One word of 32 bits would be the same for some of them by chance.
  const words = [...started].map((key) => {
    const stream = new Stream(...key);
    return stream.uint32() * 2 ** 21 + (stream.uint32() >>> 11);
  });
  expect(new Set(words).size).toBe(words.length);
});
