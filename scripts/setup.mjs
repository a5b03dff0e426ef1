// Makes a fresh clone ready with nothing but Node and npm: installs with the pinned pnpm, then builds.
// What is already in place for the same lock file and the same sources is not done again; --build builds in any case.
// --bench takes in the peers of the bench, which nobody else needs.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pnpm } from './pnpm.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node 20.19 以降が必要です（今は ${process.versions.node}）。 / Node 20.19 or later is needed.`,
  );
  process.exit(2);
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'dist', 'out', 'expected'].includes(entry.name) ? [] : filesUnder(full);
    return [full];
  });
}

function stateOf(files) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files.sort()) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const sources = ['packages', 'examples', 'bench', 'scripts'].flatMap((folder) =>
  filesUnder(path.join(root, folder)),
);
const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.base.json'].map(
  (name) => path.join(root, name),
);
const bench = process.argv.includes('--bench');
const wanted = {
  install: stateOf([...manifests, ...sources.filter((file) => path.basename(file) === 'package.json')]),
  build: stateOf([...manifests, ...sources]),
};
const stamp = path.join(root, 'node_modules', '.songai-setup.json');
const had = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : {};
const made = [
  'packages/core/dist/index.js',
  'packages/cli/dist/main.js',
  'packages/web-demo/dist/songai.html',
];
const built = made.every((file) => existsSync(path.join(root, file)));

if (had.install !== wanted.install || (bench && !had.bench)) {
  console.error('部品を入れています… / installing…');
  pnpm('install', '--frozen-lockfile', ...(bench || had.bench ? [] : ['--filter=!@songai/bench']));
}
if (!built || had.build !== wanted.build || process.argv.includes('--build')) {
  console.error('組み立てています… / building…');
  pnpm('run', 'build:packages');
}
if (bench) pnpm('--filter=@songai/bench', 'run', 'build:bench');
writeFileSync(stamp, JSON.stringify({ ...wanted, bench: bench || had.bench === true }));
