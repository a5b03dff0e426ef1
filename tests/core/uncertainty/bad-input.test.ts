import { telling, uncertaintyOf } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { assessed, compute, found, visits } from '../compute.js';
import { shareText, spread } from './asking.js';

const fee = (quantity: object) => shareText({ fee: quantity });
const traffic = (more: object) => shareText({ traffic: [visits('2020-04', 1_000_000, 's', more)] });
const error = (quantity: object) => shareText({ uncertainty: { traffic: [{ error: quantity }] } });

/** What is wrong; the case; the code, the path and the value that are told. */
const BAD: readonly (readonly [string, string, string, string, string])[] = [
  ['low above high', fee({ value: 1, low: 2, high: 0.5 }), 'case.low-above-high', 'fee', '2 – 0.5'],
  ['low above high of a figure', traffic({ low: 2e6, high: 1e6 }), 'case.low-above-high', 'traffic[0]', ''],
  [
    'a value outside its range',
    fee({ value: 3, low: 1, high: 2 }),
    'case.value-outside-range',
    'fee',
    '1 – 3 – 2',
  ],
  ['half a range', fee({ value: 1, low: 0.5 }), 'case.half-range', 'fee', '0.5'],
  [
    'a coverage of 0',
    fee({ value: 1, ...spread(0.5, 2), coverage: 0 }),
    'case.out-of-range',
    'fee.coverage',
    '0',
  ],
  [
    'a coverage of 1',
    fee({ value: 1, ...spread(0.5, 2), coverage: 1 }),
    'case.out-of-range',
    'fee.coverage',
    '1',
  ],
  [
    'a coverage of 2',
    fee({ value: 1, ...spread(0.5, 2), coverage: 2 }),
    'case.out-of-range',
    'fee.coverage',
    '2',
  ],
  [
    'a coverage of an error',
    error({ ...spread(0.5, 2), coverage: 1 }),
    'case.out-of-range',
    'uncertainty.traffic[0].error.coverage',
    '1',
  ],
  [
    'a lognormal that touches zero',
    traffic(spread(0, 4_000_000)),
    'case.lognormal-at-zero',
    'traffic[0]',
    '0',
  ],
  [
    'a two-piece that touches zero',
    error(spread(0, 2, { shape: 'two-piece' })),
    'case.lognormal-at-zero',
    'uncertainty.traffic[0].error',
    '0',
  ],
  [
    'a shape without a coverage',
    fee({ value: 1, low: 0.5, high: 2, shape: 'lognormal' }),
    'case.shape-without-coverage',
    'fee',
    'lognormal',
  ],
  [
    'a coverage without a shape',
    fee({ value: 1, low: 0.5, high: 2, coverage: 0.9 }),
    'case.coverage-without-shape',
    'fee',
    '0.9',
  ],
  [
    'a shape without a range',
    fee({ value: 1, shape: 'uniform' }),
    'case.shape-without-range',
    'fee',
    'uniform',
  ],
  [
    'an unknown shape',
    fee({ value: 1, ...spread(0.5, 2), shape: 'lognormall' }),
    'case.not-one-of',
    'fee.shape',
    'lognormall',
  ],
  [
    'an unknown kind',
    fee({ value: 1, low: 0.5, high: 2, kind: 'guess' }),
    'case.not-one-of',
    'fee.kind',
    'guess',
  ],
  [
    'a range that float64 cannot hold',
    fee({ value: 1, low: '1e-29', high: '1e29', coverage: 0.3, shape: 'lognormal', kind: 'measurement' }),
    'uncertainty.too-wide',
    'fee',
    '',
  ],
  [
    'an error and its split',
    shareText({ uncertainty: { traffic: [{ error: spread(0.5, 2), errors: { site: spread(0.5, 2) } }] } }),
    'uncertainty.error-twice',
    'uncertainty.traffic[0]',
    '',
  ],
  [
    'an unknown key',
    shareText({ uncertainty: { trafic: [] } }),
    'case.unknown-key',
    'uncertainty.trafic',
    'trafic',
  ],
];

describe('bad input', () => {
  test.each(BAD)(
    '%s: an error with its place, its value and a way to mend it',
    async (_, text, code, path, value) => {
      const { assessment, problems } = await compute(text);
      expect(assessment).toBeUndefined();
      expect(problems.map((one) => one.code)).toEqual([code]);
      const [one] = problems;
      expect(one?.severity).toBe('error');
      expect(one?.place).toMatchObject({ file: 'case.yaml', row: 1, path });
      expect(one?.place.column).toBeGreaterThan(1);
      for (const lang of ['ja', 'en'] as const) {
        if (one) expect(telling(one, lang)).toContain(value);
        expect(one?.message[lang]).not.toBe('');
        expect(one?.hint[lang]).not.toBe('');
      }
      expect(one?.message.ja).toMatch(/[ぁ-ん]/);
      expect(one?.hint.ja).toMatch(/[ぁ-ん]/);
    },
  );

  test('all of one stage are told at once', async () => {
    const text = shareText({
      fee: { value: 1, low: 2, high: 1 },
      traffic: [visits('2020-04', 1_000_000, 's', spread(0, 4_000_000))],
      uncertainty: {
        traffic: [{ error: { ...spread(0.5, 2), coverage: 1 } }],
        shares: [{}],
        correlations: [{ between: ['a', 'b'], rank: 1.5 }],
      },
    });
    expect((await compute(text)).problems.map(({ code }) => code).sort()).toEqual([
      'case.lognormal-at-zero',
      'case.low-above-high',
      'case.out-of-range',
      'case.out-of-range',
      'uncertainty.one-concentration',
    ]);
  });

  test('ranges that their shapes cannot have are told with what is wrong elsewhere in the case', async () => {
    const text = shareText({
      views: [{ way: 'title-share', pagesPerVisit: { value: 3, ...spread(1, 4) } }],
      notices: [{ date: '2020-02-30', to: 'd', title: 't', site: 's' }],
      uncertainty: { traffic: [{ errors: { site: { value: 2, ...spread(0.5, 3) } } }] },
    });
    const problems = (await compute(text)).problems;
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'case.bad-date',
      'uncertainty.median',
      'uncertainty.median',
    ]);
    expect(problems.every(({ place }) => place.row !== undefined)).toBe(true);
  });

  test('so are all that show only with the figures', async () => {
    const text = shareText({
      uncertainty: {
        correlations: [{ between: ['a', 'b'], rank: 0.5 }],
        scenarios: [{ id: 'x', label: 'X', set: [{ input: 'c', to: 1 }] }],
      },
    });
    expect((await compute(text)).problems.map(({ code }) => code).sort()).toEqual([
      'uncertainty.unknown-input',
      'uncertainty.unknown-input',
      'uncertainty.unknown-input',
    ]);
  });

  test('wide ranges that overflow only together are an error in place of the answers', async () => {
    const other = Array.from({ length: 60 }, (_, at) => ({
      id: `f${at}`,
      label: `f${at}`,
      factor: { value: 1, low: '1e-12', high: '1e12', coverage: 0.9, shape: 'lognormal' },
    }));
    const text = shareText({ views: [{ way: 'title-share', pagesPerVisit: 1, factors: { other } }] });
    const { uncertainty, problems } = await uncertaintyOf(await assessed(text), { draws: 1024 });
    expect(uncertainty).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'uncertainty.overflow', severity: 'error', place: { path: 'uncertainty' } },
    ]);
  });

  test('a range that is nothing but its value is no error, and nothing is drawn of it', async () => {
    const text = traffic({ low: 1_000_000, high: 1_000_000 });
    const { uncertainty } = await uncertaintyOf(await assessed(text), { draws: 16 });
    expect(uncertainty?.isDrawn).toBe(false);
    expect(await found('case.low-above-high', text)).toEqual([]);
  });
});
