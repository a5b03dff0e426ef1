import { Fraction } from '../base/fraction.js';
import type { Family, GraphBuilder, Index } from '../formula/graph.js';
import { merge } from '../formula/merge.js';
import { yen } from '../formula/naming.js';
import { statedInput } from '../formula/stated.js';
import { ARTICLE_114_3, ARTICLE_114_5 } from '../law/provisions.js';
import type { BuiltViews } from '../views/build.js';
import { hold } from './holding.js';
import type { RoyaltyRequest } from './request.js';
import { feePerUnit } from './unit-fee.js';

/** Amounts as families of the graph, in yen. */
export interface Royalty {
  /** per title, site and month: not cut unless amounts are cut by month; the plaintiffs' shares taken */
  readonly perLine?: Family;
  /** the same per title on a site */
  readonly perStretch?: Family;
  /** the plaintiffs' shares in the title of each stretch, where they are not the whole */
  readonly sued?: Family;
  readonly fee?: Family;
  readonly rate?: Family;
  readonly perTitle: Family;
  /** per title and plaintiff, whole yen unless amounts are cut by plaintiff only */
  readonly perHolding: Family;
}

/** Fee x usage rate x views for each title, site and month (Copyright Act Art. 114(3)), and each plaintiff's share of it. */
export function buildRoyalty(builder: GraphBuilder, request: RoyaltyRequest): Royalty {
  const { titles, found, views } = request;
  const computed = views ? fromViews(builder, request, views) : undefined;
  const parts: { family: Family; to: number[] }[] = [];
  if (computed) parts.push({ family: computed.perStretch, to: request.dues.map((due) => due.title) });
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
      to: found.map(({ title }) => title),
    });
  }
  const perTitle = merge(
    builder,
    'titleAmount',
    parts,
    titles,
    yen('作品の使用料相当額', 'amount of the title', [ARTICLE_114_3]),
  );
  const { perHolding, sued } = hold(builder, request, perTitle);
  if (!computed || !views) return { perTitle, perHolding };
  const { fee, rate } = computed;
  if (!sued)
    return { perTitle, perHolding, perLine: computed.perLine, perStretch: computed.perStretch, fee, rate };
  const titleOf = request.dues.map((due) => due.title);
  const onStretches = builder.gather('sued.stretch', sued, request.stretches, titleOf);
  const onLines = builder.gather('sued.line', onStretches, views.lines, views.lineToStretch);
  const part = yen('使用料相当額（原告らの持分）', 'amount, the plaintiffs’ shares');
  return {
    perTitle,
    perHolding,
    perLine: builder.mul('lineAmount.sued', [computed.perLine, onLines], part),
    perStretch: builder.mul('amount.sued', [computed.perStretch, onStretches], part),
    fee,
    rate,
    sued: onStretches,
  };
}

function fromViews(builder: GraphBuilder, request: RoyaltyRequest, views: BuiltViews) {
  const { dues, stretches, cut } = request;
  const fee = feePerUnit(builder, stretches, dues);
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
    return { fee, rate, perLine, perStretch };
  }
  const perStretch = builder.mul(
    'amount',
    [fee, rate, views.perStretch],
    yen('使用料相当額（端数処理前）', 'amount, uncut', [ARTICLE_114_3]),
  );
  return { fee, rate, perLine: product, perStretch };
}
