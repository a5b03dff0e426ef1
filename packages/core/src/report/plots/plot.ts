/**
 * A drawing before it takes a form: lines, areas and letters in a box, which HTML prints as SVG and the PDF as its own
 * paths. Nothing is told by colour alone: kinds differ in lightness, dash or shape too, and the description says in
 * words what the drawing shows.
 */
export interface Plot {
  readonly kind: 'plot';
  /** stable name, unique in a document: `visits`, `award`, … */
  readonly id: string;
  readonly title: string;
  /** what a person sees in it, with its main figures: the text alternative */
  readonly description: string;
  /** the box, in points of a 72nd of an inch; x goes to the right, y goes down */
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** What a form makes of a colour is its own affair; all are told apart in grey and by the colour-blind. */
export type Ink = 'ink' | 'muted' | 'faint' | 'band' | 'first' | 'second' | 'third' | 'claim';

export type Mark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Ink;
    }
  | {
      readonly kind: 'path';
      /** SVG path data, absolute */
      readonly d: string;
      readonly stroke?: Ink;
      readonly fill?: Ink;
      /** of the stroke, in points; 1 where not stated */
      readonly width?: number;
      /** lengths of dashes and gaps, in points */
      readonly dash?: readonly number[];
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** of the base line */
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly ink?: Ink;
      readonly bold?: boolean;
      /** in points; 8 where not stated */
      readonly size?: number;
    };
