// From figures to views by each attested way, for the days of a stretch: nothing of core is read or imported.
import { formatDay } from './calendar.js';
import type {
  CaseSite,
  CaseTitle,
  CaseWay,
  ChainCase,
  Factor,
  FactorName,
  Metric,
  Written,
} from './chain-case.js';
import type { Figure } from './chain-export.js';
import { ONE, over, ratio, read, sum, times, whole } from './chain-ratio.js';
import type { Stretch } from './chain-stretches.js';
import type { Ratio } from './interest.js';

interface Line {
  /** 'YYYY-MM' */
  readonly month: string;
  /** cut only where views are cut by month */
  readonly views: Ratio;
}

export interface Viewed {
  readonly lines: readonly Line[];
  readonly views: Ratio;
  /** the last day of the stretch that a figure touches; undefined where none does */
  readonly last: number | undefined;
}

const MEASURES: Readonly<Record<CaseWay['way'], Metric>> = {
  counter: 'views',
  'page-views': 'pageViews',
  'even-spread': 'visits',
  'title-share': 'visits',
  'reading-time': 'visits',
};
const isByTitle = ({ way }: CaseWay): boolean => way === 'counter' || way === 'page-views';

const forSite = (factor: Factor, site: CaseSite): Ratio =>
  read(typeof factor === 'object' ? (factor.bySite[site.id] as Written) : factor);
const need = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`no ${what}`);
  return value;
};

/** All that multiplies and divides whatever the way: shares of country, device and delivery, repetitions, own factors. */
function factors({ factors: stated }: CaseWay, site: CaseSite): Ratio {
  let product = ONE;
  for (const name of [
    'country',
    'device',
    'cdn',
    'unitsPerVisit',
    'pagesPerUnit',
    'repeatedViews',
  ] as FactorName[]) {
    const factor = stated?.[name];
    if (factor === undefined || (typeof factor === 'object' && 'notApplied' in factor)) continue;
    const value = forSite(factor, site);
    product = name === 'pagesPerUnit' ? over(product, value) : times(product, value);
  }
  for (const { operation, factor } of stated?.other ?? [])
    product = operation === 'divide' ? over(product, read(factor)) : times(product, read(factor));
  return product;
}

export class Views {
  readonly #bySite = new Map<string, readonly Figure[]>();

  constructor(
    private readonly given: ChainCase,
    private readonly figures: readonly Figure[],
  ) {}

  private on(site: CaseSite): readonly Figure[] {
    const known = this.#bySite.get(site.id);
    if (known) return known;
    const own = this.figures.filter(
      (one) =>
        one.country === 'WW' &&
        (one.site === site.id || (one.domain !== undefined && site.domains.includes(one.domain))),
    );
    this.#bySite.set(site.id, own);
    return own;
  }

  wayOf(site: CaseSite): CaseWay {
    return need(
      this.given.views?.find(({ sites }) => sites.includes(site.id)),
      `way for ${site.id}`,
    );
  }

  /** The figures that the way of a site shares out, or that count a title there. */
  measured(title: CaseTitle, site: CaseSite): Figure[] {
    const way = this.wayOf(site);
    const metric = way.measure ?? MEASURES[way.way];
    return this.on(site).filter(
      (one) =>
        one.metric === metric &&
        (isByTitle(way) ? one.title === title.id || one.title === title.name : one.title === undefined),
    );
  }

  /** What another column says of the same site and month. */
  private beside(figure: Figure, metric: Metric, site: CaseSite): Ratio {
    const found = this.on(site).find(
      (one) => one.metric === metric && one.domain === figure.domain && one.from === figure.from,
    );
    return need(found, `${metric} of ${site.id}`).value;
  }

  /** Views of the title that a figure stands for, before the days that count. */
  private of(figure: Figure, title: CaseTitle, site: CaseSite): Ratio {
    const way = this.wayOf(site);
    const { value } = figure;
    const share = () => {
      const stated = need(title.share, `share of ${title.id}`);
      return forSite(stated, site);
    };
    const built = (): Ratio => {
      switch (way.way) {
        case 'counter':
          return value;
        case 'page-views':
          return over(value, read(need(title.pages, 'pages')));
        case 'even-spread':
          return times(over(value, read(need(site.units, 'units'))), read(need(title.units, 'units')));
        case 'title-share': {
          if (way.measure === 'pageViews') return times(value, share());
          const pages =
            way.pagesPerVisit === undefined
              ? this.beside(figure, 'pagesPerVisit', site)
              : forSite(way.pagesPerVisit, site);
          return times(value, pages, share());
        }
        case 'reading-time': {
          const seconds =
            way.visitSeconds === undefined
              ? this.beside(figure, 'visitDuration', site)
              : forSite(way.visitSeconds, site);
          const hours = over(times(value, seconds), ratio(3600));
          return times(over(hours, forSite(need(way.hoursPerUnit, 'hours'), site)), share());
        }
      }
    };
    return times(built(), factors(way, site));
  }

  /** Views in a stretch: figures by their days inside it, added up by month, cut where the case says. */
  in(stretch: Stretch, title: CaseTitle, site: CaseSite): Viewed {
    const way = this.wayOf(site);
    const cut = this.given.cuts?.views ?? (way.way === 'even-spread' ? 'unit' : 'none');
    const months = new Map<string, Ratio[]>();
    let last: number | undefined;
    for (const figure of this.measured(title, site)) {
      let inside = 0;
      for (let day = figure.from; day <= figure.to; day++)
        if (stretch.days.has(day)) {
          inside++;
          last = Math.max(last ?? day, day);
        }
      if (inside === 0) continue;
      const part = times(this.of(figure, title, site), ratio(inside, figure.to - figure.from + 1));
      const month = formatDay(figure.from).slice(0, 7);
      months.set(month, [...(months.get(month) ?? []), part]);
    }
    const lines = [...months].map(([month, parts]) => {
      const views = sum(parts);
      return { month, views: cut === 'month' ? whole(views) : views };
    });
    const all = sum(lines.map(({ views }) => views));
    const units = () => read(need(title.units, `units of ${title.id}`));
    const views =
      cut === 'title' ? whole(all) : cut === 'unit' ? times(whole(over(all, units())), units()) : all;
    return { lines, views, last };
  }
}
