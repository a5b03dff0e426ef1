import { COLUMN_WORDS, isTotal } from './column-words.js';
import { readDateText } from './date-text.js';
import type { Format } from './format.js';
import { plainHeader } from './header.js';
import { headerScale } from './header-scale.js';
import type { FigureColumn } from './layout.js';
import { METRIC_WORDS, metricOf } from './metric-words.js';
import { readMonthName } from './month-names.js';
import { metricAssumed } from './problems.js';

/** What stands between a month and what it counts: `oct_visits`, `page_views_2023-01`. */
const BETWEEN = /[\s_\-:：/]+/g;
/** Longer headers name no month. */
const LONGEST = 80;

/** What a header says beside its month. */
type MonthColumn = Pick<FigureColumn, 'device' | 'isAverage'> & {
  readonly date: string;
  readonly metric?: FigureColumn['metric'];
};

/** The month, and what it counts where that is named, of a header; undefined where it names no month. */
function monthColumn(header: string): MonthColumn | undefined {
  const text = headerScale(header).plain;
  if (text.length > LONGEST) return undefined;
  if (isMonth(text)) return { date: text };
  for (const { index, 0: sign } of text.matchAll(BETWEEN)) {
    const parts = [text.slice(0, index), text.slice(index + sign.length)] as const;
    for (const [date, name] of [parts, [parts[1], parts[0]] as const]) {
      const named = isMonth(date) ? metricOf(plainHeader(name), METRIC_WORDS) : undefined;
      if (named) return { ...named, date };
    }
  }
  return undefined;
}

const isMonth = (text: string): boolean =>
  readMonthName(text) !== undefined || (readDateText(text) !== undefined && !/^\d{1,5}$/.test(text));

/** A sheet with a row for each site and a column for each month. */
export const wideByMonth: Format = {
  id: 'wide-by-month',
  label: { ja: '月ごとの列をもつ表（横持ち）', en: 'sheet with a column for each month (wide)' },
  recognise(header, { file, row, sheet, facts, mapping }) {
    const layout = header.layout({ roles: { ...COLUMN_WORDS, date: [], from: [], to: [] }, metrics: {} });
    const told = mapping.metric ?? facts.metric?.value;
    const found = header.cells.map(monthColumn);
    const { title, site } = layout.roles;
    const months = found.filter((one) => one !== undefined);
    const isNamed = site !== undefined || title !== undefined;
    if (months.length === 0 || (months.length < 2 && !isNamed)) return undefined;
    // Without a column that names what a row is of, a row of data with two dates must not look like a header.
    const roles = new Set(Object.values(layout.roles));
    const isKnown = (cell: string, at: number) =>
      found[at] !== undefined || roles.has(at) || cell.trim() === '' || isTotal(cell);
    if (!isNamed && !header.cells.every(isKnown)) return undefined;
    const fallback = title === undefined ? 'visits' : 'views';
    const figures = found.flatMap((one, column): FigureColumn[] =>
      one ? [{ ...one, column, metric: one.metric ?? told ?? fallback, ...header.unitAt(column) }] : [],
    );
    const isAssumed =
      !told && layout.roles.metric === undefined && months.some((one) => one.metric === undefined);
    const place = { file, ...(sheet.name === undefined ? {} : { sheet: sheet.name }), row };
    return {
      layout: {
        ...layout,
        figures,
        unused: header.unused(layout.roles, figures, layout.ranks),
        problems: isAssumed ? [metricAssumed(place, fallback)] : [],
      },
      sureness: 'likely',
    };
  },
};
