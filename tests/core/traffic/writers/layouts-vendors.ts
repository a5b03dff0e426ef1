import type { Metric } from '../../../../packages/core/src/traffic/observation.js';
import { type FigureColumnOf, figureColumn } from './figure-columns.js';
import type { Kit } from './kit.js';
import { cell, type Grid } from './made.js';
import { type Keys, keyColumns, type Row, rowsOf } from './rows.js';
import { type Column, table } from './table.js';

type Named = readonly [header: string, metric: Metric];

const figures = (kit: Kit, names: readonly Named[]): Column<Row>[] =>
  names.map(([header, metric]) => figureColumn(kit, { header, metric } satisfies FigureColumnOf));

/** Columns that programs write and that are no figures here. */
const others = (kit: Kit, names: readonly string[]): Column<Row>[] =>
  names.map((name) => ({ header: cell(name), cell: () => cell(String(kit.picker.below(10_000))) }));

/** `target;display_date;device_type;geo;visits;users`. */
function semrush(kit: Kit): Grid {
  const { picker } = kit;
  const keys: Keys = { date: true, site: true, country: picker.chance(70), device: picker.chance(70) };
  const names: Record<string, string> = {
    date: 'display_date',
    site: 'target',
    country: 'geo',
    device: 'device_type',
  };
  const more: Named[] = [
    ['pages_per_visit', 'pagesPerVisit'],
    ['bounce_rate', 'bounceRate'],
    ['time_on_site', 'visitDuration'],
  ];
  const columns = [
    ...keyColumns(kit, keys, (role) => names[role] ?? role),
    ...figures(kit, [[picker.one(['visits', 'traffic']), 'visits'], ...picker.some(more, picker.below(4))]),
    ...others(kit, ['users']),
  ];
  return table(kit, columns, rowsOf(kit, keys));
}

/** `date,visitors,pageviews,bounces,visits,visit_duration`, or by page with `hostname` and `page`. */
function plausible(kit: Kit): Grid {
  const { picker } = kit;
  const keys: Keys = { date: true, site: picker.chance(40), page: picker.chance(30) };
  const names: Record<string, string> = { date: 'date', site: 'hostname', page: 'page' };
  const columns = [
    ...keyColumns(kit, keys, (role) => names[role] ?? role),
    ...others(kit, ['visitors', 'bounces', 'visit_duration']),
    ...figures(kit, [
      ['pageviews', 'pageViews'],
      ['visits', 'visits'],
    ]),
  ];
  return table(kit, columns, rowsOf(kit, keys));
}

/** `date,nb_uniq_visitors,nb_users,nb_visits,nb_actions`, or the same with headers in the user's language. */
function matomo(kit: Kit): Grid {
  const { picker } = kit;
  const own = picker.chance(60);
  const keys: Keys = { date: true };
  const more: Named[] = own
    ? [
        ['nb_pageviews', 'pageViews'],
        ['bounce_rate', 'bounceRate'],
        ['avg_time_on_site', 'visitDuration'],
      ]
    : [
        ['Seitenansichten', 'pageViews'],
        ['Absprungrate', 'bounceRate'],
        ['Durchschnittliche Besuchsdauer', 'visitDuration'],
      ];
  const columns = [
    ...keyColumns(kit, keys, () => (own ? 'date' : 'Datum')),
    ...figures(kit, [[own ? 'nb_visits' : 'Besuche', 'visits'], ...picker.some(more, picker.below(4))]),
    ...others(
      kit,
      own ? ['nb_uniq_visitors', 'nb_users', 'nb_actions'] : ['Eindeutige Besucher', 'Aktionen'],
    ),
  ];
  return table(kit, columns, rowsOf(kit, keys));
}

/** Google Analytics by day or country: views are page views there, and lines with `#` stand above. */
function analytics(kit: Kit): Grid {
  const { picker } = kit;
  const keys: Keys = {
    date: true,
    country: picker.chance(40),
    device: picker.chance(30),
    page: picker.chance(30),
  };
  const names: Record<string, string> = {
    date: 'Date',
    country: 'Country',
    device: 'Device category',
    page: 'Page path and screen class',
  };
  const columns = [
    ...keyColumns(kit, keys, (role) => names[role] ?? role),
    ...figures(kit, [
      ['Views', 'pageViews'],
      ['Sessions', 'visits'],
    ]),
    ...others(kit, ['Active users']),
  ];
  return table(kit, columns, rowsOf(kit, keys));
}

export const VENDORS = { semrush, plausible, matomo, 'google-analytics': analytics };
