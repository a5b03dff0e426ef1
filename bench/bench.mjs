// Compares what takes time with a peer in the same run, and prints the ratio. Times depend on the machine; ratios less.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assess, parseCase, readEvidence, render } from '@songai/core';
import { Decimal } from 'decimal.js';
import { docket, linesOf } from './dist/docket-case.js';
import { measurePage } from './page.mjs';

const TITLES = 4000;

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
const case4000 = docket(TITLES, false);
let assessment;
const whole = await best(3, async () => {
  assessment = await compute(case4000);
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
const case500 = docket(500, false);
const small = await best(3, async () => {
  const { plan, exact } = await compute(case500);
  for (const family of plan.graph.families) exact.of(family);
});
rows.push([
  `the same with ${TITLES} titles, a title`,
  whole / TITLES,
  'with 500 titles, a title',
  small / 500,
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
const RUNS = 15;

/** What a program of its own tells as JSON; undefined where it cannot be run. */
function told(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8' });
  return done.status === 0 && done.stdout !== '' ? JSON.parse(done.stdout) : undefined;
}

const folder = mkdtempSync(join(tmpdir(), 'songai-bench-'));
const long = join(folder, 'long.csv');
/** The best of a few processes, each with a fresh memory. */
function reading(how) {
  const runs = Array.from({ length: 3 }, () => told(process.execPath, [`${here}reading.mjs`, long, how]));
  if (runs.some((run) => !run)) throw new Error(`reading the CSV of the bench failed (${how})`);
  return {
    ms: Math.min(...runs.map((run) => run.ms)),
    megabytes: Math.max(...runs.map((run) => run.megabytes)),
  };
}
told(process.execPath, [`${here}reading.mjs`, long, 'write']);
const [observed, arrays, dropped] = [reading('observed'), reading('arrays'), reading('dropped')];
rmSync(folder, { recursive: true });
const csv = '100 MB of long CSV to typed, checked, summed observations';
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
const squiggle = told(process.execPath, [`${here}squiggle.mjs`, '3']);
if (!squiggle) throw new Error('Squiggle failed');
rows.push([four, ours.product.ms, `@quri/squiggle-lang ${squiggle.version}`, squiggle.ms]);

/** A docket in a process of its own: time and peak memory. */
function simulated(count, threads) {
  const done = told(process.execPath, [`${here}dist/docket.js`, String(count), '16384', String(threads)]);
  if (!done) throw new Error('the docket of the bench failed');
  return done;
}

const [one, two, few] = [simulated(TITLES, 1), simulated(TITLES, 2), simulated(500, 1)];
const work = `${TITLES} titles x 2 sites x 24 months, shares uncertain, 16,384 points, quantiles of every title`;
rows.push([`${work}, one thread`, one.ms, 'with two threads', two.ms]);
rows.push([
  'its simulation, a title',
  one.simulating / TITLES,
  'with 500 titles, a title',
  few.simulating / 500,
]);

const page = await measurePage({ name: `${TITLES} titles`, ...docket(TITLES, true) });
rows.push(...page.rows);

console.log(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`);
console.log('work | ms | peer | ms | work / peer');
for (const [work, ms, peer, peerMs] of rows) {
  console.log(`${work} | ${ms.toFixed(2)} | ${peer} | ${peerMs.toFixed(2)} | ${(ms / peerMs).toFixed(2)}`);
}
const shown = (figures) => figures.map((one) => Number(one).toFixed(4)).join(' ');
console.log(
  `mean and 5%, 50%, 95% of the product: ours ${shown(ours.product.figures)}; Squiggle ${shown(squiggle.figures)}${peer ? `; numpy ${shown(peer.product.figures)}` : ''}`,
);
console.log(
  `peak memory: reading 100 MB of CSV ${observed.megabytes.toFixed(0)} MB (papaparse to arrays ${arrays.megabytes.toFixed(0)} MB); simulation with one thread ${one.megabytes.toFixed(0)} MB, with two ${two.megabytes.toFixed(0)} MB; this process ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
);
for (const line of page.lines) console.log(line);
