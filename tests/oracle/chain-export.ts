// Traffic exports read from their bytes, as docs/traffic.md describes them: nothing of core is read or imported.

import { parseDay, periodEnd } from './calendar.js';
import type { CaseFigure, ChainCase, Exports, Metric } from './chain-case.js';
import { ratio, read, text } from './chain-ratio.js';
import type { Ratio } from './interest.js';

/** One figure: of a site by its domain, or of a title (on a site, or on any). Days are day numbers, both counted. */
export interface Figure {
  readonly domain?: string;
  readonly site?: string;
  readonly title?: string;
  readonly metric: Metric;
  readonly country: string;
  readonly from: number;
  readonly to: number;
  readonly value: Ratio;
}

function decode(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isLittle ? 'utf-16le' : 'utf-8').decode(bytes); // a byte order mark is dropped
}

/** Cells of each line; a quoted cell may hold the delimiter. */
function table(content: string): string[][] {
  const lines = content.split(/\r\n|\n|\r/).filter((line) => line !== '');
  const head = lines[0] ?? '';
  const delimiter = ['\t', ';', ','].find((one) => head.includes(one)) ?? ',';
  return lines.map((line) => {
    const cells: string[] = [];
    let [cell, isQuoted] = ['', false];
    for (const sign of line) {
      if (sign === '"') isQuoted = !isQuoted;
      else if (sign === delimiter && !isQuoted) {
        cells.push(cell);
        cell = '';
      } else cell += sign;
    }
    return [...cells, cell];
  });
}

const HEADERS: Readonly<Record<string, string>> = {
  domain: 'domain',
  site: 'domain',
  サイト: 'domain',
  title: 'title',
  作品: 'title',
  country: 'country',
  date: 'date',
  period: 'date',
  年月: 'date',
  all_traffic_visits: 'visits',
  visits: 'visits',
  訪問数: 'visits',
  all_page_views: 'pageViews',
  pageviews: 'pageViews',
  ページビュー: 'pageViews',
  all_traffic_pages_per_visit: 'pagesPerVisit',
  all_traffic_average_visit_duration: 'visitDuration',
  views: 'views',
  閲覧数: 'views',
};
const METRICS: ReadonlySet<string> = new Set([
  'visits',
  'pageViews',
  'pagesPerVisit',
  'visitDuration',
  'views',
]);
/** No figure: a missing value is never 0. */
const MISSING: ReadonlySet<string> = new Set(['', 'N/A', '-', 'null']);

/** A month: `2020-04`, `202004`, `2020/4`, `2020年4月`, or its first day. */
function month(written: string): { from: number; to: number } {
  const found =
    /^(\d{4})-(\d{2})(?:-01)?$/.exec(written) ??
    /^(\d{4})(\d{2})$/.exec(written) ??
    /^(\d{4})[/年](\d{1,2})月?$/.exec(written);
  if (!found) throw new Error(`no month: ${written}`);
  const from = parseDay(`${found[1]}-${found[2]?.padStart(2, '0')}-01`);
  return { from, to: periodEnd(from, 1) };
}

/** Seconds, or `00:03:01`. */
function seconds(written: string): Ratio {
  const parts = written.split(':');
  if (parts.length === 1) return read(written);
  return ratio(parts.reduce((total, part) => total * 60 + Number(part), 0));
}

function figuresOf(bytes: Uint8Array): Figure[] {
  const [head = [], ...rows] = table(decode(bytes));
  const columns = head.map((name) => HEADERS[name] ?? name);
  return rows.flatMap((row) => {
    const cell = (what: string) => row[columns.indexOf(what)];
    const { domain, title, country } = {
      domain: cell('domain'),
      title: cell('title'),
      country: cell('country'),
    };
    return columns.flatMap((what, at): Figure[] => {
      const written = row[at] ?? '';
      if (!METRICS.has(what) || MISSING.has(written)) return [];
      const metric = what as Metric;
      return [
        {
          ...(domain === undefined ? {} : { domain }),
          ...(title === undefined ? {} : { title }),
          metric,
          country: country ?? 'WW',
          ...month(cell('date') ?? ''),
          value: metric === 'visitDuration' ? seconds(written) : read(written),
        },
      ];
    });
  });
}

function stated({ site, title, metric, from, to, value }: CaseFigure): Figure {
  return {
    ...(site === undefined ? {} : { site }),
    ...(title === undefined ? {} : { title }),
    metric,
    country: 'WW',
    from: parseDay(from ?? ''),
    to: parseDay(to ?? ''),
    value: read(value),
  };
}

/**
 * All figures of a case. Two of one month, site and metric count once where they are the same.
 * @returns 'conflict' where they differ
 */
export function figures({ traffic, sites }: ChainCase, files: Exports): readonly Figure[] | 'conflict' {
  const known = new Map<string, Figure>();
  const domains = new Set(sites.flatMap((site) => site.domains));
  for (const entry of traffic ?? [])
    for (const one of 'file' in entry ? figuresOf(files[entry.file] as Uint8Array) : [stated(entry)]) {
      // Strangers to the case are not counted.
      if (one.domain !== undefined && !domains.has(one.domain)) continue;
      const { domain, site, title, metric, country, from, to } = one;
      const key = [domain, site, title, metric, country, from, to].join('|');
      const other = known.get(key);
      if (other && text(other.value) !== text(one.value)) return 'conflict';
      known.set(key, one);
    }
  return [...known.values()];
}
