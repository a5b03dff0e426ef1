import type { Assessment } from '../assess.js';
import { courtYen } from '../base/court-yen.js';
import { Fraction, sumOf } from '../base/fraction.js';
import { type Lang, same, type Words } from '../base/words.js';
import { type Block, type Paragraph, paragraph, type Section, table } from './document.js';
import { type AwardFigures, awardFigures } from './figures.js';
import { grouped, yen } from './numbers.js';
import { interestInAll, orderedInterest } from './order.js';

type Plaintiff = Assessment['case']['fields']['plaintiffs'][number];

/** The claims of all plaintiffs added up, where every one of them states it. */
function claimSums(plaintiffs: readonly Plaintiff[]): Plaintiff['claim'] {
  const sum = (key: 'base' | 'total') => {
    const stated = plaintiffs.flatMap((one) => one.claim?.[key] ?? []);
    if (stated.length < plaintiffs.length) return {};
    return { [key]: { value: sumOf(stated.map((one) => Fraction.of(one.value))).toText() } };
  };
  return { ...sum('base'), ...sum('total') };
}

/** What delay damages come to by the day that was asked for, all plaintiffs together, with what a payment left unpaid. */
function delayParagraph(assessment: Assessment, lang: Lang): Paragraph {
  const { plan, exact } = assessment;
  const sum = sumOf(plan.awards.map((award) => interestInAll(orderedInterest(assessment, award))));
  const accrued = sumOf(
    plan.awards.flatMap((award) => award.accrued.map(({ amount }) => exact.at(amount, 0))),
  );
  const [amount, unpaid] = [sum.plus(accrued), accrued].map((one) => yen(one.toText(), lang));
  const part: Words =
    accrued.sign > 0
      ? {
          ja: `（うち弁済の時までに生じた未払分 ${unpaid}）`,
          en: ` (of it ${unpaid} that had arisen by payments and stand unpaid)`,
        }
      : same('');
  return paragraph(
    lang === 'ja'
      ? `ほかに、${plan.until} までの遅延損害金 ${amount}${part.ja}。`
      : `Delay damages up to ${plan.until} come on top: ${amount}${part.en}.`,
  );
}

/** Where a claimed total caps what the columns before it show. */
function cappedParagraph({ plan, exact }: Assessment, lang: Lang): Paragraph[] {
  const isCapped = plan.awards.some(({ base, fee, total }) => {
    const parts = exact.at(base, 0).plus(fee ? exact.at(fee, 0) : Fraction.zero);
    return parts.compare(exact.at(total, 0)) > 0;
  });
  if (!isCapped) return [];
  return [
    paragraph(
      lang === 'ja'
        ? '「認容される損害」と「弁護士費用」は、請求額の合計で抑える前の額である。認容額は、請求額の合計までとした（弁護士費用を最後に充てる）。'
        : '“Damages allowed” and “lawyer’s fee” stand before the claimed total caps them; the award is no more than that total (the fee comes last).',
    ),
  ];
}

/** What the estimate comes to, by plaintiff and in all. */
export function resultSection(assessment: Assessment, lang: Lang): Section {
  const { plan } = assessment;
  const { plaintiffs } = assessment.case.fields;
  const ja = lang === 'ja';
  const total = awardFigures(assessment, plan.total);
  const digits = total.total.toText();
  const hasFee = total.fee !== undefined;
  const range = assessment.bounds !== undefined;
  const claimed = plaintiffs.some((one) => one.claim?.base ?? one.claim?.total);
  const isReduced = plan.total.loss !== plan.total.found;
  const head = [
    ja ? '原告' : 'plaintiff',
    ...(isReduced ? [ja ? '損害の全体#' : 'whole loss#'] : []),
    isReduced
      ? ja
        ? '減額・弁済後の損害額#'
        : 'after reductions and payments#'
      : ja
        ? '認定損害額#'
        : 'found amount#',
    ...(claimed
      ? [ja ? '請求額（損害）#' : 'claimed damages#', ja ? '請求額（合計）#' : 'claimed total#']
      : []),
    ja ? '認容される損害#' : 'damages allowed#',
    ...(hasFee ? [ja ? '弁護士費用#' : 'lawyer’s fee#'] : []),
    ja ? '認容額#' : 'award#',
    ...(range ? [ja ? '認容額の範囲#' : 'range of the award#'] : []),
  ];
  const row = (name: string, figures: AwardFigures, claim?: Plaintiff['claim']) => [
    name,
    ...(isReduced ? [yen(figures.loss.toText(), lang)] : []),
    yen(figures.found.toText(), lang),
    ...(claimed ? [claim?.base, claim?.total].map((one) => (one ? yen(one.value, lang) : '—')) : []),
    yen(figures.base.toText(), lang),
    ...(hasFee ? [figures.fee ? yen(figures.fee.toText(), lang) : '—'] : []),
    yen(figures.total.toText(), lang),
    ...(range && figures.enclosure
      ? [
          `${yen(figures.enclosure.total.low.toText(), lang)} – ${yen(figures.enclosure.total.high.toText(), lang)}`,
        ]
      : []),
  ];
  const rows = plan.awards.map((award, at) => {
    const plaintiff = plaintiffs[at];
    return row(plaintiff?.name ?? '', awardFigures(assessment, award), plaintiff?.claim);
  });
  const blocks: Block[] = [
    paragraph(
      ja
        ? `下記の入力と仮定によれば、認容額の合計は ${courtYen(digits)}（${yen(digits, lang)}）となる。`
        : `On the inputs and assumptions below, the awards add up to ${yen(digits, lang)}.`,
    ),
    table(head, [
      ...rows,
      ...(rows.length > 1 ? [row(ja ? '合計' : 'total', total, claimSums(plaintiffs))] : []),
    ]),
  ];
  blocks.push(...cappedParagraph(assessment, lang));
  if (plan.until !== undefined) blocks.push(delayParagraph(assessment, lang));
  if (range) {
    blocks.push(
      paragraph(
        ja
          ? '認容額の範囲は、幅のある入力がすべて示された下限から上限までの間にあるときに、認容額が収まる範囲である。確率ではない。入力が示された幅の外にあれば、認容額もその外に出得る（占有率を内訳として抽出するときの散らばりは含まない）。'
          : 'The range holds the award while every input with a range stays between its stated low and high. It is no probability and no bound (the spread of shares drawn as a composition is not in it).',
      ),
    );
  }
  blocks.push(
    paragraph(
      ja
        ? 'この書面は、示された資料と仮定からの推計であり、法律上の助言ではない。裁判所が同じ認定をすることを意味しない。'
        : 'This is an estimate from the material and assumptions shown. It is not legal advice, and does not mean that a court will find the same.',
    ),
  );
  return { id: 'result', heading: ja ? '結果' : 'Result', blocks };
}

/** The result in a table that fits a terminal of 80 columns. */
export function summarySection(assessment: Assessment, lang: Lang): Section {
  const ja = lang === 'ja';
  const { plaintiffs } = assessment.case.fields;
  const row = (name: string, figures: AwardFigures, claim: Plaintiff['claim']) => [
    name,
    grouped(figures.found.toText()),
    claim?.total ? grouped(claim.total.value) : claim?.base ? grouped(claim.base.value) : '—',
    figures.fee ? grouped(figures.fee.toText()) : '—',
    grouped(figures.total.toText()),
  ];
  const rows = assessment.plan.awards.map((award, at) => {
    const plaintiff = plaintiffs[at];
    return row(plaintiff?.name ?? '', awardFigures(assessment, award), plaintiff?.claim);
  });
  const total = awardFigures(assessment, assessment.plan.total);
  const isReduced = assessment.plan.total.loss !== assessment.plan.total.found;
  const head = ja
    ? ['原告（円）', isReduced ? '減額・弁済後#' : '認定損害額#', '請求額#', '弁護士費用#', '認容額#']
    : [
        'plaintiff (yen)',
        isReduced ? 'found, reduced#' : 'found amount#',
        'claim#',
        'lawyer’s fee#',
        'award#',
      ];
  return {
    id: 'result',
    heading: ja ? '結果' : 'Result',
    blocks: [
      table(head, [
        ...rows,
        ...(rows.length > 1 ? [row(ja ? '合計' : 'total', total, claimSums(plaintiffs))] : []),
      ]),
      paragraph(
        ja
          ? `認容額の合計　${courtYen(total.total.toText())}`
          : `The awards add up to ${yen(total.total.toText(), lang)}.`,
      ),
      ...cappedParagraph(assessment, lang),
      ...(assessment.plan.until === undefined ? [] : [delayParagraph(assessment, lang)]),
      paragraph(
        ja
          ? '示された資料と仮定からの推計であり、法律上の助言ではない。'
          : 'An estimate from the material and assumptions shown; not legal advice.',
      ),
    ],
  };
}
