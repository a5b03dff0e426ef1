import { Fraction } from '../base/fraction.js';
import type { Family, GraphBuilder, Index, Input } from '../formula/graph.js';
import { statedInput } from '../formula/stated.js';
import { ARTICLE_114_5 } from '../law/provisions.js';
import type { Due } from './request.js';

const NONE: Input = {
  id: 'noUplift',
  value: Fraction.one,
  source: { kind: 'constant', note: { ja: '上乗せなし', en: 'no uplift' } },
};

/** What the rate of each stretch is multiplied by under Copyright Act Art. 114(5); undefined where nothing is lifted. */
export function upliftOf(builder: GraphBuilder, stretches: Index, dues: readonly Due[]): Family | undefined {
  if (dues.every(({ uplift }) => !uplift)) return undefined;
  return builder.input(
    'uplift',
    stretches,
    dues.map(({ uplift }) =>
      uplift ? statedInput(uplift.path, uplift.quantity, uplift.path, { kind: 'judgment' }) : NONE,
    ),
    {
      label: { ja: '料率の上乗せ（114条5項）', en: 'uplift of the rate (Art. 114(5))' },
      unit: 'factor',
      basis: [ARTICLE_114_5],
    },
  );
}
