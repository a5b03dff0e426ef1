import Papa from 'papaparse';
import type { Assessment } from '../assess.js';
import { daysText } from '../base/day-set.js';
import { Fraction } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import { sourceOf } from '../base/quantity.js';
import { visible } from '../base/visible.js';
import type { Lang } from '../base/words.js';
import { awardFigures, lineFigures, titleFigures } from './figures.js';
import { Parties } from './parties.js';
import { portionText, startsRestOn } from './portion-text.js';
import { sourceText } from './source-text.js';

/** What a spreadsheet takes for the beginning of a formula, in full width too, also behind what it does not show. */
const FORMULA = /^[\t\r\n]|^(?:U\+[0-9A-F]{4}|\s)*[=+\-@＝＋－＠]/;

/** A cell that a spreadsheet must take as text: the user's words can begin like a formula, or steer what shows them. */
function words(text: string): string {
  const shown = text.replace(/[^\t\r\n]+/g, visible);
  return FORMULA.test(shown) ? `'${shown}` : shown;
}

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
export function csvPieces(assessment: Assessment, lang: Lang): readonly Uint8Array[] {
  const encoder = new TextEncoder();
  const pieces = [encoder.encode('\uFEFF')];
  let rows: string[][] = [];
  const flush = () => {
    // As bytes at once: a text of all rows of a large docket would be held several times over.
    if (rows.length > 0) pieces.push(encoder.encode(`${Papa.unparse(rows, { newline: '\r\n' })}\r\n`));
    rows = [];
  };
  for (const row of csvRows(assessment, lang)) {
    rows.push(row);
    if (rows.length >= AT_ONCE) flush();
  }
  flush();
  return pieces;
}

/** Rows that are put together before they are handed on. */
const AT_ONCE = 1_000;

function* csvRows(assessment: Assessment, lang: Lang): Generator<string[]> {
  const { plan, case: read } = assessment;
  const kind = KINDS[lang];
  const name = (at: number) => read.fields.plaintiffs[at]?.name ?? '';
  yield [...HEADS[lang]];
  const parties = new Parties(assessment, lang);
  const restsOn = startsRestOn(assessment);
  const lines = groupBy(lineFigures(assessment), (line) => line.stretch);
  for (const { title, stretches, holdings } of titleFigures(assessment)) {
    const owners = words(
      [...new Set(holdings.map((one) => name(one.plaintiff)))].join(lang === 'ja' ? '、' : ', '),
    );
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
        yield [kind.line, ...place, line.month, figure(line.views), ...prices, figure(line.amount), ...rests];
      }
      yield [
        kind.stretch,
        ...place,
        daysText(stretch.days, lang),
        figure(one.views),
        ...prices,
        figure(one.amount),
        ...rests,
      ];
    }
    for (const holding of holdings) {
      const counted = stretches.length > 0 ? figure(holding.views) : '';
      yield [
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
      ];
    }
  }
  const award = (plaintiff: string, { found, base, fee, total }: ReturnType<typeof awardFigures>) =>
    (
      [
        [kind.found, found],
        [kind.base, base],
        [kind.fee, fee],
        [kind.award, total],
      ] as const
    ).flatMap(([label, amount]) =>
      amount
        ? [[label, words(plaintiff), '', '', '', '', '', '', '', '', '', figure(amount), '', '', '']]
        : [],
    );
  for (const [at, one] of plan.awards.entries()) yield* award(name(at), awardFigures(assessment, one));
  yield* award(lang === 'ja' ? '全原告' : 'all plaintiffs', awardFigures(assessment, plan.total));
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
