import type { Assessment } from '../assess.js';
import type { Lang } from '../base/words.js';
import { type Asked, buildDocument } from './build.js';
import { toCsv } from './csv.js';
import { toJson } from './json.js';
import { jsonPieces } from './json-text.js';
import { toMarkdown } from './markdown.js';

export const REPORT_FORMATS = ['md', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The name under which a form of the report is kept. JSON holds both languages; the schedule is one file. */
export const reportFileName = (format: ReportFormat, lang: Lang): string =>
  ({ md: `report.${lang}.md`, csv: 'schedule.csv', json: 'report.json' })[format];

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
export async function render(
  assessment: Assessment,
  format: ReportFormat,
  lang: Lang,
  asked: Asked = {},
): Promise<Uint8Array> {
  switch (format) {
    case 'md':
      return encode(toMarkdown(buildDocument(assessment, lang, asked)));
    case 'csv':
      return encode(toCsv(assessment, lang));
    case 'json':
      return joined(jsonPieces(toJson(assessment, asked)));
  }
}
