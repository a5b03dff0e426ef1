import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { agree } from './chain-agree.js';
import type { ChainCase, Written } from './chain-case.js';
import { anyCase, type Drawn } from './chain-draw.js';
import { traitsOf } from './chain-traits.js';

const amount = fc.oneof(
  fc.integer({ min: 0, max: 9_999_999 }).map(String),
  fc.constantFrom<Written>('110364480', '100/3', '99999.5', '0.9', 0),
);

/** The case with amounts found elsewhere in place of the views of some titles, for which all defendants answer. */
function withFound({ text, files }: Drawn, amounts: readonly (Written | undefined)[]): Drawn {
  const given = JSON.parse(text) as ChainCase;
  const { delayDamages: delay } = given;
  // Such an amount has no day of the tort: its interest runs from a given day, at a given rate.
  const isByTort = delay?.start === 'item' || delay?.start === 'last-day';
  const { lawyerFee, ...late } = delay ?? { start: 'date' as const };
  const made: ChainCase = {
    ...given,
    defendants: given.defendants.map(({ sites, ...one }) => ({
      ...one,
      liability: { start: 'whole', reason: 'stated' },
    })),
    notices: [],
    titles: given.titles.map((one, at) => {
      const value = amounts[at];
      if (value === undefined) return one;
      const { id, name, plaintiff, claim } = one;
      const holders = one.holders?.map(({ right, ...holder }) => holder);
      return { id, name, plaintiff, claim, holders, found: { value, source: 'a ruling' } };
    }),
    delayDamages: delay && {
      ...late,
      start: isByTort ? 'date' : delay.start,
      date: isByTort ? '2022-12-01' : delay.date,
      until: isByTort && delay.until !== undefined ? '2026-02-28' : delay.until,
      rate: delay.rate ?? '3%',
    },
    payments: [],
  };
  return { text: JSON.stringify(made), files };
}

it('cases in which some amounts were found elsewhere come to the same', { timeout: 120_000 }, async () => {
  const found = new Map<string, number>();
  const drawn = fc
    .tuple(anyCase, fc.array(fc.option(amount, { nil: undefined }), { minLength: 3, maxLength: 3 }))
    .map(([one, amounts]) => withFound(one, amounts));
  const check = fc.asyncProperty(drawn, async (one) => {
    const settled = await agree(one, false);
    const traits = traitsOf(one, settled);
    if (one.text.includes('a ruling')) traits.push('found');
    for (const trait of new Set(traits)) found.set(trait, (found.get(trait) ?? 0) + 1);
  });
  await fc.assert(check, { seed: 5, numRuns: 500 });
  expect(found.get('judged')).toBeGreaterThan(250);
  expect(found.get('found')).toBeGreaterThan(250);
});
