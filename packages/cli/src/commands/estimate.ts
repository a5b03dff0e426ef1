import {
  type Assessment,
  assess,
  buildSummary,
  DEFAULT_DRAWS,
  DEFAULT_SEED,
  hasErrors,
  type Lang,
  MOST_DRAWS,
  PROFILES,
  type Profile,
  REPORT_FORMATS,
  type ReportFormat,
  render,
  reportFileName,
  roundedDraws,
  type Sampler,
  type Uncertainty,
  uncertaintyOf,
} from '@songai/core';
import { Command, InvalidArgumentError, Option } from 'commander';
import { asOfOption, dated } from '../as-of.js';
import { EXIT, type Finish } from '../exit.js';
import { loadCase } from '../files.js';
import { langOption } from '../language.js';
import { type Output, writeAll } from '../output.js';
import { tell } from '../problems.js';
import { showDrawing } from '../progress.js';
import { toTerminal } from '../terminal.js';

interface Options {
  readonly out?: string;
  readonly format?: readonly ReportFormat[];
  readonly lang?: Lang;
  readonly json?: boolean;
  readonly draws: number;
  readonly seed: number;
  readonly sampler: Sampler;
  readonly simulate: boolean;
  readonly profile?: Profile;
  readonly asOf?: string;
}

export function estimateCommand(finish: Finish): Command {
  return new Command('estimate')
    .description('損害額を計算し、報告書を書く / compute the damages and write the reports')
    .argument('<case>', 'ケースファイル、またはそれのあるフォルダ / case file, or its folder')
    .option('--out <dir>', '報告書を書くフォルダ / folder for the reports')
    .option('--format <list>', '報告書の形式（既定：md,csv,json）/ forms of the report', readFormats)
    .addOption(langOption())
    .option('--json', 'JSON の報告書だけを標準出力に書く / print the JSON report and nothing else')
    .addOption(
      new Option(
        '--draws <n>',
        '抽出の回数（sobol では 16×2^k に切り上げる） / number of draws (rounded up to 16 x 2^k under sobol)',
      )
        .default(DEFAULT_DRAWS)
        .argParser((text) => readWhole(text, 1, MOST_DRAWS)),
    )
    .addOption(
      new Option('--seed <n>', '乱数のシード（同じなら同じ結果） / seed: the same seed, the same figures')
        .default(DEFAULT_SEED)
        .argParser((text) => readWhole(text, 0, Number.MAX_SAFE_INTEGER)),
    )
    .addOption(
      new Option('--sampler <name>', '抽出のしかた / how draws are made')
        .choices(['sobol', 'mc'])
        .default('sobol'),
    )
    .option('--no-simulate', '抽出をしない / make no draws')
    .addOption(
      new Option(
        '--profile <name>',
        '提出用か手元用か（既定：--out は filing、ほかは internal） / for filing or internal (default: filing for --out, else internal)',
      ).choices(PROFILES),
    )
    .addOption(asOfOption())
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
      const done =
        loaded.case && loaded.evidence ? assess(loaded.case, loaded.evidence, dated(options)) : undefined;
      const problems = done?.problems ?? loaded.problems;
      tell(
        problems.filter((one) => one.severity !== 'note'),
        lang,
      );
      const assessment = done?.assessment;
      if (!assessment || hasErrors(problems)) return finish(EXIT.wrongInput);
      const answered = await answers(assessment, lang, options, stop.signal);
      if (!answered) return finish(EXIT.wrongInput);
      tell(answered.problems, lang);
      if (!answered.uncertainty) return finish(EXIT.wrongInput);
      await write(assessment, answered.uncertainty, lang, options, finish, stop.signal);
    });
}

/** How far off the figures may be; undefined where the user stopped it. */
async function answers(assessment: Assessment, lang: Lang, options: Options, signal: AbortSignal) {
  const { draws, seed, sampler, simulate } = options;
  const rounded = roundedDraws(draws, sampler);
  if (simulate && rounded !== draws)
    process.stderr.write(
      {
        ja: `抽出の回数 ${draws} を ${rounded} に切り上げました（${sampler === 'sobol' ? '16×2^k' : '16の倍数'}）。\n`,
        en: `${draws} draws were rounded up to ${rounded} (${sampler === 'sobol' ? '16 x 2^k' : 'a multiple of 16'}).\n`,
      }[lang],
    );
  const bar = showDrawing(lang);
  try {
    return await uncertaintyOf(assessment, {
      draws,
      seed,
      sampler,
      simulate,
      signal,
      onProgress: bar.update,
    });
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    bar.end();
  }
}

async function write(
  assessment: Assessment,
  uncertainty: Uncertainty,
  lang: Lang,
  options: Options,
  finish: Finish,
  signal: AbortSignal,
): Promise<void> {
  const formats = options.format ?? REPORT_FORMATS;
  const [filed, seen] = [options.profile ?? 'filing', options.profile ?? 'internal'] as const;
  const written: Output[] = [];
  if (options.out !== undefined) {
    for (const format of formats)
      written.push({
        name: reportFileName(format, lang),
        bytes: await render(assessment, format, lang, { uncertainty, profile: filed }),
      });
    if (signal.aborted) return finish(EXIT.wrongInput);
    const problem = await writeAll(options.out, written);
    if (problem) {
      tell([problem], lang);
      return finish(EXIT.wrongInput);
    }
  }
  if (options.json) {
    process.stdout.write(await render(assessment, 'json', lang, { uncertainty, profile: seen }));
    return;
  }
  if (options.out === undefined && options.format) {
    for (const format of formats)
      process.stdout.write(await render(assessment, format, lang, { uncertainty, profile: seen }));
    return;
  }
  process.stdout.write(toTerminal(buildSummary(assessment, lang, { uncertainty, profile: seen })));
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

/** A whole number within the ends, in plain digits. */
function readWhole(text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d{1,16}$/.test(text) && value >= least && value <= most) return value;
  throw new InvalidArgumentError(
    `${least} から ${most} までの整数を書いてください。 / a whole number from ${least} to ${most}`,
  );
}
