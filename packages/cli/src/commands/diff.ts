import { diffReports, type Lang, type ReportDiff } from '@songai/core';
import { Command } from 'commander';
import { EXIT, type Finish } from '../exit.js';
import { langOption } from '../language.js';
import { problemRecord, tell } from '../problems.js';
import { shownDiff } from './diff-shown.js';
import { readReportFile } from './verify-report-file.js';

export function diffCommand(finish: Finish): Command {
  return new Command('diff')
    .description(
      '二つの報告書（report.json）の間で変わったところを示す / what changed between two drafts of a report.json',
    )
    .argument('<old>', '前の報告書 / the earlier report')
    .argument('<new>', '後の報告書 / the later report')
    .addOption(langOption())
    .option('--json', '結果を JSON で標準出力に書く / print the changes as JSON')
    .addHelpText(
      'after',
      '\n終了コード / exit code: 0 同じ / the same, 1 変わっている / they differ, 2 入力の誤り / wrong input\n' +
        '\n例 / example:\n  songai diff before/report.json after/report.json',
    )
    .action(async (old: string, recent: string, { lang = 'ja', json }: { lang?: Lang; json?: boolean }) => {
      const [before, after] = [await readReportFile(old), await readReportFile(recent)];
      if ('problem' in before || 'problem' in after) {
        tell(
          [before, after].flatMap((one) => ('problem' in one ? [one.problem] : [])),
          lang,
        );
        return finish(EXIT.wrongInput);
      }
      const found = diffReports(before.bytes, after.bytes);
      const problems = found.problems.map(({ which, problem }) => ({
        ...problem,
        place: { file: which === 'old' ? old : recent, ...problem.place },
      }));
      if (json)
        process.stdout.write(
          `${JSON.stringify({ ...record(found, lang), problems: problems.map((one) => problemRecord(one, lang)) }, null, 2)}\n`,
        );
      else {
        tell(problems, lang);
        if (problems.length === 0) process.stdout.write(`${shownDiff(found, lang)}\n`);
      }
      if (problems.length > 0) return finish(EXIT.wrongInput);
      if (!found.equal) finish(EXIT.mismatch);
    });
}

const record = ({ equal, groups }: ReportDiff, lang: Lang) => ({
  equal,
  groups: groups.map(({ group, changes, more }) => ({
    group,
    changes: changes.map(({ what, field, ...one }) => ({
      ...one,
      what: what[lang],
      field: field?.[lang] ?? null,
    })),
    more,
  })),
});
