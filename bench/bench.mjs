// Compares what takes time with a peer in the same run, and prints the ratio. Times depend on the machine; ratios less.
// --short does the same with a tenth of the work: it shows that the bench runs, and its ratios are no evidence.
// --write puts the table into docs/bench.md as well.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, cpus, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assess, parseCase, readEvidence, render, VERSION } from '@songai/core';
import { Decimal } from 'decimal.js';
import { docket, linesOf } from './dist/docket-case.js';
import { measurePage } from './page.mjs';

/** What stands below it in the document is written by this script. */
const TABLE_BEGINS = '## 最後の計測 / The last run';
const short = process.argv.includes('--short');
const [TITLES, FEWER, MEGABYTES, RUNS, SQUIGGLE_RUNS] = short
  ? [400, 100, 10, 3, 1]
  : [4000, 500, 100, 15, 3];

/** The best of a few runs, in milliseconds: the least disturbed one. */
async function best(runs, work) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

async function compute({ text, files }) {
  const { case: read } = parseCase(text, 'case.yaml');
  const evidence = await readEvidence(read, async (name) => [files[name]]);
  const { assessment, problems } = assess(read, evidence);
  if (!assessment) throw new Error(problems.map((one) => one.message.en).join(' '));
  return assessment;
}

/** The bare arithmetic of the same lines: fee x rate x views, cut, one decimal product a line. */
function bareDecimals(lines) {
  let sum = new Decimal(0);
  for (let at = 0; at < lines; at += 1) {
    sum = sum.plus(
      new Decimal(40 + (at % 120))
        .times('0.8')
        .times(`${1000 + (at % 9000)}.25`)
        .floor(),
    );
  }
  return sum;
}

const rows = [];
const lines = linesOf(TITLES);
const many = docket(TITLES, false);
let assessment;
const whole = await best(3, async () => {
  assessment = await compute(many);
  // A reading is computed as far as it is asked for: here, all of it.
  for (const family of assessment.plan.graph.families) assessment.exact.of(family);
});
const bare = await best(3, () => bareDecimals(lines));
rows.push([
  `case of ${TITLES} titles x 2 sites x 24 months, read and computed`,
  whole,
  `bare decimal.js, ${lines} lines`,
  bare,
]);
const fewer = docket(FEWER, false);
const small = await best(3, async () => {
  const { plan, exact } = await compute(fewer);
  for (const family of plan.graph.families) exact.of(family);
});
rows.push([
  `the same with ${TITLES} titles, a title`,
  whole / TITLES,
  `with ${FEWER} titles, a title`,
  small / FEWER,
]);
for (const format of ['md', 'csv', 'json', 'html', 'xlsx', 'docx']) {
  rows.push([
    `its report as ${format}`,
    await best(1, () => render(assessment, format, 'ja')),
    'reading and computing it',
    whole,
  ]);
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** What a program of its own tells as JSON; undefined where it cannot be run. */
function told(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8' });
  return done.status === 0 && done.stdout !== '' ? JSON.parse(done.stdout) : undefined;
}

const folder = mkdtempSync(join(tmpdir(), 'songai-bench-'));
const long = join(folder, 'long.csv');
/** The best of a few processes, each with a fresh memory. */
function reading(how) {
  const runs = Array.from({ length: 3 }, () =>
    told(process.execPath, [`${here}reading.mjs`, long, how, String(MEGABYTES)]),
  );
  if (runs.some((run) => !run)) throw new Error(`reading the CSV of the bench failed (${how})`);
  return {
    ms: Math.min(...runs.map((run) => run.ms)),
    megabytes: Math.max(...runs.map((run) => run.megabytes)),
  };
}
told(process.execPath, [`${here}reading.mjs`, long, 'write', String(MEGABYTES)]);
const [observed, arrays, dropped] = [reading('observed'), reading('arrays'), reading('dropped')];
rmSync(folder, { recursive: true });
const csv = `${MEGABYTES} MB of long CSV to typed, checked, summed observations`;
rows.push([csv, observed.ms, 'papaparse alone to arrays', arrays.ms]);
rows.push([csv, observed.ms, 'papaparse alone, each row dropped at once', dropped.ms]);

/** The same draws by numpy, where there is one; it is said where there is none. */
function numpy() {
  const found = told('python3', [`${here}peer.py`, String(RUNS)]);
  if (found) return found;
  console.log('numpy left out: python3 with numpy (python3-numpy in Debian) is not installed here');
  return undefined;
}

const four = '1e6 draws of a product of 4 lognormals, mean and 3 quantiles';
const ours = told(process.execPath, [`${here}dist/simulation.js`, String(RUNS)]);
if (!ours) throw new Error('the simulation of the bench failed');
const peer = numpy();
if (peer) {
  rows.push([four, ours.product.ms, `numpy ${peer.version}`, peer.product.ms]);
  rows.push([
    '200 titles x 100,000 draws, own and shared factors',
    ours.titles.ms,
    `numpy ${peer.version}`,
    peer.titles.ms,
  ]);
}
const squiggle = told(process.execPath, [`${here}squiggle.mjs`, String(SQUIGGLE_RUNS)]);
if (!squiggle) throw new Error('Squiggle failed');
rows.push([four, ours.product.ms, `@quri/squiggle-lang ${squiggle.version}`, squiggle.ms]);

/** A docket in a process of its own: time and peak memory. */
function simulated(count, threads) {
  const done = told(process.execPath, [`${here}dist/docket.js`, String(count), '16384', String(threads)]);
  if (!done) throw new Error('the docket of the bench failed');
  return done;
}

const [one, two, few] = [simulated(TITLES, 1), simulated(TITLES, 2), simulated(FEWER, 1)];
const work = `${TITLES} titles x 2 sites x 24 months, shares uncertain, 16,384 points, quantiles of every title`;
rows.push([`${work}, one thread`, one.ms, 'with two threads', two.ms]);
rows.push([
  'its simulation, a title',
  one.simulating / TITLES,
  `with ${FEWER} titles, a title`,
  few.simulating / FEWER,
]);

const page = await measurePage({ name: `${TITLES} titles`, ...docket(TITLES, true) });
rows.push(...page.rows);

const versionOf = (name) =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`${name}/package.json`), 'utf8')).version;
const shown = (figures) => figures.map((one) => Number(one).toFixed(4)).join(' ');
const written = [
  `${new Date().toISOString().slice(0, 10)}, songai ${VERSION}${short ? ', a tenth of the work' : ''}: ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${platform()} ${arch()}, Node ${process.versions.node}, Chromium ${page.browser}, decimal.js ${versionOf('decimal.js')}, papaparse ${versionOf('papaparse')}, Squiggle ${squiggle.version}, ${peer ? `numpy ${peer.version}` : 'numpy not installed'}`,
  '',
  '| work | ms | peer | ms | work / peer |',
  '| --- | ---: | --- | ---: | ---: |',
  ...rows.map(
    ([work, ms, other, otherMs]) =>
      `| ${work} | ${ms.toFixed(2)} | ${other} | ${otherMs.toFixed(2)} | ${(ms / otherMs).toFixed(2)} |`,
  ),
  '',
  ...[
    `mean and 5%, 50%, 95% of the product: ours ${shown(ours.product.figures)}; Squiggle ${shown(squiggle.figures)}${peer ? `; numpy ${shown(peer.product.figures)}` : ''}`,
    `peak memory: reading ${MEGABYTES} MB of CSV ${observed.megabytes.toFixed(0)} MB (papaparse to arrays ${arrays.megabytes.toFixed(0)} MB); simulation with one thread ${one.megabytes.toFixed(0)} MB, with two ${two.megabytes.toFixed(0)} MB; this process ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
    ...page.lines,
  ].map((line) => `- ${line}`),
].join('\n');
console.log(written);
if (process.argv.includes('--write')) {
  const document = fileURLToPath(new URL('../docs/bench.md', import.meta.url));
  const [head = ''] = readFileSync(document, 'utf8').split(TABLE_BEGINS);
  writeFileSync(document, `${head}${TABLE_BEGINS}\n\n${written}\n`);
}
