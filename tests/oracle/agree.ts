import { type Assessment, render } from '@songai/core';
import { expect } from 'vitest';
import { compute, textOf } from '../core/compute.js';
import { asRead, plaintiffsJson } from '../core/plaintiffs-json.js';
import { judge } from './award.js';
import { expected, type PlaintiffJson, reported } from './compare.js';
import type { Filed } from './suits.js';

/** How a suit ended, by core and the oracle alike: refused, or judged; what made it worth trying. */
export interface Ended {
  readonly refused: readonly string[];
  readonly traits: readonly string[];
}

async function inWhole(assessment: Assessment): Promise<readonly PlaintiffJson[]> {
  const { result } = JSON.parse(textOf(await render(assessment, 'json', 'ja'))) as {
    result: { plaintiffs: readonly PlaintiffJson[] };
  };
  return result.plaintiffs;
}

/**
 * Computes a suit by core and by the oracle, and fails where a figure or a refusal differs.
 * @param isWhole whether core writes its whole JSON report
 */
export async function agree({ suit, text }: Filed, isWhole: boolean): Promise<Ended> {
  const { assessment, problems } = await compute(text);
  const verdict = judge(suit);
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const refused = 'refused' in verdict ? [...verdict.refused].map((code) => `award.${code}`).sort() : [];
  expect([...new Set(errors)].sort()).toEqual(refused);
  expect(assessment === undefined).toBe('refused' in verdict);
  if ('refused' in verdict || !assessment) return { refused, traits: [] };
  const plaintiffs = isWhole
    ? await inWhole(assessment)
    : asRead<readonly PlaintiffJson[]>(plaintiffsJson(assessment));
  const isDated = suit.delay?.until !== undefined;
  expect(plaintiffs.map(reported)).toEqual(verdict.judged.map((one) => expected(one, isDated)));
  expect(problems.some(({ code }) => code === 'award.overpaid')).toBe(
    verdict.judged.some(({ overpaid }) => overpaid),
  );
  const traits = verdict.judged.flatMap((one) => [
    ...(one.found < one.loss ? ['reduced or paid'] : []),
    ...(one.award < one.found ? ['capped'] : []),
    ...(one.accrued.length > 0 ? ['interest left'] : []),
    ...(one.overpaid ? ['overpaid'] : []),
    ...(one.owes.some(({ joint, yen }) => joint.length > 0 && joint.some((part) => part.yen < yen))
      ? ['partly joint']
      : []),
    ...(one.bearing.length > 1 ? ['several starts or rates'] : []),
    ...(one.sums.filter(({ kind }) => kind === 'fee').length > 1 ? ['several fees'] : []),
  ]);
  return { refused, traits };
}
