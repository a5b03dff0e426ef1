import { Fraction } from '../base/fraction.js';
import type { Family, GraphBuilder, Index } from '../formula/graph.js';
import { merge } from '../formula/merge.js';
import { yen } from '../formula/naming.js';
import { statedInput } from '../formula/stated.js';
import { ARTICLE_114_3, ARTICLE_114_5 } from '../law/provisions.js';
import type { BuiltViews } from '../views/build.js';
import { hold } from './holding.js';
import type { RoyaltyRequest } from './request.js';
import { withTax } from './tax.js';
import { feePerUnit } from './unit-fee.js';
import { upliftOf } from './uplift.js';

/** Amounts as families of the graph, in yen. */
export interface Royalty {
  /** per title, site and month: not cut unless amounts are cut by month; the plaintiffs' shares taken */
  readonly perLine?: Family;
  /** per title, site and month before the plaintiffs' shares are taken */
  readonly perLineWhole?: Family;
  /** the same per title on a site */
  readonly perStretch?: Family;
  /** the plaintiffs' shares in the title of each stretch, where they are not the whole */
  readonly sued?: Family;
  readonly fee?: Family;
  readonly rate?: Family;
  /** Art. 114(5), where any title has it */
  readonly uplift?: Family;
  readonly perTitle: Family;
  /** per title (or portion of it) and plaintiff, whole yen unless amounts are cut by plaintiff only */
  readonly perHolding: Family;
}

/** Fee x usage rate x views for each title, site and month (Copyright Act Art. 114(3)), and each plaintiff's share of it. */
export function buildRoyalty(builder: GraphBuilder, request: RoyaltyRequest): Royalty {
  const { titles, portions, found, views } = request;
  const computed = views ? fromViews(builder, request, views) : undefined;
  const parts: { family: Family; to: number[] }[] = [];
  if (computed) parts.push({ family: computed.perStretch, to: request.dues.map((due) => due.portion) });
  if (found.length > 0) {
    const label = { ja: '認定された額（閲覧数から求めないもの）', en: 'amount found (not built from views)' };
    const index: Index = {
      id: 'foundTitles',
      label,
      members: found.map(({ title }) => titles.members[title] as Index['members'][number]),
    };
    const inputs = found.map(({ quantity, path }) => statedInput(path, quantity, path, { kind: 'judgment' }));
    parts.push({
      family: builder.input('foundAmounts', index, inputs, yen(label.ja, label.en)),
      to: found.map(({ portion }) => portion),
    });
  }
  const naming = yen('作品の使用料相当額', 'amount of the title', [ARTICLE_114_3]);
  const isParted = portions !== titles;
  const perPortion = merge(
    builder,
    isParted ? 'portionAmount' : 'titleAmount',
    parts,
    portions,
    isParted
      ? yen('使用料相当額（作品を条件の同じ日に分けたもの）', 'amount of a part of the title', [
          ARTICLE_114_3,
        ])
      : naming,
  );
  const perTitle = isParted
    ? builder.sum('titleAmount', perPortion, titles, request.portionTitles, naming)
    : perPortion;
  const { perHolding, sued } = hold(builder, request, perPortion);
  if (!computed || !views) return { perTitle, perHolding };
  const { fee, rate, uplift } = computed;
  const told = {
    perTitle,
    perHolding,
    perLineWhole: computed.perLine,
    fee,
    rate,
    ...(uplift ? { uplift } : {}),
  };
  if (!sued) return { ...told, perLine: computed.perLine, perStretch: computed.perStretch };
  const portionOf = request.dues.map((due) => due.portion);
  const onStretches = builder.gather('sued.stretch', sued, request.stretches, portionOf);
  const onLines = builder.gather('sued.line', onStretches, views.lines, views.lineToStretch);
  const part = yen('使用料相当額（原告らの持分）', 'amount, the plaintiffs’ shares');
  return {
    ...told,
    perLine: builder.mul('lineAmount.sued', [computed.perLine, onLines], part),
    perStretch: builder.mul('amount.sued', [computed.perStretch, onStretches], part),
    sued: onStretches,
  };
}

function fromViews(builder: GraphBuilder, request: RoyaltyRequest, views: BuiltViews) {
  const { dues, stretches, cut } = request;
  const fee = withTax(builder, stretches, dues, feePerUnit(builder, stretches, dues));
  const uplift = upliftOf(builder, stretches, dues);
  const lifted = dues.some((due) => Fraction.of(due.rate.quantity.value).compare(Fraction.one) > 0);
  const rate = builder.input(
    'rate',
    stretches,
    dues.map(({ rate: { path, quantity } }) =>
      // Above 1 only with a reason (Art. 114(5)): then nothing says how high it may go.
      statedInput(path, quantity, path, { kind: 'judgment', isShare: quantity.reason === undefined }),
    ),
    {
      label: { ja: '使用料率', en: 'usage rate' },
      unit: 'factor',
      basis: lifted ? [ARTICLE_114_3, ARTICLE_114_5] : [ARTICLE_114_3],
    },
  );
  const { lines, lineToStretch } = views;
  const product = builder.mul(
    'lineAmount',
    [
      builder.gather('fee.line', fee, lines, lineToStretch),
      builder.gather('rate.line', rate, lines, lineToStretch),
      ...(uplift ? [builder.gather('uplift.line', uplift, lines, lineToStretch)] : []),
      views.perLine,
    ],
    yen('使用料相当額（月別・端数処理前）', 'amount in the month, uncut', [ARTICLE_114_3]),
  );
  if (cut === 'month') {
    const perLine = builder.cut(
      'lineAmount.cut',
      product,
      yen('使用料相当額（月別・円未満切捨て）', 'amount in the month, cut'),
    );
    const perStretch = builder.sum(
      'amount',
      perLine,
      stretches,
      lineToStretch,
      yen('使用料相当額', 'amount'),
    );
    return { fee, rate, uplift, perLine, perStretch };
  }
  const perStretch = builder.mul(
    'amount',
    [fee, rate, ...(uplift ? [uplift] : []), views.perStretch],
    yen('使用料相当額（端数処理前）', 'amount, uncut', [ARTICLE_114_3]),
  );
  return { fee, rate, uplift, perLine: product, perStretch };
}
