import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type Bundle, type Lang, type Problem, packCase, visible, writeBundle } from '@songai/core';
import { Command } from 'commander';
import { bundleKindOf } from '../bundle-file.js';
import { EXIT, type Finish } from '../exit.js';
import { CASE_ARGUMENT, openCase } from '../files.js';
import { langOption } from '../language.js';
import { writeAll } from '../output.js';
import { fileProblem, tell } from '../problems.js';

interface Options {
  readonly out?: string;
  readonly lang?: Lang;
}

const EXTENSION = '.songai.zip';

export function packCommand(finish: Finish): Command {
  return new Command('pack')
    .description(
      'ケースと資料を一つの一式ファイルにまとめる / put a case and the files that it names into one bundle',
    )
    .argument('<case>', CASE_ARGUMENT)
    .option(
      '--out <file>',
      `一式ファイルの名前。.zip で終わらなければ ${EXTENSION} を付ける。フォルダならその中に書く（既定：ケースと同じ所に、その名前で） / name of the bundle, with ${EXTENSION} added unless it ends in .zip; a folder to write it there (default: beside the case, under its name)`,
    )
    .addOption(langOption())
    .addHelpText(
      'after',
      `
入るもの：ケースファイルと、それが挙げる資料（作品・通知・アクセス）のすべて。証拠の PDF などは入りません。
一式ファイルは普通の ZIP で、estimate、check、inspect、verify --with と計算ページがそのまま開きます。
既定の名前：my-case/case.yaml → my-case/case${EXTENSION}、my-case（フォルダ） → その隣の my-case${EXTENSION}
同じ名前の一式ファイルは書き換えます。ほかのファイルは書き換えません。

What goes in: the case file and every file that it names (titles, notices, traffic); no PDFs of exhibits.
A bundle is an ordinary ZIP; estimate, check, inspect, verify --with and the calculator page open it as it is.
Default name: my-case/case.yaml → my-case/case${EXTENSION}; my-case (a folder) → my-case${EXTENSION} beside it.
A bundle of the same name is replaced; any other file is left alone.

例 / example:
  songai pack my-case
  songai pack case.yaml --out 送付用${EXTENSION}`,
    )
    .action(async (given: string, options: Options) => {
      const { case: read, bytes, open, language, problems } = await openCase(given);
      const lang = options.lang ?? language;
      tell(problems, lang);
      if (!read || !bytes) return finish(EXIT.wrongInput);
      const packed = await packCase(read, bytes, open);
      tell(packed.problems, lang);
      if (!packed.bundle) return finish(EXIT.wrongInput);
      const target = await targetOf(given, options.out);
      const failed = await write(target, packed.bundle);
      if (failed) {
        tell([failed], lang);
        return finish(EXIT.wrongInput);
      }
      const { caseName, files } = packed.bundle;
      const told = {
        ja: `書いた一式ファイル：${target}（${caseName} と資料${files.size}件）\n`,
        en: `Bundle written: ${target} (${caseName} and ${files.size} file(s))\n`,
      };
      // Each by its name: who sends the bundle on must see what goes along.
      const names = [...files.keys()].map((name) => `- ${visible(name)}\n`);
      process.stdout.write(`${told[lang]}${names.join('')}`);
    });
}

const isFolder = async (name: string): Promise<boolean> =>
  (await stat(name).catch(() => undefined))?.isDirectory() ?? false;

/** Where the bundle is written. */
async function targetOf(given: string, out: string | undefined): Promise<string> {
  const own = (await isFolder(given))
    ? path.basename(path.resolve(given))
    : path.basename(given).replace(/(?:\.songai)?\.[^.]+$/i, '');
  const usual = `${own}${EXTENSION}`;
  if (out === undefined) return path.join(path.dirname(given), usual);
  if ((await isFolder(out)) || /[\\/]$/.test(out)) return path.join(out, usual);
  return /\.zip$/i.test(out) ? out : `${out}${EXTENSION}`;
}

/** Writes the bundle, unless something else is there already. @returns why it was not written */
async function write(target: string, bundle: Bundle): Promise<Problem | undefined> {
  const there = await stat(target).catch(() => undefined);
  if (there && (await bundleKindOf(target)) !== 'written') return taken(target);
  const output = { name: path.basename(target), pieces: [writeBundle(bundle)] };
  const done = await writeAll(path.dirname(target), [output]);
  return 'code' in done ? done : undefined;
}

const taken = (target: string): Problem =>
  fileProblem(
    'pack.taken',
    target,
    [
      `「${target}」はもうあり、songai の書いた一式ファイルではないので、書き換えません。何も書いていません。`,
      '--out に別の名前を指定してください。',
    ],
    [
      `“${target}” is already there and no bundle that songai wrote, so it is left alone. Nothing was written.`,
      'Give another name by --out.',
    ],
  );
