/** Points in a millimetre. */
const MM = 72 / 25.4;
const SHORT = 595.28;
const LONG = 841.89;

/** A page and the part of it that is written on, in points from the upper left corner. */
export interface Sheet {
  readonly way: 'portrait' | 'landscape';
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Papers of a court are bound at the left: 25 mm there. A page turned for a wide table is bound at its top. */
export const SHEETS: Readonly<Record<Sheet['way'], Sheet>> = {
  portrait: {
    way: 'portrait',
    width: SHORT,
    height: LONG,
    left: 25 * MM,
    right: SHORT - 20 * MM,
    top: 24 * MM,
    bottom: LONG - 20 * MM,
  },
  landscape: {
    way: 'landscape',
    width: LONG,
    height: SHORT,
    left: 20 * MM,
    right: LONG - 20 * MM,
    top: 25 * MM,
    bottom: SHORT - 20 * MM,
  },
};

/** The breadth that is written on. */
export const breadth = (sheet: Sheet): number => sheet.right - sheet.left;
