import type { Block, Table } from '../document.js';
import { toSvg } from '../plots/svg.js';
import { asText } from './escape.js';

/** Most columns of a table that stands on an upright A4 page. */
const UPRIGHT = 8;

/** Whether a table is printed across the page. */
export const isWide = (one: Block | undefined): boolean => one?.kind === 'table' && one.head.length > UPRIGHT;

/**
 * Blocks as HTML, in order.
 * @param under the heading that they stand under, which names a table to those who do not see where it stands
 */
export function blocks(all: readonly Block[], under: string): string {
  let heading = under;
  const parts = all.map((one) => {
    if (one.kind === 'subheading') heading = one.text;
    return block(one, heading);
  });
  return parts.join('\n');
}

function block(one: Block, heading: string): string {
  switch (one.kind) {
    case 'paragraph':
      return `<p>${asText(one.text)}</p>`;
    case 'subheading':
      return `<h3>${asText(one.text)}</h3>`;
    case 'list':
      return `<ul${one.isNumbered ? ' class="own"' : ''}>\n${one.items.map((item) => `<li>${asText(item)}</li>`).join('\n')}\n</ul>`;
    case 'fold':
      return `<details>\n<summary><h3>${asText(one.heading)}</h3></summary>\n${blocks(one.blocks, one.heading)}\n</details>`;
    case 'plot':
      return `<figure>\n<figcaption>${asText(one.title)}</figcaption>\n${toSvg(one)}\n<p aria-hidden="true">${asText(one.description)}</p>\n</figure>`;
    case 'table':
      return table(one, heading);
  }
}

/** On a narrow screen a table scrolls inside its frame, which the keyboard reaches. */
function table(one: Table, heading: string): string {
  const { head, numeric, rows } = one;
  const isNumber = new Set(numeric);
  const cell = (text: string, at: number) => {
    const shown = asText(text);
    if (at === 0 && shown !== '') return `<th scope="row">${shown}</th>`;
    return isNumber.has(at) ? `<td class="n">${shown}</td>` : `<td>${shown}</td>`;
  };
  const heads = head.map(
    (name, at) => `<th scope="col"${isNumber.has(at) ? ' class="n"' : ''}>${asText(name)}</th>`,
  );
  return [
    `<div class="${isWide(one) ? 'frame wide' : 'frame'}" role="group" tabindex="0" aria-label="${asText(heading)}">`,
    '<table>',
    `<caption>${asText(heading)}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}
