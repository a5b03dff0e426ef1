import { Fraction } from '../base/fraction.js';
import type { Family, GraphBuilder, Index, Input } from '../formula/graph.js';
import type { Due } from './request.js';

/**
 * Fees with consumption tax added, where the case says that they stand without it and that it is to be added: fee x
 * (1 + rate of the day). Not cut: what a price with tax would be cut to is for the case to state as the fee itself.
 */
export function withTax(builder: GraphBuilder, stretches: Index, dues: readonly Due[], fee: Family): Family {
  if (dues.every(({ tax }) => !tax)) return fee;
  const inputs = dues.map(
    ({ tax }): Input =>
      tax
        ? {
            id: `consumptionTax ${tax.rate}`,
            value: Fraction.one.plus(Fraction.of(tax.rate)),
            source: { kind: 'case', note: tax.source },
          }
        : {
            id: 'noTax',
            value: Fraction.one,
            source: { kind: 'constant', note: { ja: '税を加えない', en: 'no tax added' } },
          },
  );
  const factor = builder.input('taxFactor', stretches, inputs, {
    label: { ja: '消費税を含む倍率', en: 'factor with consumption tax' },
    unit: 'factor',
  });
  return builder.mul('fee.withTax', [fee, factor], {
    label: { ja: '配信料（1話・巻、税込）', en: 'distribution fee of one unit, with tax' },
    unit: 'yenPerView',
  });
}
