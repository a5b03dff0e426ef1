import { type Problem, problem } from '../base/problem.js';
import type { Group } from './group.js';

export const coverOrderNeeded = (path: string, groups: readonly Group[]): Problem => {
  const starts = new Set(groups.map(({ delay }) => JSON.stringify(delay?.starts.map(({ from }) => from))));
  const rates = new Set(groups.map(({ delay }) => delay?.rate.value));
  const owing = new Set(groups.map(({ defendants }) => JSON.stringify(defendants)));
  const differs = [
    ...(starts.size > 1 ? [{ ja: '起算日', en: 'start of interest' }] : []),
    ...(rates.size > 1 ? [{ ja: '利率', en: 'rate of interest' }] : []),
    ...(owing.size > 1 ? [{ ja: '責任を負う被告', en: 'defendants who answer' }] : []),
  ];
  return problem('award.cover-order-needed', 'error', { path: `${path}.claim` }, undefined, {
    ja: [
      `請求額の及ぶ項目が、${differs.map(({ ja }) => ja).join('・')}の違う${groups.length}組に分かれるので、一部請求がどれに及ぶかを決められません。`,
      'claim に covers: earliest（起算日の早い順）、latest（遅い順）、joint（連帯する被告の多い順）のどれかを書いてください（作品を限るときは covers: { titles: [w1], order: earliest }）。',
    ],
    en: [
      `The items under the claim fall into ${groups.length} groups that differ in ${differs.map(({ en }) => en).join(', ')}, so it is open which of them a partial claim covers.`,
      'Write under claim covers: earliest (start of interest), latest, or joint (most debtors first); where it is for some titles alone, covers: { titles: [w1], order: earliest }.',
    ],
  });
};

export const fixedFeeOfSeveral = (path: string): Problem =>
  problem('award.fixed-fee-of-several', 'error', { path }, undefined, {
    ja: [
      '被告によって責任を負う部分が違うので、弁護士費用の額を被告ごとに分けられません。',
      'lawyerFee を amount でなく rate（認容額に対する割合）で書いてください。',
    ],
    en: [
      'The defendants answer for different parts, so a fixed lawyer’s fee cannot be parted among them.',
      'State lawyerFee as a rate of the amount allowed, not as an amount.',
    ],
  });

export const fixedFeeOnNothing = (path: string): Problem =>
  problem('award.fixed-fee-on-nothing', 'warning', { path }, undefined, {
    ja: [
      'この原告には認容される項目がないので、弁護士費用も数えていません。',
      '作品の plaintiff・holders と権利の期間を見直してください。',
    ],
    en: [
      'Nothing is allowed to this plaintiff, so no lawyer’s fee is counted either.',
      'Look at the plaintiff or holders of the titles, and at the terms of their rights.',
    ],
  });

export const reductionOfNothing = (path: string): Problem =>
  problem('award.reduction-of-nothing', 'warning', { path }, undefined, {
    ja: [
      'この減額の当たる作品と原告の組がないので、何も引いていません。',
      'titles と plaintiffs を見直してください。',
    ],
    en: [
      'No title of any plaintiff is one that this reduction speaks of: nothing is taken off.',
      'Look at titles and plaintiffs.',
    ],
  });

export const paymentBesideTitles = (path: string): Problem =>
  problem('award.payment-beside-titles', 'error', { path }, undefined, {
    ja: [
      '作品ごとの請求（または covers.titles）があるので、この弁済をどの作品に充てるかが決まりません。',
      '請求を claim.base か claim.total だけで書いてください。',
    ],
    en: [
      'Claims stand by title (or under covers.titles), so it is open which title this payment was for.',
      'State the claim as claim.base or claim.total alone.',
    ],
  });

export const paymentNeedsDelay = (path: string): Problem =>
  problem('award.payment-needs-delay', 'error', { path }, undefined, {
    ja: [
      '弁済は費用、利息、元本の順に充当されるので（民法489条）、遅延損害金の起算日と利率（delayDamages）が要ります。',
      'delayDamages を書くか、元本に充てる合意があれば toward: principal と reason を書いてください。',
    ],
    en: [
      'A payment goes to costs, interest and principal in that order (Civil Code 489), so delayDamages is needed.',
      'Write delayDamages, or toward: principal with its reason where the parties so agreed.',
    ],
  });

export const paymentBeforeDelay = (path: string, date: string, from: string): Problem =>
  problem('award.payment-before-delay', 'error', { path }, date, {
    ja: [
      `弁済の日（${date}）が、最も早い遅延損害金の起算日（${from}）より前です。`,
      '弁済の日と起算日を見直してください。遅延損害金がまだ生じていないので元本に充てるのであれば、toward: principal と、その理由（reason）を書いてください。',
    ],
    en: [
      `The payment of ${date} was made before any delay (the first begins on ${from}).`,
      'Look at its day and at the start of delay damages; if it goes to the principal, since no interest had arisen, write toward: principal and why (reason).',
    ],
  });

export const paymentOfNothing = (path: string): Problem =>
  problem('award.payment-of-nothing', 'error', { path }, undefined, {
    ja: [
      'この被告が責任を負う項目が、この原告にはありません。',
      'plaintiff と defendant の id を見直してください。',
    ],
    en: ['This defendant owes nothing to this plaintiff.', 'Look at the ids of plaintiff and defendant.'],
  });

export const overpaid = (path: string, amount: string): Problem =>
  problem('award.overpaid', 'warning', { path }, amount, {
    ja: [
      `この弁済のうち ${amount} 円は、充当する費用・損害・その遅延損害金がなく、計算に入りません（弁護士費用には充てていません）。`,
      '弁済の額と、原告・被告の組を見直してください。',
    ],
    en: [
      `¥${amount} of this payment finds no costs, damages or interest on them to go to, and counts for nothing (nothing goes to the lawyer’s fee).`,
      'Look at its amount, and at whom it was paid by and to.',
    ],
  });
