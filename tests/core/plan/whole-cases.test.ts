import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  assess,
  type Problem,
  parseCase,
  placeText,
  readEvidence,
  render,
  uncertaintyOf,
} from '@songai/core';
import { expect, test } from 'vitest';
import { root } from '../../cli/songai.js';

const folder = path.join(root, 'tests/fixtures/whole');
const cases = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const told = (problems: readonly Problem[]) =>
  problems.map((one) => `${placeText(one.place)} ${one.code} ${one.value}`).join('\n');

/** The JSON report of a case without files: every figure, word and step of the working. */
async function reportOf(file: string): Promise<string> {
  const { case: read, problems } = parseCase(readFileSync(path.join(folder, file)), file);
  if (!read) throw new Error(told(problems));
  const { assessment, problems: found } = assess(read, await readEvidence(read, async () => 'missing'));
  if (!assessment) throw new Error(told(found));
  if (!read.fields.uncertainty) return new TextDecoder().decode(await render(assessment, 'json', 'ja'));
  const { uncertainty } = await uncertaintyOf(assessment, { draws: 64 });
  if (!uncertainty) throw new Error('the ranges overflow');
  return new TextDecoder().decode(await render(assessment, 'json', 'ja', { uncertainty }));
}

// What a change of these files means is looked at before they are written anew: npx vitest run <this file> -u
test.each(cases)('%s: its report in every figure, name and step', async (file) => {
  await expect(await reportOf(file)).toMatchFileSnapshot(path.join(folder, file.replace('.yaml', '.json')));
});
