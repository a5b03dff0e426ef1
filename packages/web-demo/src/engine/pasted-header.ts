import type { CellAt } from './edit.js';

/**
 * The columns that the first row of a pasted range names; undefined where it is no header. A row is one where at least
 * half of its cells are names of columns and none holds a digit: other names lead to columns that are left out.
 */
export function pastedHeader(
  first: readonly string[],
  columns: readonly CellAt[],
): readonly (CellAt | undefined)[] | undefined {
  const names = first.map((one) => one.trim());
  const named = names.map((name) => columns.find((one) => one.names.includes(name)));
  const known = named.filter((one) => one !== undefined).length;
  const isHeader = known > 0 && known * 2 >= names.filter((one) => one !== '').length;
  return isHeader &&
    !names.some((one) => /\d/.test(one) && !columns.some(({ names: own }) => own.includes(one)))
    ? named
    : undefined;
}
