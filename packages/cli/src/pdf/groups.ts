import type { Block, Document, List, Plot } from '@songai/core';
import type { Face } from './face.js';
import type { Sheet } from './sheet.js';
import { type ReadTable, readTable } from './table-setting.js';

/** A heading of the document; level 2 is a section, 3 and below stand within. */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  readonly level: 2 | 3 | 4;
  /** with an entry in the table of contents beside the pages */
  readonly marked: boolean;
}

type Paragraph = Extract<Block, { readonly kind: 'paragraph' }>;
export type Piece = Heading | Paragraph | List | Plot | ReadTable;

/** What stands together on upright or on turned pages: headings and what follows up to the next heading. */
export interface Group {
  readonly way: Sheet['way'];
  readonly pieces: readonly Piece[];
}

/** So few characters under a heading get no page of their own before a turned one. */
const FEW = 400;

/** The blocks of a document in the order in which they are printed. */
function* piecesOf(document: Document, face: Face): Generator<Piece> {
  for (const { heading, blocks } of document.sections) {
    yield { kind: 'heading', text: heading, level: 2, marked: true };
    yield* blockPieces(blocks, 3, face);
  }
}

function* blockPieces(blocks: readonly Block[], level: 3 | 4, face: Face): Generator<Piece> {
  for (const block of blocks) {
    if (block.kind === 'subheading') yield { kind: 'heading', text: block.text, level, marked: false };
    else if (block.kind === 'fold') {
      yield { kind: 'heading', text: block.heading, level, marked: true };
      yield* blockPieces(block.blocks, 4, face);
    } else if (block.kind === 'table') yield readTable(block, face);
    else yield block;
  }
}

/** The document in groups; one with a table that wants a turned page is turned as a whole. */
export function* groupsOf(document: Document, face: Face): Generator<Group> {
  let pieces: Piece[] = [];
  const group = (): Group => {
    const turned = pieces.some((piece) => piece.kind === 'read-table' && piece.way === 'landscape');
    return { way: turned ? 'landscape' : 'portrait', pieces };
  };
  for (const piece of piecesOf(document, face)) {
    const opens = piece.kind === 'heading' && pieces.some(({ kind }) => kind !== 'heading');
    if (opens && (piece.level === 2 || charactersIn(pieces) > FEW)) {
      yield group();
      pieces = [];
    }
    pieces.push(piece);
  }
  if (pieces.length > 0) yield group();
}

/** Characters of paragraphs and lists; tables and plots count as many. */
export const charactersIn = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => {
    if (piece.kind === 'heading') return sum;
    if (piece.kind === 'paragraph') return sum + piece.text.length;
    if (piece.kind === 'list') return sum + piece.items.reduce((all, item) => all + item.length, 0);
    return sum + FEW + 1;
  }, 0);
