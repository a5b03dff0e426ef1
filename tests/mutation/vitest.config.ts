import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { coreInOne } from './core-in-one.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of `tests/core` whose tests a mutant of each folder must meet. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  award: ['award', 'plan', 'assess'],
  formula: ['formula', 'award', 'uncertainty'],
  law: ['law', 'award', 'royalty', 'precedents'],
  liability: ['liability', 'plan'],
  royalty: ['royalty', 'plan', 'precedents'],
  views: ['views', 'uncertainty', 'assess'],
};

/** Folders that are mutated in this run; see stryker.config.mjs. */
const asked = (process.env.SONGAI_MUTATE ?? '').split(',').map((each) => each.split('/')[0] ?? '');
const mutated = Object.keys(NEAR).filter((folder) => asked.includes(folder) || asked.join() === '');
const near = new Set(mutated.flatMap((folder) => NEAR[folder] ?? []));

/** Tests of the mutated folder first, and the shortest first: most mutants fall at once, and nobody waits for the rest. */
class NearestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const isNear = (file: (typeof files)[number]) =>
      mutated.some((folder) => file.moduleId.includes(`/tests/core/${folder}/`));
    const shortest = (await super.sort(files)).reverse();
    return [...shortest.filter(isNear), ...shortest.filter((file) => !isNear(file))];
  }
}

/** The tests that a mutant must meet: those near its folder, of the case file, and of whole cases; none that take long. */
export default defineConfig({
  root,
  plugins: [coreInOne(root)],
  test: {
    testTimeout: 60_000,
    isolate: false,
    sequence: { sequencer: NearestFirst },
    include: [
      ...[...near].map((folder) => `tests/core/${folder}/**/*.test.ts`),
      'tests/core/case/**/*.test.ts',
      'tests/core/plan/whole-cases.test.ts',
      'tests/mutation/whole-cases.ts',
      'tests/oracle/settled*.test.ts',
    ],
    exclude: [
      '**/*properties.test.ts',
      'tests/core/case/{bundle,kept,notice}*.test.ts',
      'tests/core/plan/{day-by-day,days-add-up,holders-over-time}.test.ts',
      'tests/core/uncertainty/{drawing,oracle-finds,printed,sensitivity}.test.ts',
    ],
    server: { deps: { external: [/core-in-one\.mjs$/] } },
  },
});
