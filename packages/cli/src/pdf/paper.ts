import { DRAWN, drawMarkOf, HAS_DRAWN } from './drawn-marks.js';
import type { Face } from './face.js';
import type { MadePdf } from './made-pdf.js';
import { SHEETS, type Sheet } from './sheet.js';

type Struct = PDFKit.PDFStructureElement;
type StructOptions = PDFKit.Mixins.StructureElementOptions & {
  readonly scope?: string;
  readonly bbox?: readonly number[];
};

/** The pages under the pen: where it stands, what is next, and under which element of the structure it writes. */
export class Paper {
  sheet: Sheet = SHEETS.portrait;
  /** upper edge of what is written next, in points from the top */
  y = 0;
  readonly #root: Struct;

  constructor(private readonly pdf: MadePdf) {
    this.#root = pdf.struct('Document');
    pdf.addStructure(this.#root);
  }

  get room(): number {
    return this.sheet.bottom - this.y;
  }

  get fresh(): boolean {
    return this.y === this.sheet.top;
  }

  nextPage(): void {
    this.pdf.settlePage();
    this.pdf.addPage({ size: [this.sheet.width, this.sheet.height], margin: 0 });
    this.y = this.sheet.top;
  }

  /** Goes on upright or turned; on a new page where that is another way than now. */
  turn(way: Sheet['way']): void {
    if (way === this.sheet.way) return;
    this.sheet = SHEETS[way];
    this.nextPage();
  }

  /** Begins a page where less than `height` is left on this one. */
  need(height: number): void {
    if (height > this.room && !this.fresh) this.nextPage();
  }

  /** Leaves a space, but not at the head of a page. */
  skip(height: number): void {
    if (!this.fresh) this.y += height;
  }

  line(face: Face, size: number, text: string, x: number, baseline: number, spacing = 0): void {
    if (text === '') return;
    this.pdf.font(face.file).fontSize(size);
    this.pdf.text(text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: spacing,
    });
    if (!HAS_DRAWN.test(text)) return;
    let at = x;
    for (const character of text) {
      if (DRAWN.has(character)) drawMarkOf(this.pdf, character, at, baseline, size);
      at += face.widthOf(character) * size + spacing;
    }
  }

  /** Something of the structure that assistive programs read: `P`, `H2`, `Table`, … It must be ended. */
  element(type: string, under: Struct = this.#root, options: StructOptions = {}): Struct {
    const made = this.pdf.struct(type, options as PDFKit.Mixins.StructureElementOptions);
    under.add(made);
    return made;
  }

  /** What `draw` draws on this page belongs to the element. */
  mark(element: Struct, type: string, draw: () => void): void {
    element.add(this.pdf.markStructureContent(type));
    draw();
    this.pdf.endMarkedContent();
  }

  /** What `draw` draws says nothing: rules, the foot of a page, a head that is repeated. */
  artifact(draw: () => void, options?: { readonly type: 'Pagination' | 'Layout' }): void {
    this.pdf.markContent('Artifact', options);
    draw();
    this.pdf.endMarkedContent();
  }

  /** An entry of the table of contents beside the pages, for what is written next. */
  bookmark(title: string, under: PDFKit.PDFOutline = this.pdf.outline): PDFKit.PDFOutline {
    // pdfkit counts the left edge from the right one.
    const place = { expanded: under === this.pdf.outline, top: this.y, left: this.sheet.width };
    return under.addItem(title, place);
  }

  /** Lines, areas and letters of the page itself. */
  get pen(): MadePdf {
    return this.pdf;
  }

  /** The head and the foot of every page, once it is known how many there are. */
  paginate(face: Face, title: string): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let at = 0; at < count; at += 1) {
      this.pdf.switchToPage(start + at);
      const landscape = this.pdf.page.width > this.pdf.page.height;
      const sheet = SHEETS[landscape ? 'landscape' : 'portrait'];
      this.artifact(
        () => {
          const number = `${at + 1} / ${count}`;
          const middle = (sheet.left + sheet.right - face.lengthOf(number) * 9) / 2;
          this.line(face, 9, number, middle, sheet.height - 32);
          if (at > 0) this.line(face, 8, title, sheet.right - face.lengthOf(title) * 8, sheet.top - 18);
        },
        { type: 'Pagination' },
      );
    }
    this.#root.end();
  }
}
