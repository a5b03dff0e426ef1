import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWith, root } from '../cli/songai.js';
import { carriedOut } from './carried-out.js';
import { blocksOfCommands, commandsInText, makers, refused } from './command-lines.js';
import { GUIDES } from './documents.js';

const BLOCKS = GUIDES.flatMap(blocksOfCommands);
const IN_TEXT = GUIDES.flatMap(commandsInText);

test('every command line of a guide names a command, options and values that there are', async () => {
  const made = await makers();
  expect(made.length).toBeGreaterThan(8);
  expect(refused(made, { at: '', args: ['estimate', 'case.yaml', '--colour'] })).toMatch(/--colour/);
  expect(refused(made, { at: '', args: ['guess'] })).toMatch(/guess/);
  // `songai verify` alone names the command and does not call it.
  const called = [...BLOCKS.flat(), ...IN_TEXT.filter(({ args }) => args.length > 1)];
  const named = IN_TEXT.filter(({ args }) => args.length === 1);
  const wrong = called.map((line) => [line.at, line.args.join(' '), refused(made, line)]);
  expect(wrong.filter(([, , why]) => why !== undefined)).toEqual([]);
  const names = made.map((make) => make(() => {}).name());
  expect(named.filter(({ args: [name = ''] }) => !names.includes(name))).toEqual([]);
});

/**
 * The folder in which the commands of the guides are run: the files of `songai init` at its top and in `my-case`, its
 * traffic under 資料, its report at the top, in 報告書 and as two drafts, and the examples of this project.
 */
function desk(): string {
  const folder = folderWith({});
  mkdirSync(path.join(folder, '資料'));
  const [made, estimated] = carriedOut(folder, [
    ['init', '.'],
    ['estimate', 'case.yaml', '--out', '報告書', '--format', 'json'],
  ]);
  if (made?.code !== 0 || estimated?.code !== 0) throw new Error(`${made?.err}${estimated?.err}`);
  cpSync(path.join(folder, 'traffic.csv'), path.join(folder, '資料/traffic.csv'));
  const report = path.join(folder, '報告書/report.json');
  for (const name of ['report.json', '前.json', '後.json', '前/report.json', '後/report.json'])
    cpSync(report, path.join(folder, name));
  symlinkSync(path.join(root, 'examples'), path.join(folder, 'examples'), 'junction');
  return folder;
}

describe('every command line of a guide does what it says, in the order in which it stands', () => {
  /** Each once: the same words on the same files do the same. */
  const all = [...new Set(BLOCKS.flat().map(({ args }) => JSON.stringify(args)))];
  const done = new Map<string, ReturnType<typeof carriedOut>[number]>();
  beforeAll(() => {
    const commands = all.map((args) => JSON.parse(args) as string[]);
    for (const [at, one] of carriedOut(desk(), commands).entries()) done.set(all[at] ?? '', one);
  }, 60_000);

  test.each(BLOCKS.map((lines) => [lines[0]?.at ?? '', lines] as const))('%s', (_, lines) => {
    for (const { args } of lines) {
      const { code, err } = done.get(JSON.stringify(args)) ?? {};
      expect(code, `songai ${args.join(' ')}\n${err}`).toBe(0);
    }
  });
});
