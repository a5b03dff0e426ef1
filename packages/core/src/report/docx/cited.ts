import type { Assessment } from '../../assess.js';
import { inputsOf } from '../sections-inputs.js';

/** The numbers of all exhibits that are cited: anywhere in the case, in its tables, and by what was computed from. */
export function citedExhibits(assessment: Assessment): Set<string> {
  const { case: read, evidence } = assessment;
  const cited = new Set<string>();
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'exhibit' && typeof inner === 'string') cited.add(inner);
      else walk(inner);
    }
  };
  const { titles, notices, files } = evidence;
  walk([read.fields, titles, notices, files, inputsOf(assessment).map(({ input }) => input.source)]);
  return cited;
}
