import type { Assessment } from '../assess.js';
import { assumptionsOf } from '../assumptions/assumptions.js';
import { daysJson } from '../base/day-set.js';
import type { Fraction } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import type { Source } from '../base/source.js';
import type { Estimate, Family } from '../formula/graph.js';
import { startsLiability } from '../liability/notice.js';
import { isOfLimitation } from '../plan/limitation.js';
import type { Recognised } from '../traffic/recognised.js';
import { awardJson } from './award-json.js';
import type { Asked } from './build.js';
import { limitationJson, orderJson } from './order-json.js';
import { type Profile, problemsFor } from './profile.js';
import { linesJson, scheduleJson } from './schedule-json.js';
import { demandText } from './sections-demand.js';
import { inputsOf } from './sections-inputs.js';
import { uncertaintyJson } from './uncertainty-json.js';
import { VERSION } from './version.js';
import { workingJson } from './working-json.js';

export const REPORT_FORMAT = 'songai.report/1';

const text = (value: Fraction) => value.toText();

/**
 * The report for programs: every figure, its source, and the whole working as a graph of families, so that another
 * program can compute it again. Of a filing it holds what the other forms of a filing hold: no limitation, no remedies.
 * Long lists are made as they are written (`jsonPieces`). Amounts are decimal strings; a value that does not end is `n/d` in lowest terms.
 */
export function toJson(assessment: Assessment, asked: Asked = {}): Record<string, unknown> {
  const { uncertainty, profile = 'internal' } = asked;
  const { plan, case: read, evidence, exact } = assessment;
  const { fields } = read;
  const { views } = plan;
  const isFiling = profile === 'filing';
  // What limitation had run for is looked at for the file, and not for the other side.
  const families = plan.graph.families.filter((family) => !isFiling || !isOfLimitation(family));
  const sums = (family: Family | undefined, key: string) =>
    family
      ? exact.of(family).map((value, at) => ({ [key]: family.index.members[at]?.id, amount: text(value) }))
      : [];
  return {
    format: REPORT_FORMAT,
    version: VERSION,
    profile,
    asOf: plan.asOf ?? null,
    case: {
      file: read.file,
      sha256: read.sha256,
      name: fields.name,
      ...(fields.court === undefined ? {} : { court: fields.court }),
      ...(fields.number === undefined ? {} : { number: fields.number }),
      currency: 'JPY',
      defendants: fields.defendants.map(({ id, name, role }) => ({
        id,
        name,
        ...(role === undefined ? {} : { role }),
      })),
    },
    files: evidence.files.map(({ path, sha256, encoding, bytes, exhibit, recognised }) => ({
      path,
      sha256,
      encoding,
      bytes,
      exhibit,
      ...(recognised
        ? { format: recognised[0]?.format ?? null, recognised: recognised.map(recognisedJson) }
        : {}),
    })),
    result: {
      plaintiffs: plan.awards.map((award, at) => ({
        id: fields.plaintiffs[at]?.id,
        name: fields.plaintiffs[at]?.name,
        claim: claimJson(fields.plaintiffs[at]?.claim),
        ...awardJson(assessment, award),
        ...orderJson(assessment, award, at),
      })),
      total: awardJson(assessment, plan.total),
    },
    uncertainty: uncertainty ? uncertaintyJson(uncertainty, assessment, profile) : null,
    demand: {
      ja: demandText(assessment, 'ja'),
      en: demandText(assessment, 'en'),
    },
    limitation: isFiling ? null : limitationJson(assessment),
    schedule: scheduleJson(assessment),
    lines: linesJson(assessment),
    totals: { bySite: sums(plan.bySite, 'site'), byMonth: sums(plan.byMonth, 'month') },
    liability: plan.periods.map(({ defendant, title, site, days, notice, grace, steps }) => ({
      defendant,
      title,
      site,
      ...(notice ? { notice: { date: notice.date, exhibit: notice.exhibit } } : {}),
      ...(grace ? { graceEnds: grace.ends, liableFrom: grace.liableFrom } : {}),
      ...(days.length > 0 ? daysJson(days) : {}),
      steps,
    })),
    inputs: inputsOf(assessment, families).map(({ label, unit, input }) => ({
      id: input.id,
      label,
      unit,
      value: text(input.value),
      ...(input.low && input.high ? { low: text(input.low), high: text(input.high) } : {}),
      ...estimateJson(input.estimate),
      source: sourceJson(input.source),
    })),
    notices: evidence.notices.map(({ datePlace: _, ...notice }) => ({
      ...notice,
      starts: startsLiability(notice),
    })),
    notApplied: views?.notApplied ?? [],
    assumptions: assumptionsOf(assessment),
    problems: problemsFor(assessment, profile).map((one) => problemJson(one, profile)),
    cuts: {
      views: views?.ways.map(({ cut, sites }) => ({ sites, cut })) ?? [],
      amount: fields.cuts?.amount ?? 'title',
    },
    partMonths: fields.partMonths ?? 'days',
    working: workingJson(assessment, families),
  };
}

function claimJson(claim: Assessment['case']['fields']['plaintiffs'][number]['claim']) {
  const value = (quantity: { value: string } | undefined) => quantity?.value ?? null;
  return { base: value(claim?.base), fee: value(claim?.fee), total: value(claim?.total) };
}

/** What sort of estimate an input is, and how its range is spread. */
function estimateJson(estimate: Estimate | undefined) {
  if (!estimate) return {};
  const { kind, spread, masked, composition } = estimate;
  return {
    kind,
    ...(masked ? { masked } : {}),
    ...(composition === undefined ? {} : { composition }),
    ...(spread && 'shape' in spread ? { shape: spread.shape, coverage: spread.coverage } : {}),
    ...(spread && 'samples' in spread ? { samples: spread.samples.map(text) } : {}),
    ...(spread && 'logScale' in spread ? { logScale: spread.logScale, degrees: spread.degrees } : {}),
  };
}

const recognisedJson = ({ sheet, row, format, sureness, columns }: Recognised) => ({
  ...(sheet === undefined ? {} : { sheet }),
  row,
  format,
  sureness,
  columns: columns.map(({ means, header, column }) => ({ means, header, column })),
});

const sourceJson = ({ kind, place, sha256, exhibit, note }: Source) => ({
  kind,
  ...place,
  sha256,
  exhibit,
  note,
});

const problemJson = ({ code, severity, place, value, message, hint }: Problem, profile: Profile) => ({
  code,
  severity,
  ...place,
  ...(value === undefined ? {} : { value }),
  message,
  ...(profile === 'internal' ? { hint } : {}),
});
