// The report in every form, and what a page shows of it.

export type { Asked } from '../report/build.js';
export { buildDocument, buildSummary } from '../report/build.js';
export type {
  Block,
  Document,
  Fact as DocumentFact,
  Fold,
  List,
  Paragraph,
  Section,
  Subheading,
  Table,
} from '../report/document.js';
export { STYLE } from '../report/html/style.js';
export { grouped, nearly } from '../report/numbers.js';
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
} from '../report/overview.js';
export type { Ink, Mark, Plot } from '../report/plots/plot.js';
export { toSvg } from '../report/plots/svg.js';
export { PROFILES, type Profile } from '../report/profile.js';
export {
  exhibitsFileName,
  REPORT_FORMATS,
  type ReportFormat,
  render,
  renderExhibits,
  renderPieces,
  reportFileName,
} from '../report/render.js';
export { sourceText } from '../report/source-text.js';
export { VERSION } from '../report/version.js';
export * from './problems.js';
