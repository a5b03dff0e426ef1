import { VERSION } from '@songai/core';
import { Command, CommanderError } from 'commander';
import { checkCommand } from './commands/check.js';
import { diffCommand } from './commands/diff.js';
import { estimateCommand } from './commands/estimate.js';
import { initCommand } from './commands/init.js';
import { inspectCommand } from './commands/inspect.js';
import { interestCommand } from './commands/interest.js';
import { packCommand } from './commands/pack.js';
import { periodCommand } from './commands/period.js';
import { precedentsCommand } from './commands/precedents.js';
import { schemaCommand } from './commands/schema.js';
import { verifyCommand } from './commands/verify.js';
import { EXIT, type Finish } from './exit.js';

/**
 * Runs the command line. Results go to stdout, problems to stderr.
 * @param args without the interpreter and the script
 * @returns the exit code: 0 done, 1 a replay, a report or two drafts do not match, 2 wrong input or usage, 3 a fault of ours
 */
export async function run(args: readonly string[]): Promise<number> {
  let code: number = EXIT.done;
  const finish: Finish = (next) => {
    code = Math.max(code, next);
  };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of a pipe (head, less) may leave before the end; that is no fault.
    if (error.code === 'EPIPE') process.exit(code);
    process.stderr.write(
      `標準出力に書けません（${error.code ?? ''}）。出力は途中までです。 / standard output cannot be written: what it holds is not whole\n`,
    );
    process.exit(EXIT.wrongInput);
  });
  const program = new Command('songai')
    .description(
      '著作権法114条3項の損害額を、アクセス統計と作品一覧から根拠付きで計算する\n' +
        'Damages under Article 114(3) of Japan’s Copyright Act, from traffic exports, every yen traceable',
    )
    .version(VERSION)
    .showHelpAfterError('（使い方：songai --help / help: songai --help）')
    .configureOutput({
      outputError: (text, write) => write(usageError(text)),
    })
    .exitOverride()
    .addHelpText(
      'after',
      '\n例 / example:\n  songai init my-case\n  songai estimate my-case/case.yaml --out report',
    );
  for (const command of [
    initCommand(finish),
    inspectCommand(finish),
    checkCommand(finish),
    estimateCommand(finish),
    packCommand(finish),
    verifyCommand(finish),
    diffCommand(finish),
    interestCommand(finish),
    periodCommand(finish),
    precedentsCommand(finish),
    schemaCommand(),
  ]) {
    program.addCommand(command.copyInheritedSettings(program));
    for (const inner of command.commands) inner.copyInheritedSettings(program);
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongInput;
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `songai ${VERSION} の不具合です。次の一行を添えてお知らせください。入力の資料は送らないでください。\n` +
        `This is a fault of songai ${VERSION}. Please report the next line, without any of your data.\n${message}\n`,
    );
    return EXIT.ourFault;
  }
  return code;
}

/** What the command line library says of wrong usage, in Japanese too. */
const USAGE: readonly (readonly [RegExp, string])[] = [
  [/missing required argument '([^']+)'/, '引数 $1 がありません'],
  [/required option '([^']+)' not specified/, 'オプション $1 がありません'],
  [/option '([^']+)' cannot be used with option '([^']+)'/, 'オプション $1 と $2 は一緒に使えません'],
  [/unknown command '([^']+)'/, '$1 というコマンドはありません'],
  [/unknown option '([^']+)'/, '$1 というオプションはありません'],
  [/option '([^']+)' argument missing/, 'オプション $1 の値がありません'],
  [/too many arguments/, '引数が多すぎます'],
  [
    /option '([^']+)' argument '([^']*)' is invalid\.(?: Allowed choices are (.+?)\.?$)?/s,
    'オプション $1 の値「$2」は使えません（使えるのは $3）',
  ],
];

function usageError(text: string): string {
  const plain = text.replace(/^error: /, '').trim();
  for (const [pattern, japanese] of USAGE) {
    const match = pattern.exec(plain);
    if (match) return `使い方の誤り：${filled(japanese, match)}。\nusage: ${plain}\n`;
  }
  return `使い方の誤り / usage: ${plain}\n`;
}

/** The Japanese words with what was matched; a bracket about what was not matched is left out. */
const filled = (japanese: string, match: RegExpExecArray): string =>
  japanese
    .replace(/（[^）]*\$(\d)）/, (whole, at) => (match[Number(at)] === undefined ? '' : whole))
    .replace(/\$(\d)/g, (_, at) => match[Number(at)] ?? '');
