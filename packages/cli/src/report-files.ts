import {
  type Asked,
  type Assessment,
  buildDocument,
  exhibitsFileName,
  type Lang,
  REPORT_FORMATS,
  renderExhibits,
  renderPieces,
  reportFileName,
} from '@songai/core';
import { systemHasher } from './hasher.js';
import type { Output } from './output.js';

/** Every form of the report. The PDF is made here: it embeds a typeface, which core does not carry. */
export const FORMATS = [...REPORT_FORMATS, 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** What is written where nothing is asked for: what people read, and what programs read. */
export const USUAL_FORMATS: readonly Format[] = ['md', 'csv', 'json', 'html'];

const TEXTS: readonly Format[] = ['md', 'csv', 'json', 'html'];

/** Whether a form is text, which a terminal can show. */
export const isText = (format: Format): boolean => TEXTS.includes(format);

/** One form of the report, in pieces. */
export async function renderForm(
  assessment: Assessment,
  format: Format,
  lang: Lang,
  asked: Asked,
): Promise<readonly Uint8Array[]> {
  if (format !== 'pdf') return renderPieces(assessment, format, lang, { ...asked, hasher: systemHasher });
  // Only who asks for a PDF waits for its library.
  const { toPdf } = await import('./pdf/to-pdf.js');
  return [await toPdf(buildDocument(assessment, lang, asked))];
}

/**
 * The files of the forms asked for, each made when it is taken; with the statement in Word comes the list of exhibits.
 * @param onFile told the name of each file before it is made
 */
export async function* reportFiles(
  assessment: Assessment,
  formats: readonly Format[],
  lang: Lang,
  asked: Asked,
  onFile: (name: string) => void,
): AsyncGenerator<Output> {
  for (const format of formats) {
    const name = reportFileName(format, lang);
    onFile(name);
    yield { name, pieces: await renderForm(assessment, format, lang, asked) };
    if (format === 'docx')
      yield { name: exhibitsFileName(lang), pieces: [await renderExhibits(assessment, lang)] };
  }
}
