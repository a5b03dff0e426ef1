import { COLUMN_WORDS } from './column-words.js';
import type { Format } from './format.js';
import type { FigureColumn } from './layout.js';
import { METRIC_WORDS } from './metric-words.js';

const COUNTRY = /^(?:top)?country(?:name|code)?(\d{1,2})$|^国(\d{1,2})$/;
const SHARE = /^(?:top)?(?:country)?(\d{1,2})?(?:traffic)?share(\d{1,2})?$|^(?:割合|シェア)(\d{1,2})$/;

const numberOf = (match: RegExpExecArray | null): string | undefined => match?.slice(1).find((part) => part);

/** What may stand beside the countries: figures of the whole site. */
const { share: _, ...COUNTED } = METRIC_WORDS;

/** A row for each site with its first countries beside each other: `country_1, share_1, country_2, share_2`. */
export const countryRanks: Format = {
  id: 'country-ranks',
  label: { ja: '上位の国を横に並べた表', en: 'sheet with the first countries side by side' },
  recognise(header) {
    const layout = header.layout({ roles: { ...COLUMN_WORDS, country: [] }, metrics: COUNTED });
    const countries = new Map<string, number>();
    header.cells.forEach((_, column) => {
      const number = numberOf(COUNTRY.exec(header.plainAt(column)));
      if (number !== undefined) countries.set(number, column);
    });
    const figures = header.cells.flatMap((_, column): FigureColumn[] => {
      const countryColumn = countries.get(numberOf(SHARE.exec(header.plainAt(column))) ?? '');
      return countryColumn === undefined
        ? []
        : [{ column, metric: 'share', countryColumn, ...header.unitAt(column) }];
    });
    if (figures.length === 0) return undefined;
    const { roles, ranks } = layout;
    const all = [...layout.figures, ...figures];
    return {
      layout: { ...layout, figures: all, unused: header.unused(roles, all, ranks) },
      sureness: 'likely',
    };
  },
};
