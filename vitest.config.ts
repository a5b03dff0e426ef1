import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const core = fileURLToPath(new URL('./packages/core/src/', import.meta.url));

/** Files that replace a module of core's, or set the environment for a browser: no other file may come to see that. */
const ALONE = [
  'tests/core/sensitivity/streams.test.ts',
  'tests/cli/told-problems.test.ts',
  'tests/web/*.test.ts',
];

export default defineConfig({
  resolve: {
    // Tests run on the sources; what is built is tested by the command line's own tests.
    alias: [
      { find: /^@songai\/core$/, replacement: `${core}index.ts` },
      { find: /^@songai\/core\/(\w+)$/, replacement: `${core}entries/$1.ts` },
    ],
  },
  test: {
    testTimeout: 60_000,
    maxWorkers: '100%',
    // A file that is expected and not there is a fault: it is written with -u, by whoever has looked at it.
    update: 'none',
    projects: [
      {
        // Files share the modules of their worker: to load core anew for each of two hundred files took half of the time.
        extends: true,
        test: { name: 'shared', include: ['tests/**/*.test.ts'], exclude: ALONE, isolate: false },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, globalSetup: ['tests/web/unpack-browser.ts'] },
      },
    ],
  },
});
