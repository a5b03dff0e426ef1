import { foldText } from '../base/fold-text.js';
import { isErrorCell, isMissing } from './cell-words.js';
import { readDuration, secondsOnly } from './duration-text.js';
import { type Parts, partsText, setText, shift, shiftedText } from './figure-parts.js';
import { nextAbove, readMasked, type Tongue } from './masked-text.js';
import type { DoubtfulSign } from './number-scan.js';
import { COUNTS, type Metric } from './observation.js';
import { type FigureForm, PlainFigure } from './plain-figure.js';
import { readCjkScale, readLatinScale, type Scaled, sumOfMembers } from './scale-words.js';

/** Longer texts are no figures: one has at most thirty digits on either side of its sign, and a few words. */
const LONGEST = 200;

/**
 * Reads figures one after another. What was read stands in the fields until the next call, for no object is made for
 * any of millions of figures. The value's fields hold it for the form `value`, `low` and `high` for `masked`; for
 * other forms they mean nothing.
 */
export class FigureReader extends PlainFigure {
  form: FigureForm = 'missing';
  /** whether a word multiplied the number (`31.5M`): the digits after those written are then unknown */
  rounded = false;
  /** whether any word of the figure multiplied a number: it is not in the unit of its header */
  hasUnit = false;
  /** of a rounded figure: the value of one unit in its last digit (`31.5M`: 100000), as plain digits */
  place = '';
  /** of a masked figure: at least `low`, less than `high`, as plain digits */
  low = '';
  high = '';
  /** whether `high` was raised above an end that belongs to the figure, and whose point is in doubt */
  isRaised = false;
  /** `high` where it was raised, as the European way has it */
  europeanHigh = '';

  /** Reads one cell. A share without a per cent sign is left as it stands, be it 0.62 or 62. */
  read(text: string, metric: Metric): FigureForm {
    this.rounded = false;
    this.hasUnit = false;
    this.place = '';
    this.low = '';
    this.high = '';
    this.isRaised = false;
    this.form = this.readDigits(text, metric) ? this.inRange(metric) : this.#readOther(text.trim(), metric);
    return this.form;
  }

  #readOther(text: string, metric: Metric): FigureForm {
    this.percent = false;
    this.ambiguous = undefined;
    this.evidence = 'none';
    if (text === '') return 'missing';
    if (text.length > LONGEST) return /^[=＝]/.test(text) ? 'formula' : 'not-a-number';
    const number = this.readNumber(text, metric);
    if (number !== undefined) return number;
    const folded = foldText(text);
    if (folded === undefined) return 'not-a-number';
    if (folded.startsWith('=')) return 'formula';
    if (isErrorCell(folded)) return 'error-cell';
    if (isMissing(folded)) return 'missing';
    const form = this.#value(folded, metric);
    return form === 'not-a-number' ? this.#masked(folded, metric) : form;
  }

  #masked(text: string, metric: Metric): FigureForm {
    const masked = readMasked(text);
    const form = masked ? this.#value(masked.high, metric) : 'not-a-number';
    if (!masked || form !== 'value') return form === 'out-of-range' ? form : 'not-a-number';
    this.#settle(masked.tongue);
    const { isIncluded } = masked;
    if (this.isZero() && !isIncluded) return 'not-a-number';
    const end = partsText(this);
    const raised = (text: string) => nextAbove(text, COUNTS.includes(metric));
    this.low = '0';
    this.high = isIncluded ? raised(end) : end;
    this.isRaised = isIncluded && this.ambiguous === 'point';
    if (this.isRaised) this.europeanHigh = raised(asEuropeanText(end, 'point'));
    return 'masked';
  }

  /** A definite figure, with its words. */
  #value(text: string, metric: Metric): FigureForm {
    const number = this.readNumber(text, metric);
    if (number !== undefined) return number;
    // In a duration, m is for minutes and not for millions.
    if (metric === 'visitDuration') return this.#duration(text, metric);
    const members = readCjkScale(text);
    if (members) return this.#members(members, metric);
    const scaled = readLatinScale(text);
    return scaled ? this.#scaled(scaled, metric) : 'not-a-number';
  }

  #duration(text: string, metric: Metric): FigureForm {
    const seconds = secondsOnly(text);
    if (seconds !== undefined) return this.readNumber(seconds, metric) ?? 'not-a-number';
    const total = readDuration(text);
    if (total === undefined) return 'not-a-number';
    setText(this, total);
    return 'value';
  }

  #scaled({ number, places }: Scaled, metric: Metric): FigureForm {
    const form = this.readNumber(number, metric) ?? 'not-a-number';
    if (form !== 'value') return form;
    const decimals = partsText(this).split('.')[1] ?? '';
    this.rounded = places > 0;
    this.hasUnit ||= this.rounded;
    this.place = this.rounded ? shiftedText('1', places - decimals.length) : '';
    shift(this, places);
    return this.inRange(metric);
  }

  #members(members: readonly Scaled[], metric: Metric): FigureForm {
    const read: { digits: string; places: number }[] = [];
    for (const member of members) {
      const form = this.#scaled(member, metric);
      // Chinese and Japanese part thousands by commas only.
      if (form !== 'value' || this.evidence === 'european') return form === 'value' ? 'not-a-number' : form;
      this.#settle('cjk');
      read.push({ digits: partsText(this), places: member.places });
    }
    if (members.length === 1) return 'value';
    const sum = sumOfMembers(read);
    if (sum === undefined) return 'not-a-number';
    setText(this, sum);
    return this.inRange(metric);
  }

  /** The words beside a number tell which way of writing it follows. */
  #settle(tongue: Tongue): void {
    const sign = this.ambiguous;
    if (sign === 'point' && tongue === 'german') {
      asEuropean(this, sign);
      this.evidence = 'european';
    } else if ((sign === 'comma' && tongue === 'english') || (sign !== undefined && tongue === 'cjk')) {
      this.evidence = 'english';
    } else return;
    this.ambiguous = undefined;
  }
}

/** By how many places the European reading of a sign is larger than the English one. */
const EUROPEAN: Readonly<Record<DoubtfulSign, number>> = { point: 3, comma: -3 };

/** Turns a value that was read as English into the European one, exactly: 2.546 into 2546, 3215 into 3.215. */
export const asEuropean = (parts: Parts, sign: DoubtfulSign): void => shift(parts, EUROPEAN[sign]);

/** The same for plain digits: the upper end of a masked figure, the place of a rounded one. */
export const asEuropeanText = (text: string, sign: DoubtfulSign): string => shiftedText(text, EUROPEAN[sign]);
