import { Fraction } from '../base/fraction.js';
import { both, type Words } from '../base/words.js';
import type { Family, GraphBuilder, Index, Member } from '../formula/graph.js';
import { merge, type Part } from '../formula/merge.js';
import { yen } from '../formula/naming.js';
import { CLAIM_LEFT, claimInput, OF_CLAIM, takeInOrder } from './cap.js';
import type { Claimant, Item } from './claimant.js';
import { type Group, startOf } from './group.js';
import { sumOf } from './sum-of.js';

/** Amounts on the plaintiff's own index, one for each group, in whole yen, and their sum. */
export interface PartsAndSum {
  readonly parts: readonly Family[];
  readonly sum: Family;
}

/** What tells one group from the others, for the working; empty where there is one alone. */
function groupWords(group: Group, number: number, of: number, names: readonly string[]): Words {
  if (of === 1) return { ja: '', en: '' };
  const from = startOf(group);
  const rate = group.delay ? Fraction.of(group.delay.rate.value).times(Fraction.of(100)).toText() : '';
  const owing = group.defendants.map((at) => names[at]);
  return {
    ja: [
      `第${number}群`,
      owing.join('・'),
      ...(rate ? [`年${rate}%`] : []),
      ...(from ? [`${from}から`] : []),
    ].join('、'),
    en: [
      `group ${number}`,
      owing.join(' and '),
      ...(rate ? [`${rate}% a year`] : []),
      ...(from ? [`from ${from}`] : []),
    ].join(', '),
  };
}

const tagged = (label: Words, tag: Words): Words =>
  tag.ja === '' ? label : both(label, { ja: `（${tag.ja}）`, en: ` (${tag.en})` });

/**
 * The items of each group added up and cut to whole yen.
 * @param called what the amount is, and `names` those of the defendants
 */
export function addUp(
  builder: GraphBuilder,
  prefix: string,
  amounts: Family,
  groups: readonly Group[],
  own: Index,
  names: readonly string[],
  called: Words,
): PartsAndSum {
  const parts = groups.map((group, at) => {
    const name = groups.length === 1 ? prefix : `${prefix}.group${at + 1}`;
    const tag = groupWords(group, at + 1, groups.length, names);
    const items = gather(builder, `${name}.holdings`, amounts, group.items);
    const label = tagged({ ja: '使用料相当額の計', en: 'amounts of the titles, added up' }, tag);
    const loss = builder.sum(`${name}.loss`, items, own, toOwn(items), yen(label.ja, label.en));
    const cut = tagged(both(called, { ja: '（円未満切捨て）', en: ', cut to whole yen' }), tag);
    return builder.cut(`${name}.found`, loss, yen(cut.ja, cut.en));
  });
  return { parts, sum: sumOf(builder, `${prefix}.found`, parts, yen(called.ja, called.en)) };
}

/** What the claim takes up of each group, where it is made by title or for some titles alone. */
export function coveredParts(
  builder: GraphBuilder,
  prefix: string,
  amounts: Family,
  claimant: Claimant,
  groups: readonly Group[],
  own: Index,
  names: readonly string[],
): readonly Family[] {
  const wanted = claimant.claim?.covers?.titles;
  const isWanted = (item: Item) => wanted?.includes(item.title) !== false;
  const claimed = new Map<string, NonNullable<Item['claim']>>();
  for (const item of claimant.items) if (item.claim && isWanted(item)) claimed.set(item.title, item.claim);
  const within = withinTitleClaims(builder, prefix, amounts, claimant, groups, claimed);
  return groups.map((group, at) => {
    const name = groups.length === 1 ? prefix : `${prefix}.group${at + 1}`;
    const tag = groupWords(group, at + 1, groups.length, names);
    const open = group.items.filter((item) => !item.claim && isWanted(item));
    const least = within[at];
    const parts: Part[] = [
      ...(least
        ? [
            {
              family: least,
              to: toOwn(least),
              label: { ja: '作品ごとに請求のある分', en: 'titles with a claim of their own' },
            },
          ]
        : []),
      ...(open.length > 0 || !least ? [openPart(builder, name, amounts, open)] : []),
    ];
    const label = tagged({ ja: '請求の範囲内の額の計', en: 'amounts within the claims, added up' }, tag);
    const sum = merge(builder, `${name}.allowedSum`, parts, own, yen(label.ja, label.en));
    const cut = tagged(
      { ja: '請求の範囲内の額の計（円未満切捨て）', en: 'amounts within the claims, cut' },
      tag,
    );
    return builder.cut(`${name}.allowedSum.cut`, sum, yen(cut.ja, cut.en));
  });
}

function openPart(builder: GraphBuilder, name: string, amounts: Family, open: readonly Item[]): Part {
  const rest = gather(builder, `${name}.openTitles`, amounts, open);
  return {
    family: rest,
    to: toOwn(rest),
    label: { ja: '作品ごとの請求のない分', en: 'titles without one' },
  };
}

/** For each group, what the claims for titles take up of it; the claim for a title goes through the groups in order. */
function withinTitleClaims(
  builder: GraphBuilder,
  prefix: string,
  amounts: Family,
  claimant: Claimant,
  groups: readonly Group[],
  claimed: ReadonlyMap<string, NonNullable<Item['claim']>>,
): readonly Family[] {
  if (claimed.size === 0) return [];
  const titles = [...claimed.keys()];
  const first = titles.map((title) => claimant.items.find((item) => item.title === title) as Item);
  const index: Index = {
    id: `${prefix}.claimedTitles.index`,
    label: amounts.index.label,
    members: first.map((item) => amounts.index.members[item.at] as Member),
  };
  const claims = builder.input(
    `${prefix}.titleClaims`,
    index,
    [...claimed.values()].map(({ quantity, path }) => claimInput(quantity, path)),
    yen('作品ごとの請求額', 'claim for the title'),
  );
  const position = new Map(titles.map((title, at) => [title, at]));
  const parts = groups.map(({ items }, at) => {
    const own = items.filter((item) => position.has(item.title));
    const name = groups.length === 1 ? `${prefix}.claimedTitles` : `${prefix}.claimedTitles${at + 1}`;
    const to = own.map((item) => position.get(item.title) as number);
    return merge(
      builder,
      name,
      [{ family: gather(builder, `${name}.items`, amounts, own), to }],
      index,
      yen('請求のある作品の額', 'amount of a title with a claim'),
    );
  });
  return takeInOrder(builder, `${prefix}.titleAllowed`, parts, claims, OF_CLAIM, CLAIM_LEFT).taken;
}

function gather(builder: GraphBuilder, id: string, amounts: Family, items: readonly Item[]): Family {
  const index: Index = {
    id: `${id}.index`,
    label: amounts.index.label,
    members: items.map(({ at }) => amounts.index.members[at] as Member),
  };
  return builder.gather(
    id,
    amounts,
    index,
    items.map(({ at }) => at),
  );
}

const toOwn = (family: Family): number[] => family.index.members.map(() => 0);
