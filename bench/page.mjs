// The calculator page in a browser: how soon it can be used, and how long a figure takes after a keystroke.
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { assess, KeptTraffic, overviewOf, parseCase, readEvidence } from '@songai/core';
import { build } from 'esbuild';

/** The first runs of the peer, in which the machine still learns its code, are not counted: the page is warm too. */
const [WARM_UP, RUNS] = [1, 3];
const PATIENCE = { timeout: 50_000 };
const at = (name) => fileURLToPath(new URL(name, import.meta.url));
const html = at('../packages/web-demo/dist/songai.html');

const median = (all) => {
  const sorted = [...all].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
};

/** The browser of the tests, which are not built otherwise. */
async function launch() {
  const outfile = at('dist/chromium.mjs');
  await build({
    entryPoints: [at('../tests/web/chromium.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  return (await import(pathToFileURL(outfile).href)).launch();
}

/** Runs in the page before its own script: notes when something begins, and when what it leads to is on the page. */
function watch() {
  const bench = { begun: 0, longest: 0, engine: undefined, waits: [] };
  globalThis.bench = bench;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  for (const kind of ['keydown', 'click', 'change'])
    addEventListener(
      kind,
      () => {
        bench.begun = performance.now();
      },
      true,
    );
  // The engine can work as soon as it has answered the first call.
  globalThis.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', () => {
        bench.engine ??= performance.now();
      });
    }
  };
  const look = () => {
    bench.waits = bench.waits.filter(({ found, done }) => {
      if (!found()) return true;
      done(performance.now() - bench.begun);
      return false;
    });
  };
  // What never comes must end the bench, and not hold it up for ever.
  const until = (found) =>
    new Promise((done, fail) => {
      bench.waits.push({ found, done });
      setTimeout(() => fail(new Error(`waited two minutes for ${found}`)), 120_000);
      look();
    });
  const shown = (selector) => document.querySelector(selector)?.textContent ?? '';
  // The exact figure, which nothing but an edit changes; beside it stands a range, which the simulation changes as well.
  const found = () => shown('.result-bar p.detail');
  bench.firstFigure = () => until(() => shown('.result-bar output') !== '');
  bench.drawn = () => until(() => shown('.drawing-state').includes('不確かさも計算済み'));
  bench.otherFigure = () => {
    const before = found();
    return until(() => found() !== before && found() !== '');
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Begins with an example or with files, then edits a fee by so many keystrokes. All times are milliseconds. */
async function measure(browser, begin, keys) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(pathToFileURL(html).href);
  await page.waitForFunction(() => globalThis.bench.engine !== undefined, undefined, PATIENCE);
  const usable = await page.evaluate(() => globalThis.bench.engine);
  const first = page.evaluate(() => globalThis.bench.firstFigure());
  const drawn = page.evaluate(() => globalThis.bench.drawn());
  await begin(page);
  const times = { usable, first: await first, drawn: await drawn };
  await page.getByRole('button', { name: '作品・配信料・料率', exact: true }).click();
  // Titles that stand in a file are taken over into the case first: that is how a person edits them.
  await page.getByRole('button', { name: 'ケースに取り込んで編集する' }).click();
  const fee = page.locator('[data-path="titles[0].fee"]');
  await fee.waitFor(PATIENCE);
  await page.waitForFunction(
    () => !document.querySelector('.drawing-state')?.textContent.includes('計算中…'),
  );
  await fee.focus();
  await page.keyboard.press('End');
  const keystrokes = [];
  for (let pressed = 0; pressed < keys; pressed += 1) {
    const figure = page.evaluate(() => globalThis.bench.otherFigure());
    await page.keyboard.press(pressed % 2 === 0 ? '1' : 'Backspace');
    keystrokes.push(await figure);
  }
  const longest = await page.evaluate(() => globalThis.bench.longest);
  await page.getByRole('button', { name: 'ケースファイル', exact: true }).click();
  const text = await page.locator('#case-text').inputValue();
  await context.close();
  return { ...times, keystroke: median(keystrokes), longest, text };
}

/** The same case, edited as the page edited it, read and computed in this process; traffic is kept as the page keeps it. */
async function inNode(text, files) {
  const kept = new KeptTraffic();
  const bytes = new TextEncoder().encode(text);
  const times = [];
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    const start = performance.now();
    const { case: read } = parseCase(bytes, 'case.yaml');
    const evidence = await readEvidence(read, async (name) => [files[name]], {
      kept,
      identityOf: (name) => name,
    });
    const { assessment, problems } = assess(read, evidence);
    if (!assessment) throw new Error(problems.map((one) => one.message.en).join(' '));
    overviewOf(assessment);
    times.push(performance.now() - start);
  }
  return median(times.slice(WARM_UP));
}

/** Bytes of the page, of its engine, and of the engine without what writes Word and Excel; packed and not. */
async function sizes() {
  const engine = async (external) => {
    const { outputFiles } = await build({
      entryPoints: [at('../packages/web-demo/src/engine/worker.ts')],
      bundle: true,
      write: false,
      minify: true,
      charset: 'utf8',
      format: 'iife',
      target: 'es2022',
      legalComments: 'none',
      external,
    });
    return outputFiles[0].contents;
  };
  const page = await readFile(html);
  const packed = (bytes) => gzipSync(bytes, { level: 9 }).length;
  const [whole, without] = [await engine([]), await engine(['docx', 'write-excel-file'])];
  return {
    raw: page.length,
    packed: packed(page),
    withoutDocuments: packed(page) - packed(whole) + packed(without),
    engine: packed(whole),
    engineWithoutDocuments: packed(without),
  };
}

/**
 * Measures the page with an example and with a docket, each beside the same computing in Node.
 * @param docket text and files of a case, and what it is called
 * @returns rows for the table of the bench, and lines for what has no peer
 */
export async function measurePage(docket) {
  const { browser, close } = await launch();
  try {
    const example = async (name) => readFile(at(`../examples/cloudflare-style/${name}`));
    const cases = [
      {
        name: 'cloudflare-style',
        keys: 10,
        files: { 'traffic.csv': await example('traffic.csv') },
        begin: (page) => page.getByRole('button', { name: /^架空：配信事業者/ }).click(),
      },
      {
        name: docket.name,
        // Each takes seconds, in which the simulation that it began anew competes for the machine.
        keys: 5,
        files: docket.files,
        begin: (page) =>
          page.getByLabel('ケースのファイル').setInputFiles(
            Object.entries({ 'case.yaml': docket.text, ...docket.files }).map(([name, content]) => ({
              name,
              mimeType: 'application/octet-stream',
              buffer: Buffer.from(content),
            })),
          ),
      },
    ];
    const rows = [];
    const lines = [];
    for (const { name, files, begin, keys } of cases) {
      const seen = await measure(browser, begin, keys);
      rows.push([
        `page, ${name}: from a keystroke in a fee to the new exact figure`,
        seen.keystroke,
        'the same text read and computed in Node',
        await inNode(seen.text, files),
      ]);
      lines.push(
        `page, ${name}: usable after ${seen.usable.toFixed(0)} ms, first figure ${seen.first.toFixed(0)} ms after the click, simulation done ${seen.drawn.toFixed(0)} ms after it, longest task of the main thread ${seen.longest.toFixed(0)} ms`,
      );
    }
    const kilobytes = (bytes) => (bytes / 1000).toFixed(0);
    const all = await sizes();
    lines.push(
      `page: ${kilobytes(all.raw)} kB, gzipped ${kilobytes(all.packed)} kB, without docx and write-excel-file ${kilobytes(all.withoutDocuments)} kB (engine ${kilobytes(all.engine)} kB, without them ${kilobytes(all.engineWithoutDocuments)} kB)`,
    );
    return { rows, lines, browser: browser.version() };
  } finally {
    await close();
  }
}
