import { type Problem, problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { Observation } from '../traffic/observation.js';
import type { FileRead } from '../traffic/read.js';
import type { Title } from './title.js';

/** Sites and titles that the files hold and the case does not name: their figures are not counted, and that is said. */
export function strangers(
  sites: ReadonlySet<string>,
  titles: readonly Title[],
  observations: readonly Observation[],
  titlesRead: boolean,
): Problem[] {
  const names = new Set(titles.flatMap((title) => [title.id, title.name]));
  const unknown = new Map<string, { place: Place; count: number; what: string }>();
  for (const one of observations) {
    const what =
      one.site !== undefined && !sites.has(one.site)
        ? one.site
        : titlesRead && one.title !== undefined && !names.has(one.title)
          ? one.title
          : undefined;
    if (what === undefined) continue;
    const known = unknown.get(what);
    if (known) known.count += 1;
    else unknown.set(what, { place: one.source.place ?? {}, count: 1, what });
  }
  return [...unknown.values()].map(({ place, count, what }) => notInCase(place, what, count));
}

/** Sites whose rows were not read, since the case does not name them. */
export const strangerSites = ({ strangers, file }: FileRead): Problem[] => [
  ...strangers.all().map(({ site, first, count }) => notInCase(first, site, count)),
  ...(strangers.unnamed > 0 ? [notInCase({ file: file.path }, undefined, strangers.unnamed)] : []),
];

const notInCase = (place: Place, what: string | undefined, count: number): Problem =>
  problem('traffic.not-in-case', 'warning', place, what, {
    ja: [
      `${what === undefined ? 'ほかのサイト' : `「${what}」`}はケースの sites・titles にないので、その数値${count}件は数えません（不算入）。`,
      '数えるべきものであれば、sites の domains か titles の id・name を合わせてください。',
    ],
    en: [
      what === undefined
        ? `Further sites are not among those of the case; their ${count} figure(s) are not counted.`
        : `“${what}” is not among the sites and titles of the case; its ${count} figure(s) are not counted.`,
      'If they should be, make the domains of a site, or the id or name of a title, fit.',
    ],
  });
