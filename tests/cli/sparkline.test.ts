import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Column, sparkline } from '../../packages/cli/src/sparkline.js';

test('bars are linear from 0 to the largest', () => {
  expect(sparkline([1, 2, 3, 4, 5, 6, 7, 8])).toBe('▁▂▃▄▅▆▇█');
  expect(sparkline([100, 50, 101, 0])).toBe('█▄█▁');
});

test('one figure a thousand times too large makes all others flat', () => {
  expect(sparkline([10, 20, 15_000, 12])).toBe('▁▁█▁');
});

test('what is missing, masked or goes on has its own sign, and is no height', () => {
  expect(sparkline([4, 'missing', 'masked', 'continued', 8])).toBe('▄·?─█');
  expect(sparkline(['missing', 'masked'])).toBe('·?');
  expect(sparkline([0, 0])).toBe('▁▁');
  expect(sparkline([])).toBe('');
});

test('a line is as long as its columns, and no smaller figure is drawn higher', () => {
  const column = fc.oneof(
    fc.double({ min: 0, max: 1e12, noNaN: true }),
    fc.constantFrom<Column>('missing', 'masked', 'continued'),
  );
  fc.assert(
    fc.property(fc.array(column, { maxLength: 80 }), (columns) => {
      const line = [...sparkline(columns)];
      expect(line).toHaveLength(columns.length);
      const drawn = columns.flatMap((one, at) =>
        typeof one === 'number' ? [{ one, bar: line[at] as string }] : [],
      );
      drawn.sort((a, b) => a.one - b.one);
      // The bars are in the order of their code points.
      const bars = drawn.map(({ bar }) => bar);
      expect(bars).toEqual([...bars].sort());
      if ((drawn.at(-1)?.one ?? 0) > 0) expect(bars.at(-1)).toBe('█');
    }),
  );
});
