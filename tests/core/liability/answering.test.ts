import { describe, expect, test } from 'vitest';
import { caseText, compute, found } from '../compute.js';

const SITES = [
  { id: 'a', name: 'A' },
  { id: 'b', name: 'B' },
];
const WHOLE = { start: 'whole', reason: 'ran the site' };
const text = (defendants: readonly object[], more: object = {}) =>
  caseText({
    sites: SITES,
    titles: [{ id: 't', name: 'T', plaintiff: 'p', sites: ['b'] }],
    traffic: [{ title: 't', site: 'b', metric: 'views', value: 10 }],
    defendants,
    ...more,
  });

describe('who answers for a title', () => {
  test('a title on a site for which no defendant answers is an error at the title', async () => {
    const problems = (await compute(text([{ id: 'd', name: 'D', sites: ['a'], liability: WHOLE }]))).problems;
    expect(problems).toMatchObject([
      { code: 'liability.nobody-answers', severity: 'error', value: 'T', place: { path: 'titles[0]' } },
    ]);
  });

  test('a defendant beside others who answers for no day is a warning at the defendant', async () => {
    const defendants = [
      { id: 'd', name: 'D', liability: WHOLE },
      { id: 'e', name: 'E', sites: ['a'], liability: WHOLE },
    ];
    const { assessment, problems } = await compute(text(defendants));
    expect(assessment).toBeDefined();
    expect(problems).toMatchObject([
      {
        code: 'liability.defendant-without-days',
        severity: 'warning',
        value: 'E',
        place: { path: 'defendants[1]' },
      },
    ]);
  });

  test('a title whose days of liability do not meet the claimed period has no day', async () => {
    const [told, ...others] = await found(
      'liability.no-days',
      text([{ id: 'd', name: 'D', liability: { start: 'date', date: '2021-01-01', reason: 'knew' } }], {
        period: { to: '2020-12-31' },
      }),
    );
    expect(told).toMatchObject({ severity: 'error', value: 'T', place: { path: 'titles[0]' } });
    expect(others).toEqual([]);
  });

  test('a title without a notice is told at the title', async () => {
    const notified = [{ id: 'd', name: 'D', liability: { start: 'notice', graceMonths: 1 } }];
    const told = await found('liability.no-notice', text(notified));
    expect(told).toMatchObject([{ severity: 'error', value: 'T', place: { path: 'titles[0]' } }]);
  });
});
