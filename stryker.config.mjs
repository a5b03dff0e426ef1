// Mutation testing of what the law and the arithmetic rest on: npm run mutation. See tests/mutation/README.md.
const FOLDERS = ['award', 'formula', 'law', 'liability', 'royalty', 'views'];
const asked = process.env.SONGAI_MUTATE?.split(',') ?? FOLDERS.map((folder) => `${folder}/**/*`);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './tests/mutation/words.mjs'],
  ignorers: ['words'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  mutate: asked.map((each) => `packages/core/src/${each}.ts`),
  ignorePatterns: ['out', 'docs', 'packages/web-demo', '**/dist', 'tests/web', 'bench'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 30_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: 'out/mutation/mutation.json' },
  tempDirName: 'out/stryker',
  incrementalFile: 'out/mutation/incremental.json',
  thresholds: { high: 95, low: 90, break: 90 },
  allowConsoleColors: false,
};
