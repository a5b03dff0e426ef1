import { GraphBuilder } from '../../../packages/core/src/formula/graph.js';
import { statisticsOf, measured, meanOf } from '../../../packages/core/src/sensitivity/statistics.js';
import { normalQuantile, normalCdf } from '../../../packages/core/src/random/normal.js';
import { basisOver, drawsOf, lognormal, one, sigmaOf, SAMPLERS } from './making.js';
import { plain } from '../formula/making.js';
const P = { p05: .05, p10: .1, p25: .25, p50: .5, p75: .75, p90: .9, p95: .95 } as const;
const report = (label: string, ts: number[]) => {
  const c95 = ts.filter(t => Math.abs(t) <= 2.131449546).length / ts.length;
  const c50 = ts.filter(t => Math.abs(t) <= 0.691197).length / ts.length;
  const m = ts.reduce((a, b) => a + b, 0) / ts.length;
  console.log(label.padEnd(40), '95:', c95.toFixed(3), '50:', c50.toFixed(3), 'mean', m.toFixed(3));
};
async function product(ratios: string[], each: number, sampler: 'mc' | 'sobol', N: number) {
  const graph = new GraphBuilder();
  const xs = ratios.map((r, i) => graph.input('x' + i, one, [lognormal('x' + i, '1', r)], plain));
  const y = xs.length > 1 ? graph.mul('y', xs, plain) : xs[0]!;
  const basis = basisOver(graph, [{ found: y }]);
  const s = Math.sqrt(ratios.reduce((a, r) => a + sigmaOf(r) ** 2, 0));
  const ts: Record<string, number[]> = {};
  for (let seed = 1; seed <= N; seed++) {
    const [d] = await drawsOf(basis, 16 * each, seed, sampler);
    const st = statisticsOf(d!);
    (ts.mean ??= []).push((st.mean - Math.exp(s * s / 2)) / st.standardErrors.mean);
    for (const [k, p] of Object.entries(P)) (ts[k] ??= []).push((st.quantiles[k as 'p05'] - Math.exp(s * normalQuantile(p))) / st.standardErrors[k as 'p05']);
    const c = Math.exp(s * .3);
    const m = measured(d!, part => part.reduce((n, v) => n + (v >= c ? 1 : 0), 0) / part.length);
    (ts.reach ??= []).push((m.value - normalCdf(-.3)) / m.standardError);
  }
  for (const [k, t] of Object.entries(ts)) report(`${sampler} ${ratios} n=${each} ${k}`, t);
}
for (const sampler of SAMPLERS) for (const r of [['2'], ['1.5', '2'], ['1.25', '1.5', '2'], ['1.25', '1.5', '2', '1.6', '1.4', '1.3']]) for (const each of [64, 256, 1024]) await product(r, each, sampler, each > 256 ? 400 : 1000);
