import type { Assessment } from '../assess.js';
import type { Lang } from '../base/words.js';
import { type Asked, buildDocument } from './build.js';
import { csvPieces } from './csv.js';
import { reportPieces } from './digest-json.js';
import { toDocx } from './docx/docx.js';
import { buildExhibits } from './docx/exhibits.js';
import { toHtml } from './html/html.js';
import { toJson } from './json.js';
import { toMarkdown } from './markdown.js';
import { buildStatement } from './statement.js';
import { toXlsx } from './xlsx/workbook.js';

/** The forms that core makes by itself. A PDF needs a typeface to embed, which the command brings along. */
export const REPORT_FORMATS = ['md', 'csv', 'json', 'html', 'xlsx', 'docx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The name under which a form of the report is kept. JSON holds both languages; the schedule is one file. */
export function reportFileName(format: ReportFormat | 'pdf', lang: Lang): string {
  if (format === 'csv') return 'schedule.csv';
  return format === 'json' ? 'report.json' : `report.${lang}.${format}`;
}

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array => encoder.encode(text);

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/**
 * The report in one form, as bytes. The same assessment gives the same bytes everywhere.
 * @param lang of the words; JSON holds both languages whatever is asked
 * @param asked the answers of `uncertaintyOf`, and the profile by which they are printed
 */
export const render = async (
  assessment: Assessment,
  format: ReportFormat,
  lang: Lang,
  asked: Asked = {},
): Promise<Uint8Array> => joined(await renderPieces(assessment, format, lang, asked));

/** The same in pieces, one after the other: what writes them on need not hold a large report twice. */
export async function renderPieces(
  assessment: Assessment,
  format: ReportFormat,
  lang: Lang,
  asked: Asked = {},
): Promise<readonly Uint8Array[]> {
  switch (format) {
    case 'md':
      return [encode(toMarkdown(buildDocument(assessment, lang, asked)))];
    case 'html':
      return [encode(toHtml(buildDocument(assessment, lang, asked)))];
    case 'docx':
      return [await toDocx(buildStatement(assessment, lang, asked))];
    case 'xlsx':
      return [await toXlsx(assessment, lang)];
    case 'csv':
      return csvPieces(assessment, lang);
    case 'json':
      return reportPieces(toJson(assessment, asked), asked.hasher);
  }
}

/** The name of the list of exhibits, which goes with the statement of damages. */
export const exhibitsFileName = (lang: Lang): string => `exhibits.${lang}.docx`;

/** 証拠説明書 from the exhibits of the case, as a Word document to be completed and signed. */
export const renderExhibits = (assessment: Assessment, lang: Lang): Promise<Uint8Array> =>
  toDocx(buildExhibits(assessment, lang));
