import type { Assessment } from '../../assess.js';
import type { Lang } from '../../base/words.js';
import { evaluate } from '../../formula/evaluate.js';
import { exact } from '../../formula/exact.js';
import { fold } from '../../formula/fold.js';
import { argsOf, type Family, type Graph } from '../../formula/graph.js';
import { factsOf } from '../facts.js';
import type { Book } from './book.js';
import { columnsSheet } from './columns-sheet.js';
import { coverSheet, SHEET_NAMES } from './cover-sheet.js';
import { finderOf } from './finder.js';
import { inputsSheet } from './inputs-sheet.js';
import { Keeping } from './keeping.js';
import { LiveCells } from './live-cells.js';
import { placesOf } from './places.js';
import { resultSheet } from './result-sheet.js';
import { scheduleSheet } from './schedule-sheet.js';
import { memberSheets, singlesSheet } from './working-sheets.js';
import { writeBook } from './write.js';

/** Lines of title, site and month up to which a workbook holds each; beyond, months are added up first. */
const MOST_LINES = 5_000;

/** The figures that the workbook must come to: all that the sheets of result and schedule show. */
function rootsOf({ plan }: Assessment): readonly Family[] {
  const { views, royalty, awards, total } = plan;
  const sums = [...awards, total].flatMap(({ loss, found, base, fee, total: all }) => [
    loss,
    found,
    base,
    fee,
    all,
  ]);
  const interest = awards.flatMap(({ delayed, accrued }) =>
    [...delayed, ...accrued].map(({ amount }) => amount),
  );
  const schedule = [
    views?.perStretch,
    royalty.perStretch,
    royalty.fee,
    royalty.rate,
    royalty.uplift,
    royalty.sued,
  ];
  const all = [...sums, ...interest, ...schedule, royalty.perHolding];
  return [...new Set(all.flatMap((family) => family ?? []))];
}

/** The families that the roots rest on, in an order in which they can be computed. */
function restedOn(graph: Graph, roots: readonly Family[]): readonly Family[] {
  const wanted = new Set(roots);
  for (const family of [...graph.families].reverse())
    if (wanted.has(family)) for (const arg of argsOf(family)) wanted.add(arg);
  return graph.families.filter((family) => wanted.has(family));
}

/** Names of sheets: short, of letters that Excel takes, and no two alike. */
function sheetNamer(taken: readonly string[]): (label: string) => string {
  const names = new Set(taken);
  const named = (label: string, at: number): string => {
    const name = at === 1 ? label : `${label} ${at}`;
    return names.has(name) ? named(label, at + 1) : name;
  };
  return (label) => {
    const name = named(
      label
        .replace(/[[\]:*?/\\']/g, ' ')
        .slice(0, 28)
        .trim(),
      1,
    );
    names.add(name);
    return name;
  };
}

/** The formula graph as a workbook: the fifth reading of the one graph, so that a spreadsheet recomputes the award. */
export function buildBook(assessment: Assessment, lang: Lang): Book {
  const { plan } = assessment;
  const roots = rootsOf(assessment);
  const isFolded = (plan.views?.lineMonths.length ?? 0) > MOST_LINES;
  const folded = isFolded ? fold(plan.graph, roots) : { graph: plan.graph, of: (family: Family) => family };
  const reading = isFolded ? evaluate(folded.graph, exact) : assessment.exact;
  const families = restedOn(folded.graph, roots.map(folded.of));
  const keeping = new Keeping(reading);
  const names = SHEET_NAMES[lang];
  const places = placesOf(families, keeping, names.singles, sheetNamer(Object.values(names)), lang);
  const inputs = inputsSheet(assessment, families, names.inputs, lang);
  const live = new LiveCells(places, keeping, inputs.cells);
  const find = finderOf(live, folded.of);
  const sheets = [
    resultSheet(assessment, names.result, find, lang),
    scheduleSheet(assessment, names.schedule, find, isFolded, lang),
    inputs.sheet,
    singlesSheet(places, live, lang),
    ...memberSheets(places, live, lang),
    columnsSheet(live, names.columns, lang),
  ];
  const head = { title: assessment.case.fields.name, facts: factsOf(assessment, lang) };
  const cover = coverSheet(
    head,
    live,
    sheets.map(({ name }) => name),
    inputs.sheet,
    isFolded,
    lang,
  );
  return { sheets: [cover, ...sheets] };
}

/** The workbook as the bytes of an .xlsx file. */
export const toXlsx = (assessment: Assessment, lang: Lang): Promise<Uint8Array> =>
  writeBook(buildBook(assessment, lang));
