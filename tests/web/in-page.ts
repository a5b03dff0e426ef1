// What the browser runs: a case and its files in, the report of the library out; an export in, what it holds out.
import { assess, parseCase, readEvidence, readTraffic, render, uncertaintyOf } from '@songai/core';

async function report(text: string, files: Readonly<Record<string, string>>, format: 'md' | 'json') {
  const { case: read, problems } = parseCase(new TextEncoder().encode(text), 'case.yaml');
  if (!read) throw new Error(problems.map((one) => one.message.en).join(' '));
  const evidence = await readEvidence(read, async (name) => [new TextEncoder().encode(files[name] ?? '')]);
  const { assessment } = assess(read, evidence);
  if (!assessment) throw new Error('the case has errors');
  const { uncertainty } = await uncertaintyOf(assessment);
  if (!uncertainty) throw new Error('the ranges of the case overflow');
  return new TextDecoder().decode(await render(assessment, format, 'ja', { uncertainty, profile: 'filing' }));
}

/** All that is read of a file, as text. */
export async function readingText(bytes: Uint8Array, name: string): Promise<string> {
  const { observations, ...rest } = await readTraffic([bytes], name);
  return JSON.stringify({ ...rest, observations: [...observations] });
}

declare global {
  interface Window {
    songaiReport: typeof report;
    songaiReading: (bytes: readonly number[], name: string) => Promise<string>;
  }
}
// The same file serves Node, where there is no window.
if (typeof window !== 'undefined') {
  window.songaiReport = report;
  window.songaiReading = (bytes, name) => readingText(new Uint8Array(bytes), name);
}
