// pnpm as the project pins it, under whatever started the script: npm (the documented way), or pnpm itself.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const { packageManager: pinned } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

/** Runs pnpm to its end. @returns what it prints; where it fails, says so and ends the process */
export function pnpm(...args) {
  const started = process.env.npm_execpath ?? '';
  const [command, given, shell] = /pnpm[^/\\]*\.c?js$/.test(started)
    ? [process.execPath, [started, ...args], false]
    : /npm-cli\.js$/.test(started)
      ? [process.execPath, [started, 'exec', '--yes', '--', pinned, ...args], false]
      : ['npx', ['--yes', pinned, ...args], true];
  const done = spawnSync(command, given, {
    cwd: root,
    shell,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.status === 0) return done.stdout;
  console.error(done.stdout ?? '', done.stderr ?? '', done.error?.message ?? '');
  console.error(`準備に失敗しました：pnpm ${args.join(' ')} / set-up failed`);
  process.exit(1);
}
