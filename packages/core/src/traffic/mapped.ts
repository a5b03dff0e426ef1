import type { Problem } from '../base/problem.js';
import { COLUMN_WORDS } from './column-words.js';
import { isDataRow } from './data-row.js';
import type { Context } from './format.js';
import { type Header, plainHeader } from './header.js';
import type { FigureColumn, Layout } from './layout.js';
import { type Mapping, ROLES, type Role } from './mapping.js';
import { mappedColumnMissing, mappedWithoutFigures, noHeader } from './mapping-problems.js';
import { METRIC_WORDS, metricOf } from './metric-words.js';
import { METRICS, type Metric } from './observation.js';

/**
 * The layout that a mapping names. Columns that it does not name keep the meaning of their headers; where it names
 * figures, those are the only ones.
 */
export function mappedLayout(
  header: Header,
  { file, sheet, row, mapping }: Context,
  columns: NonNullable<Mapping['columns']>,
): Layout | readonly Problem[] {
  const place = { file, ...(sheet.name === undefined ? {} : { sheet: sheet.name }), row };
  const problems: Problem[] = [];
  const own = header.layout({ roles: COLUMN_WORDS, metrics: METRIC_WORDS });
  const taken = new Map<string, number>();
  for (const [role, name] of Object.entries(columns)) {
    const at = columnOf(header, name);
    if (at === undefined) problems.push(mappedColumnMissing(place, role, name, header.cells));
    else taken.set(role, at);
  }
  if (problems.length > 0) return problems;
  if (isDataRow(header.cells)) return [noHeader(place, header.cells)];
  const used = new Set(taken.values());
  const roles: Partial<Record<Role, number>> = {};
  for (const role of ROLES) {
    const at = taken.get(role) ?? own.roles[role];
    if (at !== undefined && (taken.has(role) || !used.has(at))) roles[role] = at;
  }
  const named = METRICS.flatMap((metric): FigureColumn[] => {
    const column = taken.get(metric);
    if (column === undefined) return [];
    // What the header says of the device and of averages holds, unless the mapping says otherwise.
    const said = metricOf(header.plainAt(column), METRIC_WORDS);
    const own = said?.metric === metric ? said : { metric };
    const device = mapping.device === undefined ? {} : { device: mapping.device };
    return [{ ...own, column, ...device, ...header.unitAt(column) }];
  });
  const { value } = roles;
  const metric: Metric | undefined =
    roles.metric === undefined ? mapping.metric : (mapping.metric ?? 'visits');
  const valued = value !== undefined && metric ? [{ column: value, metric, ...header.unitAt(value) }] : [];
  const figures =
    named.length > 0
      ? named
      : valued.length > 0
        ? valued
        : own.figures.filter((figure) => !used.has(figure.column));
  if (figures.length === 0 && value === undefined) return [mappedWithoutFigures(place)];
  const unnamed = figures.length === 0 && value !== undefined ? { unnamed: value } : {};
  const isDated = (roles.date ?? roles.from) !== undefined;
  const ranks = taken.has('rank') ? [] : (own.ranks ?? []).filter((at) => !used.has(at));
  const mayBeUndated = roles.title !== undefined;
  return {
    roles,
    figures,
    ranks,
    unused: header.unused(roles, figures, ranks),
    ...unnamed,
    ...(isDated ? {} : { mayBeAverage: true }),
    ...(mayBeUndated ? { mayBeUndated } : {}),
  };
}

/** A column by its header, or by its number from 1. */
function columnOf(header: Header, name: string): number | undefined {
  const plain = plainHeader(name);
  const exact = header.cells.findIndex((cell) => cell.trim() === name.trim());
  if (exact >= 0) return exact;
  const at = header.cells.findIndex((cell) => plainHeader(cell) === plain);
  if (at >= 0) return at;
  const number = numberIn(name);
  return number !== undefined && number < header.cells.length ? number : undefined;
}

const numberIn = (name: string): number | undefined =>
  /^[1-9]\d{0,3}$/.test(name.trim()) ? Number(name) - 1 : undefined;

/** The columns that a mapping names by their numbers, not by their headers. */
export const columnsByNumber = (
  header: Header,
  columns: NonNullable<Mapping['columns']>,
): ReadonlySet<number> =>
  new Set(
    Object.values(columns).flatMap((name) => {
      const at = numberIn(name);
      return at !== undefined && columnOf(header, name) === at ? [at] : [];
    }),
  );
