import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang, Problem } from '@songai/core';
import { Command } from 'commander';
import { EXIT, type Finish } from '../exit.js';
import { langOption } from '../language.js';
import { fileProblem, tell } from '../problems.js';

const templates = (lang: Lang): string => fileURLToPath(new URL(`../template/${lang}/`, import.meta.url));

export function initCommand(finish: Finish): Command {
  return new Command('init')
    .description('説明付きの見本ケースを作る / make a commented sample case, runnable at once')
    .argument('[folder]', '作るフォルダ（既定：今のフォルダ）/ folder (default: this one)', '.')
    .addOption(langOption())
    .addHelpText('after', '\n例 / example:\n  songai init my-case\n  songai estimate my-case/case.yaml')
    .action(async (folder: string, options: { lang?: Lang }) => {
      const lang = options.lang ?? 'ja';
      const source = templates(lang);
      const names = (await readdir(source)).sort();
      const problem = await copyAll(source, folder, names);
      if (problem) {
        tell([problem], lang);
        return finish(EXIT.wrongInput);
      }
      const at = (name: string) => path.join(folder, name);
      const told = {
        ja: `作ったファイル：${names.map(at).join('、')}\n次に：songai estimate ${at('case.yaml')}\n`,
        en: `Made: ${names.map(at).join(', ')}\nNext: songai estimate ${at('case.yaml')}\n`,
      };
      process.stdout.write(told[lang]);
    });
}

/** Copies the sample, unless a file of it is already there: nothing of the user's is overwritten. */
async function copyAll(
  source: string,
  folder: string,
  names: readonly string[],
): Promise<Problem | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    const there = new Set(await readdir(folder));
    const taken = names.filter((name) => there.has(name));
    if (taken.length > 0) {
      return fileProblem(
        'init.taken',
        folder,
        [
          `「${folder}」にはもう ${taken.join('、')} があります。何も書いていません。`,
          '別のフォルダ名を指定してください。',
        ],
        [`“${folder}” already has ${taken.join(', ')}. Nothing was written.`, 'Name another folder.'],
      );
    }
    for (const name of names)
      await writeFile(path.join(folder, name), await readFile(path.join(source, name)), { flag: 'wx' });
    return undefined;
  } catch (error) {
    return fileProblem(
      'init.cannot-write',
      folder,
      [
        `「${folder}」に書けません（${(error as Error).message}）。`,
        '書く権限のある別のフォルダを指定してください。',
      ],
      [
        `“${folder}” cannot be written (${(error as Error).message}).`,
        'Name a folder that you may write to.',
      ],
    );
  }
}
