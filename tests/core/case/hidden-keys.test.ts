import { parseCase } from '@songai/core';
import { expect, test } from 'vitest';
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

test('a key that plain data would swallow is told at its own place', () => {
  const { problems } = parseCase(
    CASE.replace('share: 0.1', 'share: { bySite: { __proto__: 0.2, s: 0.1 } }'),
    'case.yaml',
  );
  expect(problems).toMatchObject([{ code: 'case.unknown-key', value: '__proto__', place: { row: 6 } }]);
});

test('two documents in one file are no case', () => {
  expect(parseCase(`${CASE}---\n${CASE}`, 'case.yaml').problems[0]?.code).toBe('case.not-yaml');
});

test('null is nothing, in JSON and in YAML', () => {
  for (const written of ['null', '~', '']) {
    const { problems } = parseCase(`${CASE}court: ${written}\n`, 'case.yaml');
    expect(problems).toMatchObject([{ code: 'case.empty-text', place: { path: 'court' } }]);
  }
});

test('one anchor may serve hundreds of titles', async () => {
  const titles = Array.from(
    { length: 300 },
    (_, at) => `  - { id: t${at}, name: T, plaintiff: p, share: 0.001, fee: *f }`,
  );
  const text = CASE.replace(
    /titles:.*\n/,
    `titles:\n  - { id: t, name: T, plaintiff: p, share: 0.1, fee: &f 100 }\n${titles.join('\n')}\n`,
  );
  expect((await compute(`${text}rate: 1/2\n`)).assessment).toBeDefined();
});

test('a whole number may be written as a fraction, and is printed as a number', async () => {
  const text = CASE.replace('name: P }', 'name: P, claim: { base: 4/2 } }').replace(
    'start: whole, reason: r',
    'start: notice, graceMonths: 2/2',
  );
  const { assessment } = await compute(`${text}notices: [{ date: 2020-10-01, to: d, title: w, site: s }]\n`);
  expect(assessment?.case.fields.plaintiffs[0]?.claim?.base?.value).toBe('2');
  expect(assessment?.plan.periods[0]?.grace?.liableFrom).toBe('2020-11-02');
});

test('titles: two columns of one meaning are a doubled header, and a general share stands beside one of a site', async () => {
  const text = CASE.replace(/titles:.*\n/, 'titles: { file: t.csv }\n').replace(
    'sites: [',
    'sites: [{ id: z, name: Z }, ',
  );
  const table = (head: string, row: string) => ({ 't.csv': `${head}\n${row}\n` });
  const doubled = await compute(text, table('id,name,plaintiff,share,fee,単価,rate', 'w,W,p,0.1,100,7,0.5'));
  expect(doubled.problems.map((one) => [one.code, one.place.column])).toContainEqual([
    'table.duplicate-header',
    6,
  ]);
  const both = `${text.replace('traffic: [', 'traffic: [{ site: z, from: 2021-01-01, to: 2021-01-31, metric: visits, value: 1000 }, ')}`;
  const { assessment } = await compute(
    both,
    table('id,name,plaintiff,share,share:s,fee,rate', 'w,W,p,0.1,0.3,100,0.5'),
  );
  // 1,000 x 0.3 on s and 1,000 x 0.1 on z, x 100 yen x 0.5
  expect(assessment?.exact.at(assessment.plan.total.found, 0).toText()).toBe('20000');
});

test('page views need no pages per visit', async () => {
  const { problems } = await compute(
    CASE.replace('metric: visits', 'metric: pageViews').replace(
      'title-share,',
      'title-share, measure: pageViews,',
    ),
  );
  expect(problems.map((one) => [one.code, one.place.path])).toContainEqual([
    'views.not-for-way',
    'views[0].pagesPerVisit',
  ]);
});

test('a wrong site in the header of a table is told once, with its column', async () => {
  const rows = Array.from({ length: 50 }, (_, at) => `w${at},W,p,0.001,100,0.5`).join('\n');
  const text = CASE.replace(/titles:.*\n/, 'titles: { file: t.csv }\n');
  const { problems } = await compute(text, { 't.csv': `id,name,plaintiff,占有率:s2,fee,rate\n${rows}\n` });
  const wrong = problems.filter((one) => one.code === 'case.unknown-id');
  expect(wrong.map(({ place, value }) => [place.file, place.column, value])).toEqual([['t.csv', 4, 's2']]);
});
