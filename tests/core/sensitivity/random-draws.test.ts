import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fraction } from '../../../packages/core/src/base/fraction.js';
import { bounds } from '../../../packages/core/src/formula/bounds.js';
import { type Algebra, evaluate } from '../../../packages/core/src/formula/evaluate.js';
import { exact } from '../../../packages/core/src/formula/exact.js';
import { type Family, GraphBuilder, type Input } from '../../../packages/core/src/formula/graph.js';
import { Samples } from '../../../packages/core/src/formula/samples.js';
import { statisticsOf } from '../../../packages/core/src/sensitivity/statistics.js';
import { inputOf, plain } from '../formula/making.js';
import { type RandomGraph, randomGraph } from '../formula/random-graph.js';
import { basisOver, drawsOf, estimated, lognormal, one, SAMPLERS } from './making.js';

/** An input above zero: hundredths of its low end, of its width, and of the way between its ends. */
interface Range {
  readonly kind: 'none' | 'interval' | 'uniform' | 'triangular' | 'pert' | 'beta' | 'lognormal' | 'two-piece';
  readonly low: number;
  readonly width: number;
  readonly way: number;
}

const rangeOf = (...kinds: readonly Range['kind'][]): fc.Arbitrary<Range> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    low: fc.integer({ min: 1, max: 400 }),
    width: fc.integer({ min: 1, max: 500 }),
    way: fc.integer({ min: 30, max: 70 }),
  });

const hundredths = (n: number) => Fraction.of(`${n}/100`);

function made(id: string, { kind, low, width, way }: Range): Input {
  const between = (part: number) => hundredths(low).plus(hundredths(width).times(hundredths(part)));
  const range = (part: number) => [between(part), between(0), between(100)].map((end) => end.toText());
  const [value, least, most] = range(kind === 'uniform' ? 50 : way) as [string, string, string];
  if (kind === 'none') return inputOf(id, value);
  if (kind === 'interval') return estimated(id, [value, least, most]);
  if (kind === 'lognormal') return lognormal(id, value, '1.5');
  if (kind === 'beta') {
    const half = hundredths(1 + (width % 40));
    const [middle, whole] = [Fraction.of('0.5'), Fraction.one];
    const ends = [middle.minus(half).toText(), middle.plus(half).toText()] as const;
    return estimated(id, ['0.5', ...ends], { most: whole, spread: { shape: 'beta', coverage: 0.9 } });
  }
  const spread = kind === 'two-piece' ? { shape: kind, coverage: 0.9 } : { shape: kind };
  return estimated(id, [value, least, most], { spread });
}

/** The same graph with other inputs, the value that was asked for, and each input by itself. */
interface Drawn {
  readonly graph: GraphBuilder;
  readonly root: Family;
  readonly inputs: readonly Input[];
  readonly alone: readonly Family[];
}

function withInputs(random: RandomGraph, ranges: readonly Range[]): Drawn {
  const inputs = random.inputs.map(({ id }, at) => made(id, ranges[at % ranges.length] as Range));
  const byId = new Map(inputs.map((input) => [input.id, input]));
  const graph = new GraphBuilder();
  const copies = new Map<Family, Family>();
  const of = (family: Family) => copies.get(family) as Family;
  const copied = (family: Family): Family => {
    const { id, index } = family;
    if (family.op === 'input') {
      const own = family.inputs.map((input) => byId.get(input.id) as Input);
      return graph.input(id, index, own, plain);
    }
    if (family.op === 'sum') return graph.sum(id, of(family.args[0]), index, family.to, plain);
    if (family.op === 'gather') return graph.gather(id, of(family.args[0]), index, family.from, plain);
    if (family.op === 'cut') return graph.cut(id, of(family.args[0]), plain);
    if (family.op === 'sub' || family.op === 'div')
      return graph[family.op](id, of(family.args[0]), of(family.args[1]), plain);
    return graph[family.op](id, family.args.map(of), plain);
  };
  for (const family of random.graph.families) copies.set(family, copied(family));
  const root = graph.gather('root', of(random.root), one, [random.member]);
  const alone = inputs.map((input) => graph.input(`alone.${input.id}`, one, [input], plain));
  return { graph, root, inputs, alone };
}

/** Magnitudes that doubles hold with room to spare. */
const isTame = ({ graph }: Drawn) => {
  const stated = evaluate(graph, exact);
  const isNear = (value: Fraction) =>
    value.sign === 0 || Math.abs(Math.log10(Math.abs(value.toNumber()))) < 12;
  return graph.families.every((family) => stated.of(family).every(isNear));
};

const drawnGraph = (...kinds: readonly Range['kind'][]) =>
  fc
    .tuple(randomGraph, fc.array(rangeOf(...kinds), { minLength: 5, maxLength: 5 }))
    .map(([random, ranges]) => withInputs(random, ranges))
    .filter(isTame);
const ANY = ['none', 'interval', 'uniform', 'triangular', 'pert', 'beta', 'lognormal', 'two-piece'] as const;
const RUNS = { seed: 1, numRuns: 150 };

/** A double as the fraction that it is. */
function exactly(x: number): Fraction {
  let [whole, power] = [x, 0];
  while (!Number.isInteger(whole)) {
    whole *= 2;
    power += 1;
  }
  return Fraction.of(`${BigInt(whole)}/${2n ** BigInt(power)}`);
}

/** A value in doubles, and by how much arithmetic in doubles may be off there at most. */
interface Near {
  readonly value: number;
  readonly error: number;
}
const UNIT = 2 ** -52;
const rounded = (value: number, error: number): Near => ({
  value,
  error: error + 2 * UNIT * Math.abs(value),
});
const worst = (values: readonly Near[]) => Math.max(...values.map(({ error }) => error));
const near: Algebra<Near> = {
  input: ({ value }) => rounded(value.toNumber(), 0),
  add: (values) =>
    values.reduce((a, b) => rounded(a.value + b.value, a.error + b.error), { value: 0, error: 0 }),
  mul: (values) =>
    values.reduce((a, b) =>
      rounded(
        a.value * b.value,
        Math.abs(a.value) * b.error + Math.abs(b.value) * a.error + a.error * b.error,
      ),
    ),
  min: (values) => ({ value: Math.min(...values.map(({ value }) => value)), error: worst(values) }),
  max: (values) => ({ value: Math.max(...values.map(({ value }) => value)), error: worst(values) }),
  sub: (a, b) => rounded(a.value - b.value, a.error + b.error),
  div: (a, b) => {
    const value = a.value / b.value;
    return rounded(value, (a.error + Math.abs(value) * b.error) / (Math.abs(b.value) - b.error));
  },
  cut: ({ value, error }) => {
    // A whole number may be taken for the one below it, or what is just below it for a whole number.
    const reach = error + 2e-13 * Math.abs(value);
    const [low, high] = [Math.trunc(value - reach), Math.trunc(value + reach)];
    return { value: Math.trunc(value), error: high - low };
  },
};

test.each(SAMPLERS)('every draw under %s is the exact reading at what is drawn', async (sampler) => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(drawnGraph(...ANY), fc.constantFrom(1, 2, 130, 256), async (drawn, each) => {
      const { graph, root, inputs, alone } = drawn;
      const basis = basisOver(
        graph,
        [root, ...alone].map((found) => ({ found })),
      );
      const [values, ...rows] = await drawsOf(basis, 16 * each, 1, sampler);
      for (const family of graph.families) seen.add(family.op);
      const isPlain = graph.families.every(({ op }) => op !== 'sub' && op !== 'cut');
      // First and last draws of replicates and of blocks, and some between.
      for (const at of new Set([0, 16 * each - 1, each - 1, each, 5 * each + 127, 7 * each + 128])) {
        if (at >= 16 * each) continue;
        const taken = new Map(
          inputs.map(({ id }, n) => [id, exactly((rows[n] as Float64Array)[at] as number)]),
        );
        const input = ({ id, value, estimate }: Input) =>
          (estimate?.spread === undefined ? undefined : taken.get(id)) ?? value;
        const expected = evaluate(graph, { ...exact, input }).at(root, 0);
        const { error } = evaluate(graph, {
          ...near,
          input: (one) => rounded(input(one).toNumber(), 0),
        }).at(root, 0);
        const actual = (values as Float64Array)[at] as number;
        const off = Math.abs(exactly(actual).minus(expected).toNumber());
        expect(off).toBeLessThanOrEqual(isPlain ? 1e-12 * Math.abs(expected.toNumber()) : error);
      }
    }),
    RUNS,
  );
  expect([...seen].sort()).toEqual([
    'add',
    'cut',
    'div',
    'gather',
    'input',
    'max',
    'min',
    'mul',
    'sub',
    'sum',
  ]);
});

test('the samples reading of a graph of which nothing is drawn is the exact one', () => {
  fc.assert(
    fc.property(drawnGraph('none', 'interval'), ({ graph }) => {
      const stated = evaluate(graph, exact);
      const samples = new Samples(graph, stated, new Map(), 5);
      samples.run(5);
      for (const family of graph.families) {
        for (const [member, value] of stated.of(family).entries()) {
          const out = new Float64Array(7);
          samples.copy(family, member, 5, out, 1);
          expect(Array.from(out)).toEqual([0, ...new Array(5).fill(value.toNumber()), 0]);
        }
      }
    }),
    RUNS,
  );
});

test('a block computes as many draws as asked for, and leaves what stands behind them', () => {
  const graph = new GraphBuilder();
  const x = graph.input('x', one, [lognormal('x', '1', '2')], plain);
  const y = graph.cut('y', graph.mul('xx', [x, x], plain), plain);
  const samples = new Samples(graph, evaluate(graph, exact), new Map([['x', 0]]), 4);
  samples.draws.set([1.5, 2.5, 3.5, 4.5]);
  samples.run(4);
  samples.draws.set([10, 10, 10, 10]);
  samples.run(2);
  const out = new Float64Array(4);
  samples.copy(y, 0, 4, out, 0);
  expect(Array.from(out)).toEqual([100, 100, 12, 20]);
  const single = new Float32Array(3).fill(-1);
  samples.copy(x, 0, 1, single, 1);
  expect(Array.from(single)).toEqual([-1, 10, -1]);
  expect(() =>
    samples.copy(new GraphBuilder().input('z', one, [inputOf('z', '1')], plain), 0, 1, out, 0),
  ).toThrow('z is not part of this graph');
});

test('what is just below a whole number by float64 alone is not cut to the one below', () => {
  const graph = new GraphBuilder();
  const x = graph.input('x', one, [lognormal('x', '5', '2')], plain);
  const hundred = graph.input('hundred', one, [inputOf('hundred', '100')], plain);
  const cut = graph.cut('cut', graph.mul('product', [x, hundred], plain), plain);
  const samples = new Samples(graph, evaluate(graph, exact), new Map([['x', 0]]), 1000);
  const cutOf = (draw: (at: number) => number) => {
    for (let at = 0; at < 1000; at += 1) samples.draws[at] = draw(at);
    samples.run(1000);
    const out = new Float64Array(1000);
    samples.copy(cut, 0, 1000, out, 0);
    return Array.from(out);
  };
  const whole = Array.from({ length: 1000 }, (_, at) => at);
  expect(Math.trunc(4.35 * 100)).toBe(434);
  expect(cutOf((at) => at / 100)).toEqual(whole);
  expect(cutOf((at) => (at + 1) / 100 - 1e-9)).toEqual(whole);
});

/** The same ranges, of a share between nothing and all where they are not the ends. */
const enclosing = (input: Input): Input =>
  input.estimate?.spread && 'shape' in input.estimate.spread && input.estimate.spread.shape === 'beta'
    ? { ...input, low: Fraction.of(`1/1${'0'.repeat(30)}`), high: Fraction.one }
    : input;

test('draws of shapes with ends lie within the enclosure, and so do their quantiles, in order', async () => {
  await fc.assert(
    fc.asyncProperty(drawnGraph('none', 'uniform', 'triangular', 'pert', 'beta'), async ({ graph, root }) => {
      const reading = evaluate(graph, {
        ...bounds,
        input: (input, node) => bounds.input(enclosing(input), node),
      });
      const { low, high } = reading.at(root, 0);
      const sizes = graph.families.flatMap((family) =>
        reading.of(family).flatMap((own) => [Math.abs(own.low.toNumber()), Math.abs(own.high.toNumber())]),
      );
      fc.pre(sizes.every((size) => size < 1e100));
      const noise = 1e-12 * Math.max(...sizes);
      const [draws] = await drawsOf(basisOver(graph, [{ found: root }]), 1024, 1, 'sobol');
      const { mean, quantiles } = statisticsOf(draws as Float64Array);
      const inOrder = Object.values(quantiles);
      for (const value of [...(draws as Float64Array), mean, ...inOrder]) {
        expect(value).toBeGreaterThanOrEqual(low.toNumber() - noise);
        expect(value).toBeLessThanOrEqual(high.toNumber() + noise);
      }
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    }),
    RUNS,
  );
});

test('a wider range never narrows the enclosure', () => {
  const wider = (input: Input, by: Fraction): Input =>
    input.low && input.high ? { ...input, low: input.low.over(by), high: input.high.times(by) } : input;
  fc.assert(
    fc.property(drawnGraph(...ANY), fc.integer({ min: 100, max: 1000 }), ({ graph, inputs }, by) => {
      const chosen = inputs[by % inputs.length]?.id;
      const at = (factor: Fraction) =>
        evaluate(graph, {
          ...bounds,
          input: (input, node) => bounds.input(input.id === chosen ? wider(input, factor) : input, node),
        });
      const [narrow, wide] = [at(Fraction.one), at(hundredths(by))];
      for (const family of graph.families) {
        for (const [member, { low, high }] of narrow.of(family).entries()) {
          const outer = wide.at(family, member);
          expect(outer.low.compare(low)).toBeLessThanOrEqual(0);
          expect(outer.high.compare(high)).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    RUNS,
  );
});

test('with a larger fee the same draws give no smaller quantile', async () => {
  await fc.assert(
    fc.asyncProperty(
      drawnGraph(...ANY),
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 0, max: 1000 }),
      async ({ graph, root }, fee, more) => {
        const zero = graph.input('zero', one, [inputOf('zero', '0')], plain);
        const amount = graph.max('amount', [root, zero], plain);
        const [less, greater] = [fee, fee + more].map((yen, at) => {
          const price = graph.input(`fee${at}`, one, [inputOf(`fee${at}`, String(yen))], plain);
          return graph.cut(`found${at}`, graph.mul(`loss${at}`, [amount, price], plain), plain);
        }) as [Family, Family];
        const basis = basisOver(graph, [{ found: less }, { found: greater }]);
        const [a, b] = await drawsOf(basis, 256, 1, 'sobol');
        const [before, after] = [statisticsOf(a as Float64Array), statisticsOf(b as Float64Array)];
        for (const name of Object.keys(before.quantiles) as (keyof typeof before.quantiles)[])
          expect(after.quantiles[name]).toBeGreaterThanOrEqual(before.quantiles[name]);
        expect(after.mean).toBeGreaterThanOrEqual(before.mean);
      },
    ),
    RUNS,
  );
});
