import type { Assessment } from '../assess.js';
import type { Fraction } from '../base/fraction.js';
import { argsOf, type Family } from '../formula/graph.js';
import type { Plan } from '../plan/plan.js';
import { lazily } from './text-pieces.js';

const text = (value: Fraction) => value.toText();

/** The graph: indexes with their members, and families in an order in which they can be computed. What is only gathered has its values elsewhere. */
export function workingJson({ plan, exact }: Assessment, families: readonly Family[]) {
  const indexes = new Map(families.map((family) => [family.index.id, family.index]));
  return {
    figures: figuresJson(plan),
    indexes: [...indexes.values()].map(({ id, label, members }) => ({
      id,
      label,
      members: lazily(members, (one) => one.id),
    })),
    families: families.map((family) => ({
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

/** In which families the figures of the tables stand; null where the report has no such figure. */
function figuresJson({ views, royalty, bySite, byMonth }: Plan) {
  const id = (family: Family | undefined) => family?.id ?? null;
  return {
    schedule: {
      holdings: { amount: id(royalty.perHolding) },
      stretches: {
        views: id(views?.perStretch),
        fee: id(royalty.fee),
        rate: id(royalty.rate),
        uplift: id(royalty.uplift),
        share: id(royalty.sued),
        amount: id(royalty.perStretch),
      },
    },
    lines: { views: id(royalty.perLine && views?.perLine), amount: id(royalty.perLine) },
    totals: { bySite: id(bySite), byMonth: id(byMonth) },
  };
}
