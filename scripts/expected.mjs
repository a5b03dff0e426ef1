// Writes the expected reports of the examples anew: those that are text as they are, and of every form in both languages
// its SHA-256. Look at the difference before you commit it: each changed figure needs a reason.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const KEPT = ['report.en.md', 'report.ja.md', 'report.json', 'schedule.csv'];

for (const name of ['client-files', 'cloudflare-style', 'mangamura-2024', 'operator-and-cdn', 'ufc-2013']) {
  const folder = `examples/${name}`;
  const made = mkdtempSync(path.join(tmpdir(), 'songai-expected-'));
  // Japanese last: the schedule is one file, in the language asked for.
  for (const lang of ['en', 'ja'])
    execFileSync(process.execPath, [
      'packages/cli/bin/songai.js',
      'estimate',
      `${folder}/case.yaml`,
      '--out',
      made,
      '--lang',
      lang,
      '--format',
      'md,csv,json,html,xlsx,docx,pdf',
    ]);
  const sums = readdirSync(made)
    .sort()
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(path.join(made, file)))
          .digest('hex')}  ${file}`,
    );
  rmSync(`${folder}/expected`, { recursive: true, force: true });
  for (const file of KEPT) cpSync(path.join(made, file), path.join(folder, 'expected', file));
  writeFileSync(path.join(folder, 'expected', 'SHA256SUMS'), `${sums.join('\n')}\n`);
  rmSync(made, { recursive: true });
}
writeFileSync(
  'examples/library/expected/output.txt',
  execFileSync(process.execPath, ['examples/library/dist/index.js']),
);
