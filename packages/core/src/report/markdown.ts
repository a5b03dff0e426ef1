import { visible } from '../base/visible.js';
import type { Block, Document } from './document.js';
import type { Plot } from './plots/plot.js';

/** Text of the input as text: nothing in it becomes a mark, a link or an element. */
const escaped = (text: string): string =>
  visible(text.replace(/[\t\r\n]+/g, ' '))
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(/&(?=[#\w]+;)/g, '\\&');

/** The document as Markdown with pipe tables. */
export function toMarkdown(document: Document): string {
  const parts = [`# ${escaped(document.title)}`];
  if (document.facts.length > 0)
    parts.push(document.facts.map(({ name, value }) => `- ${escaped(`${name}: ${value}`)}`).join('\n'));
  for (const section of document.sections) {
    parts.push(`## ${escaped(section.heading)}`, ...drawn(section.blocks));
  }
  return `${parts.join('\n\n')}\n`;
}

/** What Markdown can show: a plot would be told of without being there, and its figures stand in the tables. */
const drawn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((one) => (one.kind === 'plot' ? [] : [block(one)]));

function block(one: Exclude<Block, Plot>): string {
  switch (one.kind) {
    case 'paragraph':
      return escaped(one.text);
    case 'subheading':
      return `### ${escaped(one.text)}`;
    case 'list':
      return one.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'fold':
      return [`### ${escaped(one.heading)}`, ...drawn(one.blocks)].join('\n\n');
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
      const rule = `|${one.head.map((_, at) => (one.numeric.includes(at) ? ' ---: ' : ' --- ')).join('|')}|`;
      return [row(one.head), rule, ...one.rows.map(row)].join('\n');
    }
  }
}
