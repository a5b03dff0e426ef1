// The fuzzer at length: npm run fuzz [-- runs]. Without a number, 100,000 runs; a seed of its own each time, printed.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['vitest', 'run', 'tests/fuzz'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, SONGAI_FUZZ_RUNS: process.argv[2] ?? '100000' },
});
process.exit(status ?? 1);
