import {
  type Assessment,
  calculation,
  type ExplainedFigure,
  explainFigure,
  type FigureAt,
  grouped,
  nearly,
  sourceText,
  type Words,
} from '@songai/core';
import type { ShownStep } from './protocol.js';

/** Terms of a long sum that are listed, and that stand in its arithmetic. */
const MOST_LISTED = 100;
const MOST_WRITTEN = 12;

/** One step of the working, ready to be shown; undefined where a change has taken the figure away. */
export function shownStep(assessment: Assessment, at: FigureAt): ShownStep | undefined {
  const found = explained(assessment, at);
  if (!found) return undefined;
  const { line, terms } = found;
  const { source } = line;
  return {
    label: line.label,
    op: line.op,
    calculation: written(line),
    result: grouped(line.result),
    ...nearOf(line.result),
    basis: line.basis,
    ...(source ? { source: { ja: sourceText(source, 'ja'), en: sourceText(source, 'en') } } : {}),
    terms: line.terms.slice(0, MOST_LISTED).map(({ label, value }, n) => ({
      label,
      value: grouped(value),
      ...nearOf(value),
      ...(terms[n] as FigureAt),
    })),
    more: Math.max(0, line.terms.length - MOST_LISTED),
  };
}

const nearOf = (text: string): { readonly near?: string } => {
  const near = nearly(text);
  return near === undefined ? {} : { near };
};

function explained(assessment: Assessment, at: FigureAt): ExplainedFigure | undefined {
  try {
    return explainFigure(assessment, at);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The arithmetic. A sum of thousands is begun, and says how many terms it has. */
function written(line: ExplainedFigure['line']): Words {
  const { length } = line.terms;
  if (length <= MOST_WRITTEN) return calculation(line, grouped);
  const begun = calculation({ ...line, terms: line.terms.slice(0, 3) }, grouped);
  const cut = (text: string, told: string) => text.replace(/ = (?=[^=]*$)/, ` + … ${told} = `);
  return { ja: cut(begun.ja, `（全${length}項）`), en: cut(begun.en, `(${length} terms)`) };
}
