import type { Metric } from '../../../../packages/core/src/traffic/observation.js';
import { digitsOf, plain, shifted, times } from './decimal.js';
import { countOf, decimalsOf, durationText, shareOf } from './drawn-values.js';
import type { Cell, Says } from './made.js';
import { maskedText } from './masked-texts.js';
import {
  type DecimalSign,
  exponent,
  type NumberStyle,
  numberText,
  type SignOf,
  STYLES,
} from './number-texts.js';
import type { Picker } from './picker.js';

/** Where cells end up: what they may be beside texts. */
export type Stores = 'text' | 'workbook' | 'json';
/** How shares and bounce rates are written: `62%`, `0.62` or `62`. */
type ShareStyle = 'sign' | 'fraction' | 'number';

export interface FigureManner {
  readonly decimal: DecimalSign;
  readonly style: NumberStyle | 'mixed';
  readonly shares: ShareStyle;
  /** how many of a hundred figures are missing, and how many masked */
  readonly missing: number;
  readonly masked: number;
}

/** What the column of a figure says of it. */
export interface OfColumn {
  readonly scale?: string;
  readonly isPercent?: boolean;
  /** whether ends that belong to a masked figure are left out, since they do not scale */
  readonly isMultiplied?: boolean;
}

export const COUNTS: readonly Metric[] = ['visits', 'pageViews', 'views'];
const SHARES: readonly Metric[] = ['share', 'bounceRate'];
const MISSING = [
  ...[
    '',
    '',
    '',
    'N/A',
    'n/a',
    '-',
    '—',
    '–',
    'null',
    'NULL',
    'なし',
    'データなし',
    'k. A.',
    '无',
    '暂无数据',
  ],
  ...['...', 'No data', 'keine Angabe', '該当なし', 'NaN'],
];

/** What the figures of one file have told so far of how they are to be read. */
export class Figures {
  #hasDoubt = false;
  #hasProof = false;
  /** bare shares of each metric: whether one is above 1, and whether they are parts of 1 or of 100 */
  readonly #bare = new Map<Metric, { isAbove: boolean; isNumber: boolean }>();
  #hasPercentHeader = false;

  constructor(
    readonly manner: FigureManner,
    readonly stores: Stores,
    readonly picker: Picker,
  ) {}

  /** A cell of a figure that is drawn, and what it says. */
  cell(metric: Metric, column: OfColumn = {}): { cell: Cell; says: Says } {
    const { picker, manner } = this;
    if (picker.chance(manner.missing))
      return { cell: { text: picker.one(MISSING) }, says: { quality: 'missing' } };
    if (COUNTS.includes(metric)) {
      if (picker.chance(manner.masked)) return this.#masked(column);
      return this.#count(column);
    }
    if (SHARES.includes(metric)) return this.#share(metric, column);
    return metric === 'visitDuration' ? this.#duration() : this.#small();
  }

  /**
   * What has to be told of the figures, and now and then more than that.
   * @param isSplit whether they stand in several tables, of which each would have to show its own way
   */
  told(isSplit = false): { decimal?: DecimalSign; shares?: 'fraction' | 'percent' } {
    const { picker, manner } = this;
    const isOpen = this.#hasDoubt && (isSplit || !this.#hasProof);
    const bare = [...this.#bare.values()];
    const mustTell = bare.some((one) => one.isNumber && (isSplit || !one.isAbove));
    const mayTell = bare.length > 0 && !this.#hasPercentHeader;
    return {
      ...(isOpen || picker.chance(10) ? { decimal: manner.decimal } : {}),
      ...(mustTell || (mayTell && picker.chance(20))
        ? { shares: bare[0]?.isNumber ? 'percent' : 'fraction' }
        : {}),
    };
  }

  /** A plain number in the file's way, for rows of totals, which prove nothing. */
  bare(value: string): Cell {
    if (this.stores === 'text')
      return { text: numberText(value, 'plain', this.manner.decimal, this.picker, true).text };
    return this.stores === 'workbook' && digitsOf(value) > 15 ? { text: '' } : { text: value, number: value };
  }

  #see(sign: SignOf): void {
    this.#hasDoubt ||= sign === 'doubt';
    this.#hasProof ||= sign === 'proof';
  }

  get #style(): NumberStyle {
    return this.manner.style === 'mixed' ? this.picker.one(STYLES) : this.manner.style;
  }

  #count({ scale }: OfColumn): { cell: Cell; says: Says } {
    const { picker, manner } = this;
    const written = countOf(picker);
    const says: Says = { quality: 'ok', value: plain(scale === undefined ? written : times(written, scale)) };
    const stored = this.#stored(written);
    if (stored) return { cell: { ...stored, written }, says };
    // A figure with a unit of its own is not in that of its column.
    const style = this.#style;
    const isWorded = style === 'cjk' || style === 'latin';
    const shown = scale !== undefined && isWorded ? 'grouped' : style;
    const { text, sign } = numberText(written, shown, manner.decimal, picker);
    this.#see(sign);
    return { cell: { text, written }, says };
  }

  /** The number as the file itself stores numbers, where it has such. */
  #stored(written: string): Cell | undefined {
    const { picker, stores } = this;
    if (stores === 'text' || picker.chance(30)) return undefined;
    if (stores === 'workbook' && digitsOf(written) > 15) return undefined;
    const isShort = digitsOf(written) <= 30 && (written.split('.')[1] ?? '').length <= 12;
    const number = isShort && picker.chance(15) ? exponent(written, '.', picker).text : written;
    return { text: written, number };
  }

  #masked({ scale, isMultiplied }: OfColumn): { cell: Cell; says: Says } {
    const { picker, manner } = this;
    const found = maskedText(picker, manner.decimal, scale === undefined && !isMultiplied);
    this.#hasDoubt ||= found.isDoubt;
    const high = scale === undefined ? found.high : times(found.high, scale);
    return {
      cell: { text: found.text },
      says: { quality: 'masked', masked: { low: '0', high: plain(high) } },
    };
  }

  #share(metric: Metric, { isPercent }: OfColumn): { cell: Cell; says: Says } {
    const { picker, manner } = this;
    const part = shareOf(picker);
    const says: Says = { quality: 'ok', value: plain(part) };
    const style = isPercent && manner.shares !== 'sign' ? 'number' : manner.shares;
    if (style === 'sign') {
      if (this.stores === 'workbook' && digitsOf(part) <= 15 && picker.chance(60))
        return { cell: { text: '', number: part, format: picker.one(['0%', '0.00%', '0.0 %']) }, says };
      const { text, sign } = numberText(shifted(part, 2), 'plain', manner.decimal, picker, true);
      this.#see(sign);
      return { cell: { text: text + picker.one(['%', ' %', '％']) }, says };
    }
    const written = style === 'number' ? shifted(part, 2) : part;
    if (isPercent) this.#hasPercentHeader = true;
    else {
      const known = this.#bare.get(metric) ?? { isAbove: false, isNumber: style === 'number' };
      known.isAbove ||= Number(written) > 1;
      this.#bare.set(metric, known);
    }
    const stored = this.#stored(written);
    if (stored) return { cell: stored, says };
    const shown = numberText(
      written,
      picker.one(['plain', 'plain', 'full-width']),
      manner.decimal,
      picker,
      true,
    );
    this.#see(shown.sign);
    return { cell: { text: shown.text }, says };
  }

  #small(): { cell: Cell; says: Says } {
    const { picker, manner } = this;
    const value = `${1 + picker.below(30)}${decimalsOf(picker, 17)}`;
    const says: Says = { quality: 'ok', value: plain(value) };
    const stored = this.#stored(value);
    if (stored) return { cell: stored, says };
    const { text, sign } = numberText(value, 'plain', manner.decimal, picker, true);
    this.#see(sign);
    return { cell: { text }, says };
  }

  #duration(): { cell: Cell; says: Says } {
    const { picker, manner } = this;
    const seconds = picker.below(36_000);
    if (picker.chance(50))
      return {
        cell: { text: durationText(seconds, picker) },
        says: { quality: 'ok', value: String(seconds) },
      };
    const value = `${seconds}${decimalsOf(picker, 10)}`;
    const says: Says = { quality: 'ok', value: plain(value) };
    const stored = this.#stored(value);
    if (stored) return { cell: stored, says };
    const { text, sign } = numberText(value, 'plain', manner.decimal, picker);
    this.#see(sign);
    return { cell: { text: text + picker.one(['', '', ' s', '秒', ' Sek.']) }, says };
  }
}
