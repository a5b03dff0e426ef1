import { type Parts, partsText, setDigits, setShort, shift } from './figure-parts.js';
import { type DoubtfulSign, type Evidence, NumberScan } from './number-scan.js';
import type { Metric } from './observation.js';

/** What a cell of a figure turns out to be: a value, nothing, an upper end alone, or something that is no figure. */
export type FigureForm =
  | 'value'
  | 'missing'
  | 'masked'
  | 'not-a-number'
  | 'negative'
  /** what a spreadsheet shows in place of a result */
  | 'error-cell'
  /** a formula without its result */
  | 'formula'
  /** a part of a whole that is above 100% */
  | 'out-of-range';

const MINUS = 45;
const PLUS = 43;
const PERCENT = 37;
const POINT = 46;
const ZERO = 48;
/** Digits that are exact as a float64. */
const HELD = 15;
const SCIENTIFIC = /^[+-]?[\d.,]+[eE][+-]?\d{1,2}$/;

/** Parts of a whole: the only figures that a per cent sign goes with. */
const isShare = (metric: Metric): boolean => metric === 'bounceRate' || metric === 'share';
/** Figures too small for thousands, so that a lone sign in them is the decimal one. */
const isSmall = (metric: Metric): boolean => isShare(metric) || metric === 'pagesPerVisit';

/** A number without words around it. What was read stands in the fields until the next one is read. */
export class PlainFigure implements Parts {
  whole = Number.NaN;
  part = Number.NaN;
  decimals = Number.NaN;
  text = '';
  /** the sign that may be decimal or of thousands, here taken as in English; `asEuropean` turns it round */
  ambiguous: DoubtfulSign | undefined = undefined;
  evidence: Evidence = 'none';
  /** whether a per cent sign stood there: the value is already divided by 100 */
  percent = false;
  readonly #scan = new NumberScan();

  /** Reads plain digits with or without a point, as most figures are; false where the text is anything else. */
  protected readDigits(text: string, metric: Metric): boolean {
    const length = text.length;
    let at = 0;
    let digit = 0;
    let whole = 0;
    for (; at < length; at += 1) {
      digit = text.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) break;
      whole = whole * 10 + digit;
    }
    if (at === 0 || at > HELD) return false;
    let part = 0;
    const decimals = at === length ? 0 : length - at - 1;
    if (at < length) {
      const isDoubtful = decimals === 3 && at < 4 && text.charCodeAt(0) !== ZERO && !isSmall(metric);
      if (digit + ZERO !== POINT || decimals === 0 || decimals > HELD || isDoubtful) return false;
      for (at += 1; at < length; at += 1) {
        digit = text.charCodeAt(at) - ZERO;
        if (digit < 0 || digit > 9) return false;
        part = part * 10 + digit;
      }
    }
    setShort(this, whole, part, decimals);
    this.ambiguous = undefined;
    this.evidence = decimals > 0 ? 'english' : 'none';
    this.percent = false;
    return true;
  }

  /** Reads a number with its sign, per cent sign or exponent; undefined where the text is none. */
  protected readNumber(text: string, metric: Metric): FigureForm | undefined {
    const first = text.charCodeAt(0);
    const from = first === MINUS || first === PLUS ? 1 : 0;
    const isPercent = text.charCodeAt(text.length - 1) === PERCENT;
    let to = isPercent ? text.slice(0, -1).trimEnd().length : text.length;
    let exponent = 0;
    if (!this.#scan.scan(text, from, to, isPercent || isSmall(metric))) {
      if (!SCIENTIFIC.test(text)) return undefined;
      to = text.search(/e/i);
      exponent = Number(text.slice(to + 1));
      if (!this.#scan.scan(text, from, to, true)) return undefined;
    }
    if (isPercent && !isShare(metric)) return 'not-a-number';
    if (!setDigits(this, text, from, this.#scan.wholeEnd, to)) return 'not-a-number';
    shift(this, isPercent ? -2 : exponent);
    if (exponent > 0 && !/^(?:\d{1,30}(?:\.|$)|$)/.test(this.text)) return 'not-a-number';
    this.percent = isPercent;
    this.ambiguous = this.#scan.ambiguous;
    this.evidence = this.#scan.evidence;
    if (first === MINUS && !this.isZero()) return 'negative';
    return this.inRange(metric);
  }

  protected isZero(): boolean {
    return this.text === '' ? this.whole === 0 && this.part === 0 : /^[0.]*$/.test(this.text);
  }

  /** A share without a per cent sign may be written as 62: only above 100 is it wrong in any case. */
  protected inRange(metric: Metric): 'value' | 'out-of-range' {
    if (!isShare(metric)) return 'value';
    const most = this.percent ? 1 : 100;
    if (this.text === '')
      return this.whole > most || (this.whole === most && this.part > 0) ? 'out-of-range' : 'value';
    const [whole, decimals = ''] = partsText(this).split('.');
    const isMore = Number(whole) > most || (Number(whole) === most && /[1-9]/.test(decimals));
    return isMore ? 'out-of-range' : 'value';
  }
}
