import type { Problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { Sheet } from '../tables/sheet.js';
import { isComment } from './comment.js';
import { FactBook } from './fact-book.js';
import type { Facts } from './facts.js';
import type { Context, Fit, Format, Sureness } from './format.js';
import { FORMATS } from './formats.js';
import { Header } from './header.js';
import type { Layout } from './layout.js';
import { mappedLayout } from './mapped.js';
import type { Mapping } from './mapping.js';

/** A row as it was given. */
export interface GivenRow {
  readonly cells: readonly string[];
  readonly row: number;
  readonly places?: ((column: number) => Place) | undefined;
  readonly isTyped?: ((column: number) => boolean) | undefined;
}

/** What a table is, and where its header stands. */
export interface Recognition {
  readonly format: Pick<Format, 'id' | 'label'>;
  readonly sureness: Sureness;
  readonly layout: Layout;
  readonly header: Header;
  /** position of the header among the rows that were looked at */
  readonly at: number;
  readonly facts: Facts;
  /** what the lines above the header say */
  readonly above: Facts;
}

const RANK: Readonly<Record<Sureness, number>> = { told: 2, certain: 1, likely: 0 };

/** How a table that is told of by a mapping is called. */
const MAPPED: Pick<Format, 'id' | 'label'> = {
  id: 'mapping',
  label: { ja: 'mapping で列を示した表', en: 'table whose columns a mapping names' },
};

/**
 * Finds the header among the first rows of a table, and what the table is. Lines above the header may say more of it.
 * @returns undefined where no row is a header of a known kind; problems of a mapping that does not fit
 */
export function recognise(
  rows: readonly GivenRow[],
  file: string,
  sheet: Sheet,
  known: Facts,
  /** what the file's name says, which goes after all that the file itself says */
  named: Facts,
  mapping: Mapping,
): Recognition | readonly Problem[] | undefined {
  const book = new FactBook();
  let problems: readonly Problem[] | undefined;
  for (const [at, { cells, row, places }] of rows.entries()) {
    const place = places?.(0) ?? { file, ...(sheet.name === undefined ? {} : { sheet: sheet.name }), row };
    const isAllowed = mapping.header === undefined || mapping.header === row;
    if (isAllowed && !isComment(cells)) {
      const header = new Header(cells);
      const above = book.facts;
      // What stands nearest to the table goes first.
      const facts = { ...named, ...known, ...above };
      const context: Context = { file, sheet, row, facts, mapping };
      if (mapping.columns) {
        const mapped = mappedLayout(header, context, mapping.columns);
        if ('figures' in mapped) {
          const layout = overruled(mapped, header, mapping);
          return { format: MAPPED, sureness: 'told', layout, header, at, facts, above };
        }
        problems ??= mapped;
      } else {
        const found = best(header, context);
        if (found)
          return { ...found, layout: overruled(found.layout, header, mapping), header, at, facts, above };
      }
    }
    book.addLine(cells, place);
  }
  return problems;
}

/** What the mapping says of all figures goes before a column: that column is then not used. */
function overruled(layout: Layout, { cells }: Header, mapping: Mapping): Layout {
  const told = (['site', 'title', 'country', 'device'] as const).filter(
    (role) => mapping[role] !== undefined,
  );
  const roles = { ...layout.roles };
  const unused = [...layout.unused];
  for (const role of told) {
    const at = roles[role];
    if (at !== undefined) unused.push(cells[at] ?? '');
    delete roles[role];
  }
  return unused.length === layout.unused.length ? layout : { ...layout, roles, unused };
}

/** The format that fits a header best: certain before likely, then the earlier in the list. */
function best(
  header: Header,
  context: Context,
): (Fit & { format: Pick<Format, 'id' | 'label'> }) | undefined {
  let found: (Fit & { format: Pick<Format, 'id' | 'label'> }) | undefined;
  for (const format of FORMATS) {
    const one = format.recognise(header, context);
    if (one && (!found || RANK[one.sureness] > RANK[found.sureness])) {
      found = { ...one, format: { id: format.id, label: format.label } };
    }
    if (found?.sureness === 'certain') break;
  }
  return found;
}
