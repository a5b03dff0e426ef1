import { type Kind, monthsIn, partsOf } from './calendar.js';
import {
  dayText,
  monthsText,
  monthText,
  quarterText,
  shortMonth,
  shortText,
  slashText,
  spanText,
  weekText,
} from './date-texts.js';
import type { Stores } from './figures.js';
import type { Cell, Days } from './made.js';
import type { Picker } from './picker.js';

export interface DateManner {
  /** which number comes first in dates with slashes; none are written where it is absent */
  readonly order?: 'dmy' | 'mdy' | 'ymd' | undefined;
  /** whether years have two digits in them */
  readonly isShort: boolean;
}

const DAY_FORMATS = [
  'yyyy-mm-dd',
  'yyyy/m/d',
  'dd.mm.yyyy',
  'yyyy"年"m"月"d"日"',
  '[$-411]ggge"年"m"月"d"日"',
];
const MONTH_FORMATS = ['yyyy-mm', 'mmm-yy', 'yyyy"年"m"月"'];

/** Writes the dates of one column, and knows what has to be told of them. */
export class DateColumn {
  readonly #firsts: boolean[] = [];
  readonly #slashes: { readonly day: number; readonly month: number }[] = [];
  #hasShort = false;
  #hasMonth = false;

  constructor(
    readonly kind: Kind,
    readonly manner: DateManner,
    readonly stores: Stores,
    readonly picker: Picker,
  ) {}

  /** @param isText whether the cell can only be a text, as a key of JSON is */
  cell(period: Days, isText = false): Cell {
    const { kind, picker, stores } = this;
    const { from } = period;
    const isTyped = stores === 'workbook' && !isText && picker.chance(40);
    if (kind === 'day' || (kind === 'month' && picker.chance(30))) {
      this.#firsts.push(from.endsWith('-01'));
      if (isTyped) return { text: from, day: from, format: picker.one(DAY_FORMATS) };
      return { text: this.#day(from) };
    }
    if (kind === 'month') {
      // Among months, `Jan-22` is one too, and no day.
      if (this.#hasMonth && picker.chance(10) && shortMonth(from))
        return { text: shortMonth(from) as string };
      if (picker.chance(15)) return { text: spanText(period, picker) };
      this.#hasMonth = true;
      if (isTyped) return { text: from.slice(0, 7), day: from, format: picker.one(MONTH_FORMATS) };
      return { text: monthText(from, picker) };
    }
    if (kind === 'week' && picker.chance(80)) return { text: weekText(from, picker) };
    if (kind === 'quarter' && picker.chance(60)) return { text: quarterText(from, picker) };
    if (monthsIn(period) !== undefined && picker.chance(40)) return { text: monthsText(period, picker) };
    return { text: spanText(period, picker) };
  }

  /** Two cells, of the first day and of the last. */
  ends({ from, to }: Days): [Cell, Cell] {
    const { picker, stores } = this;
    if (monthsIn({ from, to }) !== undefined && picker.chance(20))
      return [{ text: monthText(from, picker) }, { text: monthText(to, picker) }];
    if (stores === 'workbook' && picker.chance(40)) {
      const format = picker.one(DAY_FORMATS);
      return [
        { text: from, day: from, format },
        { text: to, day: to, format },
      ];
    }
    return [{ text: this.#day(from) }, { text: this.#day(to) }];
  }

  /** What has to be told of the dates, and now and then more than that. */
  told(): { dates?: 'dmy' | 'mdy' | 'ymd'; granularity?: 'day' | 'month' } {
    const { kind, picker, manner } = this;
    // A number above 12 is the day, and shows the order of all others.
    const isProven = this.#slashes.some(({ day }) => day > 12) && !this.#hasShort;
    const isOpen = (this.#slashes.length > 0 && !isProven) || this.#hasShort;
    const looksMonthly = this.#firsts.length > 0 && this.#firsts.every((isFirst) => isFirst);
    return {
      ...(manner.order && (isOpen || picker.chance(20)) ? { dates: manner.order } : {}),
      ...(kind === 'day' && looksMonthly ? { granularity: 'day' } : {}),
      ...(kind === 'month' && picker.chance(20) ? { granularity: 'month' } : {}),
    };
  }

  #day(day: string): string {
    const { picker, manner } = this;
    const { order, isShort } = manner;
    const { year, month, day: date } = partsOf(day);
    if (order === undefined || picker.chance(40)) return dayText(day, picker);
    if (isShort && year >= 1970 && year < 2070) {
      this.#hasShort = true;
      return shortText(day, order);
    }
    if (order === 'ymd') return dayText(day, picker);
    this.#slashes.push({ day: date, month });
    return slashText(day, order, picker);
  }
}
