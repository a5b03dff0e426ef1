// What a linter does not know: core must give the same bytes everywhere, and the files speak of the project alone.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .trim()
  .split('\n');
const RULES = [
  {
    name: 'clock, locale, chance, or a function that an engine may round as it likes',
    files: /^packages\/core\/src\/.*\.ts$/,
    pattern:
      /Math\.(random|exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|tanh|cbrt|hypot)\b|[\w)\]]\s*\*\*=?\s*[\w(]|Date\.now|new Date\(\)|toLocale|\bIntl\.|parseFloat/,
  },
  {
    name: 'a way around the types',
    files: /^packages\/.*\/src\/.*\.ts$/,
    pattern: /@ts-ignore|@ts-nocheck|\bas any\b|: any\b/,
  },
  {
    name: 'a test that is switched off',
    files: /^tests\/.*\.ts$/,
    pattern: /\b(it|test|describe)\.(skip|only|todo|fails|skipIf|runIf)\b/,
  },
  { name: 'an address in the lock file', files: /^pnpm-lock\.yaml$/, pattern: /https?:\/\/|tarball:/ },
  {
    name: 'a path of a machine',
    files: /^(?!pnpm-lock).*$/,
    pattern: /(?:^|[^\w.])\/(?:work|home|root|tmp|Users)\/\w/,
  },
  { name: 'unfinished work', files: /^packages\/.*\/src\/.*\.ts$/, pattern: /\b(TODO|FIXME|XXX)\b/ },
];

let found = 0;
for (const file of tracked) {
  const rules = RULES.filter((rule) => rule.files.test(file) && file !== 'scripts/hygiene.mjs');
  if (rules.length === 0) continue;
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, at) => {
      for (const rule of rules) {
        if (!rule.pattern.test(line)) continue;
        found += 1;
        console.error(`${file}:${at + 1}: ${rule.name}: ${line.trim().slice(0, 120)}`);
      }
    });
}
if (found > 0) process.exit(1);
