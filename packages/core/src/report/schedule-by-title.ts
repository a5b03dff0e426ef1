import type { Assessment } from '../assess.js';
import { type Fraction, sumOf } from '../base/fraction.js';
import type { Lang } from '../base/words.js';
import { type Block, paragraph, table } from './document.js';
import { titleFigures } from './figures.js';
import { brief } from './numbers.js';
import { Parties } from './parties.js';
import { portionText, startsRestOn } from './portion-text.js';

/** Rows of titles that a report prints. */
const MOST_TITLES = 6_000;

/** One row for each title and plaintiff, where a row for each site would make a table that nobody reads. */
export function scheduleByTitle(assessment: Assessment, lang: Lang): readonly Block[] {
  const ja = lang === 'ja';
  const { plaintiffs } = assessment.case.fields;
  const parties = new Parties(assessment, lang);
  const restsOn = startsRestOn(assessment);
  const rows = titleFigures(assessment).flatMap(({ title, stretches, holdings }, at) => {
    const starts = new Set(
      stretches.map(({ stretch, defendants }) => restsOn(title.id, stretch.site.id, defendants)),
    );
    return holdings.map((one) => [
      String(at + 1),
      title.name,
      (plaintiffs[one.plaintiff]?.name ?? '') + portionText(one.portion, parties, lang),
      title.units ? `${title.units.value}${title.unit ?? ''}` : '—',
      stretches.length > 0 ? brief(one.views, 4) : '',
      spanOf(stretches.map(({ fee }) => fee)),
      spanOf(stretches.map(({ rate }) => rate)),
      brief(one.amount, 4),
      [...starts].join('、') || '—',
    ]);
  });
  const sum = sumOf(assessment.exact.of(assessment.plan.royalty.perHolding));
  const total = ['', ja ? '合計' : 'total', '', '', '', '', '', brief(sum, 4), ''];
  const more = rows.length - MOST_TITLES;
  return [
    paragraph(
      ja
        ? `作品が多いので、作品と原告ごとに一行とした。サイトごと・月ごとの行は schedule.csv に、計算に用いるサイトごとの行は表計算の計算書にもある。${more > 0 ? `作品も最初の${MOST_TITLES}行までを載せた（残り${more}行）。` : ''}`
        : `There are many titles, so each title and plaintiff has one row. Rows by site and month are in schedule.csv; those by site that the working uses are in the workbook too.${more > 0 ? ` Of the titles too, the first ${MOST_TITLES} rows are printed (${more} more).` : ''}`,
    ),
    table(
      ja
        ? [
            '番号',
            '作品',
            '原告',
            '巻・話',
            '閲覧数#',
            '配信料（単価）#',
            '使用料率#',
            '使用料相当額（円）#',
            '始期の根拠',
          ]
        : [
            'no.',
            'title',
            'plaintiff',
            'units',
            'views#',
            'fee#',
            'rate#',
            'amount (yen)#',
            'start rests on',
          ],
      [...rows.slice(0, MOST_TITLES), total],
    ),
  ];
}

/** From the least to the greatest of the values; one where they are alike, nothing where there are none. */
function spanOf(values: readonly Fraction[]): string {
  const [first, ...others] = values;
  if (!first) return '';
  const least = others.reduce((a, b) => (b.compare(a) < 0 ? b : a), first);
  const greatest = others.reduce((a, b) => (b.compare(a) > 0 ? b : a), first);
  return least.equals(greatest) ? brief(least, 6) : `${brief(least, 6)}–${brief(greatest, 6)}`;
}
