import { describe, expect, test } from 'vitest';
import { caseText, found, visits } from '../compute.js';

/** A case that lacks nothing for any of the ways, so that only the stray key is wrong. */
const built = (way: string, more: object) =>
  caseText({
    sites: [{ id: 's', name: 'S', units: 10 }],
    titles: [{ id: 't', name: 'T', plaintiff: 'p', units: 2, pages: 30, share: 0.5 }],
    traffic: [
      visits('2020-04', 1000),
      { title: 't', metric: 'views', value: 5 },
      { title: 't', metric: 'pageViews', value: 5 },
    ],
    views: [
      {
        way,
        ...(way === 'title-share' ? { pagesPerVisit: 2 } : {}),
        ...(way === 'reading-time' ? { visitSeconds: 60, hoursPerUnit: 1 } : {}),
        ...more,
      },
    ],
  });

describe('keys that a way does not use are errors, not left out in silence', () => {
  test.each([
    ['counter', { measure: 'visits' }, 'measure'],
    ['counter', { pagesPerVisit: 3 }, 'pagesPerVisit'],
    ['even-spread', { visitSeconds: 3 }, 'visitSeconds'],
    ['page-views', { hoursPerUnit: 3 }, 'hoursPerUnit'],
    ['title-share', { hoursPerUnit: 3 }, 'hoursPerUnit'],
    ['reading-time', { pagesPerVisit: 3 }, 'pagesPerVisit'],
    ['counter', { factors: { unitsPerVisit: 2 } }, 'factors.unitsPerVisit'],
    ['counter', { factors: { pagesPerUnit: 2 } }, 'factors.pagesPerUnit'],
    ['even-spread', { factors: { pagesPerUnit: 2 } }, 'factors.pagesPerUnit'],
    ['page-views', { factors: { unitsPerVisit: 2 } }, 'factors.unitsPerVisit'],
    ['title-share', { factors: { unitsPerVisit: 2 } }, 'factors.unitsPerVisit'],
    ['reading-time', { factors: { unitsPerVisit: 2 } }, 'factors.unitsPerVisit'],
  ])('%s with %o', async (way, more, key) => {
    expect(await found('views.not-for-way', built(way, {}))).toEqual([]);
    const [error, ...others] = await found('views.not-for-way', built(way, more));
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe(`views[0].${key}`);
    expect(others).toEqual([]);
  });

  test('a way that does not exist is refused with the nearest one', async () => {
    const [error] = await found('case.not-one-of', built('even-spred', {}));
    expect(error?.value).toBe('even-spred');
    expect(error?.hint.en).toContain('even-spread');
  });
});
