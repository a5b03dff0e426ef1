import { groupBy } from '../base/group.js';
import { type Problem, problem, shown } from '../base/problem.js';
import type { Title } from '../case/title.js';
import type { Observation } from '../traffic/observation.js';

/** Figures of a title by itself go unused where its amount was found elsewhere: that is said, once for each title. */
export function foundBesideFigures(
  titles: readonly Title[],
  observations: readonly Observation[],
): Problem[] {
  const found = new Map(
    titles
      .filter((title) => title.found)
      .flatMap((title) => [title.id, title.name].map((one) => [one, title])),
  );
  if (found.size === 0) return [];
  const unused = groupBy(
    observations.filter(({ title }) => title !== undefined && found.has(title)),
    ({ title }) => found.get(title as string) as Title,
  );
  return [...unused].map(([title, list]) => figuresBesideFound(title, list));
}

const figuresBesideFound = ({ name }: Title, list: readonly Observation[]): Problem =>
  problem('royalty.figures-beside-found', 'warning', list[0]?.source.place ?? {}, shown(name), {
    ja: [
      `作品「${shown(name)}」の額は認定額（found）によるので、この作品の数値${list.length}件（最初はここ）は使いません。`,
      '閲覧数から求めるときは found を、認定額によるときはこの数値を消してください。',
    ],
    en: [
      `The amount of “${shown(name)}” was found elsewhere (found): ${list.length} figure(s) of this title (the first is here) are not used.`,
      'Remove found to build the amount from views, or these figures to start from the amount.',
    ],
  });
