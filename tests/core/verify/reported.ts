import { render, type Uncertainty, uncertaintyOf } from '@songai/core';
import type { Against } from '../../../packages/core/src/verify/against-case.js';
import { example } from '../example.js';

/** An example with its report, made with few draws so that the tests do not take long. */
export interface Example {
  readonly against: Against;
  readonly bytes: Uint8Array;
  readonly uncertainty: Uncertainty;
}

/** The example with its report. */
export async function reported(name: string, draws = 256): Promise<Example> {
  const assessment = await example(name);
  const { uncertainty } = await uncertaintyOf(assessment, { draws });
  if (!uncertainty) throw new Error('the ranges overflow');
  const bytes = await render(assessment, 'json', 'ja', { uncertainty, profile: 'filing' });
  return { against: { case: assessment.case, evidence: assessment.evidence }, bytes, uncertainty };
}
