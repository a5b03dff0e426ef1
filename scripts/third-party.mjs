// Whose code a bundle carries, by what the bundler says it took in: their licences ask that their texts come along.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LICENCE = /^(?:licen[cs]e|copying|notice)/i;

/** What an installation would run: nothing that is shipped may need it. */
const INSTALL = ['preinstall', 'install', 'postinstall'];

/**
 * What a package says of itself, and its licence as it stands in its folder.
 * @throws Error where it wants to run something when it is installed
 */
export function packageIn(folder) {
  const {
    name,
    version,
    license,
    author,
    scripts = {},
  } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const run = INSTALL.filter((script) => scripts[script]);
  if (run.length > 0) throw new Error(`${name}@${version} runs a script when it is installed: ${run.join()}`);
  const texts = readdirSync(folder)
    .filter((file) => LICENCE.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const by = typeof author === 'string' ? author : (author?.name ?? 'its authors');
  // A package may leave the text out and only name its licence; then so do we, and whose it is.
  const text = texts.length > 0 ? texts.join('\n\n') : `Licensed under ${license} by ${by}.`;
  return { name, version, license, text };
}

const byName = (one, other) =>
  one.name < other.name ? -1 : one.name > other.name ? 1 : one.version < other.version ? -1 : 1;

/** A file of the built core, which carries code of others itself. */
const OF_CORE = /^(.*[\\/]core[\\/]dist)[\\/]/;

/**
 * The packages of which a bundle holds code, by name; those that core carries as well where it is part of the bundle.
 * @param metafile of esbuild: its inputs are paths under `folder`
 */
export function bundledPackages(metafile, folder) {
  const folders = new Set();
  const cores = new Set();
  const taken = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([input]) => input),
  );
  for (const input of taken) {
    const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(input);
    const core = OF_CORE.exec(input);
    if (found) folders.add(path.resolve(folder, found[1]));
    else if (core) cores.add(path.resolve(folder, core[1], 'bundled.json'));
  }
  const carried = [...cores].flatMap((file) => JSON.parse(readFileSync(file, 'utf8')));
  const all = [...[...folders].map(packageIn), ...carried];
  return [...new Map(all.map((one) => [`${one.name}@${one.version}`, one])).values()].sort(byName);
}

/** Their names and licences, then each text, as it is passed on with the bundle. */
export function noticesOf(packages) {
  const heads = packages.map(({ name, version, license }) => `${name} ${version} (${license})`);
  return [
    'songai carries code of these packages:',
    ...heads.map((head) => `- ${head}`),
    ...packages.flatMap(({ text }, at) => ['', `---- ${heads[at]}`, '', text]),
    '',
  ].join('\n');
}
