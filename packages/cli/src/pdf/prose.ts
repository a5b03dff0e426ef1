import type { Face } from './face.js';
import { linesOf } from './lines.js';
import type { Paper } from './paper.js';
import { breadth } from './sheet.js';

/** How a run of text is set, in points. */
export interface Hand {
  readonly face: Face;
  readonly size: number;
  /** from one line to the next */
  readonly leading: number;
  /** lines are drawn out to the same length, as is usual in Japanese */
  readonly even?: boolean;
  readonly middle?: boolean;
  /** at the left of all lines */
  readonly indent?: number;
  /** stands at the left of the first line, within the indent */
  readonly label?: string;
}

/** Letters are drawn apart by no more than this part of their size. */
const MOST_APART = 0.12;

/** A text in the lines it takes on pages of this way. */
export function setLines(paper: Paper, hand: Hand, text: string): string[] {
  const width = breadth(paper.sheet) - (hand.indent ?? 0);
  return linesOf(hand.face.written(text), width / hand.size, hand.face.widthOf);
}

/** How many of the remaining lines go on this page: no line of a longer text stands alone at its foot or head. */
function fitting(paper: Paper, leading: number, left: number): number {
  const fit = Math.floor((paper.room + 1e-6) / leading);
  if (fit >= left) return left;
  const kept = left - fit === 1 ? fit - 1 : fit;
  return kept < 2 && !paper.fresh ? 0 : Math.max(kept, 1);
}

/** Writes lines at the pen, over pages where it must, as one element of the structure. */
export function writeLines(
  paper: Paper,
  hand: Hand,
  lines: readonly string[],
  element: PDFKit.PDFStructureElement,
  type: string,
): void {
  for (let at = 0; at < lines.length; ) {
    const count = fitting(paper, hand.leading, lines.length - at);
    const part = lines.slice(at, at + count);
    if (count > 0)
      paper.mark(element, type, () => {
        for (const [offset, line] of part.entries())
          writeLine(paper, hand, line, at + offset === 0, at + offset === lines.length - 1);
      });
    at += count;
    if (at < lines.length) paper.nextPage();
  }
}

function writeLine(paper: Paper, hand: Hand, line: string, first: boolean, last: boolean): void {
  const { face, size, leading, indent = 0 } = hand;
  const baseline = paper.y + (leading - size) / 2 + size * 0.88;
  const width = breadth(paper.sheet) - indent;
  const slack = width - face.lengthOf(line) * size;
  const gaps = [...line].length - 1;
  const apart = hand.even && !last && gaps > 0 ? slack / gaps : 0;
  const x = paper.sheet.left + indent + (hand.middle ? slack / 2 : 0);
  if (first && hand.label) paper.line(face, size, hand.label, paper.sheet.left, baseline);
  paper.line(face, size, line, x, baseline, apart > 0 && apart < size * MOST_APART ? apart : 0);
  paper.y += leading;
}
