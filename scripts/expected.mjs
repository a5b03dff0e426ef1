// Writes the expected reports of the examples anew. Look at the difference before you commit it: each changed figure
// needs a reason.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

for (const name of ['client-files', 'cloudflare-style', 'mangamura-2024', 'operator-and-cdn', 'ufc-2013']) {
  const folder = `examples/${name}`;
  for (const args of [
    ['--lang', 'en', '--format', 'md'],
    ['--lang', 'ja'],
  ]) {
    execFileSync(process.execPath, [
      'packages/cli/bin/songai.js',
      'estimate',
      `${folder}/case.yaml`,
      '--out',
      `${folder}/expected`,
      ...args,
    ]);
  }
}
writeFileSync(
  'examples/library/expected/output.txt',
  execFileSync(process.execPath, ['examples/library/dist/index.js']),
);
