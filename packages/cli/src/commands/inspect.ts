import { compareSources, hasErrors, type Lang } from '@songai/core';
import { Command } from 'commander';
import { EXIT, type Finish } from '../exit.js';
import { langOption } from '../language.js';
import { tell } from '../problems.js';
import { terminalWidth } from '../terminal.js';
import { comparisonText } from './inspect-comparison.js';
import { factsText } from './inspect-facts.js';
import { type Inspected, inspectAll } from './inspect-files.js';
import { comparisonRecord, fileRecord } from './inspect-record.js';
import { seriesText } from './inspect-series.js';
import type { Shown } from './inspect-shown.js';
import { sumsText } from './inspect-sums.js';

interface Options {
  readonly lang?: Lang;
  readonly json?: boolean;
  readonly all?: boolean;
}

export function inspectCommand(finish: Finish): Command {
  return new Command('inspect')
    .description('アクセス資料の中身と問題を調べる / what an export holds, and its problems')
    .argument(
      '<file...>',
      'アクセス資料（*.csv も可）、またはそれを挙げるケースファイルかそのフォルダか一式ファイル / exports; patterns such as *.csv too; or a case file, its folder or a bundle, for the exports that it names',
    )
    .addOption(langOption())
    .option('--json', '結果を JSON で標準出力に書く / print the findings as JSON')
    .option('--all', '系列・合計・比較を省かずに表示する / show every series, sum and comparison')
    .addHelpText('after', '\n例 / example:\n  songai inspect *.csv --json\n  songai inspect my-case')
    .action(async (args: string[], options: Options) => {
      const { inspected, language } = await inspectAll(args);
      const lang = options.lang ?? language;
      const comparisons = compareSources(
        inspected.flatMap(({ path, traffic }) =>
          traffic ? [{ path, observations: traffic.observations }] : [],
        ),
      );
      if (options.json) {
        const files = inspected.map((one) => fileRecord(one, lang));
        const found = { files, comparison: comparisons.map(comparisonRecord) };
        process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
      } else {
        const shown = { lang, all: options.all === true, columns: terminalWidth() };
        for (const one of inspected) process.stdout.write(picture(one, shown));
        if (comparisons.length > 0) process.stdout.write(`${comparisonText(comparisons, shown)}\n\n`);
        tell(
          inspected.flatMap((one) => one.problems),
          lang,
        );
      }
      if (inspected.some((one) => hasErrors(one.problems))) finish(EXIT.wrongInput);
    });
}

function picture({ path, traffic }: Inspected, shown: Shown): string {
  if (!traffic) return '';
  const parts = [
    factsText(path, traffic, shown),
    seriesText(traffic.observations, shown),
    sumsText(traffic.observations, shown),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n`;
}
