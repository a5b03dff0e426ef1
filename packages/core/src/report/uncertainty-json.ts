import type { Assessment } from '../assess.js';
import type { Fraction } from '../base/fraction.js';
import { sourceOf } from '../base/quantity.js';
import type { Words } from '../base/words.js';
import type { Enclosure } from '../formula/bounds.js';
import type { Side } from '../sensitivity/break-even.js';
import type { VarianceShare } from '../sensitivity/indices.js';
import type { Scenario } from '../sensitivity/scenarios.js';
import type { Measured, QuantileName, Statistics } from '../sensitivity/statistics.js';
import type { AtEnds, SubjectDraws } from '../sensitivity/subject-draws.js';
import type { SubjectUncertainty, Uncertainty } from '../sensitivity/uncertainty.js';
import { concentrationFor } from '../uncertainty/schema.js';
import { supported } from './measured-text.js';
import type { Profile } from './profile.js';
import { lazily } from './text-pieces.js';

const text = (value: Fraction): string => value.toText();
const pair = ({ low, high }: Enclosure) => ({ low: text(low), high: text(high) });

/** One digit more than people are shown. */
const number = (measured: Measured): number => Number(supported(measured, 1));
const error = (standardError: number): number =>
  Number(supported({ value: standardError, standardError }, 1));

/** Printed wherever a share of draws is. */
const PROOF: Words = {
  ja: '抽出の割合は、示された幅を前提とする計算の結果であって、証明の程度ではない。訴訟上の証明は高度の蓋然性による（最判昭和50年10月24日）。',
  en: 'A share of draws follows from the stated ranges; it is no measure of proof, which in court is a high degree of probability (高度の蓋然性; Supreme Court, 1975-10-24).',
};

/** Quantiles below the median: they stay in the file. */
const LOW: readonly QuantileName[] = ['p05', 'p10', 'p25'];

/** What is uncertain, for programs: simulated figures are numbers, exact ones decimal strings. */
export function uncertaintyJson(
  uncertainty: Uncertainty,
  { plan, case: read }: Assessment,
  profile: Profile,
): Record<string, unknown> {
  const { views } = plan;
  const fields = read.fields.uncertainty;
  const { drawing, plaintiffs, total, grid, titles, scenarios } = uncertainty;
  return {
    profile,
    note: PROOF,
    drawing: drawing
      ? {
          asked: drawing.asked,
          draws: drawing.draws,
          seed: drawing.seed,
          sampler: drawing.sampler,
          replicates: 16,
        }
      : null,
    isDrawn: uncertainty.isDrawn,
    compositions: plan.model.compositions.map(({ site, concentration, counted }) => {
      const stated = concentrationFor(fields, site);
      const from = stated && sourceOf(stated.quantity, stated.path);
      return { site, concentration, counted, ...(from ? { source: from } : {}) };
    }),
    correlations: fields?.correlations ?? [],
    plaintiffs: plaintiffs.map((one) => subjectJson(one, profile)),
    total: subjectJson(total, profile),
    scenarios: scenarios
      .filter(({ id }) => profile === 'internal' || id !== 'respondent')
      .map((one) => scenarioJson(one, plaintiffs)),
    grid:
      grid && profile === 'internal'
        ? {
            rates: grid.rates.map(text),
            fees: grid.fees.map(text),
            found: grid.found.map((row) => row.map(text)),
          }
        : null,
    ...(titles
      ? {
          titles: lazily(titles, ({ id, quantiles }) => {
            const [p05, p50, p95] = quantiles.map(number);
            const [e05, e50, e95] = quantiles.map((one) => error(one.standardError));
            return profile === 'internal'
              ? { id, quantiles: { p05, p50, p95 }, standardErrors: { p05: e05, p50: e50, p95: e95 } }
              : { id, quantiles: { p50, p95 }, standardErrors: { p50: e50, p95: e95 } };
          }),
        }
      : {}),
    ...(uncertainty.beforeCalibration
      ? {
          calibration: (views?.calibrated ?? []).map(({ site, vendor, pairs, before, after, estimate }) => ({
            site,
            vendor,
            counts: pairs.map(({ period, stated, actual }) => ({ ...period, stated, actual })),
            before,
            after,
            degrees: estimate.degrees,
          })),
          vendorErrors: (views?.errors ?? []).flatMap(({ stated, updated }) =>
            updated ? [{ vendor: stated.vendor ?? null, ...updated }] : [],
          ),
          foundBeforeCalibration: {
            plaintiffs: uncertainty.beforeCalibration.slice(0, -1).map((found, at) => ({
              id: plaintiffs[at]?.id,
              found: text(found),
            })),
            total: text(uncertainty.beforeCalibration.at(-1) as Fraction),
          },
        }
      : {}),
  };
}

function subjectJson(subject: SubjectUncertainty, profile: Profile) {
  const { id, draws, bounds } = subject;
  const internal = profile === 'internal';
  return {
    ...(id === undefined ? {} : { id }),
    ...(draws ? drawsJson(draws, profile) : NOT_SIMULATED),
    bounds: pair(bounds.award),
    found: {
      ...(draws
        ? statisticsJson(draws.found, profile)
        : { mean: null, quantiles: null, standardErrors: null }),
      bounds: pair(bounds.found),
    },
    ...(internal
      ? {
          breakEven: subject.breakEven.map(({ input, label, factor, reached, missed }) => ({
            input,
            factor: factor && text(factor),
            ...(reached && missed ? { reached: sideJson(reached), missed: sideJson(missed) } : {}),
            label,
          })),
        }
      : {}),
    // What is decided has positions for ends: those are scenarios, and the respondent's stays in the file.
    swings: subject.swings
      .filter(({ isJudgment }) => internal || !isJudgment)
      .map(({ input, low, high, award, label }) => ({
        input,
        low: text(low),
        high: text(high),
        award: pair(award),
        label,
      })),
    indices: (draws?.indices ?? []).map(indexJson),
  };
}

const NOT_SIMULATED = { mean: null, quantiles: null, standardErrors: null, reachesClaim: null };

const sideJson = ({ factor, found }: Side) => ({ factor: text(factor), found: text(found) });

/** Mean and quantiles, all to one place: so that what is in order stays in order. */
function statisticsJson({ mean, hasNoMean, quantiles, standardErrors }: Statistics, profile: Profile) {
  const names = (Object.keys(quantiles) as QuantileName[]).filter(
    (name) => profile === 'internal' || !LOW.includes(name),
  );
  const errors = names.map((name) => standardErrors[name]).filter((one) => one > 0);
  const standardError = errors.length === 0 ? 0 : Math.min(...errors);
  // What has no error stands as it is; what is rounded beside it stays on its side.
  const told = names.map((name) =>
    number({ value: quantiles[name], standardError: standardErrors[name] > 0 ? standardError : 0 }),
  );
  for (let at = told.length - 2; at >= 0; at -= 1)
    told[at] = Math.min(told[at] as number, told[at + 1] as number);
  for (let at = 1; at < told.length; at += 1) told[at] = Math.max(told[at] as number, told[at - 1] as number);
  const all = (pick: (name: QuantileName, at: number) => number) =>
    Object.fromEntries(names.map((name, at) => [name, pick(name, at)]));
  return {
    mean: hasNoMean ? null : number({ value: mean, standardError: standardErrors.mean }),
    quantiles: all((_, at) => told[at] as number),
    standardErrors: {
      mean: hasNoMean ? null : error(standardErrors.mean),
      ...all((name) => error(standardErrors[name])),
    },
  };
}

function drawsJson(draws: SubjectDraws, profile: Profile) {
  const { reachesClaim, claimReached, envelope, concentration } = draws;
  const internal = profile === 'internal';
  const statistics = statisticsJson(draws.award, profile);
  return {
    ...statistics,
    standardErrors: {
      ...statistics.standardErrors,
      ...(reachesClaim ? { reachesClaim: error(reachesClaim.standardError) } : {}),
    },
    reachesClaim: reachesClaim && number(reachesClaim),
    ...(internal
      ? { claimReached: { p90: measuredJson(claimReached.p90), p95: measuredJson(claimReached.p95) } }
      : {}),
    ...(envelope
      ? {
          envelope: {
            less: bothJson(envelope.less, profile),
            more: bothJson(envelope.more, profile),
          },
        }
      : {}),
    ...(concentration
      ? {
          concentration: {
            quarter: statisticsJson(concentration.quarter, profile),
            fourfold: statisticsJson(concentration.fourfold, profile),
          },
        }
      : {}),
  };
}

const bothJson = ({ award, found, reachesClaim }: AtEnds, profile: Profile) => ({
  reachesClaim: reachesClaim && measuredJson(reachesClaim),
  ...statisticsJson(award, profile),
  found: statisticsJson(found, profile),
});

const measuredJson = (measured: Measured) => ({
  value: number(measured),
  standardError: error(measured.standardError),
});

const indexJson = ({ group, first, total }: VarianceShare) => ({
  group,
  first: first && number(first),
  total: total && number(total),
  standardErrors: first && total && { first: error(first.standardError), total: error(total.standardError) },
});

const scenarioJson = ({ id, label, told, amounts }: Scenario, plaintiffs: readonly SubjectUncertainty[]) => ({
  id,
  label,
  told,
  plaintiffs: plaintiffs.map((one, at) => ({ id: one.id, ...amountJson(amounts[at]) })),
  total: amountJson(amounts.at(-1)),
});

const amountJson = (amount: Scenario['amounts'][number] | undefined) =>
  amount && { found: text(amount.found), award: text(amount.award) };
