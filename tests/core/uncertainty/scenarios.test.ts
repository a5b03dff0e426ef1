import { describe, expect, test } from 'vitest';
import { found, visits } from '../compute.js';
import { answersTo, shareText, spread, written } from './asking.js';

const RATE = { value: 0.8, low: 0.5, high: 1 };
const FEE = { value: 10, low: 8, high: 15 };
const VISITS = visits('2020-04', 1_000_000, 's', { low: 600_000, high: 2_000_000 });

const ranged = (more: object = {}) => shareText({ rate: RATE, fee: FEE, traffic: [VISITS], ...more });
const named = (...scenarios: readonly object[]) => ({ uncertainty: { scenarios } });

const foundIn = async (text: string) => {
  const { json } = await answersTo(text, { simulate: false });
  return Object.fromEntries(json.scenarios.map(({ id, total }) => [id, total.found]));
};

describe('the positions', () => {
  test('set judgments at the end that favours one side, all else as stated', async () => {
    expect(await foundIn(ranged())).toEqual({
      claimant: '1500000', // 100,000 views x ¥15 x 1
      cautious: '480000', // 60,000 x ¥10 x 0.8
      respondent: '400000', // 100,000 x ¥8 x 0.5
    });
  });

  test('what the case calls a judgment moves with them, and what it calls a measurement does not', async () => {
    const text = ranged({
      fee: { ...FEE, kind: 'measurement' },
      traffic: [{ ...VISITS, kind: 'judgment' }],
    });
    expect(await foundIn(text)).toEqual({
      claimant: '2000000',
      cautious: '640000',
      respondent: '300000',
    });
  });

  test('are left out where there is nothing to move', async () => {
    expect(Object.keys(await foundIn(shareText({ rate: RATE })))).toEqual(['claimant', 'respondent']);
    expect(Object.keys(await foundIn(shareText({ traffic: [VISITS] })))).toEqual(['cautious']);
    expect(await foundIn(shareText())).toEqual({});
  });

  test('a range on what is divided by favours the respondent at its high end', async () => {
    const views = (kind?: string) => [
      {
        way: 'title-share',
        pagesPerVisit: 1,
        factors: { pagesPerUnit: { value: 2, low: 1, high: 4, ...(kind ? { kind } : {}) } },
      },
    ];
    expect(await foundIn(shareText({ views: views() }))).toEqual({ cautious: '25000' });
    expect(await foundIn(shareText({ views: views('judgment') }))).toEqual({
      claimant: '100000',
      respondent: '25000',
    });
  });

  test('hold found amount and award of every plaintiff', async () => {
    const { json } = await answersTo(
      ranged({
        plaintiffs: [
          { id: 'p', name: 'P', claim: { base: 500_000 } },
          { id: 'q', name: 'Q' },
        ],
        titles: ['p', 'q'].map((plaintiff) => ({ id: plaintiff, name: plaintiff, plaintiff, share: 0.1 })),
      }),
      { simulate: false },
    );
    const claimant = json.scenarios.find(({ id }) => id === 'claimant');
    expect(claimant?.plaintiffs).toEqual([
      { id: 'p', found: '1500000', award: '500000' },
      { id: 'q', found: '1500000', award: '1500000' },
    ]);
    expect(claimant?.total).toEqual({ found: '3000000', award: '2000000' });
  });
});

describe('scenarios of the case', () => {
  test('set a value, a factor or an end', async () => {
    const of = async (...set: readonly object[]) =>
      (await foundIn(ranged(named({ id: 'own', label: 'Own', set })))).own;
    expect(await of({ input: 'rate', to: 0.6 })).toBe('600000');
    expect(await of({ input: 'rate', times: '1/2' })).toBe('400000');
    expect(await of({ input: 'fee', at: 'high' })).toBe('1200000');
    expect(await of({ input: 'traffic[0].value', at: 'low' })).toBe('480000');
    expect(await of({ input: 'rate', to: 0.6 }, { input: 'fee', at: 'low' })).toBe('480000');
  });

  test('name an input, or its whole family', async () => {
    const text = (input: string) =>
      shareText({
        traffic: [visits('2020-04', 1_000_000), visits('2020-05', 3_000_000)],
        ...named({ id: 'own', label: 'Own', set: [{ input, times: 2 }] }),
      });
    expect(await foundIn(text('traffic[0].value'))).toEqual({ own: '500000' });
    expect(await foundIn(text('observed'))).toEqual({ own: '800000' });
  });

  test('one named claimant, cautious or respondent takes the place of ours', async () => {
    const own = { id: 'respondent', label: 'Theirs', set: [{ input: 'rate', to: 0.1 }] };
    expect(await foundIn(ranged(named(own)))).toEqual({
      claimant: '1500000',
      cautious: '480000',
      respondent: '100000',
    });
  });

  test('the study multiplies the visits by exactly 1/0.806', async () => {
    const text = shareText({
      traffic: [visits('2020-04', 806_000)],
      ...named({ id: 'jansen', study: 'jansen-2022' }),
    });
    expect(await foundIn(text)).toEqual({ jansen: '100000' });
    const { json } = await answersTo(shareText(named({ id: 'jansen', study: 'jansen-2022' })), {
      simulate: false,
    });
    expect(json.scenarios[0]?.total.found).toBe(String(Math.floor(100_000 / 0.806)));
  });

  test('the study can stand with other changes', async () => {
    const text = shareText({
      traffic: [visits('2020-04', 806_000)],
      ...named({
        id: 'both',
        label: 'Both',
        study: 'jansen-2022',
        set: [{ input: 'fee', times: 3 }],
      }),
    });
    expect(await foundIn(text)).toEqual({ both: '300000' });
  });

  test('the study leaves what is no visits as it is', async () => {
    const text = shareText({
      traffic: [{ ...visits('2020-04', 1_000_000), metric: 'pageViews' }],
      views: [{ way: 'title-share', measure: 'pageViews' }],
      ...named({ id: 'jansen', study: 'jansen-2022' }),
    });
    expect(await foundIn(text)).toEqual({ jansen: '100000' });
  });

  test('the study is offered, with what speaks against it, and never applied by itself', async () => {
    const answered = await answersTo(shareText(), { simulate: false });
    expect(answered.report.result.total.found).toBe('100000');
    for (const lang of ['ja', 'en'] as const) {
      const report = await written(answered, lang);
      expect(report).toContain('jansen-2022');
      expect(report).toContain('SparkToro');
    }
  });
});

describe('a scenario is an error', () => {
  const CASES: readonly (readonly [string, object, string, string])[] = [
    [
      'that names no input',
      { id: 'x', label: 'X', set: [{ input: 'ratte', to: 1 }] },
      'uncertainty.unknown-input',
      'uncertainty.scenarios[0].set[0].input',
    ],
    [
      'that asks for an end that is not stated',
      { id: 'x', label: 'X', set: [{ input: 'views[0].pagesPerVisit', at: 'low' }] },
      'uncertainty.no-end',
      'uncertainty.scenarios[0].set[0].at',
    ],
    [
      'that makes a share of more than the whole',
      { id: 'x', label: 'X', set: [{ input: 'rate', times: 2 }] },
      'uncertainty.scenario-above-whole',
      'uncertainty.scenarios[0].set',
    ],
    [
      'with two changes of one input at once',
      { id: 'x', label: 'X', set: [{ input: 'rate', to: 1, times: 1 }] },
      'uncertainty.one-change',
      'uncertainty.scenarios[0].set[0]',
    ],
    ['with nothing in it', { id: 'x' }, 'uncertainty.empty-scenario', 'uncertainty.scenarios[0]'],
    [
      'of an unknown study',
      { id: 'x', study: 'jansen-2021' },
      'case.not-one-of',
      'uncertainty.scenarios[0].study',
    ],
  ];

  test.each(CASES)('%s', async (_, scenario, code, path) => {
    const [error] = await found(code, ranged(named(scenario)));
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe(path);
    expect(error?.place.row).toBe(1);
  });

  test('that has the id of another', async () => {
    const one = { id: 'x', label: 'X', set: [{ input: 'rate', to: 1 }] };
    const [error] = await found('uncertainty.scenario-twice', ranged(named(one, one)));
    expect(error?.place.path).toBe('uncertainty.scenarios[1].id');
  });

  test('a near name is told', async () => {
    const scenario = { id: 'x', label: 'X', set: [{ input: 'ratte', to: 1 }] };
    const [error] = await found('uncertainty.unknown-input', ranged(named(scenario)));
    expect(error?.hint.en).toContain('“rate”');
  });
});

describe('the grid', () => {
  test('is the found amount for each usage rate and each factor of the fees', async () => {
    const { json } = await answersTo(
      shareText({ uncertainty: { grid: { rates: [1, 0.3], fees: [2, 0.5] } } }),
      {
        simulate: false,
      },
    );
    expect(json.grid).toEqual({
      rates: ['0.3', '1'],
      fees: ['0.5', '2'],
      found: [
        ['15000', '60000'],
        ['50000', '200000'],
      ],
    });
  });

  test('holds the stated rate where the case names no rates', async () => {
    const { json } = await answersTo(shareText({ rate: 0.77 }), { simulate: false });
    expect(json.grid?.rates).toContain('0.77');
    const row = json.grid?.rates.indexOf('0.77') ?? -1;
    expect(json.grid?.found[row]?.[json.grid.fees.indexOf('1')]).toBe('77000');
  });

  test('takes one rate for titles of different rates', async () => {
    const titles = [0.1, 0.2].map((rate, at) => ({
      id: `t${at}`,
      name: 'T',
      plaintiff: 'p',
      share: 0.1,
      rate,
    }));
    const { json } = await answersTo(
      shareText({ titles, uncertainty: { grid: { rates: [0.5], fees: [1] } } }),
      { simulate: false },
    );
    expect(json.grid?.found).toEqual([['100000']]);
  });

  test('is absent where no rate stands in the formula', async () => {
    const { json } = await answersTo(
      shareText({
        traffic: undefined,
        views: undefined,
        fee: undefined,
        rate: undefined,
        titles: [{ id: 't', name: 'T', plaintiff: 'p', found: { value: 10, source: 'a ruling' } }],
      }),
      { simulate: false },
    );
    expect(json.grid).toBeNull();
  });

  test('a rate above 1 or no rate at all is an error', async () => {
    for (const grid of [{ rates: [1.2] }, { rates: [] }, { fees: [0] }]) {
      const problems = [
        ...(await found('case.out-of-range', shareText({ uncertainty: { grid } }))),
        ...(await found('case.wrong-shape', shareText({ uncertainty: { grid } }))),
      ];
      expect(problems.map(({ severity }) => severity)).toEqual(['error']);
      expect(problems[0]?.place.path).toMatch(/^uncertainty\.grid\./);
    }
  });
});

test('a range of drawn inputs leaves the cautious scenario exact', async () => {
  const text = shareText({ traffic: [{ ...VISITS, ...spread(500_000, 2_000_000) }] });
  expect(await foundIn(text)).toEqual({ cautious: '50000' });
});
