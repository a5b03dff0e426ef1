// Whether a report holds, and what two drafts differ in.

export type { Against } from '../verify/against-case.js';
export { CHECK_WORDS, type CheckId } from '../verify/checks.js';
export { type ChangeGroup, DRAFT_GROUP_WORDS, diffReports, type ReportDiff } from '../verify/diff-reports.js';
export type { Change, DraftGroup } from '../verify/drafts.js';
export type { CheckDone, Difference } from '../verify/findings.js';
export { type Running as VerifyOptions, type Verification, verify } from '../verify/verify.js';
export * from './problems.js';
