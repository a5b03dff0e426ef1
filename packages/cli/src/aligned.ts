import stringWidth from 'string-width';
import { printable } from './terminal.js';

/** Names and what they are, one pair a line, the second column aligned; full-width letters take two columns. */
export function aligned(rows: readonly (readonly [name: string, text: string])[]): string {
  const width = Math.max(...rows.map(([name]) => stringWidth(name)));
  return rows
    .map(([name, text]) => printable(`${name}${' '.repeat(width - stringWidth(name))}  ${text}`))
    .join('\n');
}
