import { describe, expect, test } from 'vitest';
import { addDays } from '../../../packages/core/src/base/day.js';
import { CONSUMPTION_TAX, consumptionTax } from '../../../packages/core/src/law/consumption-tax.js';
import { type DatedRate, overlapsTable } from '../../../packages/core/src/law/dated-rate.js';
import { STATUTORY_INTEREST, statutoryRate } from '../../../packages/core/src/law/interest-rates.js';
import { noTaxRate, rateNotFixed, ratesOverlap } from '../../../packages/core/src/law/problems.js';

const added: DatedRate = {
  from: '2029-04-01',
  to: '2032-03-31',
  rate: '0.04',
  source: { ja: '告示', en: 'notice' },
};

describe('statutory interest (Civil Code Art. 404), as the Ministry of Justice tells it', () => {
  test.each([
    ['1900-01-01', '0.05'],
    ['2017-06-01', '0.05'],
    ['2020-03-31', '0.05'],
    ['2020-04-01', '0.03'],
    ['2023-03-31', '0.03'],
    ['2023-04-01', '0.03'],
    ['2026-03-31', '0.03'],
    ['2026-04-01', '0.03'],
    ['2029-03-31', '0.03'],
  ])('delay that arises on %s bears %s', (day, rate) => {
    expect(statutoryRate(day)?.rate).toBe(rate);
  });

  test('from 2029-04-01 on there is none, and none is guessed', () => {
    expect(statutoryRate('2029-04-01')).toBeUndefined();
    expect(statutoryRate('2199-12-31')).toBeUndefined();
  });

  test('an added rate holds where the table has none, and never in its place', () => {
    expect(statutoryRate('2029-04-01', [added])).toBe(added);
    expect(statutoryRate('2032-04-01', [added])).toBeUndefined();
    const bold: DatedRate = { rate: '0.2', source: added.source };
    expect(statutoryRate('2026-04-01', [bold])?.rate).toBe('0.03');
  });

  test('each entry begins on the day after the one before, and cites what it stands in', () => {
    expect(overlapsTable([], STATUTORY_INTEREST)).toEqual([]);
    STATUTORY_INTEREST.slice(1).forEach(({ from }, at) => {
      expect(from).toBe(addDays(STATUTORY_INTEREST[at]?.to ?? '', 1));
    });
    for (const { source } of STATUTORY_INTEREST) {
      expect(source.ja).toContain('民法404条');
      expect(source.en).toContain('Civil Code Art. 404');
    }
  });
});

describe('consumption tax', () => {
  test.each([
    ['1997-03-31', undefined],
    ['1997-04-01', '0.05'],
    ['2014-03-31', '0.05'],
    ['2014-04-01', '0.08'],
    ['2019-09-30', '0.08'],
    ['2019-10-01', '0.1'],
    ['2026-11-01', '0.1'],
  ])('on %s it is %s', (day, rate) => {
    expect(consumptionTax(day)?.rate).toBe(rate);
  });

  test('a rate can be added for earlier days', () => {
    const early: DatedRate = { from: '1989-04-01', to: '1997-03-31', rate: '0.03', source: added.source };
    expect(overlapsTable(CONSUMPTION_TAX, [early])).toEqual([]);
    expect(consumptionTax('1990-01-01', [early])).toBe(early);
  });
});

describe('what is said where a rate is missing', () => {
  test('the day, how far the table reaches, and where a rate goes', () => {
    const one = rateNotFixed({ path: 'delayDamages' }, '2030-01-01', 'rates');
    expect(one).toMatchObject({
      code: 'law.rate-not-fixed',
      severity: 'error',
      place: { path: 'delayDamages' },
      value: '2030-01-01',
    });
    for (const lang of ['ja', 'en'] as const) {
      expect(one.message[lang]).toContain('2030-01-01');
      expect(one.message[lang]).toContain('2029-03-31');
      expect(one.hint[lang]).toContain('rates');
    }
    expect(rateNotFixed({}, '2030-01-01').hint.en).toContain('law.interestRates');
  });

  test('of consumption tax as well', () => {
    const one = noTaxRate({ path: 'feeTax' }, '1996-01-01');
    expect([one.code, one.severity]).toEqual(['law.no-tax-rate', 'error']);
    for (const lang of ['ja', 'en'] as const) {
      expect(one.message[lang]).toContain('1997-04-01');
      expect(one.hint[lang]).toContain('law.consumptionTax');
    }
  });

  test('an added rate that overlaps is told with both of its times', () => {
    const one = ratesOverlap({ path: 'rates[0]' }, added, STATUTORY_INTEREST[0] as DatedRate);
    expect([one.code, one.severity, one.value]).toEqual(['law.rates-overlap', 'error', '0.04']);
    expect(one.message.en).toContain('2029-04-01 – 2032-03-31');
    expect(one.message.ja).toContain('〜2020-03-31');
  });
});
