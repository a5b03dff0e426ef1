import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { render, uncertaintyOf } from '@songai/core';
import { expect, test } from 'vitest';
import { root } from '../../cli/songai.js';
import { assessed, textOf } from '../compute.js';

const folder = path.join(root, 'tests/fixtures/whole');
const cases = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

// What a change of these files means is looked at before they are written anew: npx vitest run <this file> -u
test.each(cases)('%s: its report in every figure, name and step', async (file) => {
  const assessment = await assessed(readFileSync(path.join(folder, file), 'utf8'));
  const kept = (ending: string) => path.join(folder, file.replace('yaml', ending));
  if (!assessment.case.fields.uncertainty) {
    await expect(textOf(await render(assessment, 'json', 'ja'))).toMatchFileSnapshot(kept('json'));
    return;
  }
  const { uncertainty } = await uncertaintyOf(assessment, { draws: 64 });
  if (!uncertainty) throw new Error('the ranges overflow');
  await expect(textOf(await render(assessment, 'json', 'ja', { uncertainty }))).toMatchFileSnapshot(
    kept('json'),
  );
  // What is said of the errors stands in what people read.
  await expect(textOf(await render(assessment, 'md', 'en', { uncertainty }))).toMatchFileSnapshot(kept('md'));
});
