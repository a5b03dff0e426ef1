import type { Place } from '../base/source.js';
import { beginning } from './beginning.js';
import { errorCell, outOfRange, uncachedCell } from './cell-problems.js';
import { asEuropean, asEuropeanText, FigureReader } from './figure.js';
import type { FigureColumn } from './layout.js';
import { COUNTS, type Metric } from './observation.js';
import { LOW, MASKED, MISSING, NO_DATA, OK, type Split } from './observation-table.js';
import type { FigureForm } from './plain-figure.js';
import { Positions } from './positions.js';
import { badFigure } from './problems.js';
import { cellPlace, type PlaceOf, type Segment } from './segment.js';
import { Tally } from './tally.js';

/** A figure that proves a way of writing decimals, or may be either. */
export interface Seen {
  readonly text: string;
  readonly place: Place;
}

/** What a rank has and a 0 has not. */
const HAS_DIGIT = /[1-9]/;

/** Reads the cells of figures, and keeps what can only be settled by all of them: decimal signs, shares, scales. */
export class FigureCells {
  readonly reader = new FigureReader();
  /** positions of figures whose sign may be decimal or of thousands, read as English */
  readonly pointed = new Positions();
  readonly commaed = new Positions();
  doubtful: Seen | undefined;
  english: Seen | undefined;
  european: Seen | undefined;
  /** positions of shares without a per cent sign */
  readonly bareShares = new Positions();
  /** positions of figures that a header or the mapping multiplies, with the number of their column */
  readonly scaled = new Positions();
  readonly scaledBy: string[] = [];
  /** upper ends that belong to masked figures whose point is in doubt, read the European way, by position */
  readonly #europeanHighs = new Map<number, string>();
  readonly #ranks: readonly number[];
  #isTyped = false;
  #place: () => Place = () => ({});
  #text = '';

  constructor(
    readonly segment: Segment,
    readonly tally: Tally,
  ) {
    const { roles, ranks = [] } = segment.layout;
    this.#ranks = roles.rank === undefined ? ranks : [roles.rank, ...ranks];
  }

  /**
   * Reads one cell; what it says stands in `reader` and `split` until the next.
   * @param isTyped whether the file itself says that the cell is a number, so that its point is the decimal one
   * @returns its quality; undefined where it is no figure, which is then among the problems
   */
  read(
    cells: readonly string[],
    row: number,
    figure: FigureColumn,
    metric: Metric,
    isUnsure: boolean,
    places: PlaceOf | undefined,
    isTyped: boolean,
  ): number | undefined {
    const text = cells[figure.column] ?? '';
    const { reader, tally } = this;
    const form = reader.read(text, metric);
    this.#isTyped = isTyped;
    this.#text = text;
    const isSettled =
      reader.evidence === 'none' || isTyped || (reader.evidence === 'english' && this.english);
    if (
      form === 'value' &&
      isSettled &&
      reader.whole > 0 &&
      !reader.ambiguous &&
      !reader.rounded &&
      !isUnsure
    )
      return OK;
    const place = () => cellPlace(this.segment, row, figure.column + 1, places);
    this.#place = place;
    switch (form) {
      case 'value':
        break;
      case 'missing':
        return MISSING;
      case 'masked':
        return MASKED;
      case 'error-cell':
        this.segment.problems.add(errorCell(place(), beginning(text)));
        return undefined;
      case 'formula':
        this.segment.problems.add(uncachedCell(place(), beginning(text)));
        return undefined;
      case 'out-of-range':
        this.segment.problems.add(outOfRange(place(), beginning(text)));
        return undefined;
      default:
        this.segment.problems.add(badFigure(place(), beginning(text), form === 'negative'));
        return undefined;
    }
    if (reader.evidence !== 'none' && !isTyped) {
      if (reader.evidence === 'english') this.english ??= { text, place: place() };
      else this.european ??= { text, place: place() };
    }
    if (reader.whole === 0 && reader.part === 0 && this.#isRanked(cells)) {
      Tally.add(tally.zeroWithRank, place);
      return NO_DATA;
    }
    if (!isUnsure) return OK;
    Tally.add(tally.unsure, place);
    return LOW;
  }

  /** What a text is where it stands for any metric: counts have words beside them, shares per cent, times colons. */
  formOf(text: string): FigureForm {
    const forms = (['visits', 'share', 'visitDuration'] as const).map((metric) =>
      this.reader.read(text, metric),
    );
    return forms.find((form) => form !== 'not-a-number') ?? 'not-a-number';
  }

  /** The value as the table takes it; zeros where it is none that fits. */
  get split(): Split {
    const { form, text } = this.reader;
    return form === 'value' && text === '' ? this.reader : NOTHING;
  }

  /** Notes what is left to be settled of the figure that was read last and now stands at `at` of the table. */
  put(at: number, figure: FigureColumn, metric: Metric): void {
    const { reader } = this;
    const { form } = reader;
    if (form === 'missing') return;
    if (reader.text !== '') this.segment.table.setOdd(at, { value: reader.text });
    if (form === 'masked') {
      this.segment.table.setOdd(at, { masked: { low: reader.low, high: reader.high } });
      if (reader.isRaised) this.#europeanHighs.set(at, reader.europeanHigh);
    }
    if (reader.rounded && form === 'value') Tally.add(this.tally.rounded, this.#place);
    if (reader.ambiguous === 'point' && !this.#isTyped) {
      this.pointed.push(at);
      this.doubtful ??= { text: this.#text, place: this.#place() };
    }
    // “3,215” and “< 5,000” are how most programs part thousands. Only where other figures prove decimal commas are
    // they thousandths, and even then no count is masked in thousandths.
    if (reader.ambiguous === 'comma' && !this.#isTyped && !(form === 'masked' && COUNTS.includes(metric)))
      this.commaed.push(at);
    if ((metric === 'share' || metric === 'bounceRate') && !reader.percent) this.bareShares.push(at);
    const { mapping, facts } = this.segment;
    // What the mapping says goes before all else, and what stands nearest to the figures next.
    const scale = mapping.scale ?? figure.scale ?? facts.scale?.value ?? '1';
    // A figure with a unit of its own (`31.5M`) is not in that of the header.
    if (scale !== '1' && COUNTS.includes(metric) && !reader.hasUnit) {
      this.scaled.push(at);
      this.scaledBy.push(scale);
    }
  }

  #isRanked(cells: readonly string[]): boolean {
    return this.#ranks.some((rank) => HAS_DIGIT.test(cells[rank] ?? ''));
  }

  /** Reads the doubtful figures the European way, in the table. */
  turnEuropean(): void {
    const { table } = this.segment;
    const parts = { whole: 0, part: 0, decimals: 0, text: '' };
    for (const [positions, sign] of [
      [this.pointed, 'point'],
      [this.commaed, 'comma'],
    ] as const) {
      for (let at = 0; at < positions.length; at += 1) {
        const position = positions.get(at);
        const masked = table.odd.get(position)?.masked;
        if (masked) {
          const high = this.#europeanHighs.get(position) ?? asEuropeanText(masked.high, sign);
          table.setOdd(position, { masked: { low: masked.low, high } });
          continue;
        }
        Object.assign(parts, table.splitAt(position), { text: table.odd.get(position)?.value ?? '' });
        asEuropean(parts, sign);
        if (parts.text === '') table.setSplit(position, parts);
        else table.setOdd(position, { value: parts.text });
      }
    }
  }
}

const NOTHING: Split = { whole: 0, part: 0, decimals: 0 };
