import type { Case } from '../case/parse.js';
import type { Title } from '../case/title.js';
import { holderShare, soleHolder } from '../royalty/holding.js';
import type { Holding } from '../royalty/request.js';
import type { Portions } from './portions.js';

/** Who holds which part of each portion: of the holders, those whose right exists on its days. */
export function holdingsOf(read: Case, titles: readonly Title[], portions: Portions): Holding[] {
  const at = new Map(read.fields.plaintiffs.map((plaintiff, position) => [plaintiff.id, position]));
  return portions.list.flatMap(({ title: position, holders }, portion) => {
    const title = titles[position] as Title;
    if (!title.holders)
      return [
        {
          title: position,
          portion,
          plaintiff: at.get(title.plaintiff as string) as number,
          share: soleHolder(`${title.path}.plaintiff`),
        },
      ];
    return title.holders.flatMap((holder, n) =>
      holders?.includes(n) === false
        ? []
        : [
            {
              title: position,
              portion,
              plaintiff: at.get(holder.plaintiff) as number,
              share: holderShare(holder.share, `${title.path}.holders[${n}].share`),
            },
          ],
    );
  });
}
