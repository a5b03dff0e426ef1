import { describe, expect, test } from 'vitest';
import { GraphBuilder, type Index } from '../../../packages/core/src/formula/graph.js';
import { again } from '../../../packages/core/src/sensitivity/basis.js';
import { simulate } from '../../../packages/core/src/sensitivity/simulate.js';
import { type Copy, Draws, type Sampler } from '../../../packages/core/src/uncertainty/draws.js';
import { modelOf } from '../../../packages/core/src/uncertainty/model.js';
import type { UncertaintyFields } from '../../../packages/core/src/uncertainty/schema.js';
import { indexOf, inputOf, plain } from '../formula/making.js';
import { basisOver, estimated, lognormal, one, SAMPLERS } from './making.js';

const three = indexOf('three', 3);
const WIDE = 70;
const wide: Index = {
  ...three,
  id: 'wide',
  members: Array.from({ length: WIDE }, (_, at) => ({ id: `m${at}`, label: plain.label })),
};

const FIELDS: UncertaintyFields = {
  correlations: [{ between: ['vendor', 'month5'], rank: '0.7' }],
  shares: [{ concentration: { value: '20' } }],
};

/** More variables than follow Sobol' points, two of them correlated, a composition, and a count with an award. */
function graphOf(more: readonly string[] = []) {
  const graph = new GraphBuilder();
  const vendor = graph.input('vendor', one, [lognormal('vendor', '1', '1.25')], plain);
  const months = Array.from({ length: WIDE }, (_, at) => lognormal(`month${at}`, '10', '1.5'));
  const views = graph.sum(
    'views',
    graph.input('months', wide, months, plain),
    one,
    new Array(WIDE).fill(0),
    plain,
  );
  const parts = ['0.2', '0.1', '0.05'].map((share, at) =>
    estimated(`share${at}`, [share], { composition: 'site' }),
  );
  const shares = graph.input('shares', three, parts, plain);
  const all = graph.gather('all', graph.mul('true', [vendor, views], plain), three, [0, 0, 0]);
  const titles = graph.mul('titles', [shares, all], plain);
  const found = graph.cut('found', graph.sum('sum', titles, one, [0, 0, 0], plain), plain);
  const claim = graph.input('claim', one, [inputOf('claim', '250')], plain);
  const award = graph.min('award', [found, claim], plain);
  for (const id of more) graph.input(id, wide, new Array(WIDE).fill(lognormal(id, '1', '2')), plain);
  return { graph, found, award, titles };
}

function basis() {
  const { graph, found, award, titles } = graphOf();
  return { ...basisOver(graph, [{ found, award }, { found: award }], FIELDS), titles };
}

const run = (
  seed: number,
  sampler: Sampler,
  options: Parameters<typeof simulate>[3] = {},
  draws = 16 * 256,
) => {
  const own = basis();
  return simulate(own, own.stated, { draws, seed, sampler }, { withTitles: true, ...options });
};

describe.each(SAMPLERS)('under %s', (sampler) => {
  test.each([16, 16 * 4, 16 * 128, 16 * 256])(
    '%d draws made in two parts are the whole, to the bit',
    async (draws) => {
      const whole = await run(1, sampler, {}, draws);
      const parts = await Promise.all(
        [
          { from: 0, to: 8 },
          { from: 8, to: 16 },
        ].map((replicates) => run(1, sampler, { replicates }, draws)),
      );
      for (const output of ['found', 'award'] as const) {
        for (const [at, values] of whole[output].entries()) {
          const joined = parts.flatMap((part) => Array.from(part[output][at] as Float64Array));
          expect(joined).toEqual(Array.from(values));
        }
      }
      const size = draws / 2;
      const titles = [0, 1, 2].flatMap((title) =>
        parts.flatMap((part) => Array.from(part.titles?.subarray(title * size, (title + 1) * size) ?? [])),
      );
      expect(titles).toEqual(Array.from(whole.titles ?? []));
    },
  );

  test('each replicate alone is that of the whole', async () => {
    const whole = await run(3, sampler);
    for (const from of [0, 5, 15]) {
      const part = await run(3, sampler, { replicates: { from, to: from + 1 } });
      expect(part.found[0]).toEqual(whole.found[0]?.slice(from * 256, (from + 1) * 256));
    }
  });

  test('the same seed gives the same draws to the bit, another seed others', async () => {
    expect(await run(1, sampler)).toEqual(await run(1, sampler));
    const seen = new Set<string>();
    for (const seed of [0, 1, 2, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER]) {
      const { found } = await run(seed, sampler);
      seen.add(Array.from(found[0]?.slice(0, 8) ?? []).join());
    }
    expect(seen.size).toBe(6);
  });

  test('what is drawn does not repeat from replicate to replicate or from block to block', async () => {
    const { graph } = graphOf();
    const { model } = modelOf(graph, FIELDS);
    const draws = new Draws(model, 1, sampler, 256, 128);
    const out = new Float64Array(draws.rows.size * 128);
    const seen = new Set<number>();
    for (const copy of ['first', 'second'] as const) {
      for (let replicate = 0; replicate < 16; replicate += 1) {
        for (const first of [0, 128]) {
          draws.fill(out, replicate, first, 128, copy);
          for (let row = 0; row < draws.rows.size; row += 1) seen.add(out[row * 128] as number);
        }
      }
    }
    expect(seen.size).toBe(2 * 16 * 2 * draws.rows.size);
  });

  test('draws do not depend on what was drawn before', () => {
    const { graph } = graphOf();
    const { model } = modelOf(graph, FIELDS);
    const make = () => new Draws(model, 9, sampler, 256, 128);
    const calls = [0, 1, 2, 15].flatMap((replicate) =>
      [0, 128].flatMap((first) =>
        (['first', 'second'] as const).map((copy): [number, number, number, Copy] => [
          replicate,
          first,
          128,
          copy,
        ]),
      ),
    );
    const rows = make().rows.size;
    const inTurn = make();
    const expected = calls.map((call) => {
      const out = new Float64Array(rows * 128);
      inTurn.fill(out, ...call);
      return out;
    });
    const backwards = make();
    for (const [at, call] of [...calls.entries()].reverse()) {
      const [other, alone] = [new Float64Array(rows * 128), new Float64Array(rows * 128)];
      backwards.fill(other, ...call);
      make().fill(alone, ...call);
      expect(other).toEqual(expected[at]);
      expect(alone).toEqual(expected[at]);
    }
  });

  test('variables that are added at the end change no draw of the others', () => {
    const drawn = (more: readonly string[]) => {
      const { model } = modelOf(graphOf(more).graph, { correlations: FIELDS.correlations });
      const draws = new Draws(model, 1, sampler, 256, 128);
      const out = new Float64Array(draws.rows.size * 128);
      draws.fill(out, 2, 128, 128);
      return ['vendor', 'month0', 'month5', 'month69'].map((id) => {
        const at = draws.rows.get(id) as number;
        return out.slice(at * 128, (at + 1) * 128);
      });
    };
    const before = drawn([]);
    expect(drawn([])).toEqual(before);
    expect(drawn(['x', 'y', 'z'])).toEqual(before);
  });
});

test('points of Sobol’ of a smaller run are the first ones of a larger run', () => {
  const graph = new GraphBuilder();
  graph.input(
    'x',
    three,
    [0, 1, 2].map((at) => lognormal(`x${at}`, '1', '2')),
    plain,
  );
  const { model } = modelOf(graph, undefined);
  const filled = (perReplicate: number) => {
    const out = new Float64Array(3 * 64);
    new Draws(model, 1, 'sobol', perReplicate, 64).fill(out, 3, 0, 64);
    return out;
  };
  expect(filled(64)).toEqual(filled(1024));
});

test('the reading that is given says what is not drawn', async () => {
  const graph = new GraphBuilder();
  const x = graph.input('x', one, [lognormal('x', '1', '2')], plain);
  const y = graph.input('y', one, [estimated('y', ['2', '1', '3'])], plain);
  const own = basisOver(graph, [{ found: graph.mul('xy', [x, y], plain) }, { found: x }]);
  const atEnd = again(own, ({ id, high }) => (id === 'y' ? high : undefined));
  const { found } = await simulate(own, atEnd, { draws: 64, seed: 1, sampler: 'sobol' });
  expect(Array.from(found[0] ?? [])).toEqual(Array.from(found[1] ?? [], (value) => value * 3));
});

test('an interval beside what is drawn takes the end that the reading has', async () => {
  const graph = new GraphBuilder();
  const inputs = [
    lognormal('drawn', '1', '2'),
    estimated('interval', ['2', '1', '3']),
    inputOf('stated', '5'),
  ];
  const x = graph.input('x', three, inputs, plain);
  const alone = [0, 1, 2].map((at) => ({ found: graph.gather(`of${at}`, x, one, [at]) }));
  const own = basisOver(graph, alone);
  expect(own.model.intervals.map(({ id }) => id)).toEqual(['interval']);
  const drawing = { draws: 32, seed: 1, sampler: 'mc' } as const;
  const before = await simulate(own, own.stated, drawing);
  const atEnd = again(own, ({ id, high }) => (id === 'interval' ? high : undefined));
  const after = await simulate(own, atEnd, drawing);
  expect(after.found[0]).toEqual(before.found[0]);
  expect(new Set([...(before.found[1] ?? []), ...(after.found[1] ?? [])])).toEqual(new Set([2, 3]));
  expect(new Set(after.found[1])).toEqual(new Set([3]));
  expect(new Set(after.found[2])).toEqual(new Set([5]));
});

test('a run that is stopped throws the reason, and tells how far it is before', async () => {
  const controller = new AbortController();
  const told: number[] = [];
  const onProgress = (done: number) => {
    told.push(done);
    if (told.length === 2) controller.abort(new Error('stopped'));
  };
  const running = run(1, 'mc', { onProgress, signal: controller.signal }, 16 * 8192);
  await expect(running).rejects.toThrow('stopped');
  expect(told).toHaveLength(2);
  expect(told[0]).toBeGreaterThan(0);
  expect(told[1]).toBeGreaterThan(told[0] as number);
  expect(told[1]).toBeLessThan(1);
});
