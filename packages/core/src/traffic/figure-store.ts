const FIRST = 1024;

/** The parts of a figure that are numbers, in the order in which `add` takes them. */
const FLOATS = ['whole', 'part'] as const;
const INTEGERS = ['series', 'span', 'origin', 'row', 'column'] as const;
const BYTES = ['decimals', 'quality'] as const;

/**
 * Figures as plain numbers, each part in a typed array of its own: about 40 bytes a figure, and no object. Loops over
 * millions of figures take the arrays themselves, which stay the same until a figure is added.
 */
export class FigureStore {
  length = 0;
  /** number of the series in the table */
  series = new Uint32Array(FIRST);
  /** number of the period in the table; while a file is read, of the date's text */
  span = new Uint32Array(FIRST);
  /** whole units of the value */
  whole = new Float64Array(FIRST);
  /** 10^-15ths of the value */
  part = new Float64Array(FIRST);
  /** digits after the point, as written */
  decimals = new Uint8Array(FIRST);
  /** number for `QUALITIES` */
  quality = new Uint8Array(FIRST);
  /** number of the file or sheet in the table */
  origin = new Uint32Array(FIRST);
  /** as a spreadsheet counts it, from 1 */
  row = new Uint32Array(FIRST);
  /** as a spreadsheet counts it, from 1 */
  column = new Uint32Array(FIRST);

  add(
    series: number,
    span: number,
    whole: number,
    part: number,
    decimals: number,
    quality: number,
    origin: number,
    row: number,
    column: number,
  ): number {
    const at = this.length;
    if (at === this.series.length) this.#grow();
    this.series[at] = series;
    this.span[at] = span;
    this.whole[at] = whole;
    this.part[at] = part;
    this.decimals[at] = decimals;
    this.quality[at] = quality;
    this.origin[at] = origin;
    this.row[at] = row;
    this.column[at] = column;
    this.length = at + 1;
    return at;
  }

  /** Copies a figure over another. */
  copy(from: number, to: number): void {
    for (const name of [...FLOATS, ...INTEGERS, ...BYTES]) this[name][to] = this[name][from] as number;
  }

  #grow(): void {
    const size = this.length * 2;
    for (const name of FLOATS) this[name] = grown(this[name], new Float64Array(size));
    for (const name of INTEGERS) this[name] = grown(this[name], new Uint32Array(size));
    for (const name of BYTES) this[name] = grown(this[name], new Uint8Array(size));
  }
}

function grown<A extends Float64Array | Uint32Array | Uint8Array>(old: A, made: A): A {
  made.set(old);
  return made;
}
