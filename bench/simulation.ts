// Two simulations in a process of their own, as the peer has one: prints milliseconds and figures of each as JSON.
import { Fraction } from '../packages/core/src/base/fraction.js';
import { evaluate } from '../packages/core/src/formula/evaluate.js';
import { exact } from '../packages/core/src/formula/exact.js';
import { fold } from '../packages/core/src/formula/fold.js';
import { type Family, GraphBuilder, type Index, type Input } from '../packages/core/src/formula/graph.js';
import { quantilesOf } from '../packages/core/src/sensitivity/order-statistics.js';
import { simulate } from '../packages/core/src/sensitivity/simulate.js';
import { meanOf } from '../packages/core/src/sensitivity/statistics.js';
import { modelOf } from '../packages/core/src/uncertainty/model.js';

const words = (text: string) => ({ ja: text, en: text });
const factor = { label: words('factor'), unit: 'factor' } as const;

/** A lognormal with median 1 and 90% between 1/ratio and ratio. */
const lognormal = (id: string, ratio: string): Input => ({
  id,
  value: Fraction.one,
  low: Fraction.one.over(Fraction.of(ratio)),
  high: Fraction.of(ratio),
  source: { kind: 'assumption' },
  estimate: { kind: 'measurement', spread: { shape: 'lognormal', coverage: 0.9 } },
});

const indexOf = (id: string, size: number): Index => ({
  id,
  label: words(id),
  members: Array.from({ length: size }, (_, at) => ({ id: String(at), label: words('') })),
});

async function draw(graph: GraphBuilder, root: Family, draws: number): Promise<Float64Array> {
  const folded = fold(graph, [root]);
  const result = folded.of(root);
  const { model } = modelOf(folded.graph, undefined);
  const stated = evaluate(folded.graph, exact);
  const total = { found: result, award: result };
  const basis = { graph: folded.graph, plaintiffs: [], total, titles: result, model, stated };
  const { found } = await simulate(basis, stated, { draws, seed: 1, sampler: 'mc' });
  return found[0] as Float64Array;
}

const QUANTILES = [0.05, 0.5, 0.95];

/** Draws of a product of four lognormals, with mean and three quantiles. */
async function product(draws: number): Promise<number[]> {
  const graph = new GraphBuilder();
  const one = indexOf('one', 1);
  const factors = ['1.2', '1.4', '1.3', '1.5'].map((ratio, at) =>
    graph.input(`f${at}`, one, [lognormal(`f${at}`, ratio)], factor),
  );
  const values = await draw(graph, graph.mul('product', factors, factor), draws);
  return [meanOf(values), ...quantilesOf(values, QUANTILES).map(({ value }) => value)];
}

/** Draws of the sum over titles of coefficient x own factor x shared factor, with mean and three quantiles. */
async function titles(count: number, draws: number): Promise<number[]> {
  const graph = new GraphBuilder();
  const one = indexOf('one', 1);
  const all = indexOf('titles', count);
  const everywhere = all.members.map(() => 0);
  const shared = graph.input('shared', one, [lognormal('shared', '1.6')], factor);
  const own = graph.input(
    'own',
    all,
    all.members.map(({ id }) => lognormal(`own ${id}`, '1.4')),
    factor,
  );
  const coefficient = graph.input(
    'coefficient',
    all,
    all.members.map(({ id }, at) => ({
      id: `c ${id}`,
      value: Fraction.of(at + 1),
      source: { kind: 'assumption' },
    })),
    factor,
  );
  const amounts = graph.mul(
    'amount',
    [own, coefficient, graph.gather('shared.title', shared, all, everywhere)],
    factor,
  );
  const values = await draw(graph, graph.sum('sum', amounts, one, everywhere, factor), draws);
  return [meanOf(values), ...quantilesOf(values, QUANTILES).map(({ value }) => value)];
}

async function best(runs: number, work: () => Promise<number[]>): Promise<{ ms: number; figures: number[] }> {
  let ms = Number.POSITIVE_INFINITY;
  let figures: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    figures = await work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, figures };
}

const runs = Number(process.argv[2]);
console.log(
  JSON.stringify({
    product: await best(runs, () => product(1_000_000)),
    titles: await best(runs, () => titles(200, 100_000)),
  }),
);
