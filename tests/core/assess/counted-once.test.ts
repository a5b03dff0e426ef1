import { describe, expect, test } from 'vitest';
import { compute } from '../compute.js';

const COUNTER = `format: songai.case/1
name: x
plaintiffs: [{ id: p, name: P }]
defendants: [{ id: d, name: D, liability: { start: whole, reason: r } }]
sites: [{ id: s, name: S }, { id: s2, name: S2 }]
titles:
  - { id: w, name: W, plaintiff: p, fee: 100, rate: 0.5, sites: [s] }
traffic: [{ file: counter.csv }]
views: [{ way: counter }]
`;
const SHARE = `format: songai.case/1
name: x
plaintiffs: [{ id: p, name: P }]
defendants: [{ id: d, name: D, liability: { start: whole, reason: r } }]
sites: [{ id: s, name: S, domains: [a.example] }]
titles: [{ id: w, name: W, plaintiff: p, fee: 100, rate: 0.5, share: 0.1 }]
traffic: [{ file: traffic.csv }]
views: [{ way: title-share, pagesPerVisit: 1 }]
`;
const counter = (...rows: string[]) => ({ 'counter.csv': `title,period,views\n${rows.join('\n')}\n` });
const visits = (...rows: string[]) => ({
  'traffic.csv': `domain,date,all_traffic_visits\n${rows.join('\n')}\n`,
});

const codes = async (text: string, files: Record<string, string>) => {
  const { assessment, problems } = await compute(text, files);
  const found = assessment?.exact.at(assessment.plan.total.found, 0).toText();
  return { found, errors: problems.filter((one) => one.severity === 'error').map((one) => one.code) };
};

describe('no figure is ever counted twice', () => {
  test('the right case counts once', async () => {
    expect(await codes(COUNTER, counter('w,2021-01,1000'))).toEqual({ found: '50000', errors: [] });
    expect(await codes(SHARE, visits('a.example,2021-01-01,1000'))).toEqual({ found: '5000', errors: [] });
  });

  const wrong: (readonly [string, string, Record<string, string>, string])[] = [
    [
      'a title that names a site twice',
      COUNTER.replace('[s]', '[s, s]'),
      counter('w,2021-01,1'),
      'case.duplicate-id',
    ],
    [
      'a counter without a site, and a title on two sites',
      COUNTER.replace('sites: [s] ', ' '),
      counter('w,2021-01,1000'),
      'views.counted-twice',
    ],
    ['id and name of one title', COUNTER, counter('w,2021-01,1000', 'W,2021-01,1000'), 'traffic.overlapping'],
    [
      'two titles of one name',
      COUNTER.replace(
        'titles:',
        'titles:\n  - { id: v, name: W, plaintiff: p, fee: 100, rate: 0.5, sites: [s] }',
      ),
      counter('W,2021-01,1000'),
      'views.counted-twice',
    ],
    [
      'a row with its site and one without',
      COUNTER,
      { 'counter.csv': 'title,period,views,site\nw,2021-01,1000,s\nw,2021-01,1000,\n' },
      'traffic.overlapping',
    ],
    [
      'the domain of a site in a file and its id in the case',
      SHARE.replace(
        'traffic: [',
        'traffic: [{ site: s, from: 2021-01-01, to: 2021-01-31, metric: visits, value: 1000 }, ',
      ),
      visits('a.example,2021-01-01,1000'),
      'traffic.overlapping',
    ],
    [
      'two sites of one domain',
      SHARE.replace('sites: [', 'sites: [{ id: s2, name: S2, domains: [A.example] }, '),
      visits('a.example,2021-01-01,1000'),
      'views.counted-twice',
    ],
  ];
  // Of the domain by day, and of the site by its id, in the order of their days.
  const beside = (...figures: string[]) =>
    SHARE.replace(
      'traffic: [',
      `traffic: [${figures.map((one) => `{ site: s, metric: visits, ${one} }, `).join('')}`,
    );
  const days = (from: string, to: string) => `from: ${from}, to: ${to}, value: 10`;
  const february = visits('a.example,2021-02-01,1000');
  for (const [name, ...figures] of [
    ['a figure without days beside one of another name', 'value: 10'],
    ['a figure that begins within the days of the other', days('2021-02-15', '2021-03-10')],
    ['a figure that ends within the days of the other', days('2021-01-10', '2021-02-01')],
    [
      'the second of two figures, begun before',
      days('2021-01-01', '2021-01-15'),
      days('2021-01-16', '2021-02-03'),
    ],
    ['the second of two figures', days('2021-01-01', '2021-01-31'), days('2021-02-28', '2021-03-31')],
  ] as const)
    wrong.push([`${name}, by domain and id`, beside(...figures), february, 'traffic.overlapping']);

  test('figures by domain and by id that do not meet are added', async () => {
    const apart = beside(days('2021-01-01', '2021-01-31'), days('2021-03-01', '2021-03-31'));
    expect(await codes(apart, february)).toEqual({ found: '5100', errors: [] });
  });

  for (const [name, text, files, code] of wrong) {
    test(name, async () => {
      const { found, errors } = await codes(text, files);
      expect(found).toBeUndefined();
      expect(errors).toContain(code);
    });
  }

  test('several domains of one site are added: that is what they are for', async () => {
    const text = SHARE.replace('[a.example]', '[a.example, b.example]');
    const both = visits('a.example,2021-01-01,1000', 'b.example,2021-01-01,500');
    expect(await codes(text, both)).toEqual({ found: '7500', errors: [] });
  });

  test('a hole in the figures of one of several domains is told', async () => {
    const text = SHARE.replace('[a.example]', '[a.example, b.example]');
    const rows = ['01', '02', '03'].map((month) => `a.example,2021-${month}-01,1000`);
    const { problems } = await compute(
      text,
      visits(...rows, 'b.example,2021-01-01,1', 'b.example,2021-03-01,1'),
    );
    const gap = problems.find((one) => one.code === 'views.uncovered-days');
    expect(gap?.value).toBe('b.example 2021-02-01/2021-02-28');
  });

  test('the same hole on two sites is told for each of them', async () => {
    const text = SHARE.replace('sites: [', 'sites: [{ id: s2, name: S2, domains: [b.example] }, ');
    const rows = ['a', 'b'].flatMap((site) =>
      ['01', '03'].map((month) => `${site}.example,2021-${month}-01,1000`),
    );
    const { problems } = await compute(text, visits(...rows));
    expect(problems.filter((one) => one.code === 'views.uncovered-days')).toHaveLength(2);
  });

  test('titles cannot have more units than their site', async () => {
    const text = SHARE.replace('domains: [a.example]', 'domains: [a.example], units: 10')
      .replace('share: 0.1', 'units: 11')
      .replace('way: title-share, pagesPerVisit: 1', 'way: even-spread');
    expect((await codes(text, visits('a.example,2021-01-01,1000'))).errors).toEqual([
      'views.units-above-whole',
    ]);
  });
});

describe('figures of a title and of its site are not mixed up', () => {
  const traffic = (extra: string) =>
    SHARE.replace(
      'traffic: [{ file: traffic.csv }]',
      `traffic: [{ site: s, from: 2025-03-01, to: 2025-03-31, metric: visits, value: 1000 }, ${extra}]`,
    ).replace(', pagesPerVisit: 1', '');
  const month = 'from: 2025-03-01, to: 2025-03-31';

  test('pages per visit of a title do not stand for those of the site, and that is said', async () => {
    const text = traffic(
      `{ site: s, ${month}, metric: pagesPerVisit, value: 4 }, { site: s, title: w, ${month}, metric: pagesPerVisit, value: 40 }`,
    );
    const { problems } = await compute(text);
    // 1,000 x 4 x 0.1 x 100 yen x 0.5
    expect((await codes(text, {})).found).toBe('20000');
    expect(problems.map((one) => one.code)).toContain('views.title-figures-unused');
  });

  test('a month inside a year of another name is found, whatever stands between them', async () => {
    const text = SHARE.replace('[a.example]', '[a.example, b.example]').replace(
      'traffic: [',
      `traffic: [{ site: s, ${month}, metric: visits, value: 1000 }, `,
    );
    const files = visits('a.example,2025-01-01/2025-12-31,12000', 'b.example,2025-02,100');
    expect((await codes(text, files)).errors).toEqual(['traffic.overlapping']);
  });

  test('ids with an @ do not meet', async () => {
    const text = COUNTER.replace(
      /sites: \[\{.*\n/,
      'sites: [{ id: c, name: C }, { id: "b@c", name: BC }]\n',
    ).replace(
      / {2}- \{ id: w.*\n/,
      '  - { id: "a@b", name: X, plaintiff: p, fee: 100, rate: 1, sites: [c] }\n  - { id: a, name: Y, plaintiff: p, fee: 100, rate: 1, sites: ["b@c"] }\n',
    );
    expect((await codes(text, counter('a@b,2021-01,1000', 'a,2021-01,7'))).found).toBe('100700');
  });
});

describe('fees that change', () => {
  test('an entry that changes nothing changes nothing, even where views are cut', async () => {
    const text = (fee: string) => `${COUNTER.replace('fee: 100', fee)}cuts: { views: title }\n`;
    const files = counter('w,2020-03,777');
    const one = await codes(text('fee: 100'), files);
    // 777 views x 100 yen x 0.5; in two runs of days the cut would leave 350 + 426 of them
    expect(one.found).toBe('38850');
    expect(
      await codes(text('fee: [{ from: 2020-01-01, value: 100 }, { from: 2020-03-15, value: 100 }]'), files),
    ).toEqual(one);
  });

  test('a fee whose days have no figure does no harm', async () => {
    const text = SHARE.replace(
      'fee: 100',
      'fee: [{ from: 2015-01-01, value: 90 }, { from: 2020-06-01, value: 100 }, { from: 2026-01-01, value: 110 }]',
    );
    expect(await codes(text, visits('a.example,2025-03-01,1000'))).toEqual({ found: '5000', errors: [] });
  });

  test('a figure without a period cannot choose among dated fees, and the message says so', async () => {
    const text = COUNTER.replace(
      'fee: 100',
      'fee: [{ from: 2015-01-01, value: 90 }, { from: 2020-06-01, value: 100 }]',
    );
    const { problems } = await compute(text, counter('w,,1000'));
    expect(problems.find((one) => one.code === 'views.undated')?.message.en).toContain('dated fees');
  });
});

describe('what a count is', () => {
  for (const cell of ['50%', '01:00:00', '1/2']) {
    test(`${cell} is no count`, async () => {
      expect((await codes(COUNTER, counter(`w,2021-01,${cell}`))).errors).toEqual(['traffic.bad-number']);
    });
  }

  test('50 and 50.0 are one figure; an empty cell contradicts none', async () => {
    const equal = counter('w,2021-01,50', 'w,2021-01,50.0', 'w,2021-01,');
    expect(await codes(COUNTER, equal)).toEqual({ found: '2500', errors: [] });
  });
});
