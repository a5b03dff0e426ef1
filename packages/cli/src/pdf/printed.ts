import type { Document } from '@songai/core';
import type { Face } from './face.js';
import type { FaceName } from './faces.js';
import { charactersIn, type Group, type Heading, type Piece } from './groups.js';
import type { Paper } from './paper.js';
import { drawPlot, heightOfPlot } from './plot.js';
import { type Hand, setLines, writeLines } from './prose.js';
import { drawTable, leadOfTable } from './table.js';

/** How each kind of text is set. */
export class Hands {
  readonly body: Hand;
  readonly title: Hand;
  readonly longTitle: Hand;
  readonly facts: Hand;
  readonly caption: Hand;
  readonly headings: Readonly<Record<Heading['level'], Hand>>;

  constructor(
    readonly faces: Readonly<Record<FaceName, Face>>,
    lang: Document['lang'],
  ) {
    const { mincho, gothic, heading } = faces;
    this.body = { face: mincho, size: 10.5, leading: 17.5, even: lang === 'ja' };
    this.title = { face: heading, size: 16, leading: 24, middle: true };
    this.longTitle = { face: heading, size: 10.5, leading: 16 };
    this.facts = { face: gothic, size: 9, leading: 14.5 };
    this.caption = { face: gothic, size: 8, leading: 12 };
    this.headings = {
      2: { face: heading, size: 13, leading: 20 },
      3: { face: heading, size: 11, leading: 17 },
      4: { face: heading, size: 10, leading: 16 },
    };
  }
}

/** Above each level of heading, in points. */
const ABOVE: Readonly<Record<Heading['level'], number>> = { 2: 20, 3: 13, 4: 10 };
/** Between blocks. */
const GAP = 7;
const BELOW_PLOT = 4;
/** Fewer characters before a table stay with it. */
const LEADING_TEXT = 120;
/** A longer title is set in small letters: characters. */
const LONG_TITLE = 120;
/** A label of a list that the item brings itself: `1　被告…`, `1. The defendant…`. */
const OWN_LABEL = /^(\d{1,3}(?=　)|\d{1,3}\.)[　 ](.*)$/s;

/** The title and what stands under it. */
export function drawTitle(paper: Paper, { title, facts }: Document, hands: Hands): void {
  const hand = title.length > LONG_TITLE ? hands.longTitle : hands.title;
  writeElement(paper, hand, title, 'H1');
  paper.y += 10;
  const names = facts.map(({ name }) => hands.facts.face.lengthOf(hands.facts.face.written(name)));
  const indent = (Math.min(Math.max(0, ...names), 14) + 1.5) * hands.facts.size;
  for (const { name, value } of facts) {
    const label = hands.facts.face.written(name);
    const fits = hands.facts.face.lengthOf(label) <= 14;
    if (fits) writeElement(paper, { ...hands.facts, indent, label }, value, 'P');
    else writeElement(paper, hands.facts, `${name}: ${value}`, 'P');
  }
  if (facts.length === 0) return;
  const { left, right } = paper.sheet;
  paper.y += 6;
  paper.artifact(() =>
    paper.pen.lineWidth(0.6).strokeColor('#333333').moveTo(left, paper.y).lineTo(right, paper.y).stroke(),
  );
}

/** Writes a group from the pen on, on pages of its way. */
export function drawGroup(
  paper: Paper,
  group: Group,
  hands: Hands,
  outline: { section: PDFKit.PDFOutline },
): void {
  paper.turn(group.way);
  for (const [at, piece] of group.pieces.entries()) {
    if (piece.kind === 'heading') {
      const last = at === 0 || group.pieces[at - 1]?.kind !== 'heading';
      // What is below stays below: a heading never closes a page.
      if (last) paper.need(leadOf(paper, group.pieces.slice(at), hands));
      drawHeading(paper, piece, hands, outline);
    } else {
      const next = group.pieces[at + 1];
      // What leads to a table stands above it.
      if (next?.kind === 'read-table' && charactersIn([piece]) < LEADING_TEXT)
        paper.need(3 * hands.body.leading + firstOf(paper, next, hands));
      drawPiece(paper, piece, hands);
    }
  }
}

/** Height of the headings at the start of these pieces and of what must stand with them, in points. */
function leadOf(paper: Paper, pieces: readonly Piece[], hands: Hands): number {
  let height = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'heading') {
      const most = (paper.sheet.bottom - paper.sheet.top) * 0.6;
      return height + Math.min(firstOf(paper, piece, hands), most);
    }
    const hand = hands.headings[piece.level];
    height += ABOVE[piece.level] + setLines(paper, hand, piece.text).length * hand.leading + GAP;
  }
  return height;
}

function firstOf(paper: Paper, piece: Piece, hands: Hands): number {
  if (piece.kind === 'read-table') {
    const { gothic, bold } = hands.faces;
    return leadOfTable(paper, piece, gothic, bold);
  }
  if (piece.kind === 'plot') return heightOfPlot(paper, piece) + 3 * hands.body.leading;
  return 2 * hands.body.leading;
}

function drawHeading(paper: Paper, heading: Heading, hands: Hands, outline: { section: PDFKit.PDFOutline }) {
  const hand = hands.headings[heading.level];
  paper.skip(ABOVE[heading.level]);
  if (heading.marked) {
    const title = hand.face.written(heading.text);
    if (heading.level === 2) outline.section = paper.bookmark(title);
    else paper.bookmark(title, outline.section);
  }
  writeElement(paper, hand, heading.text, `H${heading.level}`);
}

function drawPiece(paper: Paper, piece: Exclude<Piece, Heading>, hands: Hands): void {
  const { gothic, bold } = hands.faces;
  paper.skip(GAP);
  if (piece.kind === 'paragraph') writeElement(paper, hands.body, piece.text, 'P');
  else if (piece.kind === 'list') drawList(paper, piece.items, hands);
  else if (piece.kind === 'read-table') {
    paper.need(leadOfTable(paper, piece, gothic, bold));
    drawTable(paper, piece, gothic, bold);
    paper.y += GAP;
  } else {
    const title = setLines(paper, hands.headings[4], piece.title);
    const caption = setLines(paper, hands.caption, piece.description);
    const around =
      title.length * hands.headings[4].leading + BELOW_PLOT + caption.length * hands.caption.leading;
    paper.need(heightOfPlot(paper, piece) + around);
    writeElement(paper, hands.headings[4], piece.title, 'P');
    drawPlot(paper, piece, gothic, bold);
    paper.y += BELOW_PLOT;
    writeElement(paper, hands.caption, piece.description, 'P');
  }
}

function drawList(paper: Paper, items: readonly string[], hands: Hands): void {
  const list = paper.element('L');
  for (const item of items) {
    const [, own, rest] = OWN_LABEL.exec(item) ?? [];
    const label = own ?? '・';
    const indent = hands.body.size * (own === undefined ? 1 : 1.5 + (own.length > 2 ? 0.5 : 0));
    const entry = paper.element('LI', list);
    const body = paper.element('LBody', entry);
    const hand = { ...hands.body, indent, label };
    writeLines(paper, hand, setLines(paper, hand, rest ?? item), body, 'LBody');
    entry.end();
    paper.y += 2;
  }
  list.end();
}

function writeElement(paper: Paper, hand: Hand, text: string, type: string): void {
  const element = paper.element(type);
  writeLines(paper, hand, setLines(paper, hand, text), element, type);
  element.end();
}
