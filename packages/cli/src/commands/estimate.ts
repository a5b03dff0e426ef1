import {
  type Assessment,
  assess,
  buildSummary,
  hasErrors,
  type Lang,
  REPORT_FORMATS,
  type ReportFormat,
  render,
  reportFileName,
} from '@songai/core';
import { Command, InvalidArgumentError } from 'commander';
import { EXIT, type Finish } from '../exit.js';
import { loadCase } from '../files.js';
import { langOption } from '../language.js';
import { type Output, writeAll } from '../output.js';
import { tell } from '../problems.js';
import { toTerminal } from '../terminal.js';

interface Options {
  readonly out?: string;
  readonly format?: readonly ReportFormat[];
  readonly lang?: Lang;
  readonly json?: boolean;
}

export function estimateCommand(finish: Finish): Command {
  return new Command('estimate')
    .description('損害額を計算し、報告書を書く / compute the damages and write the reports')
    .argument('<case>', 'ケースファイル、またはそれのあるフォルダ / case file, or its folder')
    .option('--out <dir>', '報告書を書くフォルダ / folder for the reports')
    .option('--format <list>', '報告書の形式（既定：md,csv,json）/ forms of the report', readFormats)
    .addOption(langOption())
    .option('--json', 'JSON の報告書だけを標準出力に書く / print the JSON report and nothing else')
    .addHelpText(
      'after',
      '\n例 / example:\n  songai estimate case.yaml --out report --format md,csv,json --lang ja',
    )
    .action(async (file: string, options: Options) => {
      const stop = new AbortController();
      process.once('SIGINT', () => stop.abort());
      const loaded = await loadCase(file, stop.signal).catch((error: unknown) => {
        if (stop.signal.aborted) return undefined;
        throw error;
      });
      if (!loaded) return finish(EXIT.wrongInput);
      const lang = options.lang ?? loaded.language;
      const done = loaded.case && loaded.evidence ? assess(loaded.case, loaded.evidence) : undefined;
      const problems = done?.problems ?? loaded.problems;
      tell(
        problems.filter((one) => one.severity !== 'note'),
        lang,
      );
      const assessment = done?.assessment;
      if (!assessment || hasErrors(problems)) return finish(EXIT.wrongInput);
      await write(assessment, lang, options, finish);
    });
}

async function write(assessment: Assessment, lang: Lang, options: Options, finish: Finish): Promise<void> {
  const formats = options.format ?? REPORT_FORMATS;
  const written: Output[] = [];
  if (options.out !== undefined) {
    for (const format of formats)
      written.push({ name: reportFileName(format, lang), bytes: await render(assessment, format, lang) });
    const problem = await writeAll(options.out, written);
    if (problem) {
      tell([problem], lang);
      return finish(EXIT.wrongInput);
    }
  }
  if (options.json) {
    process.stdout.write(await render(assessment, 'json', lang));
    return;
  }
  if (options.out === undefined && options.format) {
    for (const format of formats) process.stdout.write(await render(assessment, format, lang));
    return;
  }
  process.stdout.write(toTerminal(buildSummary(assessment, lang)));
  const told =
    options.out === undefined
      ? {
          ja: '計算の過程と根拠は --out フォルダ名 で報告書に書き出せます。',
          en: 'Use --out folder to write the reports with the working and its sources.',
        }
      : {
          ja: `書き出したファイル：${written.map(({ name }) => `${options.out}/${name}`).join('、')}`,
          en: `Written: ${written.map(({ name }) => `${options.out}/${name}`).join(', ')}`,
        };
  process.stdout.write(`\n${told[lang]}\n`);
}

function readFormats(text: string): ReportFormat[] {
  const formats = text.split(',').map((one) => one.trim());
  const unknown = formats.find((one) => !REPORT_FORMATS.includes(one as ReportFormat));
  if (unknown !== undefined)
    throw new InvalidArgumentError(
      `「${unknown}」は使えません。使えるのは ${REPORT_FORMATS.join(', ')} です。 / unknown form; known: ${REPORT_FORMATS.join(', ')}`,
    );
  return [...new Set(formats)] as ReportFormat[];
}
