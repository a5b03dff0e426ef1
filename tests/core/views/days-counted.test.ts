import { render } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { caseText, compute, textOf, visits } from '../compute.js';

/** From when delay damages on the one title run, by figures on two sites; the codes of what is wrong where they do not. */
async function begins(one: object, other: object, more: object = {}): Promise<unknown> {
  const { assessment, problems } = await compute(
    caseText({
      sites: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5 }],
      traffic: [one, other],
      views: [{ way: 'title-share', pagesPerVisit: 1 }],
      delayDamages: { start: 'item', until: '2022-12-31' },
      ...more,
    }),
  );
  if (!assessment) return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const { result } = JSON.parse(textOf(await render(assessment, 'json', 'ja')));
  return result.plaintiffs[0].order.sums.map((sum: { starts: { from: string }[] }) => sum.starts[0]?.from);
}

describe('the days of which a title has figures', () => {
  const undated = { site: 'b', metric: 'visits', value: 10 };

  test('reach to the last of them on any site, whichever comes first', async () => {
    const [january, march] = [visits('2021-01', 10, 'a'), visits('2021-03', 10, 'a')];
    expect(await begins(january, { ...march, site: 'b' })).toEqual(['2021-03-31']);
    expect(await begins(march, { ...january, site: 'b' })).toEqual(['2021-03-31']);
    expect(await begins(january, { ...january, site: 'b' })).toEqual(['2021-01-31']);
  });

  test('are not known where one figure states none: the day is asked for', async () => {
    for (const figures of [
      [visits('2021-01', 10, 'a'), undated],
      [{ ...undated, site: 'a' }, visits('2021-01', 10, 'b')],
    ] as const) {
      const wrong = await begins(figures[0], figures[1]);
      expect(wrong).toEqual([expect.stringMatching(/^award\./)]);
    }
  });
});

describe('an even spread', () => {
  const spread = (sites: readonly object[], units: object = { units: 2 }) =>
    caseText({
      sites,
      titles: [{ id: 't', name: 'T', plaintiff: 'p', ...units }],
      traffic: [visits('2020-04', 1000, 'a'), visits('2020-04', 1000, 'b')],
      views: [{ way: 'even-spread', factors: { unitsPerVisit: 1 } }],
    });
  const both = (a: object, b: object) => [
    { id: 'a', name: 'A', ...a },
    { id: 'b', name: 'B', ...b },
  ];
  const lacking = async (text: string) =>
    (await compute(text)).problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code, place, message }) => [code, place.path, message.en.includes('even-spread')]);

  test('divides by the units of each site', async () => {
    const { assessment } = await compute(spread(both({ units: 10 }, { units: 40 })));
    const { schedule } = JSON.parse(
      textOf(await render(assessment as NonNullable<typeof assessment>, 'json', 'ja')),
    );
    // 1000 / 10 x 2, and 1000 / 40 x 2.
    expect(schedule[0].sites.map((one: { views: string }) => one.views)).toEqual(['200', '50']);
  });

  test('needs the units of every site and title, and says for which way', async () => {
    expect(await lacking(spread(both({ units: 10 }, {})))).toEqual([
      ['views.cannot-build', 'sites[1].units', true],
    ]);
    expect(await lacking(spread(both({ units: 10 }, { units: 40 }), {}))).toEqual([
      ['views.cannot-build', 'titles[0].units', true],
    ]);
  });
});
