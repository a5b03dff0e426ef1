import { hasErrors, type Lang, type Verification, verify } from '@songai/core';
import { Command } from 'commander';
import { EXIT, type Finish } from '../exit.js';
import { type Loaded, loadCase } from '../files.js';
import { langOption } from '../language.js';
import { problemRecord, tell } from '../problems.js';
import { showDrawing } from '../progress.js';
import { showChecking } from './verify-progress.js';
import { readReportFile } from './verify-report-file.js';
import { shownVerification } from './verify-shown.js';

interface Options {
  readonly with?: string;
  readonly lang?: Lang;
  readonly json?: boolean;
}

const LIMITS = `
確かめられること：
  報告書だけでも、書き方・ダイジェスト・決まった項目の有無と型のほか、計算過程のすべての値を入力値から計算し直し、
  結果・別表・合計・主文の額がそれと一致するかを調べます。
  ただし、報告書を書き換えた者がダイジェストも計算し直していれば、報告書の中のほかの数値から求まらない
  ものの書換えは、報告書だけでは分かりません。すなわち、名称・見出し・号証・出典・主文などの文章、日付と期間、通知、
  注意、前提、抽出から求めた数値と感度の数値、入力値とそれから求まるすべての数値をそろえて変えたもの、計算の
  しかた（計算式そのもの）、取り除かれた記載です。これらは --with でケースから計算し直すと分かります。
  なお、不確かさの記載が取り除かれた報告書では、--with を付けてもその部分を比べることができず、その旨を表示します。

What is found:
  By itself, the layout, the digest, and the keys and types are checked, every value of the working is computed again
  from the inputs, and result, schedule, totals and the sums of the order are compared with it. But someone who alters
  the report and makes its digest again can hide changes in what is not computed from other figures in the file: names,
  labels, exhibit numbers, sources, words such as the order’s, dates and periods, notices, warnings, assumptions,
  figures of the draws and of sensitivity, stated inputs together with everything that follows from them, the way of
  computing (the formula itself), and parts that were left out. --with, which computes the report again from its case,
  finds those. Only where the uncertainty was taken out of the report, that part cannot be compared even so, and a
  warning says it.

終了コード / exit code: 0 すべて一致 / all holds, 1 相違がある / a difference,
  2 入力の誤り（ケースを計算できない場合を含む） / wrong input, also a case that cannot be computed

例 / example:
  songai verify report/report.json
  songai verify report/report.json --with case.yaml`;

export function verifyCommand(finish: Finish): Command {
  return new Command('verify')
    .description('報告書（report.json）を検算する / verify a report.json')
    .argument('<report>', '報告書（report.json）/ the report')
    .option(
      '--with <case>',
      'このケース（一式ファイルも可）から計算し直し、報告書の全項目と比べる / compute it again from this case (a bundle too) and compare every entry',
    )
    .addOption(langOption())
    .option('--json', '結果を JSON で標準出力に書く / print what was found as JSON')
    .addHelpText('after', LIMITS)
    .action(async (file: string, options: Options) => {
      const lang = options.lang ?? 'ja';
      const read = await readReportFile(file);
      if ('problem' in read) {
        tell([read.problem], lang);
        return finish(EXIT.wrongInput);
      }
      const stop = new AbortController();
      process.once('SIGINT', () => stop.abort());
      try {
        const loaded = options.with === undefined ? undefined : await loadCase(options.with, stop.signal);
        if (loaded && !(loaded.case && loaded.evidence)) {
          tell(loaded.problems, lang);
          return finish(EXIT.wrongInput);
        }
        report(await verified(read.bytes, loaded, lang, stop.signal), file, options, lang, finish);
      } catch (error) {
        if (!stop.signal.aborted) throw error;
        finish(EXIT.wrongInput);
      }
    });
}

async function verified(
  bytes: Uint8Array,
  loaded: Loaded | undefined,
  lang: Lang,
  signal: AbortSignal,
): Promise<Verification> {
  const against =
    loaded?.case && loaded.evidence ? { case: loaded.case, evidence: loaded.evidence } : undefined;
  const bar = showDrawing(lang);
  const line = showChecking(bytes.length, lang);
  try {
    return await verify(bytes, against, { signal, onProgress: bar.update, onCheck: line.begin });
  } finally {
    bar.end();
    line.end();
  }
}

function report(found: Verification, file: string, options: Options, lang: Lang, finish: Finish): void {
  const problems = found.problems.map((one) =>
    one.place.file === undefined ? { ...one, place: { file, ...one.place } } : one,
  );
  // Nothing is known of it: it is no report or none that can be read, or its case cannot be computed.
  const isUnread = found.checks.length === 0 || hasErrors(found.problems);
  if (options.json)
    process.stdout.write(
      `${JSON.stringify(
        {
          ok: found.ok,
          problems: problems.map((one) => problemRecord(one, lang)),
          checks: found.checks,
          differences: found.differences.map((one) => ({ ...one, about: one.about[lang] })),
          more: found.more,
        },
        null,
        2,
      )}\n`,
    );
  else {
    tell(problems, lang);
    if (!isUnread)
      process.stdout.write(`${shownVerification(found, file, options.with !== undefined, lang)}\n`);
  }
  if (isUnread) finish(EXIT.wrongInput);
  else if (!found.ok) finish(EXIT.mismatch);
}
