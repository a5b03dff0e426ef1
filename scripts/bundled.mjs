// Run in the folder of a package after its bundler: whose code its bundle carries, and the licences that go along.
import { readFileSync, writeFileSync } from 'node:fs';
import { bundledPackages, noticesOf } from './third-party.mjs';

const bundled = bundledPackages(JSON.parse(readFileSync('dist/metafile-esm.json', 'utf8')), process.cwd());
writeFileSync('dist/bundled.json', `${JSON.stringify(bundled, null, 2)}\n`);
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', noticesOf(bundled));
