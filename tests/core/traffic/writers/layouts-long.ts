import { MONTHLY_AVERAGE_WORDS } from '../../../../packages/core/src/traffic/metric-words.js';
import type { Device, Metric } from '../../../../packages/core/src/traffic/observation.js';
import { type FigureColumnOf, figureColumn } from './figure-columns.js';
import { COUNTS } from './figures.js';
import { deviceMetricWord, dressed, roleWord } from './header-words.js';
import type { Kit } from './kit.js';
import { cell, type Grid } from './made.js';
import type { Picker } from './picker.js';
import { type Keys, keyColumns, type Row, rowsOf, subjectOf } from './rows.js';
import { type Column, table } from './table.js';

const METRICS: readonly Metric[] = [
  ...(['visits', 'pageViews', 'pagesPerVisit', 'visitDuration', 'bounceRate', 'share'] as const),
];

/** The names that SimilarWeb's own exports have. */
const OWN: readonly (FigureColumnOf & { readonly header: string })[] = [
  { header: 'all_traffic_visits', metric: 'visits', device: 'all' },
  { header: 'desktop_visits', metric: 'visits', device: 'desktop' },
  { header: 'mobile_visits', metric: 'visits', device: 'mobile' },
  { header: 'all_page_views', metric: 'pageViews', device: 'all' },
  { header: 'mobile_page_views', metric: 'pageViews', device: 'mobile' },
  { header: 'all_traffic_pages_per_visit', metric: 'pagesPerVisit', device: 'all' },
  { header: 'desktop_average_visit_duration', metric: 'visitDuration', device: 'desktop' },
  { header: 'all_traffic_bounce_rate', metric: 'bounceRate', device: 'all' },
];

/** A row for each domain, country and date; a column for each metric. */
function batch(kit: Kit): Grid {
  const { picker } = kit;
  const keys = { date: true, site: true, country: true };
  const isUpper = picker.chance(30);
  const named = (text: string) => (isUpper ? text.toUpperCase() : text);
  const [first, ...others] = OWN as [(typeof OWN)[number], ...typeof OWN];
  const figures = [first, ...picker.some(others, picker.below(4))];
  const names = { date: 'date', site: 'domain', country: 'country' } as Record<string, string>;
  const columns = [
    ...keyColumns(kit, keys, (role) => named(names[role] ?? role)),
    ...figures.map((one) => figureColumn(kit, { ...one, header: named(one.header) })),
  ];
  return table(kit, columns, rowsOf(kit, keys));
}

/** A row for each metric too, its figure in `value`. */
function metricValue(kit: Kit): Grid {
  const { picker } = kit;
  const keys: Keys = {
    date: true,
    site: true,
    country: true,
    device: picker.chance(30),
    rank: picker.chance(15),
  };
  const metrics = picker.some(METRICS, 1 + picker.below(4));
  const devices = new Map(
    metrics.map((metric) => [metric, keys.device ? [undefined] : devicesOf(metric, picker)]),
  );
  const rows = rowsOf(kit, keys, { hasDevices: true }).flatMap((row) =>
    metrics.flatMap((metric) =>
      (devices.get(metric) ?? []).map((device) => ({ ...row, metric, of: device })),
    ),
  );
  type MetricRow = Row & { metric: Metric; of: Device | undefined };
  const columns: Column<MetricRow>[] = [
    ...keyColumns(kit, keys),
    {
      header: cell(roleWord('metric', picker)),
      cell: ({ metric, of }) => cell(deviceMetricWord(metric, of ?? 'all', picker).trim()),
    },
    {
      header: cell(roleWord('value', picker)),
      cell: ({ metric, of, ...row }) => {
        const subject = subjectOf(row);
        return kit.figure(metric, of === undefined ? subject : { ...subject, device: of }, {}, row);
      },
    },
  ];
  return table(kit, columns, rows);
}

/** Any table whose headers say what they mean, in four languages. */
function wordTable(kit: Kit): Grid {
  const { picker } = kit;
  const hasSite = picker.chance(75);
  const hasPage = picker.chance(20);
  const keys: Keys = {
    date: true,
    site: hasSite,
    page: hasPage,
    country: picker.chance(60),
    device: picker.chance(40),
    rank: picker.chance(10),
    // What says how sure it is is a segment: a part of a site, which has to be named.
    confidence: hasPage && picker.chance(50),
  };
  const hasDevices = !keys.device && picker.chance(30);
  const columns = [...keyColumns(kit, keys), ...metricColumns(kit, hasDevices)];
  return table(kit, columns, rowsOf(kit, keys, { hasDevices }));
}

/** A first day and a last day in columns of their own; figures of months may be the average of one. */
function fromTo(kit: Kit): Grid {
  const { picker } = kit;
  const keys: Keys = { from: true, to: true, site: true, country: picker.chance(40) };
  const areMonths = kit.manner.kind === 'month' || kit.manner.kind === 'quarter';
  const average = areMonths && picker.chance(30) ? picker.one(['told', 'named'] as const) : undefined;
  if (average === 'told') kit.tell({ figures: 'average' });
  const hasDevices = average !== 'named' && picker.chance(30);
  const columns = [...keyColumns(kit, keys), ...metricColumns(kit, hasDevices, average)];
  return table(kit, columns, rowsOf(kit, keys, { hasDevices }));
}

/** Headers that mean nothing, and a mapping that says which column is what. */
function mapped(kit: Kit): Grid {
  const { picker } = kit;
  const keys: Keys = { date: true, site: true, country: picker.chance(50), device: picker.chance(30) };
  const metrics = picker.some(METRICS, 1 + picker.below(3));
  const scale = picker.chance(20) ? picker.one(['1000', '10000', '2.5']) : undefined;
  if (scale !== undefined) kit.tell({ scale });
  const names = picker.shuffled(['A', 'b2', '列三', 'Spalte IV', '5e', '??', 'x y z', 'Σ', '九']);
  const told: Record<string, string> = {};
  const named = (means: string): string => {
    const name = names.pop() as string;
    told[means] = name;
    return name;
  };
  const columns = [
    ...keyColumns(kit, keys, named),
    ...metrics.map((metric) =>
      figureColumn(kit, { metric, header: named(metric), ...(scale === undefined ? {} : { scale }) }),
    ),
  ];
  const grid = table(kit, columns, rowsOf(kit, keys));
  if (picker.chance(30)) {
    // Any column may be told by its number instead.
    const [means, name] = picker.one(Object.entries(told)) as [string, string];
    told[means] = String(grid.header.findIndex((one) => one.text === name) + 1);
  }
  return { ...grid, tell: { ...grid.tell, columns: told } };
}

/** Devices of which columns or rows are; a share of a device would be a part of the visits, and no figure here. */
const devicesOf = (metric: Metric, picker: Picker): readonly Device[] =>
  metric === 'share' ? ['all'] : picker.some(['all', 'desktop', 'mobile'] as const, 1 + picker.below(3));

/** @param average how counts are known to be the average of a month, where they are: from the case, or by their header */
function metricColumns(kit: Kit, hasDevices: boolean, average?: 'told' | 'named'): Column<Row>[] {
  const { picker } = kit;
  const metrics = picker.some(METRICS, 1 + picker.below(4));
  return metrics.flatMap((metric) => {
    if (average === 'named' && metric === 'visits')
      return [
        figureColumn(kit, {
          metric,
          header: dressed(picker.one(MONTHLY_AVERAGE_WORDS), picker),
          isAverage: true,
        }),
      ];
    const isAverage = average === 'told' && COUNTS.includes(metric);
    if (!hasDevices) return [figureColumn(kit, { metric, isAverage })];
    return devicesOf(metric, picker).map((device) => figureColumn(kit, { metric, device, isAverage }));
  });
}

export const LONG = { batch, 'metric-value': metricValue, words: wordTable, 'from-to': fromTo, mapped };
