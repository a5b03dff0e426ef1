import { assess } from '../assess.js';
import { groupBy } from '../base/group.js';
import { hasErrors, type Problem } from '../base/problem.js';
import type { Evidence } from '../case/evidence.js';
import type { Case } from '../case/parse.js';
import { toJson } from '../report/json.js';
import { type UncertaintyOptions, uncertaintyOf } from '../sensitivity/uncertainty.js';
import { compareJson } from './compare-json.js';
import type { Findings } from './findings.js';
import { at, type JsonObject, listOf, textOf, within } from './json-value.js';
import { madeWith } from './options.js';
import { noUncertainty } from './report-problems.js';

/** The case that a report is said to be of, and the files that it names, as `readEvidence` reads them. */
export interface Against {
  /** the case, from `parseCase` */
  readonly case: Case;
  /** its files, from `readEvidence` */
  readonly evidence: Evidence;
}

const ABOUT = {
  case: {
    ja: 'ケースファイルが、報告書を作ったときのものと違う。',
    en: 'The case file is another than the one from which the report was made.',
  },
  file: {
    ja: '資料が、報告書を作ったときのものと違う。',
    en: 'The file is another than the one from which the report was made.',
  },
  missing: {
    ja: '報告書にあるこの資料を、ケースは読んでいない。',
    en: 'The report names this file; the case does not read it.',
  },
  extra: {
    ja: 'ケースが読むこの資料が、報告書にない。',
    en: 'The case reads this file; the report does not name it.',
  },
} as const;

/**
 * Makes the report again from its case, with what it was made with, and compares every entry.
 * @returns the errors of the case where it cannot be computed, so that nothing is known of the report, and problems of what the report says it was made with
 */
export async function checkAgainst(
  report: JsonObject,
  { case: read, evidence }: Against,
  findings: Findings,
  running: Pick<UncertaintyOptions, 'signal' | 'onProgress'>,
): Promise<readonly Problem[]> {
  checkFiles(report, read, evidence, findings);
  const { made, problems } = madeWith(report);
  const { assessment, problems: found } = assess(read, evidence, made);
  if (!assessment || hasErrors(found)) {
    return [...problems, ...found.filter(({ severity }) => severity === 'error')];
  }
  const answered = made.uncertainty && (await uncertaintyOf(assessment, { ...made.uncertainty, ...running }));
  if (answered && !answered.uncertainty) {
    return [...problems, ...answered.problems];
  }
  const now = toJson(assessment, {
    ...(answered?.uncertainty ? { uncertainty: answered.uncertainty } : {}),
    profile: made.profile,
  });
  compareWithMade(report, now, findings);
  // That it was computed shows nowhere else in a report.
  return answered ? problems : [...problems, noUncertainty()];
}

/** A report against one that was made now. Version and digest are checked by themselves. */
export function compareWithMade(report: JsonObject, made: JsonObject, findings: Findings): void {
  const { version: _, digest: __, ...found } = report;
  const { version: ___, ...expected } = made;
  findings.begin('case');
  compareJson(findings, 'case', found, expected, '');
}

/** What is not the same file any more, told before all that follows from it. */
function checkFiles(report: JsonObject, read: Case, evidence: Evidence, findings: Findings): void {
  findings.compare('files', 'case.sha256', within(report, 'case', 'sha256'), read.sha256, ABOUT.case);
  // A file that the case names twice is listed twice.
  const named = groupBy(
    listOf(report.files).map((file, n) => ({ file, n })),
    ({ file }) => textOf(at(file, 'path')),
  );
  for (const { path, sha256 } of evidence.files) {
    const known = named.get(path)?.shift();
    if (known)
      findings.compare(
        'files',
        `files[${known.n}].sha256`,
        at(known.file, 'sha256'),
        sha256,
        fileNamed(path),
      );
    else findings.differs('files', 'files', undefined, path, ABOUT.extra);
  }
  for (const [path, rest] of named)
    for (const { n } of rest) findings.differs('files', `files[${n}]`, path, undefined, ABOUT.missing);
}

const fileNamed = (path: string) => ({
  ja: `「${path}」：${ABOUT.file.ja}`,
  en: `“${path}”: ${ABOUT.file.en}`,
});
