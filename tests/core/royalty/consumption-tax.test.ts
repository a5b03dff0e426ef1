import { describe, expect, test } from 'vitest';
import { found } from '../compute.js';
import { dated, datedReport, linesOf, tenADay, title, toldOf, viewsOf } from '../plan/dated.js';

/** Ten views a day over the end of September 2019 at ¥100: 300 at 8%, 310 at 10%. */
const taxed = (feeTax: string | undefined, more: Readonly<Record<string, unknown>> = {}) =>
  dated({ traffic: tenADay(['2019-09', '2019-10']), fee: 100, feeTax, ...more });

/** Fee and amount of each run of days. */
const feesOf = async (text: string) =>
  (await datedReport(text)).schedule.flatMap(({ sites }) =>
    sites.map(({ from, to, fee, amount }) => [from, to, fee, amount]),
  );

describe('a fee without tax to which the case adds it', () => {
  test('over 2019-10-01: 8% before, 10% from then on', async () => {
    expect(await feesOf(taxed('add'))).toEqual([
      [null, '2019-09-30', '108', '32400'], // 300 x 108
      ['2019-10-01', null, '110', '34100'], // 310 x 110
    ]);
    expect((await datedReport(taxed('add'))).result.total.found).toBe('66500');
  });

  test.each([
    ['2014-03', '2014-04', '105', '108'],
    ['1997-05', '2020-05', '105', '110'],
  ])('the rate is that of the day: %s and %s', async (before, after, first, last) => {
    const fees = await feesOf(taxed('add', { traffic: tenADay([before, after]) }));
    expect([fees[0]?.[2], fees.at(-1)?.[2]]).toEqual([first, last]);
  });

  test('one figure over the change is parted by its days', async () => {
    const traffic = [{ site: 's', from: '2019-09-26', to: '2019-10-15', metric: 'visits', value: 200 }];
    expect(await feesOf(taxed('add', { traffic }))).toEqual([
      [null, '2019-09-30', '108', '5400'], // 5 of 20 days: 50 x 108
      ['2019-10-01', null, '110', '16500'], // 150 x 110
    ]);
  });

  test('both parts are one amount of the title, cut once', async () => {
    // 300 x 0.013176 + 310 x 0.01342 = 3.9528 + 4.1602 = 8.113, and not 3 + 4.
    const report = await datedReport(taxed('add', { fee: '0.0122' }));
    expect(report.schedule[0]?.amounts).toMatchObject([{ amount: '8' }]);
  });

  test('figures without a period have no day whose rate it could be: they are asked for, with their number', async () => {
    const traffic = [
      { title: 't', metric: 'views', value: 1000 },
      { title: 'u', metric: 'views', value: 2000 },
    ];
    const titles = [title({ share: undefined }), title({ id: 'u', share: undefined })];
    const [error] = await found(
      'law.tax-day-unknown',
      taxed('add', { titles, traffic, views: [{ way: 'counter' }] }),
    );
    expect(error).toMatchObject({ severity: 'error', value: '2' });
    expect(error?.place).toMatchObject({ file: 'case.yaml', path: 'feeTax' });
    expect(error?.message.ja).toContain('期間の書かれていない数値が2件');
    expect(error?.hint.en).toContain('feeTax: included');
  });

  test('the price with tax is not cut to whole yen', async () => {
    expect((await feesOf(taxed('add', { fee: 99 })))[0]).toEqual([null, '2019-09-30', '106.92', '32076']);
  });

  test('it goes on the fees of all units as well, once', async () => {
    const titles = [title({ feeOfAllUnits: 500, units: 5 })];
    expect(await feesOf(taxed('add', { titles, fee: undefined }))).toEqual(await feesOf(taxed('add')));
  });

  test('and on each of several fees, by the days of both changes', async () => {
    const fee = [
      { from: '2019-09-01', value: 100 },
      { from: '2019-09-21', value: 200 },
      { from: '2019-10-11', value: 300 },
    ];
    expect(await feesOf(taxed('add', { fee, period: { from: '2019-09-01' } }))).toEqual([
      ['2019-09-01', '2019-09-20', '108', '21600'], // 200 views
      ['2019-09-21', '2019-09-30', '216', '21600'], // 100
      ['2019-10-01', '2019-10-10', '220', '22000'], // 100
      ['2019-10-11', null, '330', '69300'], // 210
    ]);
  });

  test('the rates stand among the inputs, each with its provision', async () => {
    const report = await datedReport(taxed('add'));
    const rates = report.inputs.filter(({ id }) => id.startsWith('consumptionTax'));
    expect(rates.map(({ id, value }) => [id, value])).toEqual([
      ['consumptionTax 0.08', '1.08'],
      ['consumptionTax 0.1', '1.1'],
    ]);
    for (const { source } of rates) expect(JSON.stringify(source)).toContain('消費税法29条');
    const lines = await linesOf(taxed('add'), 'ja');
    expect(lines.filter((line) => line.includes('| 1.08 |') && line.includes('消費税法29条'))).toHaveLength(
      1,
    );
    expect(report.assumptions.filter(({ ja }) => ja.includes('feeTax: add'))).toHaveLength(1);
  });

  test('rate and uplift go on the price with tax', async () => {
    const more = { rate: '0.5', uplift: { value: 2, reason: 'why' } };
    expect((await feesOf(taxed('add', more)))[0]).toEqual([null, '2019-09-30', '108', '32400']);
  });
});

describe('where the case does not ask for it, no tax is added', () => {
  test.each([
    ['included', '税込'],
    ['excluded', '消費税を加えていない'],
    [undefined, '書かれていない'],
  ])('feeTax: %s', async (feeTax, said) => {
    const text = taxed(feeTax);
    expect(await feesOf(text)).toEqual([[null, null, '100', '61000']]);
    const report = await datedReport(text);
    expect(report.inputs.some(({ id }) => id.startsWith('consumptionTax'))).toBe(false);
    expect(report.assumptions.filter(({ ja }) => ja.includes('配信料') && ja.includes(said))).toHaveLength(1);
  });

  test('and days before the table are no fault', async () => {
    const text = taxed('excluded', { traffic: tenADay(['1997-03']) });
    expect(await toldOf(text)).toEqual([]);
  });

  test('another word is refused', async () => {
    expect(await toldOf(taxed('twice'))).toEqual([['case.not-one-of', 'error', 'feeTax']]);
  });
});

describe('days that the table does not have', () => {
  const early = { traffic: tenADay(['1997-03', '1997-04']) };

  test('before 1997-04-01 it is an error that names the first of them', async () => {
    const text = taxed('add', early);
    expect(await toldOf(text)).toEqual([['law.no-tax-rate', 'error', 'feeTax']]);
    expect((await found('law.no-tax-rate', text))[0]?.value).toBe('1997-03-01');
    // The claim itself can begin with the table.
    expect(await feesOf(taxed('add', { ...early, period: { from: '1997-04-01' } }))).toEqual([
      ['1997-04-01', null, '105', '31500'],
    ]);
    expect(await toldOf(taxed('add', { ...early, period: { from: '1997-03-31' } }))).toEqual([
      ['law.no-tax-rate', 'error', 'feeTax'],
    ]);
  });

  test('a rate that the case adds with its source mends it', async () => {
    const law = {
      consumptionTax: [{ from: '1989-04-01', to: '1997-03-31', rate: '3%', source: '消費税法（昭和63年）' }],
    };
    expect(await feesOf(taxed('add', { ...early, law }))).toEqual([
      [null, '1997-03-31', '103', '31930'], // 310 x 103
      ['1997-04-01', null, '105', '31500'],
    ]);
  });

  test('an added rate shares no day with the table', async () => {
    const law = { consumptionTax: [{ from: '2025-01-01', rate: 0.12, source: 'x' }] };
    expect(await toldOf(taxed('add', { law }))).toEqual([
      ['law.rates-overlap', 'error', 'law.consumptionTax[0]'],
    ]);
  });
});

test('views stay as they are, with tax or without', async () => {
  expect(viewsOf(await datedReport(taxed('add')))).toEqual([
    't s  – 2019-09-30: 300',
    't s 2019-10-01 – : 310',
  ]);
  expect(viewsOf(await datedReport(taxed('excluded')))).toEqual(['t s  – : 610']);
});
