import { createHash } from 'node:crypto';
import { type Document, visible } from '@songai/core';
import { zlibSync } from 'fflate';
import PDFDocument from 'pdfkit';

/** A part of the file as pdfkit writes it; its types do not show it. */
interface Part {
  buffer: Uint8Array[];
  data: Record<string, unknown>;
  finalize(): void;
}

/**
 * pdfkit's document, made to give the same bytes on every machine: the parts are packed by the library that core
 * packs with (the one in Node differs from version to version), no day of making is written, and the number of the
 * file comes from what is in it.
 */
export class MadePdf extends PDFDocument {
  constructor(document: Document, font: string) {
    super({
      // pdfkit would open one of its own otherwise.
      font,
      size: 'A4',
      autoFirstPage: false,
      bufferPages: true,
      compress: false,
      fontLayoutCache: false,
      pdfVersion: '1.7',
      lang: document.lang === 'ja' ? 'ja-JP' : 'en',
      tagged: true,
      displayTitle: true,
      info: {
        Title: visible(document.title.replace(/[\t\r\n]+/g, ' ')),
        Creator: 'songai',
        CreationDate: new Date(0),
        Keywords: createHash('sha256').update(JSON.stringify(document)).digest('hex'),
      },
    });
    // Both have done their work: the number of the file is made of them.
    delete this.info.CreationDate;
    delete this.info.Keywords;
  }

  override ref(data: object): PDFKit.PDFKitReference {
    const made = super.ref(data);
    const part = made as unknown as Part;
    const finalize = part.finalize;
    part.finalize = () => {
      if (part.buffer.length > 0) {
        part.buffer = [zlibSync(Buffer.concat(part.buffer), { level: 6 })];
        part.data.Filter = 'FlateDecode';
      }
      finalize.call(part);
    };
    return made;
  }

  /** pdfkit would write a second description of the file with the title unescaped in XML, and with a clock. */
  override endMetadata(): void {}

  /** Joins what stands on the page: of a long table each stroke would be kept by itself until the end. */
  settlePage(): void {
    const content = this.page?.content as unknown as Part | undefined;
    if (content) content.buffer = [Buffer.concat(content.buffer)];
  }

  /** The whole file, once everything is drawn. */
  async bytes(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    this.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    const ended = new Promise<void>((resolve, reject) => {
      this.on('end', resolve);
      this.on('error', reject);
    });
    this.end();
    await ended;
    return new Uint8Array(Buffer.concat(chunks));
  }
}
