import type { Assessment } from '../assess.js';
import { mayStop } from '../base/may-stop.js';
import { MisuseError } from '../base/misuse-error.js';
import type { Lang } from '../base/words.js';
import { copied } from '../tables/bytes.js';
import { type Asked, buildDocument } from './build.js';
import { checkLang } from './check-lang.js';
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
/** A form of the report that core makes: one of `REPORT_FORMATS`. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * The name under which a form of the report is kept. JSON holds both languages; the schedule is one file.
 * @param format the form
 * @param lang the language of its words
 * @returns a name without a folder, such as `report.ja.html`
 * @throws Nothing.
 */
export function reportFileName(format: ReportFormat | 'pdf', lang: Lang): string {
  if (format === 'csv') return 'schedule.csv';
  return format === 'json' ? 'report.json' : `report.${lang}.${format}`;
}

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array => encoder.encode(text);

/**
 * The report in one form, as bytes. The same assessment gives the same bytes everywhere.
 * @param assessment what `assess` gave
 * @param format one of `REPORT_FORMATS`
 * @param lang of the words; JSON holds both languages whatever is asked
 * @param asked the answers of `uncertaintyOf`, and the profile by which they are printed
 * @returns the bytes of one file; texts in UTF-8
 * @throws MisuseError for a form or a language that there is none of; the signal's reason where it is aborted; nothing
 *   for any assessment.
 * @example
 * ```ts
 * import { assess, parseCase, readEvidence, render, reportFileName } from '@songai/core';
 *
 * const text = JSON.stringify({
 *   format: 'songai.case/1',
 *   name: '損害額計算書',
 *   plaintiffs: [{ id: 'p', name: '原告' }],
 *   defendants: [{ id: 'd', name: '被告', liability: { start: 'whole', reason: '運営者' } }],
 *   sites: [{ id: 's', name: 'サイト' }],
 *   titles: [{ id: 't', name: '作品', plaintiff: 'p' }],
 *   traffic: [{ title: 't', metric: 'views', value: 1000 }],
 *   views: [{ way: 'counter' }],
 *   fee: 440,
 *   rate: 0.8,
 * });
 * const { case: read } = parseCase(text, 'case.json');
 * if (!read) throw new Error('not the shape of a case');
 * const { assessment } = assess(read, await readEvidence(read, async () => 'missing'));
 * if (!assessment) throw new Error('the case has errors');
 *
 * const report = JSON.parse(new TextDecoder().decode(await render(assessment, 'json', 'ja')));
 * report.result.total.award; // => '352000'
 * reportFileName('json', 'ja'); // => 'report.json'
 * ```
 */
export const render = async (
  assessment: Assessment,
  format: ReportFormat,
  lang: Lang,
  asked: Asked = {},
): Promise<Uint8Array> => copied(await renderPieces(assessment, format, lang, asked));

/**
 * The same as `render`, in pieces, one after the other: what writes them on need not hold a large report twice.
 * @param assessment what `assess` gave
 * @param format one of `REPORT_FORMATS`
 * @param lang of the words; JSON holds both languages whatever is asked
 * @param asked the answers of `uncertaintyOf`, and the profile by which they are printed
 * @returns the pieces, whose bytes in a row are those of `render`
 * @throws MisuseError for a form or a language that there is none of; the signal's reason where it is aborted; nothing
 *   for any assessment.
 */
export async function renderPieces(
  assessment: Assessment,
  format: ReportFormat,
  lang: Lang,
  asked: Asked = {},
): Promise<readonly Uint8Array[]> {
  if (!REPORT_FORMATS.includes(format))
    throw new MisuseError('misuse.format', `format: one of ${REPORT_FORMATS.join(', ')}, not ${format}`);
  checkLang(lang);
  const { signal, hasher } = asked;
  await mayStop(signal);
  const pieces = await piecesOf();
  signal?.throwIfAborted();
  return pieces;

  async function piecesOf(): Promise<readonly Uint8Array[]> {
    if (format === 'csv') return csvPieces(assessment, lang);
    if (format === 'xlsx') return [await toXlsx(assessment, lang)];
    if (format === 'json') {
      const json = toJson(assessment, asked);
      await mayStop(signal);
      return reportPieces(json, hasher);
    }
    const document = (format === 'docx' ? buildStatement : buildDocument)(assessment, lang, asked);
    await mayStop(signal);
    if (format === 'docx') return [await toDocx(document)];
    return [encode(format === 'md' ? toMarkdown(document) : toHtml(document))];
  }
}

/**
 * The name of the list of exhibits, which goes with the statement of damages.
 * @param lang the language of its words
 * @returns a name without a folder, `exhibits.ja.docx`
 * @throws Nothing.
 */
export const exhibitsFileName = (lang: Lang): string => `exhibits.${lang}.docx`;

/**
 * 証拠説明書 from the exhibits of the case, as a Word document to be completed and signed.
 * @param assessment what `assess` gave
 * @param lang the language of its words
 * @param asked a way to stop
 * @returns the bytes of a DOCX; the same assessment gives the same bytes
 * @throws MisuseError for a language that there is none of; the signal's reason where it is aborted; nothing for any
 *   assessment.
 */
export async function renderExhibits(
  assessment: Assessment,
  lang: Lang,
  { signal }: Pick<Asked, 'signal'> = {},
): Promise<Uint8Array> {
  checkLang(lang);
  await mayStop(signal);
  return toDocx(buildExhibits(assessment, lang));
}
