import type { Assessment } from '../assess.js';
import type { Lang } from '../base/words.js';
import { buildDocument } from './build.js';
import { toCsv } from './csv.js';
import { toJson } from './json.js';
import { toMarkdown } from './markdown.js';

export const REPORT_FORMATS = ['md', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The name under which a form of the report is kept. JSON holds both languages; the schedule is one file. */
export const reportFileName = (format: ReportFormat, lang: Lang): string =>
  ({ md: `report.${lang}.md`, csv: 'schedule.csv', json: 'report.json' })[format];

/**
 * The report in one form, as bytes. The same assessment gives the same bytes everywhere.
 * @param lang of the words; JSON holds both languages whatever is asked
 */
export async function render(assessment: Assessment, format: ReportFormat, lang: Lang): Promise<Uint8Array> {
  const encode = (text: string) => new TextEncoder().encode(text);
  switch (format) {
    case 'md':
      return encode(toMarkdown(buildDocument(assessment, lang)));
    case 'csv':
      return encode(toCsv(assessment, lang));
    case 'json':
      return encode(`${JSON.stringify(toJson(assessment), null, 1)}\n`);
  }
}
