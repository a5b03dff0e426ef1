import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../cli/songai.js';

/** What became of a command. */
interface Done {
  readonly code: number;
  readonly err: string;
}

/** One process for all of them: to start it takes longer than most of the commands. */
const PROGRAM = `
  import { readFileSync, writeSync } from 'node:fs';
  const { run } = await import(process.argv[1]);
  const done = [];
  let err = '';
  process.setMaxListeners(0);
  process.stdout.setMaxListeners(0);
  process.stdout.write = () => true;
  process.stderr.write = (text) => { err += text; return true; };
  for (const args of JSON.parse(readFileSync(0, 'utf8'))) {
    err = '';
    done.push({ code: await run(args), err });
  }
  writeSync(1, JSON.stringify(done));
`;

/** Runs built commands one after the other in a folder. */
export function carriedOut(folder: string, commands: readonly (readonly string[])[]): readonly Done[] {
  const main = pathToFileURL(path.join(root, 'packages/cli/dist/main.js')).href;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAM, main], {
    cwd: folder,
    encoding: 'utf8',
    input: JSON.stringify(commands),
    maxBuffer: 1 << 28,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Done[];
}
