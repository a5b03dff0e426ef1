import type { Problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import { doubledHeader, shortRow } from '../tables/problems.js';
import { headerScale } from './header-scale.js';
import type { FigureColumn, Layout } from './layout.js';
import { ROLES, type Role } from './mapping.js';
import { type MetricWords, metricOf } from './metric-words.js';

/** Longer headers have no meaning that is known, and are compared as they stand. */
const LONGEST = 200;

/** A header as it is compared: no case, no spaces, no `_` or `-`, full-width forms folded. */
export const plainHeader = (header: string): string =>
  header.length > LONGEST
    ? header
    : header
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s_\-–・"'#*]/g, '');

/** What columns are called: the names of roles, and of figures. */
export interface Vocabulary {
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly metrics: MetricWords;
}

/** A header row, with its names as they are compared. */
export class Header {
  readonly #plain: readonly string[];
  readonly #scaled: readonly ReturnType<typeof headerScale>[];

  constructor(readonly cells: readonly string[]) {
    this.#scaled = cells.map(headerScale);
    this.#plain = this.#scaled.map(({ plain }) => plainHeader(plain));
  }

  plainAt(column: number): string {
    return this.#plain[column] ?? '';
  }

  /** Whether one of the names, or a part that fits the pattern, heads a column. */
  has(name: string | RegExp): boolean {
    return typeof name === 'string'
      ? this.#plain.includes(name)
      : this.#plain.some((plain) => name.test(plain));
  }

  /** Position of the first column that bears one of the names (as `plainHeader` has them); undefined for none. */
  find(names: readonly string[]): number | undefined {
    const at = this.#plain.findIndex((plain) => names.includes(plain));
    return at < 0 ? undefined : at;
  }

  /** The columns by their meaning. A column has one: a role goes before a figure. */
  layout({ roles: words, metrics }: Vocabulary): Layout {
    const roles: Partial<Record<Role, number>> = {};
    const taken = new Set<number>();
    for (const role of ROLES) {
      const at = words[role] && this.find(words[role]);
      if (at === undefined || taken.has(at)) continue;
      roles[role] = at;
      taken.add(at);
    }
    const figures: FigureColumn[] = [];
    this.#plain.forEach((plain, column) => {
      const named = plain === '' || taken.has(column) ? undefined : metricOf(plain, metrics);
      if (named) figures.push({ column, ...named, ...this.unitAt(column) });
    });
    const ranks = this.#plain.flatMap((plain, at) =>
      words.rank?.includes(plain) && !taken.has(at) ? [at] : [],
    );
    return { roles, figures, ranks, unused: this.unused(roles, figures, ranks) };
  }

  /** What the header says of the unit of its figures. */
  unitAt(column: number): Pick<FigureColumn, 'scale' | 'isPercent'> {
    const { scale, unit } = this.#scaled[column] ?? { scale: '1' };
    return { ...(scale === '1' ? {} : { scale }), ...(unit === 'percent' ? { isPercent: true } : {}) };
  }

  /** Headers of columns that have no meaning. */
  unused(roles: Layout['roles'], figures: readonly FigureColumn[], ranks: readonly number[] = []): string[] {
    const used = new Set<number | undefined>([
      ...Object.values(roles),
      ...ranks,
      ...figures.flatMap((figure) => [figure.column, figure.countryColumn]),
    ]);
    return this.cells.filter((cell, at) => !used.has(at) && cell.trim() !== '');
  }

  /**
   * Problems of the header itself: a name that stands twice, where a column of it is used.
   * @param named columns that a mapping names by their numbers: of them it is clear which is meant
   */
  problems(place: Place, { roles, figures }: Layout, named: ReadonlySet<number>): Problem[] {
    const columns = [...Object.values(roles), ...figures.map((figure) => figure.column)];
    const used = new Set(columns.filter((at) => !named.has(at)).map((at) => this.plainAt(at)));
    return this.#plain.flatMap((plain, at) =>
      plain !== '' && used.has(plain) && this.#plain.indexOf(plain) < at
        ? [doubledHeader({ ...place, column: at + 1 }, this.cells[at] ?? '')]
        : [],
    );
  }
}

/** A problem where a row has not as many cells as the header; empty cells beyond it do no harm. */
export function misfit(cells: readonly string[], length: number, place: Place): Problem | undefined {
  const extra = cells.length > length && cells.slice(length).some((cell) => cell.trim() !== '');
  return cells.length < length || extra ? shortRow(place, cells.length, length) : undefined;
}
