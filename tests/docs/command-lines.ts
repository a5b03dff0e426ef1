import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { checkCommand } from '../../packages/cli/src/commands/check.js';
import { root } from '../cli/songai.js';
import { blocksOf, codeIn } from './documents.js';

/** A command as a document writes it. */
export interface CommandLine {
  readonly at: string;
  /** behind `songai` */
  readonly args: readonly string[];
}

/** The words of a line; what stands behind ` #` is said to a person. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/\s+#.*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');

/** The commands in the blocks of a document, block by block. */
export function blocksOfCommands(file: string): CommandLine[][] {
  return blocksOf(file)
    .filter(({ language }) => ['', 'sh', 'console'].includes(language))
    .map(({ at, text }) =>
      text
        .split('\n')
        .map((line) => wordsOf(line.replace(/^\$ /, '')))
        .filter(([name]) => name === 'songai')
        .map(([, ...args]) => ({ at, args })),
    )
    .filter((lines) => lines.length > 0);
}

/** The commands that a document names in running text, such as `songai period --notice 2020-01-31`. */
export const commandsInText = (file: string): CommandLine[] =>
  codeIn(file)
    .filter(({ text }) => text.startsWith('songai '))
    .map(({ at, text }) => ({ at, args: wordsOf(text).slice(1) }));

type Command = ReturnType<typeof checkCommand>;
type Maker = (finish: () => void) => Command;

/** What makes each command of the command line. */
export async function makers(): Promise<Maker[]> {
  const folder = path.join(root, 'packages/cli/src/commands');
  const found: Maker[] = [];
  for (const name of readdirSync(folder).sort()) {
    const module = (await import(pathToFileURL(path.join(folder, name)).href)) as Record<string, unknown>;
    for (const [key, value] of Object.entries(module)) if (/Command$/.test(key)) found.push(value as Maker);
  }
  return found;
}

/** Why the command line would not take it; undefined where it would. Nothing is carried out. */
export function refused(made: readonly Maker[], { args }: CommandLine): string | undefined {
  const [first] = made;
  if (!first) throw new Error('there are no commands');
  const program = first(() => {})
    .createCommand('songai')
    .exitOverride()
    .configureOutput({ writeErr: () => {}, writeOut: () => {} });
  const quiet = (command: Command) => {
    command.copyInheritedSettings(program);
    if (command.commands.length === 0) command.action(() => {});
    command.commands.forEach(quiet);
  };
  for (const make of made) {
    const command = make(() => {});
    program.addCommand(command);
    quiet(command);
  }
  try {
    program.parse(args, { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof Error && 'exitCode' in error)) throw error;
    return error.exitCode === 0 ? undefined : error.message;
  }
}
