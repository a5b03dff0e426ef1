import { type Assessment, grouped } from '@songai/core';
import type { Desk } from './protocol.js';

/** Inputs that are told one by one. */
const MOST = 100;

/** Inputs without proof, each once: what is still to be proved. */
export function assumedInputs(assessment: Assessment): Desk['assumed'] {
  const known = new Set<string>();
  const first: Desk['assumed']['first'][number][] = [];
  for (const family of assessment.plan.graph.families) {
    if (family.op !== 'input') continue;
    family.inputs.forEach((input, n) => {
      if (input.source.kind !== 'assumption' || known.has(input.id)) return;
      known.add(input.id);
      if (first.length === MOST) return;
      const label = family.index.members[n]?.label;
      const isSeveral = family.index.members.length > 1 && label !== undefined;
      first.push({
        label: isSeveral
          ? { ja: `${family.label.ja}［${label.ja}］`, en: `${family.label.en} [${label.en}]` }
          : family.label,
        value: grouped(input.value.toText()),
        why: { ja: input.source.note?.ja ?? '', en: input.source.note?.en ?? '' },
      });
    });
  }
  return { count: known.size, first };
}
