import type { Problem } from '../base/problem.js';
import { KINDS } from './names.js';
import { unknownId } from './problems.js';
import type { Known } from './schema.js';
import type { Title } from './title.js';

/** An id that the case writes somewhere, and what it should be the id of. */
interface Mention {
  readonly kind: keyof typeof KINDS;
  readonly id: string;
  readonly path: string;
}

type Places = readonly (readonly [kind: Mention['kind'], ids: readonly string[] | undefined, path: string])[];

const mentions = (places: Places): Mention[] =>
  places.flatMap(([kind, ids, path]) =>
    (ids ?? []).map((id, at) => ({ kind, id, path: (ids?.length ?? 0) > 1 ? `${path}[${at}]` : path })),
  );

/** Where the rules of liability, award and limitation name plaintiffs, defendants, sites and titles. */
function mentionsIn({ plaintiffs, defendants, reductions, payments, limitation }: Known): Mention[] {
  const one = (id: string | undefined) => (id === undefined ? undefined : [id]);
  return mentions([
    ...(defendants ?? []).flatMap(({ sites, liability }, n): Places => {
      const path = `defendants[${n}]`;
      const points = (['known', 'ends'] as const).flatMap((key) =>
        (liability[key] ?? []).map((point, at) => ({ point, where: `${path}.liability.${key}[${at}]` })),
      );
      return [
        ['sites', sites, `${path}.sites`],
        ...points.flatMap(
          ({ point, where }): Places => [
            ['titles', point.title, `${where}.title`],
            ['sites', point.site, `${where}.site`],
          ],
        ),
      ];
    }),
    ...(plaintiffs ?? []).map(
      ({ claim }, n) => ['titles', claim?.covers?.titles, `plaintiffs[${n}].claim.covers.titles`] as const,
    ),
    ...(reductions ?? []).flatMap(
      (reduction, n): Places => [
        ['titles', reduction.titles, `reductions[${n}].titles`],
        ['plaintiffs', reduction.plaintiffs, `reductions[${n}].plaintiffs`],
      ],
    ),
    ...(payments ?? []).flatMap(
      (payment, n): Places => [
        ['plaintiffs', one(payment.plaintiff), `payments[${n}].plaintiff`],
        ['defendants', one(payment.defendant), `payments[${n}].defendant`],
      ],
    ),
    ...(limitation ?? []).flatMap(
      (entry, n): Places => [
        ['plaintiffs', entry.plaintiffs, `limitation[${n}].plaintiffs`],
        ['defendants', entry.defendants, `limitation[${n}].defendants`],
        ['titles', entry.titles, `limitation[${n}].titles`],
      ],
    ),
  ]);
}

/**
 * Ids that name nothing, in what a case says of liability, award and limitation.
 * @param titles absent where they are not read yet: then nothing is said of theirs
 */
export function mentionProblems(fields: Known, titles?: readonly Title[]): Problem[] {
  const known: Readonly<Record<Mention['kind'], readonly string[] | undefined>> = {
    plaintiffs: fields.plaintiffs?.map(({ id }) => id),
    defendants: fields.defendants?.map(({ id }) => id),
    sites: fields.sites?.map(({ id }) => id),
    titles: titles?.map(({ id }) => id),
  };
  return mentionsIn(fields).flatMap(({ kind, id, path }) => {
    // Titles are looked at once they are read, all else when the case is.
    const list = (kind === 'titles') === (titles !== undefined) ? known[kind] : undefined;
    return !list || list.includes(id) ? [] : [unknownId({ path }, id, KINDS[kind], list)];
  });
}
