import { type Block, type Document, type Table, visible } from '@songai/core';
import stringWidth from 'string-width';

const WIDTH = 80;

/** Columns of the terminal; 80 where the output goes elsewhere. */
export const terminalWidth = (): number => process.stdout.columns ?? WIDTH;

/** A document for the eye in a terminal: full-width letters take two columns, tables align. */
export function toTerminal(document: Document): string {
  const parts = [document.title, ...document.sections.flatMap((section) => section.blocks.map(block))];
  return `${parts.map(printable).join('\n\n')}\n`;
}

/** Text of the input must not steer the terminal; line breaks of our own stay. */
export const printable = (text: string): string => text.split('\n').map(visible).join('\n');

function block(one: Block): string {
  switch (one.kind) {
    case 'paragraph':
    case 'subheading':
      return one.text;
    case 'list':
      return one.items.map((item) => `- ${item}`).join('\n');
    case 'fold':
      return [one.heading, ...one.blocks.map(block)].join('\n\n');
    case 'plot':
      return one.description;
    case 'table':
      return drawTable(one);
  }
}

/** A table whose columns align; where it is wider than the terminal, the first column's texts are shortened. */
export function drawTable(
  table: Pick<Table, 'head' | 'numeric' | 'rows'>,
  columns = terminalWidth(),
): string {
  const rows = [table.head, ...table.rows].map((row) => row.map(printable));
  const widths = table.head.map((_, at) => Math.max(...rows.map((row) => stringWidth(row[at] ?? ''))));
  const total = widths.reduce((a, b) => a + b, 0) + 2 * (widths.length - 1);
  const room = Math.max(8, (widths[0] ?? 0) - Math.max(0, total - columns));
  if (widths[0] !== undefined) widths[0] = Math.min(widths[0], room);
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => {
        const shown = at === 0 ? shortened(cell, room) : cell;
        const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - stringWidth(shown)));
        return table.numeric.includes(at) ? space + shown : shown + space;
      })
      .join('  ')
      .trimEnd();
  const [head, ...body] = rows;
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(head ?? []), rule, ...body.map(line)].join('\n');
}

function shortened(text: string, room: number): string {
  if (stringWidth(text) <= room) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > room - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
