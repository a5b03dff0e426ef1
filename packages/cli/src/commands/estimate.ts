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
  roundedDraws,
  type Sampler,
  type Uncertainty,
  uncertaintyOf,
} from '@songai/core';
import { Command, InvalidArgumentError, Option } from 'commander';
import { asOfOption, dated } from '../as-of.js';
import { EXIT, type Finish } from '../exit.js';
import { CASE_ARGUMENT, loadCase } from '../files.js';
import { langOption } from '../language.js';
import { writeAll } from '../output.js';
import { tell } from '../problems.js';
import { showDrawing, showWriting } from '../progress.js';
import { FORMATS, type Format, isText, renderForm, reportFiles, USUAL_FORMATS } from '../report-files.js';
import { toTerminal } from '../terminal.js';

interface Options {
  readonly out?: string;
  readonly format?: readonly Format[];
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
    .argument('<case>', CASE_ARGUMENT)
    .option('--out <dir>', '報告書を書くフォルダ / folder for the reports')
    .option(
      '--format <list>',
      `報告書の形式：${FORMATS.join(',')}（既定：${USUAL_FORMATS.join(',')}） / forms of the report`,
      readFormats,
    )
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
      '\n例 / example:\n  songai estimate case.yaml --out report --format html,xlsx,docx,pdf --lang ja',
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
  const formats = options.format ?? USUAL_FORMATS;
  const [filed, seen] = [options.profile ?? 'filing', options.profile ?? 'internal'] as const;
  const written: string[] = [];
  if (options.out !== undefined) {
    const writing = showWriting(lang);
    const asked = { uncertainty, profile: filed };
    const done = await writeAll(
      options.out,
      reportFiles(assessment, formats, lang, asked, writing.update),
      signal,
    ).finally(writing.end);
    if (signal.aborted) return finish(EXIT.wrongInput);
    if ('code' in done) {
      tell([done], lang);
      return finish(EXIT.wrongInput);
    }
    written.push(...done.map((name) => `${options.out}/${name}`));
  }
  if (options.json) {
    const pieces = await renderForm(assessment, 'json', lang, { uncertainty, profile: seen });
    for (const piece of pieces) process.stdout.write(piece);
    return;
  }
  if (options.out === undefined && options.format) {
    const isBinary = !formats.every(isText);
    if (isBinary && (process.stdout.isTTY || formats.length > 1)) {
      process.stderr.write((process.stdout.isTTY ? NOT_ON_A_TERMINAL : ONE_BY_ONE)[lang]);
      return finish(EXIT.wrongInput);
    }
    for (const format of formats) {
      const pieces = await renderForm(assessment, format, lang, { uncertainty, profile: seen });
      for (const piece of pieces) process.stdout.write(piece);
    }
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
          ja: `書き出したファイル：${written.join('、')}`,
          en: `Written: ${written.join(', ')}`,
        };
  process.stdout.write(`\n${told[lang]}\n`);
}

const NOT_ON_A_TERMINAL = {
  ja: 'Excel・Word・PDF は端末に表示できません。--out フォルダ名 を付けてください。\n',
  en: 'Excel, Word and PDF cannot be shown on a terminal: name a folder by --out.\n',
} as const;

const ONE_BY_ONE = {
  ja: 'Excel・Word・PDF は、ほかの形式と続けて標準出力に書くと開けなくなります。--out フォルダ名 を付けるか、形式を一つにしてください。\n',
  en: 'Excel, Word and PDF cannot follow another form on standard output, where none of them would open: name a folder by --out, or ask for one form.\n',
} as const;

function readFormats(text: string): Format[] {
  const formats = text.split(',').map((one) => one.trim());
  const unknown = formats.find((one) => !FORMATS.includes(one as Format));
  if (unknown !== undefined)
    throw new InvalidArgumentError(
      `「${unknown}」は使えません。使えるのは ${FORMATS.join(', ')} です。 / unknown form; known: ${FORMATS.join(', ')}`,
    );
  return [...new Set(formats)] as Format[];
}

/** A whole number within the ends, in plain digits. */
function readWhole(text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d{1,16}$/.test(text) && value >= least && value <= most) return value;
  throw new InvalidArgumentError(
    `${least} から ${most} までの整数を書いてください。 / a whole number from ${least} to ${most}`,
  );
}
