import { parseCase } from '@songai/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseText, reportOf } from '../compute.js';
import { sample } from './sample.js';

const feeOf = (written: string) =>
  parseCase(sample({ 19: `fee: ${written}` }), 'case.yaml').case?.fields.fee?.[0]?.quantity.value;

describe('numbers keep every digit as written', () => {
  test.each([
    ['0.1', '0.1'],
    ['123456789012345678901.5', '123456789012345678901.5'],
    ['0.000000000000000000000000000001', '0.000000000000000000000000000001'],
    ['999999999999999999999999999999', '999999999999999999999999999999'],
    ['1,234,567', '1234567'],
    ['80%', '0.80'],
    ['0.5%', '0.005'],
    ['1/3', '1/3'],
    ['5.101e-05', '0.00005101'],
    ['1e6', '1000000'],
    ['007', '7'],
    ['"440"', '440'],
    ['１００', '100'],
    ['１，２３４．５', '1234.5'],
    ['８０％', '0.80'],
  ])('%s is read as %s', (written, value) => {
    expect(feeOf(written)).toBe(value);
  });

  test.each([
    '12,34',
    '1 000',
    '1_000',
    '１ ０００',
    '１００²',
    '1.',
    '.5',
    '1e100',
    '1//3',
    '1/3/5',
    '--1',
    'true',
    '~',
  ])('%s is no number', (written) => {
    expect(feeOf(written)).toBeUndefined();
  });

  test('a number of 21 digits and a half reaches the report as it was written', async () => {
    const report = await reportOf(caseText({ fee: '123456789012345678901.5', rate: '0.1' }));
    expect(report.schedule[0]?.sites[0]?.fee).toBe('123456789012345678901.5');
    // 123456789012345678901.5 x 0.1 x 1000 views
    expect(report.result.total.found).toBe('12345678901234567890150');
  });

  test('a rate in full-width signs counts as the plain one', async () => {
    const [wide, plain] = await Promise.all(
      ['８０％', '80%'].map((rate) => reportOf(caseText({ rate, fee: '440' }))),
    );
    expect(wide?.result.total.found).toBe('352000'); // 440 x 0.8 x 1000 views
    expect(wide?.result).toEqual(plain?.result);
  });

  test('JSON numbers are not rounded either', async () => {
    const text = caseText({ fee: 'FEE' }).replace('"FEE"', '123456789012345678901.5');
    const report = await reportOf(text);
    expect(report.schedule[0]?.sites[0]?.fee).toBe('123456789012345678901.5');
  });

  test('a tenth and two tenths are three tenths', async () => {
    const other = [
      { id: 'a', label: 'A', factor: 0.1 },
      { id: 'b', label: 'B', factor: 3, operation: 'divide' },
    ];
    const report = await reportOf(caseText({ views: [{ way: 'counter', factors: { other } }] }));
    expect(report.schedule[0]?.sites[0]?.views).toBe('100/3'); // 1000 x 0.1 / 3
  });

  test('any decimal comes out as it went in', () => {
    const digits = fc.stringMatching(/^[1-9]\d{0,28}\.\d{0,28}[1-9]$/);
    fc.assert(
      fc.property(digits, (written) => feeOf(written) === written),
      { numRuns: 50 },
    );
  });
});
