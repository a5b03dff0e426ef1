import { describe, expect, test } from 'vitest';
import { caseText, found, reportOf } from '../compute.js';

const bundled = (title: object) =>
  caseText({
    fee: undefined,
    rate: 0.9,
    titles: [{ id: 't', name: 'T', plaintiff: 'p', ...title }],
    traffic: [{ title: 't', metric: 'views', value: 659490 }],
  });

describe('the fees of all units of a title together (Mangamura’s prices by volume)', () => {
  test('the fee of one view is their mean', async () => {
    // 89 volumes that cost 55,311 together, each read 7,410 times: 659,490 views at 55,311 / 89.
    const report = await reportOf(bundled({ units: 89, feeOfAllUnits: 55311 }));
    expect(report.schedule[0]?.sites[0]?.fee).toBe('55311/89');
    // 7,410 x 55,311 x 0.9, whole yen: nothing is lost by the division
    expect(report.result.total.found).toBe(String((7410n * 55311n * 9n) / 10n));
  });

  test('it may stand beside a title with the fee of one unit', async () => {
    const text = caseText({
      fee: undefined,
      titles: [
        { id: 't', name: 'T', plaintiff: 'p', units: 3, feeOfAllUnits: 100 },
        { id: 'u', name: 'U', plaintiff: 'p', fee: 50 },
      ],
      traffic: ['t', 'u'].map((title) => ({ title, metric: 'views', value: 6 })),
    });
    const report = await reportOf(text);
    // 6 x 100 / 3 and 6 x 50
    expect(report.schedule.map((one) => one.amounts[0]?.amount)).toEqual(['200', '300']);
  });

  test('it cannot be divided without units', async () => {
    const [error] = await found('case.no-units-for-fee', bundled({ feeOfAllUnits: 55311 }));
    expect([error?.severity, error?.value]).toEqual(['error', 'T']);
  });

  test('it cannot stand beside a fee of one unit of the same title', async () => {
    const [error] = await found('case.two-fees', bundled({ units: 2, feeOfAllUnits: 10, fee: 5 }));
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('titles[0].fee');
  });
});
