import { Fraction } from '../base/fraction.js';
import type { Quantity } from '../base/quantity.js';
import type { Family, GraphBuilder, Input } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { statedInput } from '../formula/stated.js';
import type { RoyaltyRequest } from './request.js';

/** A stated share of a right. */
export const holderShare = (share: Quantity, path: string): Input => statedInput(path, share, path);

/** The whole of a right, in one hand. */
export const soleHolder = (path: string): Input => ({
  id: path,
  value: Fraction.one,
  source: { kind: 'case', place: { path }, note: { ja: '単独の権利者', en: 'sole holder' } },
});

/** Each plaintiff's share of the amount of a title (or of a portion of it), cut to whole yen where the case says so. */
export function hold(
  builder: GraphBuilder,
  request: RoyaltyRequest,
  perPortion: Family,
): { perHolding: Family; sued?: Family } {
  const { holdings, held, cut, portions } = request;
  const shared = held.some((holding) => !holding.share.value.equals(Fraction.one));
  const whole = builder.gather(
    'title.holding',
    perPortion,
    holdings,
    held.map((holding) => holding.portion),
  );
  const share = shared
    ? builder.input(
        'holdingShare',
        holdings,
        held.map((holding) => holding.share),
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
    portions,
    held.map((holding) => holding.portion),
    {
      label: { ja: '原告らの持分の計', en: 'shares of the plaintiffs' },
      unit: 'factor',
    },
  );
  return { perHolding, sued };
}
