import {
  type Lang,
  type PointSeries,
  type Series,
  type SourceComparison,
  seriesPoints,
  summarize,
  type Traffic,
  type TrafficSummary,
} from '@songai/core';
import { problemRecord } from '../problems.js';
import type { Inspected } from './inspect-files.js';

const NOTHING: TrafficSummary = { sites: [], titles: [], metrics: [], sums: [] };

/** Up to so many figures, each is told; of more, what they come to by month. */
const TOLD_ONE_BY_ONE = 10_000;

/** What was found in a file, for a program; what it does not have is null. */
export function fileRecord({ path, traffic, problems }: Inspected, lang: Lang) {
  const summary = traffic ? summarize(traffic.observations) : NOTHING;
  const { sha256 = null, encoding = null, bytes = null, delimiter = null } = traffic?.file ?? {};
  return {
    path,
    sha256,
    bytes,
    format: traffic?.recognised[0]?.format ?? null,
    encoding,
    delimiter,
    recognised: (traffic?.recognised ?? []).map(({ sheet, row, format, label, sureness, columns }) => ({
      sheet: sheet ?? null,
      row,
      format,
      label: label[lang],
      sureness,
      columns,
    })),
    observations: traffic?.observations.length ?? 0,
    sites: summary.sites,
    titles: summary.titles,
    metrics: summary.metrics,
    period: { from: summary.period?.from ?? null, to: summary.period?.to ?? null },
    sums: summary.sums.map(({ sum, ...series }) => ({ ...seriesRecord(series), sum })),
    ...pointsRecord(traffic),
    problems: problems.map((one) => problemRecord(one, lang)),
  };
}

/** What a figure is of. */
const seriesRecord = ({ site, title, page, metric, device, country }: Series) => ({
  site: site ?? null,
  ...(title === undefined ? {} : { title }),
  ...(page === undefined ? {} : { page }),
  metric,
  device,
  country,
});

function pointsRecord(traffic: Traffic | undefined) {
  if (!traffic) return { seriesBy: null, series: [] };
  const byMonth = traffic.observations.length > TOLD_ONE_BY_ONE;
  return {
    seriesBy: byMonth ? 'month' : 'period',
    series: seriesPoints(traffic.observations, byMonth ? 1 : undefined).map(pointSeriesRecord),
  };
}

const pointSeriesRecord = (series: PointSeries) => ({
  ...seriesRecord(series),
  points: series.points.map(({ from, to, value, low, high, quality, count }) => ({
    from: from ?? null,
    to: to ?? null,
    value: value ?? null,
    ...(low === undefined ? {} : { low, high }),
    quality,
    count,
  })),
});

/** What several sources say of one thing, for a program; `ratio` is null where one of them says 0. */
export const comparisonRecord = ({ from, to, figures, ratio, ...series }: SourceComparison) => ({
  ...seriesRecord(series),
  from,
  to,
  figures,
  ratio: ratio ?? null,
});
