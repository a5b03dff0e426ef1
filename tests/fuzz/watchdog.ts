import { Worker } from 'node:worker_threads';

/** Seconds without an end of a run after which it is given up. */
const MOST = 120;

/** Watches from beside: what never ends would leave no room for a limit of its own, nor for a word of it. */
const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  const run = new Int32Array(workerData.shared);
  let [name, last, seconds] = ['', 0, 0];
  parentPort.on('message', (told) => { name = told; });
  setInterval(() => {
    const now = Atomics.load(run, 0);
    seconds = now === 0 || now !== last ? 0 : seconds + 1;
    last = now;
    if (seconds < ${MOST}) return;
    writeSync(2, name + ': run ' + now + ' does not end\\n');
    process.kill(process.pid, 'SIGKILL');
  }, 1000);
`;

const shared = new SharedArrayBuffer(4);
const run = new Int32Array(shared);
let beside: Worker | undefined;

/** Says which property is tried, to be named where a run of it does not end. */
export function watched(name: string): void {
  if (!beside) {
    beside = new Worker(PROGRAM, { eval: true, workerData: { shared } });
    beside.unref();
  }
  beside.postMessage(name);
}

/** Says that a run begins; 0 that none goes on. */
export function runs(number: number): void {
  Atomics.store(run, 0, number);
}
