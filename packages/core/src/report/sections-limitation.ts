import type { Assessment } from '../assess.js';
import type { Lang } from '../base/words.js';
import { LIMITATION, PARTIAL_SUIT } from '../law/civil-code.js';
import { type Block, list, paragraph, type Section, table } from './document.js';
import { leftOutOf, rowsShown } from './long-table.js';
import { brief, yen } from './numbers.js';
import { Parties } from './parties.js';

/** What limitation had run for on the day of filing: told, never taken off. None where the case states no day of filing. */
export function limitationSection(assessment: Assessment, lang: Lang): Section[] {
  const { plan, case: read, exact } = assessment;
  const { filed } = read.fields;
  if (filed === undefined) return [];
  const ja = lang === 'ja';
  const parties = new Parties(assessment, lang);
  const money = (text: string) => (ja ? `${text}円` : `¥${text}`);
  const rows = plan.limitations.flatMap((one) => [
    ...one.titles.map((title, at) => [
      read.fields.plaintiffs[one.plaintiff]?.name ?? '',
      parties.named([one.defendant]),
      plan.titles[title]?.name ?? '',
      one.barred.years === 3
        ? ja
          ? `知った日 ${one.knowledge}、3年`
          : `known ${one.knowledge}, 3 years`
        : ja
          ? '20年'
          : '20 years',
      one.barred.through,
      money(brief(exact.at(one.perTitle, at), 4)),
    ]),
    [
      read.fields.plaintiffs[one.plaintiff]?.name ?? '',
      parties.named([one.defendant]),
      ja ? '計（円未満切捨て）' : 'in all, cut',
      '',
      one.barred.through,
      yen(exact.at(one.amount, 0).toText(), lang),
    ],
  ]);
  const found = plan.titles.some((title) => title.found !== undefined);
  const blocks: Block[] = [
    paragraph(
      ja
        ? `訴え提起の日（${filed}）までに、次の部分は時効期間が経過していた（${LIMITATION.ja}）。時効が完成したかどうかは、更新・完成猶予や援用を含めて裁判所が判断することなので、上の額からは引いていない。`
        : `By the day of filing (${filed}), the periods of limitation had run for the following (${LIMITATION.en}). Whether they take effect is for the court; nothing is taken off above.`,
    ),
    rows.length === 0
      ? paragraph(ja ? '該当する部分はない。' : 'There is none.')
      : table(
          ja
            ? ['原告', '被告', '作品', '起算', 'この日までの損害', '額#']
            : ['plaintiff', 'defendant', 'title', 'period', 'damage up to', 'amount#'],
          rows.slice(0, rowsShown(rows.length)),
        ),
    ...leftOutOf(rows.length, lang),
    list([
      ...(read.fields.limitation?.length
        ? []
        : [
            ja
              ? '知った日（limitation の knowledge）がケースにないので、3年の期間は見ていない。'
              : 'The case states no day of knowledge (limitation), so the three years are not looked at.',
          ]),
      ja
        ? '継続する不法行為の損害は日ごとに生じ、3年は、その日と、損害と加害者を知った日のうち遅い方から数えた（初日不算入）。月の中では、どの日も同じだけの損害とみた。'
        : 'Damage of a continuing tort arises day by day; three years are counted from the later of that day and the day of knowledge, the first day not counted. Days inside a month count alike.',
      ja
        ? '額は、減額・弁済・一部請求より前の損害の全体について、円未満を切り捨てる前のものである（作品ごとに切り捨てた額の計より、作品ごとに1円未満大きいことがある）。末日が日曜・祝日でも延ばしていない（民法142条は適用していない）。'
        : 'The amounts are of the whole loss, before reductions, payments and the partial claim, and not cut by title (so that they can exceed amounts cut by title by less than a yen for each). A last day on a Sunday or holiday is not moved (Civil Code Art. 142 is not applied).',
      ...((plan.views?.undated ?? 0) > 0
        ? [
            ja
              ? '期間の書かれていない数値は、日が分からないので含めていない。'
              : 'Figures that state no period have no days and are left out.',
          ]
        : []),
      ...(found
        ? [
            ja
              ? '認定された額から始めた作品は、日が分からないので含めていない。'
              : 'Titles that start from an amount found have no days and are left out.',
          ]
        : []),
      `${PARTIAL_SUIT[lang]}${ja ? '。' : '.'}`,
    ]),
  ];
  return [{ id: 'limitation', heading: ja ? '消滅時効についての注意' : 'Limitation', blocks }];
}
