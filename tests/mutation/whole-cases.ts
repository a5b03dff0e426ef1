import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render, uncertaintyOf } from '@songai/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { root } from '../cli/songai.js';
import { EXAMPLES, example } from '../core/example.js';
import { agree } from '../oracle/chain-agree.js';
import { anyCase } from '../oracle/chain-draw.js';

// What a mutant meets beside the tests of its folder; `npm test` has the same with every form and ten thousand cases.
test.each(EXAMPLES)('%s gives its expected report', async (name) => {
  const assessment = await example(name);
  const { uncertainty } = await uncertaintyOf(assessment);
  if (!uncertainty) throw new Error('the ranges overflow');
  const made = await render(assessment, 'json', 'ja', { uncertainty, profile: 'filing' });
  const kept = readFileSync(path.join(root, 'examples', name, 'expected/report.json'), 'utf8');
  expect(new TextDecoder().decode(made)).toBe(kept);
});

test('core and the oracle come to the same figures', async () => {
  let run = 0;
  const check = fc.asyncProperty(anyCase, async (drawn) => {
    await agree(drawn, run++ % 10 === 0);
  });
  await fc.assert(check, { seed: 5, numRuns: 60, endOnFailure: true });
});
