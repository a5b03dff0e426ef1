import {
  type Assessment,
  buildSummary,
  calculation,
  explainAward,
  explainFigure,
  grouped,
  overviewOf,
  overviewRows,
  PROFILES,
  REPORT_FORMATS,
  render,
  renderExhibits,
  sourceText,
  type Uncertainty,
  uncertaintyOf,
  verify,
} from '@songai/core';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { sane, wellTold } from './said.js';

const LANGS = ['ja', 'en'] as const;

/** @throws where something about a computed case does not hold */
export async function assessmentHolds(assessment: Assessment, input: string, lot: number): Promise<void> {
  for (const { id } of assessment.case.fields.plaintiffs) {
    const lines = explainAward(assessment, id);
    if (lines.length === 0) throw new Error(`no working of ${id}`);
    sane('a working', lines, input);
    if (lot % 5 === 0)
      for (const line of lines.slice(0, 50)) sane('a line', calculation(line, grouped), input);
  }
  const overview = overviewOf(assessment);
  sane('the overview', overview, input);
  sane('the rows', overviewRows(assessment, { from: 0, to: 20 }), input);
  const { figure } = { figure: overview.total.award };
  const explained = explainFigure(assessment, figure);
  sane('a figure', explained, input);
  for (const lang of LANGS)
    for (const { source } of sourcesIn(assessment)) sane('a source', sourceText(source, lang), input);
  if (lot % 10 !== 3) return;
  const uncertainty = lot % 20 === 3 ? await answered(assessment, input) : undefined;
  await printed(assessment, uncertainty, input, lot);
}

const sourcesIn = (assessment: Assessment) =>
  assessment.plan.graph.families.flatMap((family) =>
    family.op === 'input' ? family.inputs.slice(0, 3) : [],
  );

async function answered(assessment: Assessment, input: string): Promise<Uncertainty | undefined> {
  const { uncertainty, problems } = await uncertaintyOf(assessment, { draws: 16, seed: 7 });
  wellTold(problems, input);
  if ((uncertainty === undefined) === (problems.length === 0)) throw new Error('no answer, and no problem');
  return uncertainty;
}

async function printed(
  assessment: Assessment,
  uncertainty: Uncertainty | undefined,
  input: string,
  lot: number,
): Promise<void> {
  const asked = uncertainty
    ? { uncertainty, profile: PROFILES[lot % PROFILES.length] as (typeof PROFILES)[number] }
    : {};
  const format = REPORT_FORMATS[input.length % REPORT_FORMATS.length] as (typeof REPORT_FORMATS)[number];
  const lang = LANGS[input.length % 2] as 'ja' | 'en';
  sane('the summary', buildSummary(assessment, lang, asked), input);
  const bytes = await render(assessment, format, lang, asked);
  if (format === 'xlsx' || format === 'docx') inOffice(bytes, input);
  else sane(`the report (${format})`, new TextDecoder().decode(bytes), input);
  if (format === 'docx') inOffice(await renderExhibits(assessment, lang), input);
  if (format !== 'json') return;
  const { case: read, evidence } = assessment;
  // Made without draws, the report says no day up to which it could be made again with them.
  const { ok, differences, problems } = await verify(bytes, { case: read, evidence });
  if (!ok) throw new Error(`its own report is not verified: ${JSON.stringify([problems, differences])}`);
}

/** A file of Word or Excel: every part is XML that can be read. */
function inOffice(bytes: Uint8Array, input: string): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const text = strFromU8(part);
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(text).close();
    sane(name, text, input);
  }
}
