import { asText } from '../html/escape.js';
import type { Mark, Plot } from './plot.js';

/**
 * A plot as SVG inside a page: with its text alternative, without script, and with classes in place of styles (see
 * `STYLE`). Whatever stands in names of the case is text.
 * @param plot a block of a document
 * @returns one `svg` element
 * @throws Nothing.
 */
export function toSvg({ id, title, description, width, height, marks }: Plot): string {
  const [titleId, descriptionId] = [`plot-${asText(id)}-title`, `plot-${asText(id)}-description`];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="plot" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-labelledby="${titleId}" aria-describedby="${descriptionId}">`,
    `<title id="${titleId}">${asText(title)}</title>`,
    `<desc id="${descriptionId}">${asText(description)}</desc>`,
    ...marks.map(drawn),
    '</svg>',
  ].join('\n');
}

function drawn(mark: Mark): string {
  switch (mark.kind) {
    case 'rect':
      return `<rect class="fill-${mark.fill}" x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"/>`;
    case 'path':
      return pathOf(mark);
    case 'text': {
      const { x, y, anchor, ink = 'ink', size = 8, bold } = mark;
      return `<text class="fill-${ink}${bold ? ' bold' : ''}" x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}">${asText(mark.text)}</text>`;
    }
  }
}

/** A path with a fill and a stroke is two: each of one class. */
function pathOf({ d, stroke, fill, width = 1, dash }: Extract<Mark, { readonly kind: 'path' }>): string {
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return [
    ...(fill ? [`<path class="fill-${fill}" d="${d}"/>`] : []),
    ...(stroke ? [`<path class="stroke-${stroke}" stroke-width="${width}"${dashes} d="${d}"/>`] : []),
  ].join('\n');
}
