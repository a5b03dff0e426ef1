import { describe, expect, test } from 'vitest';
import { caseText, found, reportOf, visits } from '../compute.js';

const spread = (traffic: readonly unknown[], more: Record<string, unknown> = {}) =>
  caseText({
    sites: [{ id: 's', name: 'S', units: 7 }],
    titles: [{ id: 't', name: 'T', plaintiff: 'p', units: 3 }],
    traffic,
    views: [{ way: 'even-spread' }],
    ...more,
  });

describe('visits spread evenly over all units on the site (Mangamura, 2024-04-18)', () => {
  test('the views of one unit are cut, then multiplied by the units of the title', async () => {
    const report = await reportOf(spread([visits('2020-04', 100)]));
    expect(report.schedule[0]?.sites[0]?.views).toBe('42'); // floor(100 / 7) = 14; 14 x 3
  });

  test('the cut falls on the views of all months together', async () => {
    const report = await reportOf(spread([visits('2020-04', 12), visits('2020-05', 9)]));
    // 21 / 7 = 3; 3 x 3. Were each month cut, it would be floor(12 / 7) + floor(9 / 7) = 2; 2 x 3
    expect(report.schedule[0]?.sites[0]?.views).toBe('9');
  });

  test('the lines of the months stay uncut', async () => {
    const report = await reportOf(spread([visits('2020-04', 10), visits('2020-05', 10)]));
    expect(report.lines.map((line) => line.views)).toEqual(['30/7', '30/7']); // 10 / 7 x 3
  });

  test('537,810,000 visits over 72,577 volumes are 7,410 for each volume, as the court found', async () => {
    const text = spread([visits('2018-04', 537810000)], {
      sites: [{ id: 's', name: 'S', units: 72577 }],
      titles: [{ id: 't', name: 'T', plaintiff: 'p', units: 89 }],
    });
    const report = await reportOf(text);
    expect(report.schedule[0]?.sites[0]?.views).toBe(String(7410 * 89));
  });

  test('units read in a visit are multiplied before the cut', async () => {
    const views = [{ way: 'even-spread', factors: { unitsPerVisit: 2.5 } }];
    const report = await reportOf(spread([visits('2020-04', 100)], { views }));
    expect(report.schedule[0]?.sites[0]?.views).toBe('105'); // floor(250 / 7) = 35; 35 x 3
  });

  test('a site without units cannot be spread', async () => {
    const sites = [{ id: 's', name: 'S' }];
    const [error] = await found('views.cannot-build', spread([visits('2020-04', 100)], { sites }));
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('sites[0].units');
  });

  test('a title without units has no part in the spread', async () => {
    const titles = [{ id: 't', name: 'T', plaintiff: 'p' }];
    const [error] = await found('views.cannot-build', spread([visits('2020-04', 100)], { titles }));
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('titles[0].units');
  });
});
