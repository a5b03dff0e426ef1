import type { Kind } from '../base/spread-schema.js';
import type { Family, GraphBuilder, Index, Naming } from '../formula/graph.js';
import { merge } from '../formula/merge.js';
import { yen } from '../formula/naming.js';
import { statedInput } from '../formula/stated.js';
import type { Due, Stated } from './request.js';

/** The fee of one unit: as stated, or the fees of all units over their number. */
export function feePerUnit(builder: GraphBuilder, stretches: Index, dues: readonly Due[]): Family {
  const naming = {
    label: { ja: '配信料（1話・巻）', en: 'distribution fee of one unit' },
    unit: 'yenPerView',
  } as const;
  const pick = (summed: boolean) =>
    dues.flatMap((due, at) => ((due.units !== undefined) === summed ? [at] : []));
  const [single, summed] = [pick(false), pick(true)];
  const index = (id: string, at: readonly number[]): Index =>
    at.length === dues.length
      ? stretches
      : {
          id,
          label: stretches.label,
          members: at.map((one) => stretches.members[one] as Index['members'][number]),
        };
  const stated = (
    id: string,
    of: Index,
    at: readonly number[],
    named: Naming,
    kind: Kind,
    take: (due: Due) => Stated,
  ) =>
    builder.input(
      id,
      of,
      at.map((one) => {
        const { quantity, path } = take(dues[one] as Due);
        return statedInput(path, quantity, path, { kind });
      }),
      named,
    );
  const parts: { family: Family; to: readonly number[] }[] = [];
  if (single.length > 0) {
    parts.push({
      family: stated('fee', index('feeStretches', single), single, naming, 'judgment', (due) => due.fee),
      to: single,
    });
  }
  if (summed.length > 0) {
    const of = index('feeSumStretches', summed);
    const all = stated(
      'feeOfAllUnits',
      of,
      summed,
      yen('配信料の合計（全話・巻）', 'distribution fees of all units'),
      'judgment',
      (due) => due.fee,
    );
    const units = stated(
      'feeUnits',
      of,
      summed,
      { label: { ja: '作品の巻・話数', en: 'units of the title' }, unit: 'units' },
      'measurement',
      (due) => due.units as Stated,
    );
    parts.push({ family: builder.div('fee.mean', all, units, naming), to: summed });
  }
  return merge(builder, 'fee.all', parts, stretches, naming);
}
