import {
  type Assessment,
  type Lang,
  type Profile,
  render,
  type Uncertainty,
  type UncertaintyOptions,
  uncertaintyOf,
} from '@songai/core';
import { assessed, caseText, type Files, type ReportJson, textOf, visits } from '../compute.js';

interface Quantiles {
  readonly p05: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

interface DrawsJson {
  readonly mean: number;
  readonly quantiles: Quantiles;
  readonly standardErrors: Quantiles & { readonly mean: number; readonly reachesClaim?: number };
}

interface Bounds {
  readonly low: string;
  readonly high: string;
}

export interface BreakEvenJson {
  readonly input: string;
  readonly factor: string | null;
  readonly reached?: { readonly factor: string; readonly found: string };
  readonly missed?: { readonly factor: string; readonly found: string };
}

export interface SubjectJson extends DrawsJson {
  readonly id?: string;
  readonly bounds: Bounds;
  readonly found: DrawsJson & { readonly bounds: Bounds };
  readonly reachesClaim: number | null;
  readonly breakEven: readonly BreakEvenJson[];
  readonly swings: readonly { readonly input: string; readonly low: string; readonly high: string }[];
  readonly indices: readonly {
    readonly group: string;
    readonly first: number | null;
    readonly total: number | null;
  }[];
  readonly envelope?: {
    readonly less: DrawsJson & { readonly found: DrawsJson };
    readonly more: DrawsJson & { readonly found: DrawsJson };
  };
  readonly concentration?: { readonly quarter: DrawsJson; readonly fourfold: DrawsJson };
}

interface FactorJson {
  readonly value: string;
  readonly low?: string;
  readonly high?: string;
}

interface UncertaintyJson {
  readonly profile: Profile;
  readonly drawing: {
    readonly asked: number;
    readonly draws: number;
    readonly seed: number;
    readonly sampler: string;
  } | null;
  readonly isDrawn: boolean;
  readonly plaintiffs: readonly SubjectJson[];
  readonly total: SubjectJson;
  readonly scenarios: readonly {
    readonly id: string;
    readonly total: { readonly found: string; readonly award: string };
    readonly plaintiffs: readonly { readonly id: string; readonly found: string; readonly award: string }[];
  }[];
  readonly grid: {
    readonly rates: readonly string[];
    readonly fees: readonly string[];
    readonly found: readonly (readonly string[])[];
  } | null;
  readonly titles?: readonly { readonly id: string; readonly quantiles: Partial<Quantiles> }[];
  readonly calibration?: readonly {
    readonly site: string;
    readonly counts: readonly unknown[];
    readonly before: FactorJson;
    readonly after: FactorJson;
    readonly degrees?: number;
  }[];
  readonly foundBeforeCalibration?: {
    readonly plaintiffs: readonly { readonly id: string; readonly found: string }[];
    readonly total: string;
  };
}

export interface Answered {
  readonly assessment: Assessment;
  readonly uncertainty: Uncertainty;
  readonly report: ReportJson;
  readonly json: UncertaintyJson;
  readonly total: SubjectJson;
}

/** Draws enough for quantiles to within a hundredth. */
const DRAWS = 4096;

/** What is answered of a case that must be without error. */
export async function answersTo(
  text: string,
  options: UncertaintyOptions = {},
  files: Files = {},
  profile: Profile = 'internal',
): Promise<Answered> {
  const assessment = await assessed(text, files);
  const { uncertainty, problems } = await uncertaintyOf(assessment, { draws: DRAWS, ...options });
  if (!uncertainty) throw new Error(problems.map((one) => `${one.code} ${one.message.en}`).join('\n'));
  const report = JSON.parse(
    textOf(await render(assessment, 'json', 'ja', { uncertainty, profile })),
  ) as ReportJson & { readonly uncertainty: UncertaintyJson };
  const json = report.uncertainty;
  return { assessment, uncertainty, report, json, total: json.total };
}

/** The report in words of what was answered. */
export const written = async (
  { assessment, uncertainty }: Pick<Answered, 'assessment' | 'uncertainty'>,
  lang: Lang,
  profile: Profile = 'internal',
): Promise<string> => textOf(await render(assessment, 'md', lang, { uncertainty, profile }));

/** A range with its shape: lognormal and 90% where nothing else is said. */
export const spread = (low: number | string, high: number, more: object = {}) => ({
  low,
  high,
  coverage: 0.9,
  shape: 'lognormal',
  ...more,
});

/** ±30% on the logarithm, as a factor with a coverage of 90%: its 95% quantile is 1.3 times its median. */
export const THIRTY = { low: '10/13', high: 1.3, coverage: 0.9, shape: 'lognormal' } as const;

/** Visits of one site times a title's share of a tenth: 100,000 views at ¥1. */
export const shareText = (changes: Readonly<Record<string, unknown>> = {}): string =>
  caseText({
    titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.1 }],
    traffic: [visits('2020-04', 1_000_000)],
    views: [{ way: 'title-share', pagesPerVisit: 1 }],
    ...changes,
  });

export const claimed = (base: number | string) => [{ id: 'p', name: 'P', claim: { base } }];

export const TWO_SITES = [
  { id: 's', name: 'S' },
  { id: 'u', name: 'U' },
];

/** `2020-01`, `2020-02`, …: months one after the other. */
export const monthsFrom = (year: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const month = (at % 12) + 1;
    return `${year + Math.floor(at / 12)}-${String(month).padStart(2, '0')}`;
  });

/** How far the 95% quantile of the found amount lies above its median, as a part of the median. */
export const above = ({ found }: Pick<SubjectJson, 'found'>): number =>
  found.quantiles.p95 / found.quantiles.p50 - 1;

/** The same below it. */
export const below = ({ found }: Pick<SubjectJson, 'found'>): number =>
  1 - found.quantiles.p05 / found.quantiles.p50;

/** Half the width of the central 90% of the found amount, as a part of the median. */
export const halfWidth = ({ found }: Pick<SubjectJson, 'found'>): number =>
  (found.quantiles.p95 - found.quantiles.p05) / (2 * found.quantiles.p50);

/** The standard normal's quantile at 95%. */
export const Z95 = 1.6448536269514722;
