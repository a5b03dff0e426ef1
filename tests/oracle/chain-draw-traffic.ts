// Exports drawn as bytes: site figures by month, figures of titles, strangers, doubles, and how the file is written.
import * as fc from 'fast-check';
import { formatDay } from './calendar.js';
import type { CaseFigure, CaseSite, CaseTitle, CaseWay } from './chain-case.js';
import { count, type Month, maybe } from './chain-draw-pieces.js';

export const traffic = fc.record({
  pool: fc.array(count, { minLength: 5, maxLength: 5 }),
  step: fc.integer({ min: 1, max: 4 }),
  style: fc.constantFrom('batch', 'batch', 'plain', 'japanese'),
  encoding: fc.constantFrom('utf-8', 'utf-8', 'utf-8-bom', 'utf-16le'),
  newline: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  delimiter: fc.constantFrom(',', ',', ';', '\t'),
  dates: fc.constantFrom('day', 'month', 'plain', 'slash', 'japanese'),
  hasStranger: fc.boolean(),
  hasCountries: fc.boolean(),
  byName: fc.boolean(),
  /** row whose count is missing */
  blank: maybe(fc.record({ row: fc.nat(20), how: fc.constantFrom('', 'N/A', '-') }), 2),
  /** row that stands in a second file as well, with the same count or another */
  twice: maybe(
    fc.record({ row: fc.nat(20), isSame: fc.integer({ min: 0, max: 3 }).map((one) => one > 0) }),
    2,
  ),
  /** the last month stands in the case, in two halves */
  halves: maybe(fc.constant(true), 2),
});
export type Traffic = typeof traffic extends fc.Arbitrary<infer T> ? T : never;

export interface Exported {
  readonly entries: readonly ({ readonly file: string } | CaseFigure)[];
  readonly files: Readonly<Record<string, Uint8Array>>;
}

const isByTitle = ({ way }: CaseWay): boolean => way === 'counter' || way === 'page-views';
/** Whether the way of a site needs columns that only the wide layout has. */
export const hasColumns = ({ style }: Traffic): boolean => style === 'batch';

const HEADS = {
  batch: [
    'domain',
    'country',
    'date',
    'all_traffic_visits',
    'all_page_views',
    'all_traffic_pages_per_visit',
    'all_traffic_average_visit_duration',
  ],
  plain: ['site', 'period', 'visits', 'pageviews'],
  japanese: ['サイト', '年月', '訪問数', 'ページビュー'],
} as const;
const TITLE_HEADS = {
  batch: ['title', 'site', 'period', 'views', 'pageviews'],
  plain: ['title', 'site', 'period', 'views', 'pageviews'],
  japanese: ['作品', 'サイト', '年月', '閲覧数', 'ページビュー'],
} as const;
const PAGES = ['3.9412', '1', '2.5', '7.25'];
const SECONDS = ['00:03:01', '95.5', '600', '01:00:00'];

function dated(name: string, dates: string): string {
  const [year = '', month = ''] = name.split('-');
  if (dates === 'day') return `${name}-01`;
  if (dates === 'plain') return `${year}${month}`;
  if (dates === 'slash') return `${year}/${Number(month)}`;
  if (dates === 'japanese') return `${year}年${Number(month)}月`;
  return name;
}

function bytes({ encoding }: Traffic, content: string): Uint8Array {
  if (encoding !== 'utf-16le')
    return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${content}` : content);
  const made = new Uint8Array(2 * content.length + 2);
  made.set([0xff, 0xfe]);
  for (let at = 0; at < content.length; at++) {
    const unit = content.charCodeAt(at);
    made.set([unit & 0xff, unit >> 8], 2 * at + 2);
  }
  return made;
}

type Row = { readonly cells: readonly string[]; readonly at: number };

class Sheet {
  readonly rows: Row[] = [];

  constructor(
    private readonly drawn: Traffic,
    private readonly head: readonly string[],
    private readonly name: string,
  ) {}

  /** @param at the column of the count that may be missing or stand twice */
  add(cells: readonly string[], at: number): void {
    this.rows.push({ cells, at });
  }

  private file(rows: readonly (readonly string[])[]): Uint8Array {
    const { newline, delimiter } = this.drawn;
    const lines = [this.head, ...rows].map((row) => row.join(delimiter));
    return bytes(this.drawn, lines.map((line) => line + newline).join(''));
  }

  files(): Record<string, Uint8Array> {
    if (this.rows.length === 0) return {};
    const { blank, twice } = this.drawn;
    const rows = this.rows.map(({ cells, at }, row) =>
      blank && blank.row % this.rows.length === row ? cells.with(at, blank.how) : [...cells],
    );
    const first = { [this.name]: this.file(rows) };
    const double = twice && this.rows[twice.row % this.rows.length];
    if (!double || (blank && blank.row % this.rows.length === twice.row % this.rows.length)) return first;
    const { cells, at } = double;
    const other = twice.isSame ? cells : cells.with(at, `1${cells[at]}`);
    return { ...first, [`more-${this.name}`]: this.file([other]) };
  }
}

export function exported(
  drawn: Traffic,
  all: readonly Month[],
  sites: readonly CaseSite[],
  titles: readonly CaseTitle[],
  wayOf: (site: CaseSite) => CaseWay,
): Exported {
  const { style, pool, step, dates, hasStranger, hasCountries, byName, halves } = drawn;
  let next = 0;
  const value = () => pool[(next++ * step) % pool.length] ?? '1';
  const own = new Sheet(drawn, HEADS[style as 'batch'], 'traffic.csv');
  const counts = new Sheet(drawn, TITLE_HEADS[style as 'batch'], 'titles-counted.csv');
  const stated: CaseFigure[] = [];
  const site = (domain: string, month: Month, country: string) => {
    const date = dated(month.name, dates);
    const [visits, pages] = [value(), value()];
    if (style !== 'batch') own.add([domain, date, visits, pages], 2);
    else {
      const [perVisit, length] = [PAGES[next % 4] ?? '', SECONDS[next % 4] ?? ''];
      own.add([domain, country, date, visits, pages, perVisit, length], 3);
    }
  };
  /** The last month, in halves, so that figures are no whole months. */
  const half = (of: Pick<CaseFigure, 'site' | 'title' | 'metric'>, { first, last }: Month) => {
    const cut = first + 9;
    for (const [from, to] of [
      [first, cut],
      [cut + 1, last],
    ] as const)
      stated.push({ ...of, from: formatDay(from), to: formatDay(to), value: value() });
  };
  for (const one of sites) {
    const way = wayOf(one);
    const isHalved = (month: Month) => halves === true && month === all[all.length - 1];
    if (isByTitle(way)) {
      for (const title of titles) {
        if (title.found !== undefined || (title.sites && !title.sites.includes(one.id))) continue;
        for (const month of all)
          if (isHalved(month))
            half(
              { site: one.id, title: title.id, metric: way.way === 'counter' ? 'views' : 'pageViews' },
              month,
            );
          else
            counts.add(
              [
                byName ? title.name : title.id,
                one.domains[0] ?? '',
                dated(month.name, dates),
                value(),
                value(),
              ],
              way.way === 'counter' ? 3 : 4,
            );
      }
      continue;
    }
    const isOfVisitsAlone =
      way.way === 'even-spread' ||
      (way.measure === undefined && (way.pagesPerVisit ?? way.visitSeconds) !== undefined);
    for (const month of all)
      if (isHalved(month) && isOfVisitsAlone) half({ site: one.id, metric: 'visits' }, month);
      else
        for (const domain of one.domains) {
          site(domain, month, 'WW');
          if (hasCountries && style === 'batch') site(domain, month, 'JP');
        }
  }
  if (hasStranger) {
    const [month] = all as [Month];
    if (own.rows.length > 0) site('stranger.example', month, 'WW');
    if (counts.rows.length > 0)
      counts.add(['a stranger', sites[0]?.domains[0] ?? '', dated(month.name, dates), '7', '8'], 3);
  }
  const files = { ...own.files(), ...counts.files() };
  return { entries: [...Object.keys(files).map((file) => ({ file })), ...stated], files };
}
