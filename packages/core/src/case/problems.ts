import { FROM_AFTER_TO } from '../base/from-after-to.js';
import { nearest } from '../base/nearest.js';
import { type Problem, problem, shown } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { Words } from '../base/words.js';

export const doubledId = (place: Place, id: string, first: string): Problem =>
  problem('case.duplicate-id', 'error', place, id, {
    ja: [`id「${shown(id)}」は ${first} でも使われています。`, '一つひとつ別の id にしてください。'],
    en: [`The id “${shown(id)}” is used at ${first} as well.`, 'Give each its own id.'],
  });

/** One thing that a list names twice. */
export const listedTwice = (place: Place, id: string): Problem =>
  problem('case.duplicate-id', 'error', place, id, {
    ja: [`「${shown(id)}」が、この一覧に二度あります。`, '一つだけを残してください。'],
    en: [`“${shown(id)}” stands twice in this list.`, 'Keep one of them.'],
  });

/** How many of the known ids a message lists. */
const LISTED = 5;

export function unknownId(
  place: Place,
  id: string,
  what: { ja: string; en: string },
  known: readonly string[],
): Problem {
  const near = nearest(id, known);
  const few = known.slice(0, LISTED).map(shown);
  return problem('case.unknown-id', 'error', place, id, {
    ja: [
      `「${shown(id)}」という${what.ja}はありません。`,
      near
        ? `「${near}」ではありませんか。`
        : `${what.ja}の id には ${few.join('、')}${known.length > LISTED ? ' など' : ''}があります。`,
    ],
    en: [
      `There is no ${what.en} “${shown(id)}”.`,
      near
        ? `Did you mean “${near}”?`
        : `Ids of ${what.en}s: ${few.join(', ')}${known.length > LISTED ? ', …' : ''}.`,
    ],
  });
}

export const unlistedExhibit = (place: Place, exhibit: string): Problem =>
  problem('case.unlisted-exhibit', 'warning', place, exhibit, {
    ja: [
      `「${shown(exhibit)}」は exhibits（証拠）に載っていません。`,
      'exhibits に標題などを書き加えてください。',
    ],
    en: [`“${shown(exhibit)}” is not listed under exhibits.`, 'Add it there with its title.'],
  });

export const noPlaintiff = (place: Place, title: string): Problem =>
  problem('case.title-without-plaintiff', 'error', place, title, {
    ja: [
      `作品「${shown(title)}」の権利を持つ原告が書かれていません。`,
      'plaintiff（単独）か holders（持分）を書いてください。',
    ],
    en: [
      `The title “${shown(title)}” names no plaintiff.`,
      'Write plaintiff (one alone) or holders (with shares).',
    ],
  });

export const twoKindsOfHolder = (place: Place, title: string): Problem =>
  problem('case.two-kinds-of-holder', 'error', place, title, {
    ja: [`作品「${shown(title)}」に plaintiff と holders の両方があります。`, 'どちらか一方にしてください。'],
    en: [`The title “${shown(title)}” has both plaintiff and holders.`, 'Keep one of them.'],
  });

export const sharesAboveWhole = (place: Place, title: string, sum: string): Problem =>
  problem('case.shares-above-whole', 'error', place, sum, {
    ja: [
      `作品「${shown(title)}」の持分を足すと ${sum} になり、全体（1）を超えます。`,
      'holders の share を見直してください。',
    ],
    en: [
      `The shares in “${shown(title)}” add up to ${sum}, more than the whole.`,
      'Look at the shares of its holders.',
    ],
  });

export const noFee = (place: Place, title: string): Problem =>
  problem('case.no-fee', 'error', place, title, {
    ja: [
      `作品「${shown(title)}」の配信料がありません。`,
      '作品に fee（1話・1巻）か feeOfAllUnits（全体）を、または全体の既定として fee を書いてください。',
    ],
    en: [
      `The title “${shown(title)}” has no distribution fee.`,
      'Write fee (one unit) or feeOfAllUnits for the title, or fee for the whole case.',
    ],
  });

export const twoFees = (place: Place, title: string): Problem =>
  problem('case.two-fees', 'error', place, title, {
    ja: [`作品「${shown(title)}」に fee と feeOfAllUnits の両方があります。`, 'どちらか一方にしてください。'],
    en: [`The title “${shown(title)}” has both fee and feeOfAllUnits.`, 'Keep one of them.'],
  });

export const noUnitsForFee = (place: Place, title: string): Problem =>
  problem('case.no-units-for-fee', 'error', place, title, {
    ja: [
      `作品「${shown(title)}」の feeOfAllUnits を割る巻・話数（units）がありません。`,
      'units を書いてください。',
    ],
    en: [`The title “${shown(title)}” has feeOfAllUnits but no units to divide it by.`, 'Write units.'],
  });

export const noRate = (place: Place, title: string): Problem =>
  problem('case.no-rate', 'error', place, title, {
    ja: [
      `作品「${shown(title)}」の使用料率がありません。`,
      '作品に rate を、または全体の既定として rate を書いてください（例：rate: 0.8）。',
    ],
    en: [
      `The title “${shown(title)}” has no usage rate.`,
      'Write rate for the title or for the whole case (such as rate: 0.8).',
    ],
  });

export const liabilityLacks = (path: string, key: string, start: string): Problem =>
  problem('case.liability-incomplete', 'error', { path }, start, {
    ja: [`start: ${start} のときは ${key} が要ります。`, `${key} を書いてください。`],
    en: [`With start: ${start}, ${key} is needed.`, `Write ${key}.`],
  });

export const titleNeedsSite = (path: string): Problem =>
  problem('case.traffic-of-nothing', 'error', { path }, undefined, {
    ja: ['何の数値か書かれていません。', 'site（サイト）か title（作品）を書いてください。'],
    en: ['It is not said what this figure counts.', 'Write site or title.'],
  });

export const halfPeriod = (path: string): Problem =>
  problem('case.half-period', 'error', { path }, undefined, {
    ja: ['from と to の一方だけがあります。', '両方を書くか、期間が分からないときは両方を消してください。'],
    en: ['Only one of from and to is given.', 'Write both, or neither where the period is not known.'],
  });

export const claimAboveParts = (path: string): Problem =>
  problem('case.claim-parts', 'warning', { path }, undefined, {
    ja: [
      '請求額の合計（total）が、base と fee の和と違います。認容額はそれぞれの上限で抑えられます。',
      '三つの額を見直してください。',
    ],
    en: [
      'The claimed total is not the sum of base and fee. Each of them caps the award.',
      'Look at the three amounts.',
    ],
  });

export const plaintiffWithoutTitle = (path: string, name: string): Problem =>
  problem('case.plaintiff-without-title', 'warning', { path }, name, {
    ja: [
      `原告「${shown(name)}」には作品がなく、損害は 0 円になります。`,
      '作品の plaintiff の id を見直してください。',
    ],
    en: [
      `The plaintiff “${shown(name)}” has no title; the amount is 0.`,
      'Look at the plaintiff ids of the titles.',
    ],
  });

/** @param because what the case says elsewhere, as written there, or words that とき can follow */
export function ignored(path: string, because: string | Words): Problem {
  const { ja, en } = typeof because === 'string' ? { ja: `${because} の`, en: because } : because;
  return problem('case.ignored', 'warning', { path }, undefined, {
    ja: [`${ja}とき、この項目は使われません。`, 'この項目を消すか、組み合わせを見直してください。'],
    en: [`With ${en} this entry is not used.`, 'Remove it, or look at the combination.'],
  });
}

export const claimBesideHolders = (place: Place, title: string): Problem =>
  problem('case.claim-beside-holders', 'error', place, title, {
    ja: [
      `作品「${shown(title)}」は holders をもつので、作品の claim がどの原告のものか決められません。`,
      'claim を holders の各原告の下に書いてください。',
    ],
    en: [
      `The title “${shown(title)}” has holders, so it is not clear whose its claim is.`,
      'Write claim under each of the holders.',
    ],
  });

export const feeWithoutRule = (path: string): Problem =>
  problem('case.fee-without-rule', 'warning', { path }, undefined, {
    ja: [
      '弁護士費用が請求されていますが、その額の求め方（lawyerFee）がないので、認容額に入りません。',
      'lawyerFee: { rate: 0.1 } のように書いてください。',
    ],
    en: [
      'A lawyer’s fee is claimed, but nothing says how it is found (lawyerFee), so the award has none.',
      'Write for instance lawyerFee: { rate: 0.1 }.',
    ],
  });

export const foundWithoutSource = (place: Place, title: string): Problem =>
  problem('case.found-without-source', 'error', place, title, {
    ja: [
      `作品「${shown(title)}」の認定額（found）に、根拠がありません。`,
      '{ value: 額, source: 判決の頁など } の形で根拠を書いてください。',
    ],
    en: [
      `The found amount of “${shown(title)}” has no source.`,
      'Write it as { value: amount, source: page of the ruling }.',
    ],
  });

/** A problem where something ends before it begins. */
export const fromAfterTo = (place: Place, from: string | undefined, to: string | undefined): Problem[] =>
  !from || !to || from <= to
    ? []
    : [problem(FROM_AFTER_TO.code, 'error', place, `${from} – ${to}`, FROM_AFTER_TO.telling)];

export const sharesAboveWholeOn = (place: Place, title: string, day: string, sum: string): Problem =>
  problem('case.shares-above-whole', 'error', place, sum, {
    ja: [
      `作品「${shown(title)}」の持分を足すと、${day} には ${sum} になり、全体（1）を超えます。`,
      'holders の share と、それぞれの right の期間を見直してください。',
    ],
    en: [
      `On ${day} the shares in “${shown(title)}” add up to ${sum}, more than the whole.`,
      'Look at the shares of its holders and at the terms of their rights.',
    ],
  });

export const sameName = (path: string, name: string, first: string): Problem =>
  problem('case.same-name', 'warning', { path }, name, {
    ja: [
      `「${shown(name)}」という名前は ${first} と同じなので、主文の形でどちらか分かりません。`,
      '名前で区別できるようにしてください。',
    ],
    en: [
      `The name “${shown(name)}” is that of ${first} as well: the words of an order could not tell them apart.`,
      'Give them names that differ.',
    ],
  });
