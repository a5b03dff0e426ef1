import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Assessment, assess, parseCase, readEvidence } from '@songai/core';
import { root } from '../cli/songai.js';

/** The cases under `examples` that have expected reports. */
export const EXAMPLES = [
  'client-files',
  'cloudflare-style',
  'mangamura-2024',
  'operator-and-cdn',
  'ufc-2013',
] as const;

/** An example computed; `changed` alters the text of its case first. */
export async function example(
  name: string,
  changed: (text: string) => string = (text) => text,
): Promise<Assessment> {
  const folder = path.join(root, 'examples', name);
  const text = changed(readFileSync(path.join(folder, 'case.yaml'), 'utf8'));
  const { case: read, problems: wrong } = parseCase(text, 'case.yaml');
  if (!read) throw new Error(JSON.stringify(wrong));
  const evidence = await readEvidence(read, async (file) => [readFileSync(path.join(folder, file))]);
  const { assessment, problems } = assess(read, evidence);
  if (!assessment) throw new Error(JSON.stringify(problems));
  return assessment;
}
