// Makes what is given to others into out/release: the packages, the page, whose code they carry, a bill of materials,
// and the SHA-256 of each. The same sources give the same bytes, in whatever folder.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pnpm } from './pnpm.mjs';
import { billOfMaterials } from './sbom.mjs';
import { noticesOf, packageIn } from './third-party.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const out = path.join(root, 'out/release');
const at = (...names) => path.join(root, ...names);
const json = (...names) => JSON.parse(readFileSync(at(...names), 'utf8'));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

for (const folder of ['core', 'cli'])
  pnpm('--dir', at('packages', folder), 'pack', '--pack-destination', out);
cpSync(at('packages/web-demo/dist/songai.html'), path.join(out, 'songai.html'));

/** Packages by name and version, with what carries or installs each. */
const shipped = new Map();
const ship = (front, { name, version, license, text }) => {
  const key = `${name}@${version}`;
  const known = shipped.get(key) ?? { name, version, license, text, fronts: [] };
  if (!known.fronts.includes(front)) known.fronts.push(front);
  shipped.set(key, known);
};
const installed = (front, dependencies = {}) => {
  for (const one of Object.values(dependencies)) {
    ship(front, packageIn(one.path));
    installed(front, one.dependencies);
  }
};
for (const front of ['songai', '@songai/core']) {
  const [{ dependencies }] = JSON.parse(
    pnpm('--filter', front, 'list', '--prod', '--depth', 'Infinity', '--json'),
  );
  installed(front, dependencies);
}
for (const [front, folder] of [
  ['@songai/core', 'core'],
  ['songai', 'cli'],
  ['songai.html', 'web-demo'],
])
  for (const one of json('packages', folder, 'dist/bundled.json')) ship(front, one);

const all = [...shipped.keys()].sort().map((key) => shipped.get(key));
writeFileSync(path.join(out, 'THIRD-PARTY-LICENSES.txt'), noticesOf(all));
writeFileSync(path.join(out, 'sbom.cdx.json'), billOfMaterials(all, json('package.json').version));

const sums = readdirSync(out)
  .sort()
  .map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(path.join(out, name)))
        .digest('hex')}  ${name}`,
  );
writeFileSync(path.join(out, 'SHA256SUMS'), `${sums.join('\n')}\n`);
console.log(sums.join('\n'));
