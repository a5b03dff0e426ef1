import type { Assessment } from '@songai/core';
import { awardJson } from '../../packages/core/src/report/award-json.js';
import { orderJson } from '../../packages/core/src/report/order-json.js';

/**
 * What the JSON report says of each plaintiff, by what core makes it of: the working takes most of the time of a whole
 * report, and many tests read nothing of it. Those that do so render every tenth whole, to see that the two are one.
 */
export const plaintiffsJson = (assessment: Assessment) =>
  assessment.plan.awards.map((award, at) => ({
    id: assessment.case.fields.plaintiffs[at]?.id,
    ...awardJson(assessment, award),
    ...orderJson(assessment, award, at),
  }));

/** A part of the report as whoever reads its text has it: lists that are made as they are written are lists. */
export const asRead = <T>(part: unknown): T =>
  JSON.parse(
    JSON.stringify(part, (_, value) =>
      value?.[Symbol.iterator] && typeof value === 'object' ? [...value] : value,
    ),
  );
