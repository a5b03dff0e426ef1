import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { coreInOne } from './core-in-one.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folders that are mutated in this run; see stryker.config.mjs. */
const mutated = (process.env.SONGAI_MUTATE ?? '').split(',').map((each) => each.split('/')[0] ?? '');

/** Tests of the mutated folder first, and the shortest first: most mutants fall at once, and nobody waits for the rest. */
class NearestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const isNear = (file: (typeof files)[number]) =>
      mutated.some((folder) => folder !== '' && file.moduleId.includes(`/tests/core/${folder}/`));
    const shortest = (await super.sort(files)).reverse();
    return [...shortest.filter(isNear), ...shortest.filter((file) => !isNear(file))];
  }
}

/** The tests that a mutant must meet: those of the mutated folders and of whole cases, without those that take long. */
export default defineConfig({
  root,
  plugins: [coreInOne(root)],
  test: {
    testTimeout: 60_000,
    isolate: false,
    sequence: { sequencer: NearestFirst },
    include: [
      'tests/core/{award,liability,royalty,views,law,formula,plan,precedents,assess,case}/**/*.test.ts',
      'tests/core/uncertainty/{bad-input,calibration,correlations,ranges,scenarios,shares,visit-errors}.test.ts',
      'tests/oracle/settled*.test.ts',
      'tests/mutation/whole-cases.ts',
    ],
    exclude: [
      '**/*properties.test.ts',
      'tests/core/plan/{day-by-day,days-add-up,holders-over-time}.test.ts',
      'tests/core/case/{bundle,kept,notice}*.test.ts',
      // Of the reading of graphs alone.
      ...(mutated.includes('formula') ? [] : ['tests/core/formula/fold.test.ts']),
    ],
    server: { deps: { external: [/core-in-one\.mjs$/] } },
  },
});
