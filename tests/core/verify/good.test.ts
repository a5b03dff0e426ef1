import { render, verify } from '@songai/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySuit } from '../../oracle/suits.js';
import { compute } from '../compute.js';
import { EXAMPLES } from '../example.js';
import { anyWorking, workingText } from '../report/xlsx-random-cases.js';
import { reported } from './reported.js';

describe('the report of an example', () => {
  test.each(EXAMPLES)('%s verifies by itself and with its case', async (name) => {
    const { bytes, against } = await reported(name);
    const alone = await verify(bytes);
    expect(alone.differences).toEqual([]);
    expect(alone).toMatchObject({ ok: true, problems: [], more: 0 });
    expect(alone.checks.map(({ id }) => id)).toEqual(['layout', 'digest', 'form', 'working', 'figures']);
    const whole = await verify(bytes, against);
    expect(whole.differences).toEqual([]);
    expect(whole).toMatchObject({ ok: true, problems: [], more: 0 });
    expect(whole.checks.map(({ id }) => id)).toEqual([
      'layout',
      'digest',
      'form',
      'working',
      'figures',
      'files',
      'case',
    ]);
    for (const { compared } of whole.checks) expect(compared).toBeGreaterThan(0);
  });
});

describe('the report of any case holds by itself', () => {
  const holds = async (text: string) => {
    const { assessment } = await compute(text);
    if (!assessment) return 0;
    const { differences } = await verify(await render(assessment, 'json', 'ja'));
    expect([text, differences]).toEqual([text, []]);
    return 1;
  };

  test.each([
    [
      'suits with claims, reductions, payments, several defendants and interest',
      anySuit.map(({ text }) => text),
    ],
    ['decimals, thirds, zeros and very many visits', anyWorking.map(workingText)],
  ])('%s', async (_, any) => {
    let computed = 0;
    const check = fc.asyncProperty(any, async (text) => {
      computed += await holds(text);
    });
    await fc.assert(check, { seed: 21, numRuns: 60 });
    expect(computed).toBeGreaterThan(30);
  });
});
