/**
 * Whether a row is a comment: one that says all in a first cell with `#` in front, or whose `#` stands apart from its
 * words. A title may begin with `#` too (`#1 hit`), and the header of a column of ranks may be nothing else.
 */
export function isComment(cells: readonly string[]): boolean {
  const first = cells[0]?.trimStart() ?? '';
  if (!first.startsWith('#')) return false;
  return /^#+[\s#=*-]/.test(first) || cells.every((cell, at) => at === 0 || cell.trim() === '');
}
