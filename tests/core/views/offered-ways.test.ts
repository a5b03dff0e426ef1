import { offeredWays } from '@songai/core';
import { expect, test } from 'vitest';

test('a form offers every way, with the keys that have a meaning in it', () => {
  const offered = offeredWays().map(({ id, keys, factors }) => [id, keys, factors]);
  const common = ['country', 'device', 'cdn'];
  expect(offered).toEqual([
    ['counter', [], [...common, 'repeatedViews']],
    ['even-spread', [], [...common, 'unitsPerVisit', 'repeatedViews']],
    ['page-views', [], [...common, 'repeatedViews']],
    ['title-share', ['measure', 'pagesPerVisit'], [...common, 'repeatedViews', 'pagesPerUnit']],
    ['reading-time', ['visitSeconds', 'hoursPerUnit'], [...common, 'repeatedViews']],
  ]);
  for (const { label } of offeredWays()) {
    expect(label.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(label.en).toMatch(/^[a-z]/i);
  }
});
