/** Lengths of a Word document are in twentieths of a point; 1440 to the inch. */
const fromMillimetres = (length: number): number => Math.round((length * 1440) / 25.4);

/** A4, held upright. */
const SHORT = fromMillimetres(210);
const LONG = fromMillimetres(297);

/** The margins that courts ask of a pleading: room to bind it on the left. */
const MARGINS = {
  top: fromMillimetres(35),
  left: fromMillimetres(30),
  right: fromMillimetres(20),
  bottom: fromMillimetres(27),
} as const;

/** Of the running lines, from the edge of the sheet. */
const EDGES = { header: fromMillimetres(15), footer: fromMillimetres(12) } as const;

export interface Page {
  readonly isLandscape: boolean;
  /** as the sheet is held upright: the library turns them */
  readonly width: number;
  readonly height: number;
  readonly margin: Readonly<Record<keyof typeof MARGINS | keyof typeof EDGES, number>>;
  /** room for text, from margin to margin */
  readonly textWidth: number;
}

export const PORTRAIT: Page = {
  isLandscape: false,
  width: SHORT,
  height: LONG,
  margin: { ...MARGINS, ...EDGES },
  textWidth: SHORT - MARGINS.left - MARGINS.right,
};

/** The same sheet turned: bound into the file, its top lies where the others have their left margin. */
export const LANDSCAPE: Page = {
  isLandscape: true,
  width: SHORT,
  height: LONG,
  margin: {
    top: MARGINS.left,
    right: MARGINS.right,
    bottom: MARGINS.right,
    left: MARGINS.right,
    header: EDGES.header,
    footer: fromMillimetres(10),
  },
  textWidth: LONG - 2 * MARGINS.right,
};
