import { type Address, rangeTo, refTo } from './book.js';

/** Cells one below the other, as one range. */
export interface Run<T> {
  readonly first: T;
  readonly last: T;
}

/** Things whose cells stand one below the other, put together. */
export function runsOf<T>(list: readonly T[], addressOf: (one: T) => Address): readonly Run<T>[] {
  const runs: { first: T; last: T }[] = [];
  let before: Address | undefined;
  for (const one of list) {
    const address = addressOf(one);
    const run = runs.at(-1);
    const follows =
      before !== undefined &&
      address.sheet === before.sheet &&
      address.column === before.column &&
      address.row === before.row + 1;
    if (run && follows) run.last = one;
    else runs.push({ first: one, last: one });
    before = address;
  }
  return runs;
}

/** A run as a formula on the sheet `from` names it: one cell, or a range. */
export const runText = <T>({ first, last }: Run<T>, addressOf: (one: T) => Address, from: string): string => {
  const [start, end] = [addressOf(first), addressOf(last)];
  return start.row === end.row ? refTo(start, from) : rangeTo(start, end, from);
};
