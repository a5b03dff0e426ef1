// One case from the bytes of its exports to the order: nothing of core is read or imported.

import type { Judged } from './award.js';
import { type AwardRefusal, order } from './chain-award.js';
import type { ChainCase, Exports } from './chain-case.js';
import { figures } from './chain-export.js';
import { type Due, type DueRefusal, royalty } from './chain-royalty.js';

export type Settled =
  | { readonly due: Due; readonly judged: readonly Judged[] }
  | { readonly refused: ReadonlySet<AwardRefusal | DueRefusal | 'conflict'> };

/** What is due before anybody claims or pays: drawing a case asks for it before its claims are drawn. */
const known = new WeakMap<Exports, { readonly text: string; readonly due: ReturnType<typeof dueOf> }>();

function dueOf(given: ChainCase, files: Exports): Due | { readonly refused: DueRefusal | 'conflict' } {
  const figured = figures(given, files);
  return figured === 'conflict' ? { refused: figured } : royalty(given, figured);
}

/** All of a case that bears on what is due. */
const unclaimed = (given: ChainCase): string =>
  JSON.stringify({ ...given, payments: undefined }, (key, value) => (key === 'claim' ? undefined : value));

/** @param text the case file, as JSON */
export function settle(text: string, files: Exports): Settled {
  const given = JSON.parse(text) as ChainCase;
  const own = unclaimed(given);
  const before = known.get(files);
  const due = before?.text === own ? before.due : dueOf(given, files);
  known.set(files, { text: own, due });
  if ('refused' in due) return { refused: new Set([due.refused]) };
  const ordered = order(given, due.holdings);
  return 'refused' in ordered ? ordered : { due, judged: ordered.judged };
}
