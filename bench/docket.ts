// Simulates a docket in a process of its own, so that its memory can be told: node docket.js <titles> <draws> <threads>
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { assess } from '../packages/core/src/assess.js';
import { readEvidence } from '../packages/core/src/case/evidence.js';
import { parseCase } from '../packages/core/src/case/parse.js';
import { type Basis, basisOf, subjectsOf } from '../packages/core/src/sensitivity/basis.js';
import { type Simulated, simulate } from '../packages/core/src/sensitivity/simulate.js';
import {
  quantilesWithErrors,
  REPLICATES,
  statisticsOf,
} from '../packages/core/src/sensitivity/statistics.js';
import { docket } from './docket-case.js';

interface Task {
  readonly titles: number;
  readonly draws: number;
  readonly from: number;
  readonly to: number;
}

async function basisOfDocket(titles: number): Promise<Basis> {
  const { text, files } = docket(titles, true);
  const { case: read } = parseCase(text, 'case.yaml');
  if (!read) throw new Error('the case of the bench cannot be read');
  const evidence = await readEvidence(read, async (name) => [files[name] as Uint8Array]);
  const { assessment, problems } = assess(read, evidence);
  if (!assessment) throw new Error(problems.map((one) => one.message.en).join(' '));
  return basisOf(assessment);
}

const part = async (basis: Basis, { draws, from, to }: Task): Promise<Simulated> =>
  simulate(
    basis,
    basis.stated,
    { draws, seed: 1, sampler: 'sobol' },
    { replicates: { from, to }, withTitles: true },
  );

/** The replicates that a thread of its own makes. */
const elsewhere = (task: Task): Promise<Simulated> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const joined = <A extends Float64Array | Float32Array>(parts: readonly A[], make: (size: number) => A): A => {
  const whole = make(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of parts) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
};

async function main(titles: number, draws: number, threads: number): Promise<void> {
  const start = performance.now();
  const share = REPLICATES / threads;
  const tasks = Array.from({ length: threads }, (_, at) => ({
    titles,
    draws,
    from: at * share,
    to: (at + 1) * share,
  }));
  const others = tasks.slice(1).map(elsewhere);
  const basis = await basisOfDocket(titles);
  const begun = performance.now();
  const parts = [await part(basis, tasks[0] as Task), ...(await Promise.all(others))];
  const statistics = subjectsOf(basis).map((_, at) =>
    statisticsOf(
      joined(
        parts.map(({ award }) => award[at] as Float64Array),
        (size) => new Float64Array(size),
      ),
    ),
  );
  const quantiles = Array.from({ length: titles }, (_, at) =>
    quantilesWithErrors(
      joined(
        parts.map(({ titles: all }) => {
          const size = draws / threads;
          return (all as Float32Array).subarray(at * size, (at + 1) * size);
        }),
        (size) => new Float32Array(size),
      ),
      [0.05, 0.5, 0.95],
    ),
  );
  const end = performance.now();
  console.log(
    JSON.stringify({
      ms: end - start,
      simulating: end - begun,
      megabytes: process.resourceUsage().maxRSS / 1024,
      told: statistics.length + quantiles.length,
    }),
  );
}

if (isMainThread) {
  const [titles, draws, threads] = process.argv.slice(2).map(Number) as [number, number, number];
  await main(titles, draws, threads);
} else {
  const task = workerData as Task;
  const done = await part(await basisOfDocket(task.titles), task);
  parentPort?.postMessage(done, [
    ...[...done.found, ...done.award].map((one) => one.buffer as ArrayBuffer),
    (done.titles as Float32Array).buffer as ArrayBuffer,
  ]);
}
