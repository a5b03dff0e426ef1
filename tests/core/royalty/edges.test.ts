import { describe, expect, test } from 'vitest';
import { caseText, found, type ReportJson, reportOf, visits } from '../compute.js';

/** The provisions on which the rate of a report rests. */
const basisOfRate = ({ working }: ReportJson) =>
  working.families.find(({ id }) => id === 'rate')?.basis.map(({ en }) => /114\((\d)\)/.exec(en)?.[1]);

describe('the provision on which a rate rests', () => {
  const titles = [
    { id: 't', name: 'T', plaintiff: 'p' },
    { id: 'u', name: 'U', plaintiff: 'p', rate: { value: 1.1, reason: 'Art. 114(5)' } },
  ];
  const traffic = titles.map(({ id }) => ({ title: id, metric: 'views', value: 10 }));

  test('up to 1 it is Art. 114(3) alone', async () => {
    expect(basisOfRate(await reportOf(caseText({ rate: 1 })))).toEqual(['3']);
  });

  test('one rate above 1 brings Art. 114(5) in', async () => {
    expect(basisOfRate(await reportOf(caseText({ titles, traffic, rate: 0.5 })))).toEqual(['3', '5']);
  });
});

describe('fees by day', () => {
  const text = (fee: unknown, more: object = {}) =>
    caseText({
      titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 1 }],
      traffic: [visits('2020-04', 300)],
      views: [{ way: 'title-share', pagesPerVisit: 1 }],
      fee,
      ...more,
    });

  test('must reach back to the first day claimed, though no figure does', async () => {
    const fee = [{ from: '2020-04-01', value: 100 }];
    const [error] = await found('royalty.no-fee-yet', text(fee, { period: { from: '2020-03-01' } }));
    expect(error).toMatchObject({ severity: 'error', value: '2020-03-01' });
    expect(await found('royalty.no-fee-yet', text(fee))).toEqual([]);
  });

  test('out of order, or twice on one day, are told with their days', async () => {
    for (const [one, other] of [
      ['2020-05-01', '2020-04-01'],
      ['2020-05-01', '2020-05-01'],
    ]) {
      const fee = [one, other].map((from) => ({ from, value: 1 }));
      const told = await found('royalty.fees-out-of-order', text(fee));
      expect(told).toMatchObject([{ severity: 'error', value: `${one}, ${other}`, place: { path: 'fee' } }]);
    }
    expect(await found('royalty.fees-out-of-order', text([]))).toHaveLength(1);
  });
});
