import { type Lang, render, uncertaintyOf } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { toPdf } from '../../../packages/cli/src/pdf/to-pdf.js';
import { buildDocument } from '../../../packages/core/src/report/build.js';
import { buildStatement } from '../../../packages/core/src/report/statement.js';
import { pagesOf } from '../../cli/pdf-text.js';
import { textOf } from '../compute.js';
import { EXAMPLES, example } from '../example.js';
import { bodyOf, paragraphsOf, textsOf } from './docx-parts.js';
import { textRunsOf } from './html-text.js';
import { readXlsx } from './read-xlsx.js';

/** Figures of three digits and more: what a form could get wrong. Blanks and line ends are the form's own affair. */
const figuresIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.match(/\d[\d,]{2,}(?:\.\d+)?/g) ?? []));

const missing = (wanted: ReadonlySet<string>, found: ReadonlySet<string>): readonly string[] =>
  [...wanted].filter((figure) => !found.has(figure));

describe.each(EXAMPLES)('the forms of %s hold the same figures', (name) => {
  test.each(['ja', 'en'] as const)('in %s', async (lang: Lang) => {
    const assessment = await example(name);
    const { uncertainty } = await uncertaintyOf(assessment, { draws: 256 });
    if (!uncertainty) throw new Error('the ranges overflow');
    const asked = { uncertainty, profile: 'filing' } as const;
    const document = buildDocument(assessment, lang, asked);
    const wanted = figuresIn(textsOf(document));
    expect(wanted.size).toBeGreaterThan(20);

    const markdown = textOf(await render(assessment, 'md', lang, asked)).replaceAll('\\', '');
    expect(missing(wanted, figuresIn([markdown]))).toEqual([]);
    const html = textOf(await render(assessment, 'html', lang, asked));
    expect(missing(wanted, figuresIn(textRunsOf(html)))).toEqual([]);

    // Figures can be parted by the end of a line: then the letters follow one another all the same.
    const letters = pagesOf(await toPdf(document))
      .flatMap(({ said }) => said.map(({ text }) => text))
      .join('')
      .replace(/\s/g, '');
    expect([...wanted].filter((figure) => !letters.includes(figure))).toEqual([]);

    const statement = figuresIn(textsOf(buildStatement(assessment, lang, asked)));
    const word = figuresIn(paragraphsOf(bodyOf(await render(assessment, 'docx', lang, asked))));
    expect(missing(statement, word)).toEqual([]);

    const awards = assessment.plan.awards.map(({ total }) => assessment.exact.at(total, 0).toText());
    const csv = textOf(await render(assessment, 'csv', lang)).split('\r\n');
    const kind = lang === 'ja' ? '認容額' : 'award';
    const rows = csv.filter((line) => line.startsWith(`${kind},`)).map((line) => line.split(',')[11]);
    expect(rows.slice(0, awards.length)).toEqual(awards);
    const json = JSON.parse(textOf(await render(assessment, 'json', lang, asked)));
    expect(json.result.plaintiffs.map((one: { award: string }) => one.award)).toEqual(awards);
    const sheet = readXlsx(await render(assessment, 'xlsx', lang)).find(({ name: called }) =>
      ['結果', 'Result'].includes(called),
    );
    const shown = sheet?.cells
      .filter(({ row, column }) => column === 5 && row > 0)
      .map((cell) => String(cell.shown));
    expect(shown?.slice(0, awards.length)).toEqual(awards);
  });
});
