/**
 * A drawing before it takes a form: lines, areas and letters in a box, which HTML prints as SVG and the PDF as its own
 * paths. Nothing is told by colour alone: kinds differ in lightness, dash or shape too, and the description says in
 * words what the drawing shows.
 */
export interface Plot {
  /** tells it from the other blocks of a document */
  readonly kind: 'plot';
  /** stable name, unique in a document: `visits`, `award`, … */
  readonly id: string;
  /** what stands over it */
  readonly title: string;
  /** what a person sees in it, with its main figures: the text alternative */
  readonly description: string;
  /** width of the box, in points of a 72nd of an inch (pixels of an SVG); x goes to the right */
  readonly width: number;
  /** height of the box, in the same units; y goes down */
  readonly height: number;
  /** what is drawn, the later over the earlier */
  readonly marks: readonly Mark[];
}

/** What a form makes of a colour is its own affair; all are told apart in grey and by the colour-blind. */
export type Ink = 'ink' | 'muted' | 'faint' | 'band' | 'first' | 'second' | 'third' | 'claim';

/** Something drawn, told apart by `kind`; all coordinates are units of the box (`Plot.width`). */
export type Mark =
  | {
      /** a rectangle */
      readonly kind: 'rect';
      /** units from the left of the box to its left side */
      readonly x: number;
      /** units from the top of the box to its upper side */
      readonly y: number;
      /** in units of the box */
      readonly width: number;
      /** in units of the box */
      readonly height: number;
      /** what it is filled with */
      readonly fill: Ink;
    }
  | {
      /** a line or an area */
      readonly kind: 'path';
      /** SVG path data, absolute */
      readonly d: string;
      /** of the line; none is drawn where absent */
      readonly stroke?: Ink;
      /** of the area; none is filled where absent */
      readonly fill?: Ink;
      /** of the stroke, in units of the box; 1 where not stated */
      readonly width?: number;
      /** lengths of dashes and gaps, in units of the box; a whole line where absent */
      readonly dash?: readonly number[];
    }
  | {
      /** one line of text */
      readonly kind: 'text';
      /** units from the left of the box to its anchor */
      readonly x: number;
      /** units from the top of the box to its base line */
      readonly y: number;
      /** plain text */
      readonly text: string;
      /** which point of the text stands at `x` */
      readonly anchor: 'start' | 'middle' | 'end';
      /** `ink` where not stated */
      readonly ink?: Ink;
      /** regular where not stated */
      readonly bold?: boolean;
      /** of the letters, in units of the box; 8 where not stated */
      readonly size?: number;
    };
