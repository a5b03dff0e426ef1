// From a case file, or a bundle, to the assessment and its working.

export { type Assessment, assess, explainAward } from '../assess.js';
export { type Bundle, bundleKind, isBundle, readBundle, writeBundle } from '../case/bundle.js';
export type { BundleLimits } from '../case/bundle-limits.js';
export { type Evidence, type EvidenceOptions, readEvidence } from '../case/evidence.js';
export { type IdentityOf, KeptTraffic } from '../case/kept-traffic.js';
export { type PackOptions, packCase } from '../case/pack.js';
export { type Case, type ParsedCase, parseCase } from '../case/parse.js';
export type { Open, ReadFile, Unopened } from '../case/read-file.js';
export { caseJsonSchema } from '../case/schema.js';
export { type TrafficFile, trafficFiles } from '../case/traffic-files.js';
export type { Enclosure } from '../formula/bounds.js';
export type { Reading } from '../formula/evaluate.js';
export type { ExplainedFigure, FigureAt } from '../formula/explain-one.js';
export { calculation, type Line, type Term } from '../formula/explanation.js';
export type { Unit } from '../formula/graph.js';
export { type Plan, type PlanOptions, plan } from '../plan/plan.js';
export { type OfferedWay, offeredWays } from '../views/offered-ways.js';
export * from './problems.js';
