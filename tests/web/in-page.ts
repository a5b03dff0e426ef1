// What the browser runs: a case and its files in, the reports of the library out; an export in, what it holds out.
import {
  assess,
  exhibitsFileName,
  parseCase,
  REPORT_FORMATS,
  readEvidence,
  readTraffic,
  render,
  renderExhibits,
  reportFileName,
  uncertaintyOf,
} from '@songai/core';

/** Every form that core itself writes, in both languages, by the names of their files. */
async function reports(text: string, files: Readonly<Record<string, readonly number[]>>) {
  const { case: read, problems } = parseCase(new TextEncoder().encode(text), 'case.yaml');
  if (!read) throw new Error(problems.map((one) => one.message.en).join(' '));
  const evidence = await readEvidence(read, async (name) => [new Uint8Array(files[name] ?? [])]);
  const { assessment } = assess(read, evidence);
  if (!assessment) throw new Error('the case has errors');
  const { uncertainty } = await uncertaintyOf(assessment);
  if (!uncertainty) throw new Error('the ranges of the case overflow');
  const made: Record<string, readonly number[]> = {};
  // Japanese last: the schedule is one file, in the language asked for.
  for (const lang of ['en', 'ja'] as const) {
    for (const format of REPORT_FORMATS)
      made[reportFileName(format, lang)] = [
        ...(await render(assessment, format, lang, { uncertainty, profile: 'filing' })),
      ];
    made[exhibitsFileName(lang)] = [...(await renderExhibits(assessment, lang))];
  }
  return made;
}

/** All that is read of a file, as text. */
export async function readingText(bytes: Uint8Array, name: string): Promise<string> {
  const { observations, ...rest } = await readTraffic([bytes], name);
  return JSON.stringify({ ...rest, observations: [...observations] });
}

declare global {
  interface Window {
    songaiReports: typeof reports;
    songaiReading: (bytes: readonly number[], name: string) => Promise<string>;
  }
}
// The same file serves Node, where there is no window.
if (typeof window !== 'undefined') {
  window.songaiReports = reports;
  window.songaiReading = (bytes, name) => readingText(new Uint8Array(bytes), name);
}
