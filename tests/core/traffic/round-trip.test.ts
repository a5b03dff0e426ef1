import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTraffic, type Traffic } from '../../../packages/core/src/traffic/read.js';
import { summarize } from '../../../packages/core/src/traffic/summary.js';
import { readThere, saidThere, says, summedUp, sumsOf } from './writers/compare.js';
import type { Written } from './writers/made.js';
import { Picker } from './writers/picker.js';
import {
  fileOf,
  gridOf,
  LAYOUTS,
  type Plan,
  pieces,
  plansOf,
  TABLE_LAYOUTS,
  written,
} from './writers/plan.js';

/** Other files: `SONGAI_SEED=7 npx vitest run round-trip`. More of them: `SONGAI_TIMES=20` writes twenty times as many. */
const SEED = Number(process.env.SONGAI_SEED ?? 20200401);
const TIMES = Number(process.env.SONGAI_TIMES ?? 1);

/** How many files were written and read by the tests so far. */
let cases = 0;

const read = (file: Written, seed: number): Promise<Traffic> =>
  readTraffic(pieces(file, seed), file.path, file.tell);

const troublesOf = ({ problems }: Traffic) =>
  problems.filter(({ severity, code }) => severity === 'error' || code === 'traffic.totals-differ');

async function isReadAgain(plan: Plan): Promise<void> {
  cases += 1;
  const file = written(plan);
  const traffic = await read(file, plan.seed);
  expect(troublesOf(traffic)).toEqual([]);
  expect(readThere([...traffic.observations])).toEqual(saidThere(file.expected));
  expect(summedUp(summarize(traffic.observations).sums)).toEqual(sumsOf(file.expected));
}

describe('what was made is read again: what each figure is of, its days, its value, its place, and the sums', () => {
  test.each(LAYOUTS)('%s', async (layout) => {
    await fc.assert(fc.asyncProperty(plansOf(layout), isReadAgain), { seed: SEED, numRuns: 290 * TIMES });
  });
});

/** What was read, wherever it stood. What a message quotes is an example: the first that was met. */
const apartFromPlaces = ({ observations, problems }: Traffic) => ({
  observations: [...observations].map(says).sort(),
  problems: problems
    .map(({ severity, code, message }) => `${severity} ${code} ${message.en.replace(/“[^”]*”/g, '…')}`)
    .sort(),
});

async function isTheSameInAnyOrder(plan: Plan): Promise<void> {
  cases += 1;
  const grid = gridOf(plan);
  const mixed = { ...grid, rows: new Picker(plan.seed + 3).shuffled(grid.rows) };
  const one = await read(fileOf(grid, plan), plan.seed);
  const other = await read(fileOf(mixed, plan), plan.seed);
  expect(apartFromPlaces(other)).toEqual(apartFromPlaces(one));
}

test('the order of rows changes nothing', async () => {
  // Which letters of Shift_JIS come first decides whether the file has to name it.
  const plans = fc
    .constantFrom(...TABLE_LAYOUTS)
    .chain(plansOf)
    .map((plan): Plan => ({ ...plan, letters: 'utf-8' }));
  await fc.assert(fc.asyncProperty(plans, isTheSameInAnyOrder), { seed: SEED, numRuns: 250 * TIMES });
});

async function isTheSameHoweverCut(plan: Plan): Promise<void> {
  cases += 1;
  const file = written(plan);
  const whole = await readTraffic([file.bytes], file.path, file.tell);
  const cut = await read(file, plan.seed + 4);
  expect({ ...cut, observations: [...cut.observations] }).toEqual({
    ...whole,
    observations: [...whole.observations],
  });
}

test('the pieces in which the bytes come change nothing', async () => {
  const plans = fc.constantFrom(...LAYOUTS).chain(plansOf);
  await fc.assert(fc.asyncProperty(plans, isTheSameHoweverCut), { seed: SEED, numRuns: 250 * TIMES });
});

test('all of it is at least 5,000 files', () => {
  expect(cases).toBeGreaterThanOrEqual(5000);
});
