// What the browser runs: a case and its files in, the report of the library out.
import { assess, parseCase, readEvidence, render, uncertaintyOf } from '@songai/core';

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

declare global {
  interface Window {
    songaiReport: typeof report;
  }
}
window.songaiReport = report;
