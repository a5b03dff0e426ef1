import { numberedId } from '../base/pair-id.js';
import { same } from '../base/words.js';
import type { Case } from '../case/parse.js';
import type { Title } from '../case/title.js';
import type { Index } from '../formula/graph.js';
import type { Part, PortionKey } from './parts.js';

/** Titles, each parted by who answers, who holds and the rate of interest; and the portion of each part. */
export interface Portions {
  readonly list: readonly PortionKey[];
  /** the index of titles itself where no title is parted */
  readonly index: Index;
  readonly ofPart: readonly number[];
  /** the portions of each title, in the order of the list */
  readonly ofTitle: readonly (readonly number[])[];
}

const keyOf = ({ title, defendants, holders, interest }: PortionKey): string =>
  JSON.stringify([title, defendants, holders, interest?.rate]);

/** Titles without any part (an amount found elsewhere, or no day) have one portion, for which every defendant answers. */
export function portionsOf(
  { fields }: Case,
  titles: readonly Title[],
  titleIndex: Index,
  parts: readonly Part[],
  found: (title: Title) => Pick<PortionKey, 'interest'>,
): Portions {
  const byTitle = titles.map(() => new Map<string, PortionKey>());
  for (const { portion } of parts) byTitle[portion.title]?.set(keyOf(portion), portion);
  const everybody = fields.defendants.map((_, at) => at);
  const list = byTitle.flatMap((own, title): PortionKey[] =>
    own.size > 0 ? [...own.values()] : [{ title, defendants: everybody, ...found(titles[title] as Title) }],
  );
  const position = new Map(list.map((portion, at) => [keyOf(portion), at]));
  const ofTitle = titles.map(() => [] as number[]);
  list.forEach(({ title }, at) => {
    ofTitle[title]?.push(at);
  });
  const isParted = list.length > titles.length;
  const index: Index = isParted
    ? {
        id: 'portions',
        label: { ja: '作品（条件の同じ日ごと）', en: 'title, by days that are alike' },
        members: list.map((portion) => {
          const { id, name } = titles[portion.title] as Title;
          const number = (ofTitle[portion.title]?.indexOf(position.get(keyOf(portion)) as number) ?? 0) + 1;
          const several = (ofTitle[portion.title]?.length ?? 0) > 1;
          return {
            id: numberedId(id, several ? number : undefined),
            label: same(several ? `${name} #${number}` : name),
          };
        }),
      }
    : titleIndex;
  return {
    list,
    index,
    ofPart: parts.map(({ portion }) => position.get(keyOf(portion)) as number),
    ofTitle,
  };
}
