import type { Document } from '@songai/core';
import { Face } from './face.js';
import { type FaceName, faceFiles } from './faces.js';
import { groupsOf } from './groups.js';
import { MadePdf } from './made-pdf.js';
import { openFont } from './opened-font.js';
import { Paper } from './paper.js';
import { drawGroup, drawTitle, Hands } from './printed.js';
import { breadth, SHEETS } from './sheet.js';

/**
 * The document as a PDF of A4 pages, as it is filed with a court: fonts within, text that can be searched, an element
 * for each heading, paragraph and cell, no link and nothing that runs. The same document gives the same bytes.
 */
export async function toPdf(document: Document): Promise<Uint8Array> {
  const files = faceFiles(document.lang);
  const pdf = new MadePdf(document, files.mincho);
  const isEnglish = document.lang === 'en';
  const face = (name: FaceName) =>
    new Face(files[name], openFont(pdf, files[name]), isEnglish && (name === 'gothic' || name === 'bold'));
  const hands = new Hands(
    {
      mincho: face('mincho'),
      gothic: face('gothic'),
      bold: face('bold'),
      heading: face('heading'),
    },
    document.lang,
  );
  const paper = new Paper(pdf);
  paper.nextPage();
  drawTitle(paper, document, hands);
  const outline = { section: pdf.outline };
  for (const group of groupsOf(document, hands.faces.gothic)) drawGroup(paper, group, hands, outline);
  paper.paginate(hands.faces.gothic, shortened(document.title, hands.faces.gothic));
  return pdf.bytes();
}

/** The title on one line above a page. */
function shortened(title: string, face: Face): string {
  const text = face.written(title);
  const most = (breadth(SHEETS.portrait) * 0.8) / 8;
  let used = 0;
  let kept = '';
  for (const one of text) {
    used += face.widthOf(one);
    if (used > most) return `${kept}…`;
    kept += one;
  }
  return kept;
}
