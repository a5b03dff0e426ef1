import { describe, expect, test } from 'vitest';
import { answersTo } from '../uncertainty/asking.js';
import { claiming, complaints, debtor, decided, february, january, reported, suit } from './deciding.js';

const cut = (value: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
  label: `less ${value}`,
  value,
  reason: 'pleaded',
  ...more,
});
const of = (reductions: unknown, more: Readonly<Record<string, unknown>> = {}) =>
  decided(suit({ reductions, ...more }));
const titles = ['t', 'u'].map((id) => ({ id, name: id, plaintiff: 'p' }));

describe('reductions come off the whole loss', () => {
  test('one after another, each from what is left, cut to the yen each time', async () => {
    // 999 -> 699.3 -> 699 -> 466
    const own = await of([cut(0.3), cut('1/3')], { traffic: [january(999)] });
    expect([own.loss, own.found, own.award]).toEqual(['999', '466', '466']);
  });

  test('the order of the list counts where yen are cut', async () => {
    const left = async (...values: unknown[]) =>
      (
        await of(
          values.map((value) => cut(value)),
          { traffic: [january(3)] },
        )
      ).found;
    expect(await left(0.5, '1/3')).toBe('0'); // 1.5 -> 1 -> 0.67
    expect(await left('1/3', 0.5)).toBe('1'); // 2 -> 1
  });

  test('for each title apart', async () => {
    const traffic = [january(5), january(5, 'u')];
    expect((await of([cut(0.5)], { titles, traffic })).found).toBe('4'); // 2.5 + 2.5, each cut
  });

  test('for each defendant’s part apart', async () => {
    const defendants = [debtor('a'), debtor('b', { from: '2021-02-01' })];
    const own = await of([cut(0.5)], { defendants, traffic: [january(5), february(7)] });
    expect(own.order.defendants.map(({ award }) => award)).toEqual(['5', '3']); // 2 of 甲, 3 of both
  });

  test('of some titles, of some plaintiffs, of both', async () => {
    const plaintiffs = ['p', 'q'].map((id) => ({ id, name: id.toUpperCase() }));
    const all = ['t', 'u', 'v'].map((id) => ({ id, name: id, plaintiff: id === 'v' ? 'q' : 'p' }));
    const traffic = [january(100), january(1000, 'u'), january(10_000, 'v')];
    const found = async (...reductions: unknown[]) => {
      const { result } = await reported(suit({ plaintiffs, titles: all, traffic, reductions }));
      return result.plaintiffs.map((one) => one.found);
    };
    expect(await found(cut(0.5))).toEqual(['550', '5000']);
    expect(await found(cut(0.5, { titles: ['u', 'v'] }))).toEqual(['600', '5000']);
    expect(await found(cut(0.5, { plaintiffs: 'q' }))).toEqual(['1100', '5000']);
    expect(await found(cut(0.5, { plaintiffs: ['p'], titles: ['t'] }))).toEqual(['1050', '10000']);
    expect(await found(cut(0.5, { titles: 't' }), cut(0.1, { plaintiffs: 'p' }))).toEqual(['945', '10000']);
  });

  test('all of it, and none', async () => {
    expect((await of([cut(1)])).award).toBe('0');
    expect((await of([cut(0)])).award).toBe('1000');
  });
});

describe('reductions, the claim and the fee', () => {
  test('before the partial claim: what is left may still reach it', async () => {
    const award = async (base: number) => (await of([cut(0.3)], { plaintiffs: claiming({ base }) })).award;
    expect(await award(700)).toBe('700');
    expect(await award(699)).toBe('699');
    expect(await award(1000)).toBe('700');
  });

  test('the fee goes by what is allowed and is not reduced again', async () => {
    const own = await of([cut(0.3)], { lawyerFee: { rate: 0.1 } });
    expect([own.found, own.lawyersFee, own.award]).toEqual(['700', '70', '770']); // not 49
    const fixed = await of([cut(0.3)], { lawyerFee: { amount: 100 } });
    expect([fixed.lawyersFee, fixed.award]).toEqual(['100', '800']);
  });
});

describe('a reduction in a range', () => {
  test('the award has bounds; where nothing else has a range they are its ends', async () => {
    const own = await of([{ ...cut(0.3), low: 0.2, high: 0.5 }], { lawyerFee: { rate: 0.1 } });
    expect(own.award).toBe('770');
    expect(own.bounds?.award).toEqual({ low: '550', high: '880' });
  });

  test('the claimant takes the least of it, the respondent the most', async () => {
    const text = (kind: string) =>
      suit({ reductions: [{ ...cut(0.3), low: 0.2, high: 0.5, kind }], lawyerFee: { rate: 0.1 } });
    const awards = async (kind: string) => {
      const { json } = await answersTo(text(kind), { simulate: false });
      return Object.fromEntries(json.scenarios.map(({ id, total }) => [id, total]));
    };
    expect(await awards('judgment')).toEqual({
      claimant: { found: '800', award: '880' },
      respondent: { found: '500', award: '550' },
    });
    // What is measured is nobody's position: the cautious one takes the most of it.
    expect(await awards('measurement')).toEqual({ cautious: { found: '500', award: '550' } });
  });

  test('the ends must hold the value', async () => {
    const errors = await complaints(suit({ reductions: [{ ...cut(0.3), low: 0.4, high: 0.5 }] }));
    expect(errors).toEqual([expect.stringMatching(/^error .* reductions\[0\]/)]);
  });
});

describe('bad input', () => {
  test.each([
    ['a share above one', cut(1.1), /^error .* reductions\[0\]\.value/],
    ['a share below zero', cut(-0.1), /^error .* reductions\[0\]\.value/],
    ['no reason', { label: 'x', value: 0.1 }, /^error .* reductions\[0\]/],
    ['an unknown title', cut(0.1, { titles: ['x'] }), /^error case\.unknown-id reductions\[0\]\.titles/],
    [
      'an unknown plaintiff',
      cut(0.1, { plaintiffs: 'x' }),
      /^error case\.unknown-id reductions\[0\]\.plaintiffs/,
    ],
  ])('%s', async (_, reduction, message) => {
    expect(await complaints(suit({ reductions: [reduction] }))).toEqual([expect.stringMatching(message)]);
  });
});
