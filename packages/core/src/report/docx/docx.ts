import type { FileChild, ISectionOptions } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Block, Document, Section } from '../document.js';
import { officeZip } from '../office-zip.js';
import { VERSION } from '../version.js';
import { BlockSetter } from './blocks.js';
import { needsWidth } from './columns.js';
import { LANDSCAPE, type Page, PORTRAIT } from './page.js';
import { FACT_STYLE, FOOTER_STYLE, type Library, stylesOf } from './styles.js';
import { xmlText } from './xml-text.js';

/**
 * The document as a Word file (.docx): A4 with the margins of a pleading, every table a table of Word's own, no link,
 * no macro, no field but the page number. The same document gives the same bytes everywhere.
 */
export async function toDocx(document: Document): Promise<Uint8Array> {
  const docx = await import('docx');
  const setter = new BlockSetter(docx, document.lang);
  const file = new docx.Document({
    ...stylesOf(docx, document.lang),
    title: xmlText(document.title),
    creator: `songai ${VERSION}`,
    lastModifiedBy: `songai ${VERSION}`,
    sections: sectionsOf(setter, document),
  });
  return finished(new Uint8Array(await docx.Packer.toArrayBuffer(file)), setter);
}

/** Pages of one kind, and what stands on them. */
interface Run {
  readonly page: Page;
  readonly children: FileChild[];
}

/** The runs of pages of one kind, under the title and the facts; a part of a section with a wide table is turned. */
function sectionsOf(setter: BlockSetter, document: Document): ISectionOptions[] {
  const { docx } = setter;
  const runs: Run[] = [];
  for (const section of document.sections) {
    for (const [at, part] of partsOf(section).entries()) {
      const page = isWide(part) ? LANDSCAPE : PORTRAIT;
      const children = [
        ...(at === 0 ? [setter.heading(1, section.heading)] : []),
        ...part.flatMap((block) => setter.block(block, page.textWidth)),
      ];
      const last = runs.at(-1);
      if (last?.page === page) last.children.push(...children);
      else runs.push({ page, children });
    }
  }
  const [first = { page: PORTRAIT, children: [] }, ...later] = runs;
  return [first, ...later].map(({ page, children }, at) => ({
    properties: { page: pageOf(docx, page) },
    // Later sections take over the footer of the first.
    ...(at === 0 ? { footers: { default: footerOf(docx) } } : {}),
    children: at === 0 ? [...headOf(docx, document), ...children] : children,
  }));
}

/** The blocks of a section, parted before each heading in it and after each wide table. */
function partsOf({ blocks }: Section): Block[][] {
  const parts: Block[][] = [[]];
  let isOver = false;
  for (const block of blocks) {
    const isHeaded = block.kind === 'subheading' || block.kind === 'fold';
    if (isOver || (isHeaded && parts.at(-1)?.length !== 0)) parts.push([]);
    parts.at(-1)?.push(block);
    isOver = isWide([block]);
  }
  return parts;
}

const isWide = (blocks: readonly Block[]): boolean =>
  blocks.some(
    (block) =>
      (block.kind === 'table' && needsWidth(block, PORTRAIT.textWidth)) ||
      (block.kind === 'fold' && isWide(block.blocks)),
  );

const pageOf = (docx: Library, { isLandscape, width, height, margin }: Page) => ({
  size: {
    width,
    height,
    orientation: docx.PageOrientation[isLandscape ? 'LANDSCAPE' : 'PORTRAIT'],
  },
  margin,
});

function headOf(docx: Library, { title, facts }: Document): FileChild[] {
  return [
    new docx.Paragraph({
      heading: docx.HeadingLevel.TITLE,
      children: [new docx.TextRun({ text: xmlText(title) })],
    }),
    ...facts.map(
      ({ name, value }) =>
        new docx.Paragraph({
          style: FACT_STYLE,
          children: [
            new docx.TextRun({ text: xmlText(name) }),
            new docx.TextRun({ children: [new docx.Tab()] }),
            new docx.TextRun({ text: xmlText(value) }),
          ],
        }),
    ),
  ];
}

const footerOf = (docx: Library) =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        style: FOOTER_STYLE,
        children: [new docx.TextRun({ children: ['- ', docx.PageNumber.CURRENT, ' -'] })],
      }),
    ],
  });

const CORE = 'docProps/core.xml';
const BODY = 'word/document.xml';
const DATED = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** The file with its tables, and without the times that the library writes into it. */
function finished(bytes: Uint8Array, setter: BlockSetter): Uint8Array {
  const files = unzipSync(bytes);
  const changed = (name: string, change: (xml: string) => string) => ({
    [name]: strToU8(change(strFromU8(files[name] as Uint8Array))),
  });
  return officeZip({
    ...files,
    ...changed(CORE, (xml) => xml.replace(DATED, '')),
    ...changed(BODY, (xml) => setter.withTables(xml)),
  });
}
