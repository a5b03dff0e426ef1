import { Fraction } from '../base/fraction.js';
import type { Family, GraphBuilder } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { statedInput } from '../formula/stated.js';
import type { RoyaltyRequest } from './request.js';

/** Each plaintiff's share of a title's amount, cut to whole yen where the case says so. */
export function hold(
  builder: GraphBuilder,
  request: RoyaltyRequest,
  perTitle: Family,
): { perHolding: Family; sued?: Family } {
  const { holdings, held, cut, titles } = request;
  const shared = held.some((holding) => !Fraction.of(holding.share.quantity.value).equals(Fraction.one));
  const whole = builder.gather(
    'title.holding',
    perTitle,
    holdings,
    held.map((holding) => holding.title),
  );
  const share = shared
    ? builder.input(
        'holdingShare',
        holdings,
        held.map(({ share: { quantity, path } }) => statedInput(path, quantity, path)),
        { label: { ja: '原告の持分', en: 'share of the plaintiff' }, unit: 'factor' },
      )
    : undefined;
  const own = share
    ? builder.mul(
        'holdingAmount',
        [whole, share],
        yen('原告の持分に当たる額', 'plaintiff’s share of the amount'),
      )
    : whole;
  const perHolding =
    cut === 'plaintiff'
      ? own
      : builder.cut(
          'holdingAmount.cut',
          own,
          yen('使用料相当額（作品ごと・円未満切捨て）', 'amount of the title, cut'),
        );
  if (!share) return { perHolding };
  const sued = builder.sum(
    'sued',
    share,
    titles,
    held.map((holding) => holding.title),
    {
      label: { ja: '原告らの持分の計', en: 'shares of the plaintiffs' },
      unit: 'factor',
    },
  );
  return { perHolding, sued };
}
