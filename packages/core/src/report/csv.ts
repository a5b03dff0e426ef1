import Papa from 'papaparse';
import type { Assessment } from '../assess.js';
import { Fraction } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import { spanText } from '../base/span.js';
import type { Lang } from '../base/words.js';
import { awardFigures, lineFigures, titleFigures } from './figures.js';
import { startRestsOn } from './sections-schedule.js';

/** A cell that a spreadsheet must take as text: the user's words can begin like a formula. */
const words = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

/** A number as a spreadsheet reads it; one that does not end is cut after 12 decimals. */
const figure = (value: Fraction): string => value.toDecimals(12).text;

const HEADS = {
  ja: [
    '区分',
    '原告',
    '作品ID',
    '作品',
    '巻・話',
    'サイト',
    '期間・月',
    '閲覧数',
    '配信料（単価）',
    '使用料率',
    '持分',
    '使用料相当額',
    '始期の根拠',
  ],
  en: [
    'kind',
    'plaintiff',
    'title id',
    'title',
    'units',
    'site',
    'period or month',
    'views',
    'fee',
    'rate',
    'share',
    'amount',
    'start rests on',
  ],
} as const;

const KINDS = {
  ja: {
    line: '月別明細',
    stretch: '作品・サイト',
    title: '作品計',
    found: '認定損害額',
    base: '認容される損害',
    fee: '弁護士費用',
    award: '認容額',
  },
  en: {
    line: 'month',
    stretch: 'title and site',
    title: 'title',
    found: 'found amount',
    base: 'damages allowed',
    fee: 'lawyer’s fee',
    award: 'award',
  },
} as const;

/**
 * The schedule as CSV that Japanese Excel opens by a double click: UTF-8 with byte order mark, CRLF. The first column
 * says what a row is; amounts of months and of titles on sites are not cut, those of titles and awards are whole yen.
 */
export function toCsv(assessment: Assessment, lang: Lang): string {
  const { plan, case: read } = assessment;
  const kind = KINDS[lang];
  const name = (at: number) => read.fields.plaintiffs[at]?.name ?? '';
  const rows: string[][] = [[...HEADS[lang]]];
  const lines = groupBy(lineFigures(assessment), (line) => line.stretch);
  for (const { title, stretches, holdings, views } of titleFigures(assessment)) {
    const owners = words(holdings.map((one) => name(one.plaintiff)).join(lang === 'ja' ? '、' : ', '));
    const units = title.units ? figure(Fraction.of(title.units.value)) : '';
    for (const one of stretches) {
      const { stretch } = one;
      const prices = [figure(one.fee), figure(one.rate), figure(one.share)];
      const place = [owners, words(title.id), words(title.name), units, words(stretch.site.name)];
      const rests = words(startRestsOn(assessment, title.id, stretch.site.id));
      for (const line of lines.get(one.position) ?? []) {
        rows.push([
          kind.line,
          ...place,
          line.month,
          figure(line.views),
          ...prices,
          figure(line.amount),
          rests,
        ]);
      }
      rows.push([
        kind.stretch,
        ...place,
        spanText(stretch.span, lang),
        figure(one.views),
        ...prices,
        figure(one.amount),
        rests,
      ]);
    }
    for (const holding of holdings) {
      const counted = stretches.length > 0 ? figure(views) : '';
      rows.push([
        kind.title,
        words(name(holding.plaintiff)),
        words(title.id),
        words(title.name),
        units,
        '',
        '',
        counted,
        '',
        '',
        figure(holding.share),
        figure(holding.amount),
        '',
      ]);
    }
  }
  const award = (label: string, plaintiff: string, amount: Fraction | undefined) => {
    if (amount) rows.push([label, words(plaintiff), '', '', '', '', '', '', '', '', '', figure(amount), '']);
  };
  const all = (plaintiff: string, figures: ReturnType<typeof awardFigures>) => {
    award(kind.found, plaintiff, figures.found);
    award(kind.base, plaintiff, figures.base);
    award(kind.fee, plaintiff, figures.fee);
    award(kind.award, plaintiff, figures.total);
  };
  plan.awards.forEach((one, at) => {
    all(name(at), awardFigures(assessment, one));
  });
  all(lang === 'ja' ? '全原告' : 'all plaintiffs', awardFigures(assessment, plan.total));
  return `\uFEFF${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
}
