import { addDays, type Day } from '../base/day.js';
import type { Family } from '../formula/graph.js';
import { type Group, startOf } from './group.js';

/** A part of what is owed, as payments change it. Each family has one member, in yen. */
export interface Debt {
  readonly group: Group;
  readonly principal: Family;
  /** delay damages that have arisen and are not paid, and who owes them */
  readonly accrued: readonly { readonly amount: Family; readonly defendants: readonly number[] }[];
  /** interest up to this day is paid, or stands under `accrued` */
  readonly paidThrough?: Day;
}

/** From when interest runs against one defendant, or against the first of all; empty where none is computed. */
export const startFor = ({ group }: Debt, payer: number | undefined): Day | '' =>
  group.delay?.starts.find(({ defendant }) => defendant === payer)?.from ?? startOf(group);

/** Interest from a day on, and who owes it from that day. */
export interface Run {
  readonly from: Day;
  readonly defendants: readonly number[];
  /** those who owe it too, but from a later day on only; each with all who owe it from that day */
  readonly joining: readonly { readonly from: Day; readonly defendants: readonly number[] }[];
}

/**
 * The interest not yet accounted for, up to a day: one run from the payer's own start (or from the first start of any,
 * for a payment for all), and before it those that others owe from earlier days, each up to the same last day.
 */
export function runsOf({ group, paidThrough }: Debt, payer: number | undefined, until: Day): readonly Run[] {
  const after = paidThrough === undefined ? '' : addDays(paidThrough, 1);
  const running = (group.delay?.starts ?? [])
    .map(({ defendant, from }) => ({ defendant, from: from > after ? from : after }))
    .filter(({ from }) => from <= until);
  const starts = [...new Set(running.map(({ from }) => from))].sort();
  const own = running.find(({ defendant }) => defendant === payer)?.from ?? starts[0];
  if (own === undefined) return [];
  const owing = (day: Day) => running.filter(({ from }) => from <= day).map(({ defendant }) => defendant);
  const edges = starts.filter((from) => from <= own);
  const later = starts.filter((from) => from > own);
  return edges.map((from, at) => {
    const next = edges[at + 1];
    return {
      from,
      defendants: owing(from),
      joining: next === undefined ? later.map((day) => ({ from: day, defendants: owing(day) })) : [],
    };
  });
}
