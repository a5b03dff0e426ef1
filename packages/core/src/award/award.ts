import type { Quantity } from '../base/quantity.js';
import type { Words } from '../base/words.js';
import type { Family, GraphBuilder, Index, Input, Member } from '../formula/graph.js';
import { merge, type Part } from '../formula/merge.js';
import { yen } from '../formula/naming.js';
import { statedInput } from '../formula/stated.js';
import { LAWYERS_FEE, PARTIAL_CLAIM } from '../law/provisions.js';
import type { Claim, LawyerFee } from './schema.js';

/** One plaintiff as the award sees it. */
export interface Claimant {
  readonly member: Member;
  /** of the plaintiff in the case, `plaintiffs[0]` */
  readonly path: string;
  readonly claim?: Claim | undefined;
  readonly lawyerFee?: LawyerFee | undefined;
  /** where the lawyer's fee stands in the case */
  readonly lawyerFeePath: string;
  /** positions of its holdings, with the claim made for the title where there is one */
  readonly holdings: readonly {
    readonly at: number;
    readonly claim?: { quantity: Quantity; path: string };
  }[];
}

/** The award of one plaintiff, each a family with one member, in yen. */
export interface Award {
  /** whole loss, before any claim caps it */
  readonly found: Family;
  /** the smaller of the found amount and the claim */
  readonly base: Family;
  readonly fee?: Family;
  readonly total: Family;
}

/**
 * `min( min(found, claimed base) + min(fee, claimed fee), claimed total )` for each plaintiff, whole yen: a court
 * never gives more than is claimed, and the lawyer's fee goes by the amount allowed, not by the amount found
 * (Cloudflare, 2025-11-19: 10% of 115,000,000). By title where the claim is made by title (UFC, 2013-05-17).
 */
export function buildAwards(
  builder: GraphBuilder,
  perHolding: Family,
  claimants: readonly Claimant[],
): { awards: readonly Award[]; total: Award } {
  const awards = claimants.map((claimant, at) => awardOf(builder, perHolding, claimant, `award${at + 1}`));
  const everyone: Words = { ja: '全原告', en: 'all plaintiffs' };
  const whole: Index = { id: 'case', label: everyone, members: [{ id: 'case', label: everyone }] };
  const sum = (name: keyof Award, ja: string, en: string): Family => {
    const parts = awards.flatMap((award) => (award[name] ? [{ family: award[name], to: [0] }] : []));
    return merge(builder, `total.${name}`, parts, whole, yen(`${ja}の合計`, `${en}, in all`));
  };
  return {
    awards,
    total: {
      found: sum('found', '認定損害額', 'found amount'),
      base: sum('base', '認容される損害', 'damages allowed'),
      ...(awards.some((award) => award.fee) ? { fee: sum('fee', '弁護士費用', 'lawyer’s fee') } : {}),
      total: sum('total', '認容額', 'award'),
    },
  };
}

function awardOf(builder: GraphBuilder, perHolding: Family, claimant: Claimant, prefix: string): Award {
  const own: Index = {
    id: `${prefix}.plaintiff`,
    label: { ja: '原告', en: 'plaintiff' },
    members: [claimant.member],
  };
  const id = (name: string) => `${prefix}.${name}`;
  const holdingsIndex = (name: string, positions: readonly number[]): Index => ({
    id: id(name),
    label: perHolding.index.label,
    members: positions.map((at) => perHolding.index.members[at] as Member),
  });
  const gather = (name: string, positions: readonly number[]) =>
    builder.gather(id(name), perHolding, holdingsIndex(`${name}.index`, positions), positions);
  const toOwn = (family: Family) => family.index.members.map(() => 0);

  const all = gather(
    'holdings',
    claimant.holdings.map((holding) => holding.at),
  );
  const loss = builder.sum(
    id('loss'),
    all,
    own,
    toOwn(all),
    yen('使用料相当額の計', 'amounts of the titles, added up'),
  );
  const found = builder.cut(
    id('found'),
    loss,
    yen('認定損害額（円未満切捨て）', 'found amount, cut to whole yen'),
  );

  const capped = claimant.holdings.filter((holding) => holding.claim);
  const open = claimant.holdings.filter((holding) => !holding.claim);
  let base = found;
  if (capped.length > 0) {
    const amounts = gather(
      'claimedTitles',
      capped.map((holding) => holding.at),
    );
    const claims = builder.input(
      id('titleClaims'),
      amounts.index,
      capped.map(({ claim }) => claimInput(claim?.quantity ?? { value: '0' }, claim?.path ?? '')),
      yen('作品ごとの請求額', 'claim for the title'),
    );
    const least = builder.min(
      id('titleAllowed'),
      [amounts, claims],
      yen('請求の範囲内の額', 'amount within the claim', [PARTIAL_CLAIM]),
    );
    const parts: Part[] = [
      {
        family: least,
        to: toOwn(least),
        label: { ja: '作品ごとに請求のある分', en: 'titles with a claim of their own' },
      },
    ];
    if (open.length > 0) {
      const rest = gather(
        'openTitles',
        open.map((holding) => holding.at),
      );
      parts.push({
        family: rest,
        to: toOwn(rest),
        label: { ja: '作品ごとの請求のない分', en: 'titles without one' },
      });
    }
    const sum = merge(
      builder,
      id('allowedSum'),
      parts,
      own,
      yen('請求の範囲内の額の計', 'amounts within the claims, added up'),
    );
    base = builder.cut(
      id('allowedSum.cut'),
      sum,
      yen('請求の範囲内の額の計（円未満切捨て）', 'amounts within the claims, cut'),
    );
  }
  const cap = (
    name: string,
    family: Family,
    quantity: Quantity | undefined,
    key: keyof Claim,
    ja: [string, string],
    en: [string, string],
  ) => {
    if (!quantity) return family;
    const claimed = builder.input(
      id(`claim.${name}`),
      own,
      [claimInput(quantity, `${claimant.path}.claim.${key}`)],
      yen(ja[0], en[0]),
    );
    return builder.min(id(name), [family, claimed], yen(ja[1], en[1], [PARTIAL_CLAIM]));
  };
  base = cap(
    'base',
    base,
    claimant.claim?.base,
    'base',
    ['損害の請求額', '認容される損害'],
    ['claimed damages', 'damages allowed'],
  );
  const fee = lawyerFeeOf(builder, claimant, base, own, prefix);
  const paid = fee
    ? cap(
        'fee',
        fee,
        claimant.claim?.fee,
        'fee',
        ['弁護士費用の請求額', '認容される弁護士費用'],
        ['claimed lawyer’s fee', 'lawyer’s fee allowed'],
      )
    : undefined;
  const sum = paid
    ? builder.add(id('sum'), [base, paid], yen('損害と弁護士費用の計', 'damages and lawyer’s fee'))
    : base;
  const total = cap(
    'total',
    sum,
    claimant.claim?.total,
    'total',
    ['請求額の合計', '認容額'],
    ['claimed total', 'award'],
  );
  return { found, base, ...(paid ? { fee: paid } : {}), total };
}

/** A claim is the plaintiff's own choice: it needs no proof, and is no assumption. */
function claimInput(quantity: Quantity, path: string): Input {
  const input = statedInput(path, quantity, path);
  if (input.source.kind !== 'assumption') return input;
  return {
    ...input,
    source: { ...input.source, kind: 'case', note: { ja: '原告の請求', en: 'the plaintiff’s claim' } },
  };
}

function lawyerFeeOf(
  builder: GraphBuilder,
  claimant: Claimant,
  base: Family,
  own: Index,
  prefix: string,
): Family | undefined {
  const { lawyerFee, lawyerFeePath } = claimant;
  if (!lawyerFee) return undefined;
  if ('amount' in lawyerFee) {
    const path = `${lawyerFeePath}.amount`;
    return builder.input(
      `${prefix}.feeAmount`,
      own,
      [statedInput(path, lawyerFee.amount, path)],
      yen('弁護士費用', 'lawyer’s fee'),
    );
  }
  const path = `${lawyerFeePath}.rate`;
  const rate = builder.input(
    `${prefix}.feeRate`,
    own,
    [statedInput(path, lawyerFee.rate, path, { kind: 'judgment', isShare: true })],
    {
      label: { ja: '弁護士費用の割合', en: 'rate of the lawyer’s fee' },
      unit: 'factor',
      basis: [LAWYERS_FEE],
    },
  );
  const product = builder.mul(
    `${prefix}.feeProduct`,
    [base, rate],
    yen('弁護士費用（端数処理前）', 'lawyer’s fee, uncut', [LAWYERS_FEE]),
  );
  return builder.cut(
    `${prefix}.feeCut`,
    product,
    yen('弁護士費用（円未満切捨て）', 'lawyer’s fee, cut to whole yen'),
  );
}
