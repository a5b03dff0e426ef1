import { countryText } from './country-texts.js';
import { figureColumn } from './figure-columns.js';
import { roleWord } from './header-words.js';
import type { Kit } from './kit.js';
import { type Cell, cell, type Grid, type Subject } from './made.js';
import { type Keys, keyColumns, rowsOf } from './rows.js';
import { siteText } from './subjects.js';
import { type Column, table } from './table.js';

/** What a site itself counted of its titles; some say no period. */
function counter(kit: Kit): Grid {
  const { picker } = kit;
  const keys: Keys = {
    title: true,
    date: true,
    site: picker.chance(30),
    country: picker.chance(15),
    device: picker.chance(10),
  };
  const columns = [
    ...keyColumns(kit, keys),
    figureColumn(kit, { metric: 'views' }),
    ...(picker.chance(40) ? [figureColumn(kit, { metric: 'pageViews' })] : []),
    ...(picker.chance(15) ? [figureColumn(kit, { metric: 'visits' })] : []),
  ];
  return table(kit, columns, rowsOf(kit, keys, { isUndated: picker.chance(25) }));
}

/** SimilarWeb's geography: a row for each country, of the whole window. */
function geography(kit: Kit): Grid {
  const { picker } = kit;
  const isOwn = picker.chance(40);
  const keys: Keys = { country: true, site: picker.chance(50), rank: picker.chance(20) };
  const head = (own: string) => (isOwn ? { header: own } : {});
  const columns = [
    ...keyColumns(kit, keys),
    figureColumn(kit, { metric: 'share', ...head('geo_total_share') }),
    ...(picker.chance(60) ? [figureColumn(kit, { metric: 'visits', ...head('geo_visits') })] : []),
    ...(picker.chance(40)
      ? [figureColumn(kit, { metric: 'pagesPerVisit', ...head('pages_per_visit') })]
      : []),
    ...(picker.chance(40) ? [figureColumn(kit, { metric: 'bounceRate', ...head('bounce_rate') })] : []),
  ];
  // One figure of several months may be the average of one.
  kit.tell({ figures: 'sum' });
  return table(kit, columns, rowsOf(kit, keys));
}

/** A row for each site with its first countries side by side. */
function countryRanks(kit: Kit): Grid {
  const { picker } = kit;
  const period = kit.fixedPeriod();
  const device = kit.fixedDevice();
  const [country, share] = picker.one([
    ['country_', 'share_'],
    ['Top country ', 'Top country share '],
    ['国', '割合'],
    ['Country Code ', 'Traffic Share '],
  ] as const);
  const count = 1 + picker.below(5);
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  interface Ranks {
    readonly site: string;
    readonly countries: readonly string[];
  }
  const rows = kit.sites().map((site): Ranks => ({ site, countries: picker.shuffled(kit.countries()) }));
  const columns: Column<Ranks>[] = [
    { header: cell(roleWord('site', picker)), cell: ({ site }) => cell(siteText(site, picker)) },
    ...numbers.flatMap((number): Column<Ranks>[] => [
      {
        header: cell(`${country}${number}`),
        // An empty cell is no country here, and not the world.
        cell: ({ countries }) => ranked(kit, countries[number - 1]),
      },
      {
        header: cell(`${share}${number}`),
        cell: ({ site, countries }): Cell => {
          const named = countries[number - 1];
          if (named === undefined) return cell('');
          const subject: Subject = { site, country: named, device, period };
          return kit.figure('share', subject);
        },
      },
    ]),
  ];
  return table(kit, columns, rows, { hasTotals: false });
}

const ranked = ({ picker }: Kit, country: string | undefined): Cell =>
  cell(country === undefined ? '' : countryText(country, picker));

export const TITLES_AND_COUNTRIES = { counter, geography, 'country-ranks': countryRanks };
