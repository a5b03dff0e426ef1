import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './chromium.js';

const example = new URL('../../examples/cloudflare-style/', import.meta.url);
const textOf = (name: string) => readFile(new URL(name, example), 'utf8');

let page: Page;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  const bundled = await build({
    entryPoints: [fileURLToPath(new URL('in-page.ts', import.meta.url))],
    alias: { '@songai/core': fileURLToPath(new URL('../../packages/core/src/index.ts', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  });
  const launched = await launch();
  close = launched.close;
  page = await launched.browser.newPage({ locale: 'ja-JP' });
  await page.addScriptTag({ content: bundled.outputFiles[0]?.text ?? '' });
}, 120_000);

afterAll(() => close?.());

test.each([
  ['json', 'report.json'],
  ['md', 'report.ja.md'],
] as const)('Chromium makes the same report of the example as %s, byte for byte', async (format, name) => {
  const files = { 'titles.csv': await textOf('titles.csv'), 'traffic.csv': await textOf('traffic.csv') };
  const made = await page.evaluate(([text, beside, form]) => window.songaiReport(text, beside, form), [
    await textOf('case.yaml'),
    files,
    format,
  ] as const);
  expect(made).toBe(await textOf(`expected/${name}`));
});
