import { describe, expect, test } from 'vitest';
import { caseText, foundText, proved, reportOf } from '../compute.js';

const titled = (claims: readonly (number | undefined)[], more: Record<string, unknown> = {}) =>
  foundText({
    titles: claims.map((claim, at) => ({
      id: `t${at}`,
      name: `T${at}`,
      plaintiff: 'p',
      found: proved(1000),
      claim,
    })),
    ...more,
  });

describe('a claim made by title caps each title (UFC no. 68, 2013-05-17)', () => {
  test('what one title leaves of its claim does not fill up another', async () => {
    const { total } = (await reportOf(titled([600, 5000]))).result;
    expect(total).toMatchObject({ found: '2000', allowed: '1600', award: '1600' }); // 600 + 1000
  });

  test('a title without its own claim is allowed whole', async () => {
    expect((await reportOf(titled([600, undefined]))).result.total.award).toBe('1600');
  });

  test('a claim of zero for a title is a claim', async () => {
    expect((await reportOf(titled([0, undefined]))).result.total.award).toBe('1000');
  });

  test('the claim of the plaintiff caps what the titles leave', async () => {
    const plaintiffs = [{ id: 'p', name: 'P', claim: { base: 1500 } }];
    const { total } = (await reportOf(titled([600, undefined], { plaintiffs, lawyerFee: { rate: 0.1 } })))
      .result;
    expect(total).toMatchObject({ found: '2000', allowed: '1500', lawyersFee: '150', award: '1650' });
  });

  test('the lawyer’s fee goes by the sum that the titles allow', async () => {
    const { total } = (await reportOf(titled([600, 300], { lawyerFee: { rate: 0.1 } }))).result;
    expect(total).toMatchObject({ allowed: '900', lawyersFee: '90', award: '990' });
  });

  test('a holder’s claim caps the holder’s part of the title', async () => {
    const text = foundText({
      plaintiffs: ['p', 'q'].map((id) => ({ id, name: id })),
      titles: [
        {
          id: 't',
          name: 'T',
          found: proved(1000),
          holders: [
            { plaintiff: 'p', share: 0.5, claim: 400 },
            { plaintiff: 'q', share: 0.5 },
          ],
        },
      ],
    });
    const { plaintiffs } = (await reportOf(text)).result;
    expect(plaintiffs.map((one) => [one.found, one.award])).toEqual([
      ['500', '400'],
      ['500', '500'],
    ]);
  });

  test('a plaintiff without a title is awarded nothing', async () => {
    const text = caseText({ plaintiffs: ['p', 'q'].map((id) => ({ id, name: id })) });
    expect((await reportOf(text)).result.plaintiffs.map((one) => one.award)).toEqual(['1000', '0']);
  });
});
