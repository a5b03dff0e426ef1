import type { Column } from './columns.js';

/** How a table is set. */
export interface Setting {
  /** of the letters, in points */
  readonly size: number;
  /** of the columns, in points */
  readonly widths: readonly number[];
  /** that a usual row takes */
  readonly lines: number;
}

/** Space at the left and at the right of what stands in a cell, in points. */
export const PADDING = 3;
/** What is left over is given away in portions of this, in parts of the size of the letters. */
const PORTION = 0.5;
/** Smaller letters must make rows lower than this part of what they were, to be worth it. */
const WORTH = 0.8;

type Bound = 'least' | 'good';

/** Shares `space` among columns that fit it: what is left after the bound of all goes where most lines are. */
function shared(columns: readonly Column[], space: number, bound: Bound): number[] {
  const widths = columns.map((column) => column[bound]);
  let left = space - widths.reduce((sum, width) => sum + width, 0);
  while (left > 1e-9) {
    let neediest = -1;
    let need = 0;
    for (const [at, { usual, whole }] of columns.entries()) {
      const width = widths[at] ?? 0;
      if (whole - width < 1e-9) continue;
      // Lines of the usual cell first; where those are one, those of the longest.
      const lines = usual > width ? 1000 + usual / width : whole / width;
      if (lines > need) [neediest, need] = [at, lines];
    }
    if (neediest < 0) break;
    const width = widths[neediest] ?? 0;
    const given = Math.min(PORTION, left, (columns[neediest]?.whole ?? 0) - width);
    widths[neediest] = width + given;
    left -= given;
  }
  return widths;
}

const setting = (columns: readonly Column[], widths: readonly number[], size: number): Setting => ({
  size,
  widths: widths.map((width) => width * size + 2 * PADDING),
  lines: Math.max(1, ...columns.map(({ usual }, at) => (usual > 0 ? usual / (widths[at] ?? 1) : 0))),
});

/**
 * The setting of columns in `space` points so that they read well, or at least that no word is cut: in the first of
 * the sizes (the largest) that fits, or a smaller one that makes the rows much lower. Nothing where none fits.
 */
export function settle(
  columns: readonly Column[],
  space: number,
  sizes: readonly number[],
): Setting | undefined {
  const inner = space - columns.length * 2 * PADDING;
  for (const bound of ['good', 'least'] as const) {
    const sum = columns.reduce((all, column) => all + column[bound], 0);
    let best: Setting | undefined;
    for (const size of sizes.filter((one) => sum * one <= inner)) {
      const next = setting(columns, shared(columns, inner / size, bound), size);
      if (!best || next.lines * size < best.lines * best.size * WORTH) best = next;
    }
    if (best) return best;
  }
  return undefined;
}

/** The setting of last resort: each column gets its part of the space, and words are cut where they must. */
export function squeeze(columns: readonly Column[], space: number, size: number): Setting {
  const inner = Math.max(space - columns.length * 2 * PADDING, columns.length);
  const sum = columns.reduce((all, { least }) => all + least, 0);
  return setting(
    columns,
    columns.map(({ least }) => (inner * least) / sum / size),
    size,
  );
}
