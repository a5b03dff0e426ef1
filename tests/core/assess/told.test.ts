import { render, uncertaintyOf, verify } from '@songai/core';
import { describe, expect, test } from 'vitest';
import {
  assessed,
  caseText,
  compute,
  type Files,
  found,
  foundText,
  proved,
  reportOf,
  textOf,
  visits,
} from '../compute.js';

/** What must not pass without a word, and what must not be counted twice. */

const codes = async (text: string, files: Files = {}) =>
  (await compute(text, files)).problems.map(({ code }) => code);

describe('a found amount whose holders follow one another', () => {
  const holders = (shares: readonly number[], more: object = {}) =>
    foundText({
      plaintiffs: ['p', 'q'].map((id) => ({ id, name: id })),
      titles: [
        {
          id: 't',
          name: 'T',
          found: proved(1000),
          holders: [
            { plaintiff: 'p', share: shares[0], right: { kind: 'copyright', to: '2018-12-31' }, ...more },
            { plaintiff: 'q', share: shares[1], right: { kind: 'copyright', from: '2019-01-01' }, ...more },
          ],
        },
      ],
    });

  test('is not given to each of them whole', async () => {
    expect(await codes(holders([1, 1]))).toContain('case.shares-above-whole');
  });

  test('is parted by their shares, and their terms are said not to be used', async () => {
    const { result } = await reportOf(holders([0.4, 0.6]));
    expect(result.total.found).toBe('1000');
    expect(await codes(holders([0.4, 0.6]))).toContain('case.ignored');
  });
});

test('an undated figure counts once, whichever of two titles is parted, and in whichever order they stand', async () => {
  const one = { id: 'w1', name: 'W1', plaintiff: 'p', share: 0.1, fee: 100 };
  const two = {
    id: 'w2',
    name: 'W2',
    plaintiff: 'p',
    share: 0.1,
    fee: [
      { from: '2010-01-01', value: 100 },
      { from: '2020-01-01', value: 200 },
    ],
  };
  for (const titles of [
    [one, two],
    [two, one],
  ])
    expect(
      await codes(
        caseText({
          titles,
          traffic: [{ site: 's', metric: 'visits', value: 1000 }],
          views: [{ way: 'title-share', pagesPerVisit: 1 }],
          fee: undefined,
        }),
      ),
    ).toContain('views.undated');
});

describe('what speaks of nothing is told', () => {
  const two = (more: object) =>
    foundText({
      plaintiffs: ['p', 'q'].map((id) => ({ id, name: id })),
      titles: [{ id: 't', name: 'T', plaintiff: 'p', found: proved(1000) }],
      ...more,
    });

  test('a reduction that no title of a plaintiff is meant by', async () => {
    const reductions = [{ label: 'r', value: 0.1, titles: ['t'], plaintiffs: ['q'], reason: 'pleaded' }];
    const [problem] = await found('award.reduction-of-nothing', two({ reductions }));
    expect(problem).toMatchObject({ severity: 'warning', place: { path: 'reductions[0]' } });
    expect(
      await found(
        'award.reduction-of-nothing',
        two({ reductions: [{ ...reductions[0], plaintiffs: ['p'] }] }),
      ),
    ).toEqual([]);
  });

  test('a fixed lawyer’s fee of one to whom nothing is owed', async () => {
    const text = two({ lawyerFee: { amount: { value: 500_000, source: 'pleaded' } } });
    const { result } = await reportOf(text);
    expect(result.plaintiffs.map(({ award }) => award)).toEqual(['501000', '0']);
    expect(await found('award.fixed-fee-on-nothing', text)).toHaveLength(1);
  });
});

test('where the rows of one country or device are used, the report does not say that all are', async () => {
  const rows = (country: string, device: string) =>
    `domain,date,country,device,visits\ns.example,2020-04,${country},${device},9\n`;
  const reasons = async (views: object, file: string) => {
    const text = caseText({
      sites: [{ id: 's', name: 'S', domains: ['s.example'] }],
      titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5 }],
      traffic: [{ file: 'a.csv' }],
      views: [{ way: 'title-share', pagesPerVisit: 1, ...views }],
    });
    const { plan } = await assessed(text, { 'a.csv': file });
    const told = (plan.views?.notApplied ?? []).map(({ reason }) => reason.en);
    return told.filter((one) => /traffic from every|the rows used/.test(one));
  };
  expect(await reasons({}, rows('WW', 'all'))).toEqual([
    'the case states no value: traffic from every country is counted',
    'the case states no value: traffic from every device is counted',
  ]);
  expect(await reasons({ country: 'JP', device: 'mobile' }, rows('JP', 'mobile'))).toEqual([
    'the rows used are those of country JP; other traffic is not counted',
    'the rows used are those of device mobile; other traffic is not counted',
  ]);
});

test('a report whose case names one file twice verifies against it', async () => {
  const text = caseText({
    traffic: [{ file: 'v.csv' }, { file: 'v.csv' }],
  });
  const files = { 'v.csv': 'title,month,views\nt,2020-04,5\n' };
  const { assessment } = await compute(text, files);
  if (!assessment) throw new Error('no assessment');
  const bytes = await render(assessment, 'json', 'en');
  const done = await verify(bytes, { case: assessment.case, evidence: assessment.evidence });
  expect([done.ok, done.differences]).toEqual([true, []]);
});

describe('a filing', () => {
  const text = caseText({
    filed: '2024-06-01',
    limitation: [{ knowledge: '2020-01-01' }],
    titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5 }],
    traffic: [visits('2020-04', 1000)],
    views: [{ way: 'title-share', pagesPerVisit: 1 }],
  });

  test('holds no limitation and no remedies, in its JSON as in every other form, and verifies', async () => {
    const assessment = await assessed(text);
    const { uncertainty } = await uncertaintyOf(assessment, { simulate: false });
    const of = async (profile: 'filing' | 'internal') => {
      const bytes = await render(assessment, 'json', 'ja', {
        ...(uncertainty ? { uncertainty } : {}),
        profile,
      });
      const { ok } = await verify(bytes, { case: assessment.case, evidence: assessment.evidence });
      return { ok, text: textOf(bytes), json: JSON.parse(textOf(bytes)) };
    };
    const [filing, internal] = [await of('filing'), await of('internal')];
    expect([filing.ok, internal.ok]).toEqual([true, true]);
    expect([filing.json.profile, filing.json.limitation]).toEqual(['filing', null]);
    expect(internal.json.limitation.items).toHaveLength(1);
    for (const word of ['"hint"', 'limitation1', 'award.limitation', '2020-01-01'])
      expect([word, filing.text.includes(word), internal.text.includes(word)]).toEqual([word, false, true]);
  });
});

test('of titles that do not vary the exact amounts are told, not those of single precision', async () => {
  const range = { low: 50, high: 200, coverage: 0.9, shape: 'lognormal' };
  const of = (ids: readonly string[]) =>
    caseText({
      sites: ids.map((id) => ({ id, name: id })),
      titles: ids.map((id) => ({ id: `on-${id}`, name: id, plaintiff: 'p', share: 0.5, sites: [id] })),
      traffic: ids.map((id) =>
        id === 's' ? visits('2020-04', 737_738_119) : visits('2020-04', 100, id, range),
      ),
      views: [{ way: 'title-share', pagesPerVisit: 1 }],
    });
  const titles = async (ids: readonly string[]) =>
    (await uncertaintyOf(await assessed(of(ids)), { draws: 64 })).uncertainty?.titles;
  const [first, second] = (await titles(['s', 'r'])) ?? [];
  expect(first?.quantiles.map(({ value, standardError }) => [value, standardError])).toEqual(
    [1, 2, 3].map(() => [368_869_059.5, 0]),
  );
  expect(second?.quantiles[0]?.value).toBeLessThan(second?.quantiles[2]?.value ?? 0);
  expect(await titles(['s'])).toBeUndefined();
});

describe('numbers beyond reason are problems, never a fault', () => {
  const calibrated = (counts: readonly object[], more: object = {}) =>
    caseText({
      titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5 }],
      traffic: ['2020-04', '2020-05'].map((month) => visits(month, 1000)),
      views: [{ way: 'title-share', pagesPerVisit: 1 }],
      uncertainty: { traffic: [{ calibration: [{ site: 's', counts, ...more }] }] },
    });
  const count = (month: string, value: number) => {
    const { from, to } = visits(month, 1) as { from: string; to: string };
    return { from, to, value, source: 'a server' };
  };
  const prior = (value: number) => ({ prior: { value, source: 'assumed' } });

  test('a prior of 30 for 30%, and counts of another unit', async () => {
    expect(await codes(calibrated([count('2020-04', 900)], prior(30)))).toContain(
      'uncertainty.calibration-implausible',
    );
    expect(await codes(calibrated([count('2020-04', 1e15), count('2020-05', 1)]))).toContain(
      'uncertainty.calibration-implausible',
    );
    expect(await codes(calibrated([count('2020-04', 900)], prior(0.3)))).not.toContain(
      'uncertainty.calibration-implausible',
    );
  });

  test('a prior beside two counts is said not to be used', async () => {
    const text = calibrated([count('2020-04', 900), count('2020-05', 1000)], prior(0.3));
    const [problem] = await found('uncertainty.prior-unused', text);
    expect(problem).toMatchObject({
      severity: 'warning',
      place: { path: 'uncertainty.traffic[0].calibration[0].prior' },
    });
  });

  test('two changes of one input in a scenario', async () => {
    const of = (...set: object[]) =>
      found(
        'uncertainty.scenario-input-twice',
        caseText({ uncertainty: { scenarios: [{ id: 'x', label: 'x', set }] } }),
      );
    const [problem, ...others] = await of({ input: 'rate', to: 0.5 }, { input: 'rate', to: 0.1 });
    expect([problem?.place.path, others]).toEqual(['uncertainty.scenarios[0].set[1].input', []]);
    expect(await of({ input: 'rate', to: 0.5 }, { input: 'fee', to: 2 })).toEqual([]);
  });

  test('more draws of titles than fit in memory', async () => {
    const titles = Array.from({ length: 40 }, (_, at) => ({
      id: `t${at}`,
      name: `T${at}`,
      plaintiff: 'p',
      share: 0.01,
    }));
    const range = { low: 50, high: 200, coverage: 0.9, shape: 'lognormal' };
    const assessment = await assessed(
      caseText({
        titles,
        traffic: [visits('2020-04', 100, 's', range)],
        views: [{ way: 'title-share', pagesPerVisit: 1 }],
      }),
    );
    const { uncertainty, problems } = await uncertaintyOf(assessment, { draws: 1 << 24 });
    expect([uncertainty, problems.map(({ code }) => code)]).toEqual([
      undefined,
      ['uncertainty.too-many-draws'],
    ]);
    expect(problems[0]?.hint.en).toContain('6710886');
  });
});

describe('a case text', () => {
  test('with a star before a value is told where, and how to write it', async () => {
    const text = caseText().replace('"name":"T"', '"name":"T","note":"x"');
    const yaml = `format: songai.case/1\nname: *foo\n`;
    const [problem] = (await compute(yaml)).problems;
    expect(problem).toMatchObject({ code: 'case.not-yaml', place: { row: 2 } });
    expect(problem?.hint.ja).toContain('引用符');
    expect(text).toContain('note');
  });

  test('with a typo in one entry is not told that the entry is missing', async () => {
    const text = caseText({
      plaintiffs: [{ id: 'p', name: 'P', claim: { base: 10, fee: 1 } }],
      defendants: [
        { id: 'd', name: 'D', served: '2021-01-01', liability: { start: 'whole', reason: 'ran it' } },
      ],
      rate: { value: 1, exhibit: '甲1' },
      lawyerFee: { rat: 0.1 },
      delayDamages: { start: 'foo' },
      exhibits: [{ id: '甲1', titel: 'x' }],
    });
    const all = await codes(text);
    for (const code of ['case.fee-without-rule', 'case.ignored', 'case.unlisted-exhibit'])
      expect(all).not.toContain(code);
  });
});

test('a mapping whose country is none is told so at its place, and its figures are not said to be missing', async () => {
  const of = async (country: string) =>
    (
      await compute(caseText({ traffic: [{ file: 'a.csv', mapping: { country } }] }), {
        'a.csv': 'title,month,views\nt,2020-04,5\n',
      })
    ).problems.flatMap(({ code, place }) => (code.startsWith('traffic.') ? [`${code} ${place.path}`] : []));
  expect(await of('日本国内')).toEqual(['traffic.unknown-country traffic[0].mapping.country']);
  for (const country of ['日本', 'jp', 'JP', '392', 'WW', 'world'])
    expect(await of(country)).not.toContain('traffic.unknown-country traffic[0].mapping.country');
});

describe('no pages in a visit', () => {
  const of = (visitsText: string, pages: string) =>
    codes(
      caseText({
        sites: [{ id: 's', name: 'S', domains: ['s.example'] }],
        titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 0.5 }],
        traffic: [{ file: 'a.csv' }],
        views: [{ way: 'title-share' }],
      }),
      {
        'a.csv': `domain,date,visits,pages_per_visit\ns.example,2020-04,10,3\ns.example,2020-05,${visitsText},${pages}\n`,
      },
    );

  test('are no gap where there were no visits, and one where there were', async () => {
    expect(await of('0', '0')).not.toContain('views.factor-not-observed');
    expect(await of('9', '0')).toContain('views.factor-not-observed');
  });

  test('say nothing of visits of which only a limit is known', async () => {
    expect(await of('"< 5,000"', '0')).toContain('views.masked-without-factor');
  });
});
