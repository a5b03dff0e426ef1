import Papa from 'papaparse';
import type { Assessment } from '../assess.js';
import { daysText } from '../base/day-set.js';
import { Fraction } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import { sourceOf } from '../base/quantity.js';
import type { Lang } from '../base/words.js';
import { awardFigures, lineFigures, titleFigures } from './figures.js';
import { Parties } from './parties.js';
import { portionText, startsRestOn } from './sections-schedule.js';
import { sourceText } from './source-text.js';

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
    '料率の根拠',
    '上乗せ（114条5項）',
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
    'rate rests on',
    'uplift (Art. 114(5))',
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
  const parties = new Parties(assessment, lang);
  const restsOn = startsRestOn(assessment);
  const lines = groupBy(lineFigures(assessment), (line) => line.stretch);
  for (const { title, stretches, holdings } of titleFigures(assessment)) {
    const owners = words(holdings.map((one) => name(one.plaintiff)).join(lang === 'ja' ? '、' : ', '));
    const units = title.units ? figure(Fraction.of(title.units.value)) : '';
    for (const one of stretches) {
      const { stretch } = one;
      const prices = [figure(one.fee), figure(one.rate), figure(one.share)];
      const place = [owners, words(title.id), words(title.name), units, words(stretch.site.name)];
      const rests = [
        words(restsOn(title.id, stretch.site.id, one.defendants)),
        words(rateRestsOn(assessment, one.position, lang)),
        one.uplift ? figure(one.uplift) : '',
      ];
      for (const line of lines.get(one.position) ?? []) {
        rows.push([
          kind.line,
          ...place,
          line.month,
          figure(line.views),
          ...prices,
          figure(line.amount),
          ...rests,
        ]);
      }
      rows.push([
        kind.stretch,
        ...place,
        daysText(stretch.days, lang),
        figure(one.views),
        ...prices,
        figure(one.amount),
        ...rests,
      ]);
    }
    for (const holding of holdings) {
      const counted = stretches.length > 0 ? figure(holding.views) : '';
      rows.push([
        kind.title,
        words(name(holding.plaintiff)),
        words(title.id),
        words(title.name + portionText(holding.portion, parties, lang)),
        units,
        '',
        '',
        counted,
        '',
        '',
        figure(holding.share),
        figure(holding.amount),
        '',
        '',
        '',
      ]);
    }
  }
  const award = (label: string, plaintiff: string, amount: Fraction | undefined) => {
    if (amount)
      rows.push([label, words(plaintiff), '', '', '', '', '', '', '', '', '', figure(amount), '', '', '']);
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

/** Where the usage rate of a stretch is proved, and the uplift on it, if any. */
function rateRestsOn({ plan }: Assessment, stretch: number, lang: Lang): string {
  const due = plan.dues[stretch];
  if (!due) return '';
  const told = [due.rate, ...(due.uplift ? [due.uplift] : [])].map(({ quantity, path }) =>
    sourceText(sourceOf(quantity, path), lang),
  );
  return told.join(lang === 'ja' ? '、上乗せ：' : '; uplift: ');
}
