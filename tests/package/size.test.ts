import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundled } from './bundle.js';
import sizes from './sizes.json' with { type: 'json' };

/** How far a program may grow beyond the figures of the table before somebody looks at why. */
const ROOM = 1.05;

type Measured = { readonly gzipped: number; readonly parts: Readonly<Record<string, number>> };

const TABLE: Readonly<Record<string, Measured>> = sizes;

async function measured(program: string): Promise<Measured> {
  const { first, parts } = await bundled(program);
  return { gzipped: gzipSync(first, { level: 9 }).length, parts };
}

/** What each package weighed and weighs, the largest growth first. */
function growth(before: Measured['parts'], now: Measured['parts']): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names
    .map((name) => ({ name, was: before[name] ?? 0, is: now[name] ?? 0 }))
    .filter(({ was, is }) => was !== is)
    .sort((a, b) => b.is - b.was - (a.is - a.was))
    .map(({ name, was, is }) => `${name}: ${was} -> ${is} bytes minified`)
    .join('\n');
}

test.each(Object.keys(TABLE))('%s loads no more than the table of sizes allows', async (program) => {
  const before = TABLE[program] as Measured;
  const now = await measured(program);
  const most = Math.ceil(before.gzipped * ROOM);
  expect(
    now.gzipped,
    `${program}: ${now.gzipped} bytes gzipped, at most ${most}. What grew:\n${growth(before.parts, now.parts)}\nThe whole entry for sizes.json: ${JSON.stringify(now)}`,
  ).toBeLessThanOrEqual(most);
});

test('what a program does not use is not among what it loads: by a subpath or from the whole package', async () => {
  for (const name of ['@songai/core/law', '@songai/core']) {
    const { parts } = await bundled(`export { interest } from '${name}'`);
    expect(Object.keys(parts).sort(), name).toEqual(
      ['@date-fns/utc', '@songai/core', 'date-fns', 'decimal.js'].sort(),
    );
  }
});

test('the libraries for documents are loaded only when a document is made', async () => {
  const { parts, later } = await bundled("export { render } from '@songai/core/report'");
  for (const name of ['docx', 'write-excel-file']) {
    expect(Object.keys(parts)).not.toContain(name);
    expect(later).toContain(name);
  }
  const law = await bundled("export * from '@songai/core/law'");
  for (const name of ['docx', 'write-excel-file', 'papaparse', 'saxes', 'yaml', 'zod', 'fflate'])
    expect([...Object.keys(law.parts), ...law.later], name).not.toContain(name);
});
