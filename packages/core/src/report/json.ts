import type { Assessment } from '../assess.js';
import { assumptionsOf } from '../assumptions.js';
import { daysJson } from '../base/day-set.js';
import type { Fraction } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import type { Source } from '../base/source.js';
import { reachesItsBounds } from '../formula/bounds.js';
import { argsOf, type Estimate, type Family } from '../formula/graph.js';
import { startsLiability } from '../liability/notice.js';
import type { Recognised } from '../traffic/recognised.js';
import type { Asked } from './build.js';
import { awardFigures, lineFigures, titleFigures } from './figures.js';
import { lazily } from './json-text.js';
import { limitationJson, orderJson } from './order-json.js';
import { demandText } from './sections-demand.js';
import { inputsOf } from './sections-inputs.js';
import { uncertaintyJson } from './uncertainty-json.js';
import { VERSION } from './version.js';

const REPORT_FORMAT = 'songai.report/1';

const text = (value: Fraction) => value.toText();

/**
 * The report for programs: every figure, its source, and the whole working as a graph of families, so that another
 * program can compute it again. Long lists are made as they are written (`jsonPieces`). Amounts are decimal strings; a value that does not end is `n/d` in lowest terms.
 */
export function toJson(assessment: Assessment, asked: Asked = {}): Record<string, unknown> {
  const { uncertainty, profile = 'internal' } = asked;
  const { plan, case: read, evidence, exact } = assessment;
  const { fields } = read;
  const { views } = plan;
  const sums = (family: Family | undefined, key: string) =>
    family
      ? exact.of(family).map((value, at) => ({ [key]: family.index.members[at]?.id, amount: text(value) }))
      : [];
  return {
    format: REPORT_FORMAT,
    version: VERSION,
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
    limitation: limitationJson(assessment),
    schedule: titleFigures(assessment).map(({ title, stretches, holdings }, number) => ({
      number: number + 1,
      title: title.id,
      name: title.name,
      right: title.right ?? null,
      amounts: holdings.map((one) => ({
        plaintiff: fields.plaintiffs[one.plaintiff]?.id,
        ...(one.portion
          ? { defendants: one.portion.defendants.map((defendant) => fields.defendants[defendant]?.id) }
          : {}),
        share: text(one.share),
        amount: text(one.amount),
      })),
      sites: stretches.map((one) => ({
        site: one.stretch.site.id,
        ...daysJson(one.stretch.days),
        views: text(one.views),
        fee: text(one.fee),
        rate: text(one.rate),
        ...(one.standing ? { rateStanding: one.standing } : {}),
        ...(one.uplift ? { uplift: text(one.uplift) } : {}),
        share: text(one.share),
        amount: text(one.amount),
      })),
    })),
    lines: lazily(lineFigures(assessment), (line) => {
      const stretch = plan.stretches[line.stretch];
      return {
        title: stretch?.title.id,
        site: stretch?.site.id,
        month: line.month,
        views: text(line.views),
        amount: text(line.amount),
      };
    }),
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
    inputs: inputsOf(assessment).map(({ label, unit, input }) => ({
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
    problems: assessment.problems.map(problemJson),
    cuts: {
      views: views?.ways.map(({ cut, sites }) => ({ sites, cut })) ?? [],
      amount: fields.cuts?.amount ?? 'title',
    },
    partMonths: fields.partMonths ?? 'days',
    working: workingJson(assessment),
  };
}

function awardJson(assessment: Assessment, award: Assessment['plan']['total']) {
  const { loss, found, base, fee, total, enclosure } = awardFigures(assessment, award);
  const pair = ({ low, high }: { low: Fraction; high: Fraction }) => ({ low: text(low), high: text(high) });
  return {
    loss: text(loss),
    found: text(found),
    allowed: text(base),
    lawyersFee: fee ? text(fee) : null,
    award: text(total),
    bounds: enclosure
      ? {
          found: pair(enclosure.found),
          award: pair(enclosure.total),
          // Whether the ends are known to be attained: every ranged input stands once. Else they only enclose.
          exact: reachesItsBounds(assessment.plan.graph, award.total, 0),
        }
      : null,
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

const problemJson = ({ code, severity, place, value, message, hint }: Problem) => ({
  code,
  severity,
  ...place,
  ...(value === undefined ? {} : { value }),
  message,
  hint,
});

/** The graph: indexes with their members, and families in an order in which they can be computed. What is only gathered has its values elsewhere. */
function workingJson({ plan, exact }: Assessment) {
  const indexes = new Map(plan.graph.families.map((family) => [family.index.id, family.index]));
  return {
    indexes: [...indexes.values()].map(({ id, label, members }) => ({
      id,
      label,
      members: lazily(members, (one) => one.id),
    })),
    families: plan.graph.families.map((family) => ({
      id: family.id,
      index: family.index.id,
      op: family.op,
      args: argsOf(family).map((arg) => arg.id),
      ...(family.op === 'sum' ? { to: family.to } : {}),
      ...(family.op === 'gather' ? { from: family.from } : {}),
      ...(family.op === 'input' ? { inputs: lazily(family.inputs, (input) => input.id) } : {}),
      label: family.label,
      unit: family.unit,
      basis: family.basis,
      ...(family.op === 'gather' ? {} : { values: lazily(exact.of(family), text) }),
    })),
  };
}
