import { describe, expect, test } from 'vitest';
import { type Block, blocksOf, examplesOfCore, GUIDES } from './documents.js';
import { assertedIn, complaintsOf, run } from './run-example.js';

const inGuides = GUIDES.flatMap(blocksOf).filter(({ language }) => language === 'ts');
const inCore = examplesOfCore();
const ALL: readonly Block[] = [...inGuides, ...inCore];

/** A guide may say what it does not run only in words: every block is of a language that a test takes. */
test('every block of a guide is of a kind that is tested', () => {
  const known = ['', 'sh', 'console', 'ts', 'yaml'];
  const strange = GUIDES.flatMap(blocksOf).filter(({ language }) => !known.includes(language));
  expect(strange.map(({ at, language }) => `${at} ${language}`)).toEqual([]);
});

const BROKEN: Block = {
  at: 'nowhere:1',
  file: 'nowhere',
  language: 'ts',
  text: "import { interest } from '@songai/core';\ninterest({ principal: 1 });\n",
};

test('every example compiles under strict, as it stands; one that does not is told with its place', () => {
  expect(inGuides.length).toBeGreaterThan(0);
  const told = complaintsOf([...ALL, BROKEN]);
  expect(told.filter((one) => !one.startsWith(BROKEN.at))).toEqual([]);
  expect(told.join('\n')).toMatch(/^nowhere:1 line 2: Type 'number' is not assignable/);
});

describe('every example runs as a module of its own, and every value that it states comes out', () => {
  test.each(ALL.map((block) => [block.at, block] as const))('%s', async (_, block) => {
    await run(block);
  });

  test('a value that does not come out is told', async () => {
    const wrong: Block = {
      at: 'here:1',
      file: 'here',
      language: 'ts',
      text: "import { courtYen } from '@songai/core';\n\ncourtYen('1'); // => '2円'\n",
    };
    await expect(run(wrong)).rejects.toThrow(/here:1/);
  });
});

test('the examples of doc comments state values', () => {
  expect(inCore.length).toBeGreaterThanOrEqual(8);
  expect(inCore.filter((block) => assertedIn(block) === 0).map(({ at }) => at)).toEqual([]);
});
