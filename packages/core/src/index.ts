export { type Assessment, assess, explainAward } from './assess.js';
export { type Interest, type InterestPart, interest } from './award/interest.js';
export type { AddedRate, InterestAsked } from './award/interest-asked.js';
export { CONVENTION_WORDS, CUT_WORDS, CUTS, type InterestCut } from './award/interest-words.js';
export type { NextDays } from './award/next-days.js';
export { CONVENTIONS, type Convention } from './award/year-parts.js';
export { courtYen } from './base/court-yen.js';
export { courtDay } from './base/era.js';
export { hasErrors, kindsOf, type Problem, placeText, type Severity, telling } from './base/problem.js';
export { readDay } from './base/read-day.js';
export type { Place, Source } from './base/source.js';
export { visible } from './base/visible.js';
export type { Lang, Words } from './base/words.js';
export { type Bundle, bundleKind, isBundle, readBundle, writeBundle } from './case/bundle.js';
export { type Evidence, type EvidenceOptions, readEvidence } from './case/evidence.js';
export { type IdentityOf, KeptTraffic } from './case/kept-traffic.js';
export { packCase } from './case/pack.js';
export { type Case, type ParsedCase, parseCase } from './case/parse.js';
export type { Unopened } from './case/read-file.js';
export { caseJsonSchema } from './case/schema.js';
export { type TrafficFile, trafficFiles } from './case/traffic-files.js';
export type { ExplainedFigure, FigureAt } from './formula/explain-one.js';
export { calculation, type Line, type Term } from './formula/explanation.js';
export { citedAs, FEE_PRESETS, type Preset, RATE_PRESETS } from './law/presets.js';
export { STATUS_WORDS, type Status } from './law/status.js';
export { type LiablePeriodAsked, liablePeriod, type NoticePeriod } from './liability/liable-period.js';
export { type Plan, type PlanOptions, plan } from './plan/plan.js';
export type { Basis, Fact, Precedent, PublishedAward } from './precedents/precedent.js';
export { precedents, type Replayed, replay } from './precedents/replay.js';
export type { Asked } from './report/build.js';
export { buildDocument, buildSummary } from './report/build.js';
export type { Block, Document, Fold, List, Section, Table } from './report/document.js';
export { STYLE } from './report/html/style.js';
export { grouped, nearly } from './report/numbers.js';
export {
  type AwardRow,
  explainFigure,
  type HoldingRow,
  type Overview,
  type OverviewRows,
  overviewOf,
  overviewRows,
  type ShownFigure,
  type StretchRow,
} from './report/overview.js';
export type { Ink, Mark, Plot } from './report/plots/plot.js';
export { toSvg } from './report/plots/svg.js';
export { PROFILES, type Profile } from './report/profile.js';
export {
  exhibitsFileName,
  REPORT_FORMATS,
  type ReportFormat,
  render,
  renderExhibits,
  renderPieces,
  reportFileName,
} from './report/render.js';
export { sourceText } from './report/source-text.js';
export { VERSION } from './report/version.js';
export { MOST_DRAWS, roundedDraws } from './sensitivity/simulate.js';
export {
  DEFAULT_DRAWS,
  DEFAULT_SEED,
  type Uncertainty,
  type UncertaintyOptions,
  uncertaintyOf,
} from './sensitivity/uncertainty.js';
export type { Chunks, Hasher, ReadingOptions, TableOptions } from './tables/chunks.js';
export { type PreviewSheet, previewTables } from './tables/preview.js';
export { COLUMN_MEANINGS } from './traffic/column-meanings.js';
export {
  type ComparedFile,
  compareSources,
  type SourceComparison,
  type SourceFigure,
} from './traffic/compare-sources.js';
export { COUNTS, type Observation, type Series } from './traffic/observation.js';
export type { Observations } from './traffic/observations.js';
export { pasteOf } from './traffic/paste.js';
export { readTraffic, type Traffic, type TrafficOptions } from './traffic/read.js';
export type { Recognised, RecognisedColumn } from './traffic/recognised.js';
export { type PointSeries, type SeriesPoint, seriesOf, seriesPoints } from './traffic/series-points.js';
export { seriesName } from './traffic/settle.js';
export { type SeriesSum, summarize, type TrafficSummary } from './traffic/summary.js';

export type { Sampler } from './uncertainty/draws.js';
export type { Against } from './verify/against-case.js';
export { CHECK_WORDS, type CheckId } from './verify/checks.js';
export { type ChangeGroup, DRAFT_GROUP_WORDS, diffReports, type ReportDiff } from './verify/diff-reports.js';
export type { Change, DraftGroup } from './verify/drafts.js';
export type { CheckDone, Difference } from './verify/findings.js';
export { type Verification, verify } from './verify/verify.js';
