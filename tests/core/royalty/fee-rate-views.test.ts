import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseText, found, reportOf } from '../compute.js';

const priced = (fee: unknown, rate: unknown, value: unknown) =>
  caseText({ fee, rate, traffic: [{ title: 't', metric: 'views', value }] });

describe('fee x usage rate x views (Copyright Act Art. 114(3))', () => {
  test('the amount of a title is cut to the yen', async () => {
    const report = await reportOf(priced(333, 0.8, 7));
    expect(report.schedule[0]?.sites[0]?.amount).toBe('1864.8'); // 333 x 0.8 x 7
    expect(report.schedule[0]?.amounts).toMatchObject([{ plaintiff: 'p', amount: '1864' }]);
    expect(report.result.total.found).toBe('1864');
  });

  test('ten times a tenth is one: nothing is lost before the cut', async () => {
    // 0.1 x 0.7 x 100 is 7.000000000000001 in binary, 0.29 x 1 x 100 is 28.999999999999996.
    expect((await reportOf(priced(0.1, 0.7, 100))).result.total.found).toBe('7');
    expect((await reportOf(priced(0.29, 1, 100))).result.total.found).toBe('29');
  });

  test('a fee, a rate or views of zero give nothing', async () => {
    for (const text of [priced(0, 1, 7), priced(1, 0, 7), priced(1, 1, 0)]) {
      expect((await reportOf(text)).result.total.award).toBe('0');
    }
  });

  test('a title’s own fee and rate go before those of the case', async () => {
    const titles = [
      { id: 't', name: 'T', plaintiff: 'p', fee: 110, rate: 0.9 },
      { id: 'u', name: 'U', plaintiff: 'p' },
    ];
    const traffic = ['t', 'u'].map((title) => ({ title, metric: 'views', value: 10 }));
    const report = await reportOf(caseText({ titles, traffic, fee: 200, rate: 0.5 }));
    // 110 x 0.9 x 10 and 200 x 0.5 x 10
    expect(report.schedule.map((one) => one.amounts[0]?.amount)).toEqual(['990', '1000']);
  });

  test('a title without a fee, or without a rate, is an error', async () => {
    const [fee] = await found('case.no-fee', caseText({ fee: undefined }));
    expect([fee?.severity, fee?.value]).toEqual(['error', 'T']);
    const [rate] = await found('case.no-rate', caseText({ rate: undefined }));
    expect([rate?.severity, rate?.value]).toEqual(['error', 'T']);
  });

  test('whatever the figures, the amount is the whole part of their product', async () => {
    const hundredths = fc.bigInt({ min: 0n, max: 10n ** 9n });
    const text = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
    await fc.assert(
      fc.asyncProperty(
        hundredths,
        fc.bigInt({ min: 0n, max: 100n }),
        hundredths,
        async (fee, rate, views) => {
          const report = await reportOf(priced(text(fee), text(rate), text(views)));
          expect(report.result.total.found).toBe(String((fee * rate * views) / 1_000_000n));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a usage rate above the whole fee (Art. 114(5))', () => {
  test('is an error without a reason', async () => {
    const [error] = await found('royalty.rate-above-one', priced(100, 1.5, 10));
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('rate');
    expect(error?.value).toBe('1.5');
  });

  test('80 for 80% is told how to write it', async () => {
    const [error] = await found('royalty.rate-above-one', priced(100, 80, 10));
    expect(error?.hint.en).toContain('0.8');
  });

  test('is taken with a reason', async () => {
    const rate = { value: 1.5, reason: 'what they would have agreed on' };
    expect((await reportOf(priced(100, rate, 10))).result.total.found).toBe('1500'); // 100 x 1.5 x 10
  });

  test('is refused where only the upper end of its range lies above', async () => {
    const rate = { value: 0.9, low: 0.8, high: 1.1 };
    const [error] = await found('royalty.rate-above-one', priced(100, rate, 10));
    expect(error?.place.path).toBe('rate');
  });

  test('exactly the whole fee needs no reason', async () => {
    expect((await reportOf(priced(100, '100%', 10))).result.total.found).toBe('1000');
  });
});
