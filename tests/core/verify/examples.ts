import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assess, parseCase, readEvidence, render, type Uncertainty, uncertaintyOf } from '@songai/core';
import type { Against } from '../../../packages/core/src/verify/against-case.js';
import { root } from '../../cli/songai.js';

export const EXAMPLES = [
  'ufc-2013',
  'mangamura-2024',
  'client-files',
  'operator-and-cdn',
  'cloudflare-style',
];

/** An example with its report, made with few draws so that the tests do not take long. */
export interface Example {
  readonly against: Against;
  readonly bytes: Uint8Array;
  readonly uncertainty: Uncertainty;
}

export async function example(name: string, draws = 256): Promise<Example> {
  const folder = path.join(root, 'examples', name);
  const read = parseCase(readFileSync(path.join(folder, 'case.yaml')), 'case.yaml');
  if (!read.case) throw new Error(JSON.stringify(read.problems));
  const evidence = await readEvidence(read.case, async (file) => [readFileSync(path.join(folder, file))]);
  const { assessment } = assess(read.case, evidence);
  if (!assessment) throw new Error(`${name} has errors`);
  const { uncertainty } = await uncertaintyOf(assessment, { draws });
  if (!uncertainty) throw new Error('the ranges overflow');
  const bytes = await render(assessment, 'json', 'ja', { uncertainty, profile: 'filing' });
  return { against: { case: read.case, evidence }, bytes, uncertainty };
}
