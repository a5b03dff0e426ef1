import { verify } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../example.js';
import { reported } from './reported.js';

describe('the report of an example', () => {
  test.each(EXAMPLES)('%s verifies by itself and with its case', async (name) => {
    const { bytes, against } = await reported(name);
    const alone = await verify(bytes);
    expect(alone.differences).toEqual([]);
    expect(alone).toMatchObject({ ok: true, problems: [], more: 0 });
    expect(alone.checks.map(({ id }) => id)).toEqual(['layout', 'digest', 'working', 'figures']);
    const whole = await verify(bytes, against);
    expect(whole.differences).toEqual([]);
    expect(whole).toMatchObject({ ok: true, problems: [], more: 0 });
    expect(whole.checks.map(({ id }) => id)).toEqual([
      'layout',
      'digest',
      'working',
      'figures',
      'files',
      'case',
    ]);
    for (const { compared } of whole.checks) expect(compared).toBeGreaterThan(0);
  });
});
