import type { Assessment } from '../assess.js';
import { daysText } from '../base/day-set.js';
import { sumOf } from '../base/fraction.js';
import { inBrackets, type Lang } from '../base/words.js';
import type { Family } from '../formula/graph.js';
import { type Block, paragraph, type Section, subheading, table } from './document.js';
import { lineFigures, titleFigures } from './figures.js';
import { LONGEST_TABLE, leftOutOf, rowsShown } from './long-table.js';
import { brief, yen } from './numbers.js';
import { Parties } from './parties.js';
import { titlesPlot } from './plots/titles.js';
import { portionText, startsRestOn } from './portion-text.js';
import { scheduleByTitle } from './schedule-by-title.js';

/** Title by title, then by site and by month, then every title, site and month. */
export function scheduleSection(assessment: Assessment, lang: Lang): Section {
  const ja = lang === 'ja';
  const { plan, case: read } = assessment;
  const { plaintiffs } = read.fields;
  const amount = (value: Parameters<typeof brief>[0]) =>
    ja ? `${brief(value, 4)}円` : `¥${brief(value, 4)}`;
  const cut =
    read.fields.cuts?.amount === 'month'
      ? ja
        ? '円未満切捨て'
        : 'cut to whole yen'
      : ja
        ? '端数処理前'
        : 'uncut';
  const heading = (name: string) => subheading(ja ? `${name}（${cut}）` : `${name} (${cut})`);
  const shared = plan.royalty.sued !== undefined;
  const lifted = plan.royalty.uplift !== undefined;
  const parties = new Parties(assessment, lang);
  const restsOn = startsRestOn(assessment);
  let number = 0;
  const rows = titleFigures(assessment).flatMap(({ title, stretches, holdings }) => {
    number += 1;
    const { units } = title;
    const count = units ? `${units.value}${title.unit ?? ''}` : '—';
    const parts = stretches.map((one) => [
      String(number),
      title.name,
      count,
      one.stretch.site.name,
      daysText(one.stretch.days, lang),
      brief(one.views, 4),
      amount(one.fee),
      brief(one.rate, 6) + (one.standing ? inBrackets(one.standing)[lang] : ''),
      ...(lifted ? [one.uplift ? brief(one.uplift, 6) : ''] : []),
      ...(shared ? [one.share.toText()] : []),
      amount(one.amount),
      restsOn(title.id, one.stretch.site.id, one.defendants),
    ]);
    const sums = holdings.map((holding) => [
      String(number),
      `${title.name}${ja ? ' 計' : ', total'}${inBrackets(plaintiffs[holding.plaintiff]?.name ?? '')[lang]}${portionText(holding.portion, parties, lang)}`,
      count,
      '',
      '',
      stretches.length > 0 ? brief(holding.views, 4) : '',
      '',
      '',
      ...(lifted ? [''] : []),
      ...(shared ? [holding.share.toText()] : []),
      amount(holding.amount),
      '',
    ]);
    return [...parts, ...sums];
  });
  const total = [
    '',
    ja ? '合計' : 'total',
    ...Array.from({ length: 6 + (lifted ? 1 : 0) + (shared ? 1 : 0) }, () => ''),
    amount(sumOf(assessment.exact.of(plan.royalty.perHolding))),
    '',
  ];
  const head = ja
    ? [
        '番号',
        '作品',
        '巻・話',
        'サイト',
        '期間',
        '閲覧数#',
        '配信料（単価）#',
        '使用料率#',
        ...(lifted ? ['上乗せ（114条5項）#'] : []),
        ...(shared ? ['持分#'] : []),
        '使用料相当額#',
        '始期の根拠',
      ]
    : [
        'no.',
        'title',
        'units',
        'site',
        'period',
        'views#',
        'fee#',
        'rate#',
        ...(lifted ? ['uplift (Art. 114(5))#'] : []),
        ...(shared ? ['share#'] : []),
        'amount#',
        'start rests on',
      ];
  const blocks: Block[] =
    rows.length > LONGEST_TABLE ? [...scheduleByTitle(assessment, lang)] : [table(head, [...rows, total])];
  blocks.push(
    ...titlesPlot(assessment, lang),
    paragraph(readingOf(read.fields.cuts?.amount ?? 'title', lang)),
  );
  if (plan.bySite) blocks.push(heading(ja ? 'サイト別' : 'By site'), byMember(assessment, plan.bySite, lang));
  if (plan.byMonth) blocks.push(heading(ja ? '月別' : 'By month'), byMember(assessment, plan.byMonth, lang));
  const lines = lineFigures(assessment);
  if (lines.length > 0) {
    blocks.push(
      heading(ja ? '作品・サイト・月ごとの明細' : 'Each title, site and month'),
      table(
        ja
          ? ['作品', 'サイト', '月', '閲覧数#', '使用料相当額#']
          : ['title', 'site', 'month', 'views#', 'amount#'],
        lines.slice(0, rowsShown(lines.length)).map((line) => {
          const stretch = plan.stretches[line.stretch];
          return [
            stretch?.title.name ?? '',
            stretch?.site.name ?? '',
            line.month || '—',
            brief(line.views, 4),
            amount(line.amount),
          ];
        }),
      ),
    );
    blocks.push(...leftOutOf(lines.length, lang));
  }
  return { id: 'schedule', heading: ja ? '損害額一覧表' : 'Schedule of damages', blocks };
}

/** How the table is to be read. */
function readingOf(cut: 'month' | 'title' | 'plaintiff', lang: Lang): string {
  const sums = {
    month: {
      ja: '「計」の行は、月ごとに円未満を切り捨てた額の合計である。サイト別・月別と明細の金額も、その切捨ての後のものである。',
      en: 'The “total” rows are sums of amounts cut to whole yen by month; the amounts by site, by month and in detail stand after that cut as well.',
    },
    title: {
      ja: '「計」の行が、円未満を切り捨てた作品ごとの額である。',
      en: 'The “total” rows are the amounts by title, cut to whole yen.',
    },
    plaintiff: {
      ja: '円未満は、原告ごとの合計で切り捨てる（この表ではまだ切り捨てていない）。',
      en: 'Parts below one yen are cut in each plaintiff’s sum, not yet in this table.',
    },
  };
  return lang === 'ja'
    ? `「…」はその先にも桁があることを示す（計算は分数のまま行い、ここでは表示だけを切っている）。${sums[cut].ja}${cut === 'month' ? '明細の閲覧数は、作品ごとの切捨てより前のものである。' : 'サイト別・月別の数と明細は、閲覧数も金額も上の切捨てより前のものなので、「計」とは一致しないことがある（閲覧数を切り捨てるときは、差は単価と数の分だけ大きくなる）。'}`
    : `“…” means that more digits follow (all computing is in exact fractions; only the print is cut here). ${sums[cut].en}${cut === 'month' ? ' The views in detail stand before views are cut by title.' : ' The figures by site, by month and in detail stand before these cuts of views and amounts, so they can differ from the totals (where views are cut, by what was cut times fee and units).'}`;
}

function byMember({ exact }: Assessment, family: Family, lang: Lang): Block {
  const ja = lang === 'ja';
  return table(
    [family.index.label[lang], ja ? '使用料相当額#' : 'amount#'],
    exact.of(family).map((value, at) => {
      const text = brief(value, 4);
      return [
        family.index.members[at]?.label[lang] ?? '',
        text.endsWith('…') ? (ja ? `${text}円` : `¥${text}`) : yen(value.toText(), lang),
      ];
    }),
  );
}
