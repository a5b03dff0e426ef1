/** One column of a sparkline: how high it is, or why it has no height. */
export type Column = number | 'missing' | 'masked' | 'continued';

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const SIGNS = { missing: '·', masked: '?', continued: '─' } as const;

/**
 * A line of bars, one character a column. The scale is linear from 0 to the largest, so that a figure that is too large
 * by a factor of a thousand makes all others flat; what is above 0 is never without a bar.
 * @param columns heights of 0 and more
 */
export function sparkline(columns: readonly Column[]): string {
  const largest = columns.reduce<number>(
    (most, one) => (typeof one === 'number' ? Math.max(most, one) : most),
    0,
  );
  return columns
    .map((one) => {
      if (typeof one !== 'number') return SIGNS[one];
      const step = largest > 0 ? Math.ceil((one / largest) * BARS.length) : 1;
      return BARS[Math.min(Math.max(step, 1), BARS.length) - 1];
    })
    .join('');
}
