// The product of four lognormals by Squiggle: 1e6 draws, their mean and three quantiles, as JSON.
import { readFileSync } from 'node:fs';
import { run } from '@quri/squiggle-lang';

const z = 1.6448536269514722;
const [first, ...others] = [1.2, 1.4, 1.3, 1.5].map(
  (ratio) => `SampleSet.fromDist(lognormal(0, ${Math.log(ratio) / z}))`,
);
const code = `x = ${first} * ${others.join(' * ')}
[mean(x), quantile(x, 0.05), quantile(x, 0.5), quantile(x, 0.95)]`;

let ms = Number.POSITIVE_INFINITY;
let figures;
for (let at = 0; at < Number(process.argv[2]); at += 1) {
  const start = performance.now();
  const done = await run(code, {
    environment: { sampleCount: 1_000_000, xyPointLength: 1000, seed: `bench ${at}` },
  });
  if (!done.result.ok) throw new Error(done.result.value.toString());
  figures = done.result.value.result.asJS();
  ms = Math.min(ms, performance.now() - start);
}
const manifest = new URL('./node_modules/@quri/squiggle-lang/package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
console.log(JSON.stringify({ version, ms, figures }));
