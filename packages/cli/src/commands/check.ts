import { hasErrors, type Lang, plan } from '@songai/core';
import { Command } from 'commander';
import { asOfOption, dated } from '../as-of.js';
import { EXIT, type Finish } from '../exit.js';
import { CASE_ARGUMENT, loadCase } from '../files.js';
import { langOption } from '../language.js';
import { countOf, problemRecord, tell } from '../problems.js';

export function checkCommand(finish: Finish): Command {
  return new Command('check')
    .description('ケースの誤りをすべて調べる（計算はしない）/ everything wrong with a case; computes nothing')
    .argument('<case>', CASE_ARGUMENT)
    .addOption(langOption())
    .addOption(asOfOption())
    .option('--json', '結果を JSON で標準出力に書く / print the findings as JSON')
    .addHelpText('after', '\n例 / example:\n  songai check case.yaml')
    .action(async (file: string, options: { lang?: Lang; json?: boolean; asOf?: string }) => {
      const loaded = await loadCase(file);
      const lang = options.lang ?? loaded.language;
      const problems =
        loaded.case && loaded.evidence
          ? plan(loaded.case, loaded.evidence, dated(options)).problems
          : loaded.problems;
      const ok = !hasErrors(problems);
      if (options.json) {
        process.stdout.write(
          `${JSON.stringify({ ok, problems: problems.map((one) => problemRecord(one, lang)) }, null, 2)}\n`,
        );
      } else {
        tell(problems, lang);
        const [errors, warnings] = [countOf(problems, 'error'), countOf(problems, 'warning')];
        const told = {
          ja: `誤り ${errors}件、注意 ${warnings}件`,
          en: `${errors} error(s), ${warnings} warning(s)`,
        };
        process.stdout.write(`${told[lang]}\n`);
      }
      if (!ok) finish(EXIT.wrongInput);
    });
}
