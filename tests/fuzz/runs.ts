import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs, watched } from './watchdog.js';

/**
 * Short and always the same unless asked otherwise. The long mode:
 *
 *     SONGAI_FUZZ_RUNS=100000 npx vitest run tests/fuzz
 *
 * runs so many inputs over all properties together, from a seed that it draws and prints. A failure prints its input,
 * its seed and its path; `SONGAI_FUZZ_SEED=… SONGAI_FUZZ_PATH=… npx vitest run tests/fuzz -t '…'` runs it again.
 */
const SHORT_RUNS = 800;
const SHORT_SEED = 20200401;
const asked = process.env.SONGAI_FUZZ_RUNS;
const RUNS = asked === undefined ? SHORT_RUNS : Number(asked);
const SEED = Number(
  process.env.SONGAI_FUZZ_SEED ?? (asked === undefined ? SHORT_SEED : Math.floor(Math.random() * 2 ** 31)),
);
const PATH = process.env.SONGAI_FUZZ_PATH;

/** How many of a hundred runs each property gets. */
const SHARES = {
  'an example of which some entries are others': 16,
  'an example with entries as the schema allows them': 15,
  'a case made by the schema alone': 6,
  'a text that was a case before letters of it changed': 7,
  'a table of traffic made by rule, and damaged': 9,
  'a table of anything': 7,
  'a workbook of which the XML was damaged': 6,
  'an access log': 4,
  'a JSON, or lines of it': 6,
  'a sample of traffic of which bytes changed': 7,
  'a table of titles and a log of notices': 6,
  'a bundle of which bytes changed': 3,
  'a ZIP made by hand': 2,
  'a report of which values changed': 4,
  'what is asked of the calculators': 2,
} as const;

export type PropertyName = keyof typeof SHARES;

const runsOf = (name: PropertyName): number => Math.max(1, Math.round((RUNS * SHARES[name]) / 100));

/** Of what the schema alone makes one in a hundred is read as a case: only many runs are sure to meet one. */
const SELDOM_READ: PropertyName = 'a case made by the schema alone';

/** So many runs meet every outcome that there is to meet, from whatever seed. */
const MANY = 1000;

/** That a property did not hold for want of inputs: not all of them ended alike, and some were not turned away. */
function expectThrough(name: PropertyName, numRuns: number, outcomes: readonly string[]): void {
  const isShort = asked === undefined && SEED === SHORT_SEED && name !== SELDOM_READ;
  if (PATH !== undefined || (numRuns < MANY && !isShort)) return;
  expect(new Set(outcomes).size, outcomes.join()).toBeGreaterThan(1);
  if (name !== SELDOM_READ)
    expect(outcomes).toContainEqual(expect.stringMatching(/^(computed|read|opened|differences)/));
}

/** Milliseconds that this process may work at one input: what takes longer has no bound. */
const MOST_WORK = 5000;

/** Milliseconds of work at reducing an input that failed. */
const MOST_REDUCING = 30_000;

const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** A test of one property. `check` throws where it does not hold, and says in a word what became of the input. */
export function fuzz<T>(
  name: PropertyName,
  inputs: fc.Arbitrary<T>,
  check: (input: T) => Promise<string>,
): void {
  const numRuns = runsOf(name);
  const counts = new Map<string, number>();
  let [begun, done, work] = [0, 0, 0];
  let failed = Number.POSITIVE_INFINITY;
  // A run takes some milliseconds; the limit is for what never ends.
  test(name, { timeout: 60_000 + numRuns * 200 }, async () => {
    watched(`fuzz, seed ${SEED}: ${name}`);
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        begun += 1;
        runs(begun);
        const before = worked();
        // What is reduced enough is not tried again: it stays what it was last reduced to.
        if (before - failed > MOST_REDUCING) return;
        let [outcome, own] = ['', 0];
        try {
          outcome = await check(input);
          own = worked() - before;
          if (own > MOST_WORK) throw new Error(`${Math.round(own)} ms of work`);
        } catch (error) {
          failed = Math.min(failed, before);
          throw error;
        } finally {
          runs(0);
        }
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
        work += own;
        done += 1;
        if (done % 1000 === 0) said(`${name}: ${done} of ${numRuns}`);
      }),
      { seed: SEED, numRuns, ...(PATH === undefined ? {} : { path: PATH }) },
    );
    expectThrough(name, numRuns, [...counts.keys()]);
    const parts = [...counts].map(([outcome, count]) => `${count} ${outcome}`);
    said(`${name}: ${done} runs, ${(work / done).toFixed(1)} ms each (${parts.join(', ')})`);
  });
}

/** Told in the long mode alone. */
const said = (line: string): void => {
  if (asked !== undefined) process.stderr.write(`fuzz, seed ${SEED}: ${line}\n`);
};
