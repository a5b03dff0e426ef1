import { inflateRawSync } from 'node:zlib';
import type { Block, Document } from '../../../packages/core/src/report/document.js';

/** The parts of a Word file as text, by name, in the order of the zip file's list. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const parts: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [named, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    const name = zip.subarray(at + 46, at + 46 + named).toString('utf8');
    parts[name] = (method === 0 ? data : inflateRawSync(data)).toString('utf8');
    at += 46 + named + extra + comment;
  }
  return parts;
}

export const bodyOf = (bytes: Uint8Array): string => partsOf(bytes)['word/document.xml'] ?? '';

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' } as const;

/** The texts of a part as a reader sees them: one string for each paragraph. */
export const paragraphsOf = (xml: string): string[] =>
  xml.split('</w:p>').map((paragraph) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text)
      .join('')
      .replace(/&(?:lt|gt|quot|apos|amp);/g, (one) => ENTITIES[one as keyof typeof ENTITIES]),
  );

/** Every text that a document holds, in cells, lists, paragraphs and headings. */
export function textsOf(document: Document): string[] {
  const inBlock = (block: Block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'subheading':
        return [block.text];
      case 'list':
        return block.items;
      case 'table':
        return [...block.head, ...block.rows.flat()];
      case 'fold':
        return [block.heading, ...block.blocks.flatMap(inBlock)];
      case 'plot':
        return [];
    }
  };
  return [
    document.title,
    ...document.sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(inBlock)]),
  ];
}

/** The rows of the tables of a document, without their heads. */
export const rowsOf = (document: Document): (readonly string[])[] =>
  document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
  );
