// Makes the page: one HTML file that needs nothing else. The same sources give the same bytes.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundledPackages, noticesOf } from '../../scripts/third-party.mjs';

const here = new URL('./', import.meta.url);
const at = (name) => fileURLToPath(new URL(name, here));

const common = {
  absWorkingDir: fileURLToPath(here),
  bundle: true,
  write: false,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  target: ['es2022', 'chrome105', 'firefox105', 'safari15.4'],
  // What a library says of others whose code it carries itself.
  legalComments: 'eof',
  metafile: true,
  logLevel: 'warning',
};

/** Packages whose code the page carries, each once. */
const carried = new Map();

async function bundled(entry, options = {}) {
  const { outputFiles, metafile } = await build({ ...common, entryPoints: [at(entry)], ...options });
  for (const one of bundledPackages(metafile, common.absWorkingDir))
    carried.set(`${one.name}@${one.version}`, one);
  // What would end a script early, or make HTML read on past its end, stands in texts only, where it can be escaped.
  const script = outputFiles[0].text.trim().replace(/<(?=\/script|!--)/gi, '\\x3C');
  if (!entry.endsWith('.css')) new vm.Script(script, { filename: entry });
  return script;
}

const [engine, page, style] = await Promise.all([
  bundled('src/engine/worker.ts'),
  bundled('src/page/main.tsx', {
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.yaml': 'base64', '.csv': 'base64', '.xlsx': 'base64', '.log': 'base64' },
  }),
  bundled('src/page/style.css'),
]);
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const { STYLE: reportStyle } = await import('@songai/core');
// The report that is printed lies in a frame that inherits this policy: its stylesheet is allowed as well.
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(page)}`,
  `style-src ${hashOf(style)} ${hashOf(reportStyle)}`,
  'worker-src blob:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const shell = await readFile(at('src/page.html'), 'utf8');
const bundledHere = [...carried.keys()].sort().map((key) => carried.get(key));
const notices = noticesOf(bundledHere).replaceAll('</', '<\\/');
const parts = { policy, style, engine, page, notices };
const html = shell.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
await mkdir(at('dist'), { recursive: true });
await writeFile(at('dist/songai.html'), html);
await writeFile(at('dist/bundled.json'), `${JSON.stringify(bundledHere, null, 2)}\n`);
const kilobytes = (text) => `${Math.round(gzipSync(text, { level: 9 }).length / 1000)} kB`;
console.log(
  `dist/songai.html ${kilobytes(html)} gzipped (engine ${kilobytes(engine)}, page ${kilobytes(page)})`,
);
