import { expect, test } from 'vitest';
import { pearsonOfRank } from '../../../packages/core/src/random/rank.js';
import { Exact, exactly, greatest, spreadOver, ulpsOff } from './ulps.js';

const PI = Exact.acos(-1);

test('the correlation that gives a rank correlation is right to 1.3 units in the last place', () => {
  const off = (rho: number) => ulpsOff(pearsonOfRank(rho), exactly(rho).times(PI).div(6).sin().times(2));
  expect(greatest(spreadOver(-1, 1, 1000), off).value).toBeLessThan(1.3);
});

test('no, full and half correlation have the known ones', () => {
  expect([pearsonOfRank(0), pearsonOfRank(1), pearsonOfRank(-1)]).toEqual([0, 1, -1]);
  expect(pearsonOfRank(0.5)).toBeCloseTo(0.5176380902050415, 15);
});
