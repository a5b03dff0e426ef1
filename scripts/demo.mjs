// The main job on the example case: from traffic exports to the reports, in every form.
import { spawnSync } from 'node:child_process';

const done = spawnSync(
  process.execPath,
  [
    'packages/cli/bin/songai.js',
    'estimate',
    'examples/cloudflare-style/case.yaml',
    '--out',
    'out/demo',
    '--format',
    'md,csv,json,html,xlsx,docx,pdf',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exit(done.status ?? 1);
