import type { Face } from './face.js';
import type { Paper } from './paper.js';
import { type Row, TableRows } from './table-rows.js';
import { type ReadTable, settingOn } from './table-setting.js';

type Struct = PDFKit.PDFStructureElement;
const RULE = '#8a8a8a';
const SHADE = '#eeeeee';
const COLUMN_HEAD = { scope: 'Column' } as const;
const depth = (row: Row): number => row.reduce((most, lines) => Math.max(most, lines.length), 0);

/** A table lower than this part of a page is not torn over two. */
const SHORT = 0.3;

/** Height of what stays with the heading above: a short table, or the head and the first row; in points. */
export function leadOfTable(paper: Paper, { cells, columns }: ReadTable, face: Face, bold: Face): number {
  const rows = new TableRows(paper, settingOn(paper.sheet, columns), cells.numeric);
  const most = (paper.sheet.bottom - paper.sheet.top) * SHORT;
  let height = rows.heightOf(depth(rows.set(cells.head, bold)));
  let lead = height;
  for (const [at, texts] of cells.rows.entries()) {
    height += rows.heightOf(depth(rows.set(texts, face)));
    if (at === 0) lead = height;
    if (height > most) return lead;
  }
  return height;
}

/**
 * Draws a table from the pen on: the head again on each page, no row over two pages unless it is taller than a page,
 * and then with all its lines over as many as it takes.
 */
export function drawTable(paper: Paper, { cells, columns }: ReadTable, face: Face, bold: Face): void {
  const rows = new TableRows(paper, settingOn(paper.sheet, columns), cells.numeric);
  const table = paper.element('Table');
  const head = rows.set(cells.head, bold);
  const headHeight = rows.heightOf(depth(head));
  const whole = paper.sheet.bottom - paper.sheet.top - headHeight;
  let edges: number[] = [];

  const drawHead = (again: boolean): void => {
    edges = [paper.y];
    const top = paper.y;
    paper.artifact(() => {
      const [left = 0] = rows.edges;
      paper.pen.rect(left, top, (rows.edges.at(-1) ?? 0) - left, headHeight).fill(SHADE);
      paper.pen.fillColor('black');
    });
    const each = (draw: (lines: readonly string[], at: number) => void) => {
      for (const [at, lines] of head.entries()) draw(lines, at);
    };
    if (again) paper.artifact(() => each((lines, at) => rows.write(lines, at, top, bold, true)));
    else {
      const row = paper.element('TR', table);
      each((lines, at) => {
        const cell = paper.element('TH', row, COLUMN_HEAD);
        paper.mark(cell, 'TH', () => rows.write(lines, at, top, bold, true));
      });
      row.end();
    }
    paper.y += headHeight;
    edges.push(paper.y);
  };

  const turnOver = (): void => {
    rule(paper, rows.edges, edges);
    paper.nextPage();
    drawHead(true);
  };

  const piece = (row: Row, from: number, count: number, elements: readonly Struct[]): void => {
    for (const [at, lines] of row.entries()) {
      const element = elements[at];
      const part = lines.slice(from, from + count);
      if (element && part.length > 0)
        paper.mark(element, 'TD', () => rows.write(part, at, paper.y, face, false));
    }
    paper.y += rows.heightOf(count);
    edges.push(paper.y);
  };

  drawHead(false);
  for (const texts of cells.rows) {
    const row = rows.set(texts, face);
    const lines = depth(row);
    const element = paper.element('TR', table);
    const elements = row.map(() => paper.element('TD', element));
    const height = rows.heightOf(lines);
    if (height > paper.room && (height <= whole || rows.linesIn(paper.room) < 3)) turnOver();
    for (let at = 0; at < Math.max(lines, 1); ) {
      const count = Math.max(1, Math.min(lines - at, rows.linesIn(paper.room)));
      piece(row, at, count, elements);
      at += count;
      if (at < lines) turnOver();
    }
    element.end();
  }
  table.end();
  rule(paper, rows.edges, edges);
}

/** Thin rules between rows and columns of what was drawn of a table on this page. */
function rule(paper: Paper, columns: readonly number[], rows: readonly number[]): void {
  const [left = 0] = columns;
  const right = columns.at(-1) ?? 0;
  const [top = 0] = rows;
  const bottom = rows.at(-1) ?? 0;
  paper.artifact(() => {
    const { pen } = paper;
    pen.lineWidth(0.4).strokeColor(RULE);
    for (const y of rows) pen.moveTo(left, y).lineTo(right, y);
    for (const x of columns) pen.moveTo(x, top).lineTo(x, bottom);
    pen.stroke();
  });
}
