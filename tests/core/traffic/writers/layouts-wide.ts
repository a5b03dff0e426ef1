import type { Metric } from '../../../../packages/core/src/traffic/observation.js';
import { numberOf, partsOf } from './calendar.js';
import { metricWord, roleWord } from './header-words.js';
import type { Kit } from './kit.js';
import { type Cell, cell, type Days, type Grid } from './made.js';
import { type Keys, keyColumns, type Row, rowsOf, subjectOf } from './rows.js';
import { siteText } from './subjects.js';
import { type Column, table } from './table.js';

/** A row for each date and a column for each site, headed by its domain. */
function bySite(kit: Kit): Grid {
  const { picker, dates } = kit;
  const metric = picker.chance(20) ? 'visits' : kit.fixedMetric();
  const subject = { country: kit.fixedCountry(), device: kit.fixedDevice() };
  const columns: Column<Days>[] = [
    { header: cell(roleWord('date', picker)), cell: (period) => dates.cell(period), isKey: true },
    ...kit.sites().map((site) => ({
      header: cell(siteText(site, picker)),
      isCount: true,
      cell: (period: Days) => kit.figure(metric, { site, period, ...subject }),
    })),
  ];
  return table(kit, columns, kit.periods(), { isOrdered: true, isPure: true });
}

/** A row for each site or title and a column for each period. */
function byMonth(kit: Kit): Grid {
  const { picker, stores } = kit;
  const hasTitle = picker.chance(25);
  const keys: Keys = {
    site: !hasTitle || picker.chance(40),
    title: hasTitle,
    country: !hasTitle && picker.chance(40),
    device: !hasTitle && picker.chance(25),
  };
  const periods = kit.periods();
  // Only a title's views, or what the header or the case names.
  const isNamed = !hasTitle && picker.chance(40);
  const metric: Metric = hasTitle ? 'views' : isNamed ? picker.one(['visits', 'pageViews']) : named(kit);
  const names = picker.chance(25) ? monthNames(kit, periods) : undefined;
  const columns: Column<Row>[] = [
    ...keyColumns(kit, keys),
    ...periods.map((period, at) => ({
      header: isNamed
        ? cell(headed(metricWord(metric, picker).trim(), kit.dates.cell(period, true).text, kit))
        : names
          ? cell(names[at] as string)
          : kit.dates.cell(period, stores === 'json'),
      isCount: true,
      cell: (row: Row): Cell => kit.figure(metric, { ...subjectOf(row), period }, {}, row),
    })),
  ];
  return table(kit, columns, rowsOf(kit, keys, { isUndated: true }), { isPure: picker.chance(50) });
}

const MONTHS = ['Jan', 'Feb', 'März', 'April', 'Mai', 'Jun', 'July', 'AUG', 'Sept', 'Okt', 'November', 'Dez'];

/** Names of months without their year, which the period of the whole tells; undefined where it could not. */
function monthNames(kit: Kit, periods: readonly Days[]): string[] | undefined {
  const [first, last] = [periods[0], periods.at(-1)];
  if (kit.manner.kind !== 'month' || !first || !last || numberOf(last.to) - numberOf(first.from) > 330)
    return undefined;
  kit.tell({ period: { from: first.from, to: last.to } });
  return periods.map(({ from }) => {
    const { month } = partsOf(from);
    return kit.picker.one([MONTHS[month - 1] as string, `${month}月`]);
  });
}

const named = (kit: Kit): Metric => (kit.picker.chance(20) ? 'visits' : kit.fixedMetric());

/** `visits_2020-01` or `2020-01 visits`. */
const headed = (word: string, date: string, { picker }: Kit): string =>
  (picker.chance(50) ? [word, date] : [date, word]).join(picker.one([' ', '_', ': ', ' - ']));

export const WIDE = { 'by-site': bySite, 'by-month': byMonth };
