/** What a number proves of the way its file writes decimals: `12.5` is English, `12,5` European, `12` either. */
export type Evidence = 'english' | 'european' | 'none';

/** The sign of a number that may part thousands or decimals: `2.546`, `3,215`. */
export type DoubtfulSign = 'point' | 'comma';

const POINT = 46;
const COMMA = 44;
const ZERO = 48;
/** Space, apostrophe, and the spaces and apostrophes that programs put between thousands. */
const GAPS = [0x20, 0x27, 0xa0, 0x2007, 0x2009, 0x202f, 0x2019];

/** Tells what the points, commas and spaces of a number are, without making anything anew for each number. */
export class NumberScan {
  /** position of the decimal sign; the end of the number where it has none */
  wholeEnd = 0;
  evidence: Evidence = 'none';
  /** set where the sign may be either: it was then taken as in English */
  ambiguous: DoubtfulSign | undefined;

  /**
   * Reads the digits and signs from `from` up to `to`.
   * @param isSmall whether a lone sign can only be the decimal one, since such figures have no thousands.
   * @returns false where this is no number: another character, thousands of two digits, two decimal signs.
   */
  scan(text: string, from: number, to: number, isSmall: boolean): boolean {
    let points = 0;
    let commas = 0;
    let gap = 0;
    let last = -1;
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= ZERO && code <= ZERO + 9) continue;
      if (code === POINT) points += 1;
      else if (code === COMMA) commas += 1;
      else if (GAPS.includes(code) && (gap === 0 || gap === code)) gap = code;
      else return false;
      if (code !== gap) last = at;
    }
    this.wholeEnd = to;
    this.evidence = 'none';
    this.ambiguous = undefined;
    if (last < 0) return this.#isGrouped(text, from, gap);
    const isPoint = text.charCodeAt(last) === POINT;
    const isDecimal = (isPoint ? points : commas) === 1;
    const before = last - from;
    const isLone = points + commas === 1 && gap === 0;
    const isDoubtful = isLone && to - last === 4 && before > 0 && before < 4 && !isSmall;
    if (isDoubtful && text.charCodeAt(from) !== ZERO) {
      this.ambiguous = isPoint ? 'point' : 'comma';
      if (isPoint) this.wholeEnd = last;
      return true;
    }
    this.evidence = isPoint === isDecimal ? 'english' : 'european';
    if (!isDecimal)
      return points * commas === 0 && gap === 0 && this.#isGrouped(text, from, isPoint ? POINT : COMMA);
    this.wholeEnd = last;
    if (last + 1 === to || hasGap(text, last, to, gap)) return false;
    const isMixed = points > 0 && commas > 0;
    if (isMixed && gap !== 0) return false;
    // `.5` is a number as well.
    return before === 0 || this.#isGrouped(text, from, isMixed ? (isPoint ? COMMA : POINT) : gap);
  }

  /** Whether the whole digits stand in threes between the sign; in India, in twos before the last three. */
  #isGrouped(text: string, from: number, sign: number): boolean {
    const end = this.wholeEnd;
    if (sign === 0) return from < end;
    let first = -1;
    let run = 0;
    let threes = true;
    let twos = sign === COMMA;
    let signs = 0;
    for (let at = from; at < end; at += 1) {
      if (text.charCodeAt(at) !== sign) {
        run += 1;
        continue;
      }
      if (first < 0) first = run;
      else {
        threes &&= run === 3;
        twos &&= run === 2;
      }
      signs += 1;
      run = 0;
    }
    const starts = text.charCodeAt(from) !== ZERO && first > 0;
    return starts && run === 3 && ((threes && first <= 3) || (twos && first <= 2 && signs > 1));
  }
}

function hasGap(text: string, from: number, to: number, gap: number): boolean {
  if (gap === 0) return false;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === gap) return true;
  return false;
}
