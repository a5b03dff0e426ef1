import { mayStop } from '../base/may-stop.js';
import type { Problem } from '../base/problem.js';
import { hasErrors } from '../base/problem.js';
import { canonicalDigest } from '../report/canonical-json.js';
import { DIGEST_OF } from '../report/digest-json.js';
import { VERSION } from '../report/version.js';
import type { UncertaintyOptions } from '../sensitivity/uncertainty.js';
import { type Against, checkAgainst } from './against-case.js';
import type { CheckId } from './checks.js';
import { compareJson } from './compare-json.js';
import { Figures } from './figures.js';
import { type CheckDone, type Difference, Findings } from './findings.js';
import { checkForm } from './form.js';
import { FORM_OF_REPORT } from './form-of-report.js';
import { checkInputs } from './input-figures.js';
import { isObject, type JsonObject, textOf, within } from './json-value.js';
import { checkLayout } from './layout.js';
import { checkLimitation } from './order-figures.js';
import { readReport } from './read-report.js';
import { rebuild } from './rebuild.js';
import { otherVersion } from './report-problems.js';
import { checkResult } from './result-figures.js';
import { checkTables } from './schedule-figures.js';
import { checkWorking } from './working.js';

/** What became of verifying a report. */
export interface Verification {
  /** whether everything that was checked is as it should be */
  readonly ok: boolean;
  /** why the report cannot be read, or what must be known of the result */
  readonly problems: readonly Problem[];
  /** what was checked, and how much of it */
  readonly checks: readonly CheckDone[];
  /** the first differences, at most 200 */
  readonly differences: readonly Difference[];
  /** how many differences there are beyond those */
  readonly more: number;
}

/** How verifying is stopped, and how it tells how far it is. */
export interface Running extends Pick<UncertaintyOptions, 'signal' | 'onProgress'> {
  /** called as each check begins; a report of a large docket takes seconds */
  readonly onCheck?: (check: CheckId) => void;
}

/**
 * Verifies a report.json. By itself: that it is laid out as songai lays it out, that its digest is that of its content
 * (SHA-256 over RFC 8785), that it has the keys that songai writes, that every value of its working comes out again
 * from its inputs, exactly, and that every figure that follows from the working is what it gives. With its case: that
 * the report made again from the case says the same in every entry.
 *
 * Without the case, whoever alters the report and makes its digest again can hide what nothing else in the file gives:
 * names, labels, exhibit numbers, sources, words, dates and periods, who owes what (where it is altered in every
 * place), notices, warnings, assumptions, the figures of the draws, a stated input with all that follows, the way of computing itself, and entries that were left out.
 * @param report the bytes of the report.json
 * @param against the case with what it names
 * @param running progress, and a way to stop
 * @returns what was found; `ok` only where everything that was checked is as it should be
 * @throws The signal's reason where it is aborted; nothing for any bytes.
 * @example
 * ```ts
 * import { assess, parseCase, readEvidence, render, verify } from '@songai/core';
 *
 * const text = JSON.stringify({
 *   format: 'songai.case/1',
 *   name: '損害額計算書',
 *   plaintiffs: [{ id: 'p', name: '原告' }],
 *   defendants: [{ id: 'd', name: '被告', liability: { start: 'whole', reason: '運営者' } }],
 *   sites: [{ id: 's', name: 'サイト' }],
 *   titles: [{ id: 't', name: '作品', plaintiff: 'p' }],
 *   traffic: [{ title: 't', metric: 'views', value: 1000 }],
 *   views: [{ way: 'counter' }],
 *   fee: 440,
 *   rate: 0.8,
 * });
 * const { case: read } = parseCase(text, 'case.json');
 * if (!read) throw new Error('not the shape of a case');
 * const { assessment } = assess(read, await readEvidence(read, async () => 'missing'));
 * if (!assessment) throw new Error('the case has errors');
 *
 * const report = await render(assessment, 'json', 'ja');
 * const altered = new TextEncoder().encode(new TextDecoder().decode(report).replaceAll('352000', '452000'));
 * (await verify(report)).ok; // => true
 * (await verify(altered)).ok; // => false
 * ```
 */
export async function verify(
  report: Uint8Array,
  against?: Against,
  running: Running = {},
): Promise<Verification> {
  const { signal } = running;
  await mayStop(signal);
  const read = readReport(report);
  if ('problem' in read) return { ok: false, problems: [read.problem], checks: [], differences: [], more: 0 };
  const findings = new Findings();
  const problems: Problem[] = [];
  const version = textOf(read.report.version);
  if (version !== undefined && version !== VERSION) problems.push(otherVersion(version, VERSION));
  await mayStop(signal);
  running.onCheck?.('layout');
  findings.begin('layout');
  running.onCheck?.('digest');
  const isDigest = checkDigest(read.report, findings);
  checkLayout(report, read.report, isDigest, findings);
  await mayStop(signal);
  running.onCheck?.('form');
  checkForm(findings, read.report, FORM_OF_REPORT);
  await mayStop(signal);
  running.onCheck?.('working');
  checkContent(read.report, findings);
  await mayStop(signal);
  if (against) running.onCheck?.('case');
  if (against) problems.push(...(await checkAgainst(read.report, against, findings, running)));
  const { checks, differences, more } = findings;
  const ok = !hasErrors(problems) && checks.every((one) => one.differences === 0);
  return { ok, problems, checks, differences, more };
}

const DIGEST = {
  ja: '報告書の内容から求めたダイジェストと違う。内容かダイジェストが書き換えられている。',
  en: 'not the digest of what the report says: the content, or the digest, was altered',
};

const SAYS = {
  ja: 'ダイジェストについての記載が、songai の書くものと違う。',
  en: 'what it says of the digest is not what songai writes',
};

/** @returns whether the value is that of the content */
function checkDigest(report: JsonObject, findings: Findings): boolean {
  const { digest, ...content } = report;
  const found = within(report, 'digest', 'value');
  const isSame = findings.compare('digest', 'digest.value', found, canonicalDigest(content), DIGEST);
  if (isObject(digest)) {
    const { value: _, ...said } = digest;
    compareJson(findings, 'digest', said, DIGEST_OF, 'digest', SAYS);
  }
  return isSame;
}

/** Everything in the report that follows from something else in it. */
export function checkContent(report: JsonObject, findings: Findings): void {
  findings.begin('working');
  const rebuilt = rebuild(report, findings);
  if (rebuilt) checkInputs(rebuilt.inputs, findings);
  const exact = rebuilt && checkWorking(report, rebuilt, findings);
  if (!rebuilt || !exact) return;
  const figures = new Figures(report, rebuilt, exact, findings);
  findings.begin('figures');
  checkResult(figures);
  checkTables(figures);
  checkLimitation(figures);
}
