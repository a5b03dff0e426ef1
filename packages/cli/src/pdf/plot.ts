import type { Ink, Mark, Plot } from '@songai/core';
import type { Face } from './face.js';
import type { Paper } from './paper.js';
import { breadth } from './sheet.js';

/** In print: told apart by the colour-blind, and in grey by how dark they are. */
const COLOURS: Readonly<Record<Ink, string>> = {
  ink: '#111111',
  muted: '#5c5c5c',
  faint: '#cfcfcf',
  band: '#dbe7f1',
  first: '#00446b',
  second: '#d55e00',
  third: '#56b4e9',
  claim: '#9b1b5a',
};
const TEXT_SIZE = 8;

/** Width and height of a plot on paper, in points: as drawn, or made smaller to stand on the page. */
function scaleOf(paper: Paper, plot: Plot): number {
  const most = (paper.sheet.bottom - paper.sheet.top) * 0.8;
  return Math.min(1, breadth(paper.sheet) / plot.width, most / plot.height);
}

/** Height of the drawing alone, in points. */
export const heightOfPlot = (paper: Paper, plot: Plot): number => plot.height * scaleOf(paper, plot);

/** Draws a plot at the pen, as paths and letters; the description goes with it for those who do not see it. */
export function drawPlot(paper: Paper, plot: Plot, face: Face, bold: Face): void {
  const scale = scaleOf(paper, plot);
  const { left } = paper.sheet;
  const height = plot.height * scale;
  const figure = paper.element('Figure', undefined, {
    alt: face.written(plot.description),
    bbox: [left, paper.y, left + plot.width * scale, paper.y + height],
  });
  paper.mark(figure, 'Figure', () => {
    const { pen } = paper;
    pen.save().translate(left, paper.y).scale(scale, scale);
    for (const mark of plot.marks) drawMark(paper, mark, face, bold);
    pen.restore();
    pen.fillColor('black').strokeColor('black');
  });
  figure.end();
  paper.y += height;
}

function drawMark(paper: Paper, mark: Mark, face: Face, bold: Face): void {
  const { pen } = paper;
  if (mark.kind === 'rect') {
    pen.rect(mark.x, mark.y, mark.width, mark.height).fill(COLOURS[mark.fill]);
  } else if (mark.kind === 'path') {
    pen.lineWidth(mark.width ?? 1).lineJoin('round');
    // pdfkit's own call takes one length of dash and one of gap.
    pen.addContent(`[${(mark.dash ?? []).join(' ')}] 0 d`);
    pen.path(mark.d);
    if (mark.fill && mark.stroke) pen.fillAndStroke(COLOURS[mark.fill], COLOURS[mark.stroke]);
    else if (mark.fill) pen.fill(COLOURS[mark.fill]);
    else if (mark.stroke) pen.stroke(COLOURS[mark.stroke]);
  } else {
    const hand = mark.bold ? bold : face;
    const size = mark.size ?? TEXT_SIZE;
    const text = hand.written(mark.text);
    const width = hand.lengthOf(text) * size;
    const back = mark.anchor === 'start' ? 0 : mark.anchor === 'middle' ? width / 2 : width;
    pen.fillColor(COLOURS[mark.ink ?? 'ink']);
    paper.line(hand, size, text, mark.x - back, mark.y);
  }
}
