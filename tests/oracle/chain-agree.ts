// One whole case by core and by the oracle, and whether they agree.
import { type Assessment, render } from '@songai/core';
import { expect } from 'vitest';
import { linesJson, scheduleJson } from '../../packages/core/src/report/schedule-json.js';
import { compute, textOf } from '../core/compute.js';
import { asRead, plaintiffsJson } from '../core/plaintiffs-json.js';
import type { ChainCase } from './chain-case.js';
import type { Drawn } from './chain-draw.js';
import { type Settled, settle } from './chain-oracle.js';
import { type ChainReport, outcomeOf, outcomeOfReport } from './chain-outcome.js';

/** What core calls a case in which nothing can be counted, by what is wrong with it. */
const NOTHING: ReadonlySet<string> = new Set([
  'liability.no-days',
  'liability.no-notice',
  'liability.nobody-answers',
  'views.traffic-outside-period',
]);

function refusalsAgree(codes: readonly string[], refused: ReadonlySet<string>): boolean {
  if (refused.has('conflict'))
    return (
      codes.includes('traffic.disagreeing') &&
      codes.every((one) => one === 'traffic.disagreeing' || NOTHING.has(one))
    );
  if (refused.has('no-days') || refused.has('no-figures'))
    return codes.length > 0 && codes.every((one) => NOTHING.has(one));
  // Which other payments would be refused is open where none can be told to belong to a title.
  if (refused.has('payment-beside-titles'))
    return codes.includes('award.payment-beside-titles') && codes.every((one) => one.startsWith('award.'));
  return (
    [...refused]
      .map((one) => `award.${one}`)
      .sort()
      .join() === codes.join()
  );
}

/** The part of the report that is compared, without its working. */
const partOf = (assessment: Assessment): ChainReport =>
  asRead({
    result: { plaintiffs: plaintiffsJson(assessment) },
    schedule: scheduleJson(assessment),
    lines: linesJson(assessment),
  });

const whole = async (assessment: Assessment): Promise<ChainReport> =>
  JSON.parse(textOf(await render(assessment, 'json', 'ja')));

/**
 * Computes a case by core and by the oracle, and fails where a figure or a refusal differs.
 * @param isWhole whether core writes its whole JSON report
 * @returns what the oracle found
 */
export async function agree({ text, files }: Drawn, isWhole: boolean): Promise<Settled> {
  const settled = settle(text, files);
  const { assessment, problems } = await compute(text, files);
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const codes = [...new Set(errors)].sort();
  if ('refused' in settled) {
    expect({ codes, refused: [...settled.refused] }).toSatisfy(() => refusalsAgree(codes, settled.refused));
    expect(assessment).toBeUndefined();
    return settled;
  }
  expect(codes).toEqual([]);
  if (!assessment) throw new Error('no assessment');
  const report = isWhole ? await whole(assessment) : partOf(assessment);
  expect(outcomeOfReport(report)).toEqual(outcomeOf(settled, JSON.parse(text) as ChainCase));
  return settled;
}
