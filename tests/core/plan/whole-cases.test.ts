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
  const { uncertainty } = assessment.case.fields.uncertainty
    ? await uncertaintyOf(assessment, { draws: 64 })
    : { uncertainty: undefined };
  const asked = uncertainty ? { uncertainty } : {};
  for (const format of ['json', 'md'] as const)
    await expect(textOf(await render(assessment, format, 'en', asked))).toMatchFileSnapshot(
      path.join(folder, file.replace('yaml', format)),
    );
});
