import type { FileChild, Paragraph } from 'docx';
import type { Lang } from '../../base/words.js';
import type { Block, List } from '../document.js';
import { BODY_STYLE, GAP_STYLE, LIST_REFERENCE, LIST_STYLE, type Library, NUMBERED_STYLE } from './styles.js';
import { tableXml } from './table-xml.js';
import { xmlText } from './xml-text.js';

/** Makes Word's own elements of the blocks of a document. */
export class BlockSetter {
  /** the tables, as they replace the paragraphs that hold their places */
  readonly #tables: string[] = [];

  constructor(
    readonly docx: Library,
    readonly lang: Lang,
  ) {}

  heading(level: 1 | 2 | 3, text: string): Paragraph {
    const heading = this.docx.HeadingLevel[`HEADING_${level}`];
    return new this.docx.Paragraph({ heading, children: [this.#run(text)] });
  }

  /** @param width of the text on its page, in twentieths of a point */
  block(one: Block, width: number, level: 2 | 3 = 2): FileChild[] {
    switch (one.kind) {
      case 'paragraph':
        return [this.#paragraph(BODY_STYLE, one.text)];
      case 'subheading':
        return [this.heading(level, one.text)];
      case 'list':
        return this.#list(one);
      case 'fold':
        return [
          this.heading(level, one.heading),
          ...one.blocks.flatMap((inner) => this.block(inner, width, 3)),
        ];
      case 'plot':
        // It would be told of without being there; its figures stand in the tables.
        return [];
      case 'table':
        this.#tables.push(tableXml(one, width));
        // Tables that touch would become one.
        return [
          this.#paragraph(PLACE_STYLE, String(this.#tables.length - 1)),
          this.#paragraph(GAP_STYLE, ''),
        ];
    }
  }

  /** The text of the document with each table in its place. */
  withTables(xml: string): string {
    return xml.replace(PLACE, (_, at) => this.#tables[Number(at)] ?? '');
  }

  /** A paragraph of nothing but text: no part of it can become a field or a mark. */
  #paragraph(style: string, text: string): Paragraph {
    return new this.docx.Paragraph({ style, children: [this.#run(text)] });
  }

  #run(text: string) {
    return new this.docx.TextRun({ text: xmlText(text) });
  }

  #list({ items, isNumbered }: List): Paragraph[] {
    if (isNumbered) return items.map((item) => this.#paragraph(NUMBERED_STYLE, item));
    return items.map(
      (item) =>
        new this.docx.Paragraph({
          style: LIST_STYLE,
          numbering: { reference: LIST_REFERENCE, level: 0 },
          children: [this.#run(item)],
        }),
    );
  }
}

/** The style of a paragraph that holds the place of a table: no text of a document can give itself a style. */
const PLACE_STYLE = 'TablePlace';
const PLACE = new RegExp(
  `<w:p><w:pPr><w:pStyle w:val="${PLACE_STYLE}"/></w:pPr><w:r><w:t xml:space="preserve">(\\d+)</w:t></w:r></w:p>`,
  'g',
);
