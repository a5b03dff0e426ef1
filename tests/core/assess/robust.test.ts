import { render } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { compute } from '../compute.js';

const CASE = `format: songai.case/1
name: x
plaintiffs: [{ id: p, name: P }]
defendants: [{ id: d, name: D, liability: { start: whole, reason: r } }]
sites: [{ id: s, name: S }]
titles: [{ id: w, name: W, plaintiff: p, fee: 100, rate: 0.5, share: 0.1 }]
traffic: [{ site: s, from: 2021-01-01, to: 2021-01-31, metric: visits, value: 1000 }]
views: [{ way: title-share, pagesPerVisit: 1 }]
`;
const change = (from: string, to: string) => {
  if (!CASE.includes(from)) throw new Error(`no ${from}`);
  return CASE.replace(from, to);
};
const markdown = async (text: string, lang: 'ja' | 'en' = 'en') => {
  const { assessment, problems } = await compute(text);
  if (!assessment) throw new Error(JSON.stringify(problems));
  return new TextDecoder().decode(await render(assessment, 'md', lang));
};

describe('ordinary and hostile cases are computed or refused, never crashed on', () => {
  test('a plaintiff without a title has 0 yen, in every report', async () => {
    const text = await markdown(change('plaintiffs: [', 'plaintiffs: [{ id: q, name: Q }, '));
    expect(text).toContain('| Q | ¥0 | ¥0 | ¥0 |');
  });

  test('two factors of one id are a doubled id', async () => {
    const other = '{ id: x, label: X, factor: 0.5 }';
    const { problems } = await compute(
      change('pagesPerVisit: 1', `pagesPerVisit: 1, factors: { other: [${other}, ${other}] }`),
    );
    expect(problems.map((one) => [one.code, one.place.path])).toEqual([
      ['case.duplicate-id', 'views[0].factors.other[1].id'],
    ]);
  });

  for (const id of ['constructor', 'toString', 'hasOwnProperty', '__proto__']) {
    test(`a site called ${id}`, async () => {
      const { assessment } = await compute(
        CASE.replace('id: s,', `id: ${id},`).replace('site: s,', `site: ${id},`),
      );
      expect(assessment?.exact.at(assessment.plan.total.found, 0).toText()).toBe('5000');
    });
  }
});

describe('the report says what is true', () => {
  test('warnings of the case text stand in it', async () => {
    expect(await markdown(change('fee: 100', 'fee: { value: 100, exhibit: A-9 }'))).toContain('A-9');
    expect(await markdown(change('fee: 100', 'fee: { value: 100, exhibit: A-9 }'))).not.toContain(
      'Nothing was found',
    );
  });

  test('the reason of a rate above 1 stands beside it, with Art. 114(5)', async () => {
    const text = await markdown(
      change('rate: 0.5', 'rate: { value: 1.5, reason: premium for infringement }'),
    );
    expect(text).toContain('premium for infringement');
    expect(text).toContain('Art. 114(5)');
    expect(await markdown(change('rate: 0.5', 'rate: { value: 0.5, reason: x }'))).not.toContain(
      'Art. 114(5)',
    );
  });

  test('a claimed lawyer’s fee without a rule for it is a warning', async () => {
    const { problems } = await compute(change('name: P }', 'name: P, claim: { base: 10, fee: 1 } }'));
    expect(problems.map((one) => one.code)).toContain('case.fee-without-rule');
  });

  test('claims by title are not called absent', async () => {
    const text = await markdown(change('share: 0.1', 'share: 0.1, claim: 10'));
    expect(text).toContain('Claims of “P” are stated for titles only');
    expect(text).not.toContain('states no claim');
  });

  test('shares of a title reach each row: fee x rate x views x share', async () => {
    const text = await markdown(change('plaintiff: p', 'holders: [{ plaintiff: p, share: 1/4 }]'));
    // 1,000 visits x 0.1 = 100 views x 100 yen x 0.5 x 1/4 = 1,250 yen
    expect(text).toContain('| all of the time | 100 | ¥100 | 0.5 | 0.25 | ¥1,250 |');
  });

  test('no day is invented where nothing limits the time', async () => {
    const { assessment } = await compute(CASE);
    if (!assessment) throw new Error('no assessment');
    for (const format of ['md', 'csv', 'json'] as const) {
      const text = new TextDecoder().decode(await render(assessment, format, 'en'));
      expect(text).not.toMatch(/1900-01-01|2199-12-31/);
    }
  });

  test('dated fees that begin before the first figure are enough where nothing limits the time', async () => {
    const fees = (from: string) => change('fee: 100', `fee: [{ from: ${from}, value: 100 }]`);
    expect((await compute(fees('2020-06-01'))).assessment).toBeDefined();
    const late = await compute(fees('2021-01-02'));
    expect(late.problems.map((one) => one.code)).toContain('royalty.no-fee-yet');
  });
});

describe('bad input is told all at once', () => {
  test('schema, ids, dates, files and periods together', async () => {
    const { problems } = await compute(`format: songai.case/1
name: x
plaintiffs: [{ id: p, name: P }, { id: p, name: Q }]
defendants: [{ id: d, name: D, liability: { start: whole, reason: r } }]
sites: [{ id: s, name: S }, { id: s, name: T }]
period: { from: 2021-02-01, to: 2021-01-01 }
titles: [{ id: w, name: W, share: 0.1 }]
notices: [{ date: 2021-01-01, to: e, title: z, site: s }]
traffic: [{ site: s, from: 2021-02-01, to: 2021-01-01, metric: visits, value: 1000 }]
views: [{ way: title-share, pagesPerVisit: -1 }]
rate: 0.5
`);
    expect(
      problems
        .filter((one) => one.severity === 'error')
        .map((one) => one.code)
        .sort(),
    ).toEqual([
      'case.duplicate-id',
      'case.duplicate-id',
      'case.from-after-to',
      'case.from-after-to',
      'case.no-fee',
      'case.out-of-range',
      'case.title-without-plaintiff',
      'case.unknown-id',
      'case.unknown-id',
    ]);
  });

  test('a missing file beside a wrong id', async () => {
    const { problems } = await compute(
      `${change('plaintiff: p', 'plaintiff: q')}notices: []\n`.replace(
        'traffic: [',
        'traffic: [{ file: no.csv }, ',
      ),
    );
    expect(problems.map((one) => one.code)).toEqual(
      expect.arrayContaining(['case.unknown-id', 'case.file-missing']),
    );
  });

  test('a right that ends before it begins is told as that', async () => {
    const { problems } = await compute(
      change('share: 0.1', 'share: 0.1, right: { kind: licence, from: 2021-02-01, to: 2021-01-01 }'),
    );
    expect(problems.map((one) => one.code)).toContain('case.from-after-to');
    expect(problems.map((one) => one.code)).not.toContain('liability.no-notice');
  });
});
