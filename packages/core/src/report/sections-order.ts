import type { Assessment } from '../assess.js';
import { CONVENTION_WORDS, CUT_WORDS } from '../award/interest-words.js';
import { Fraction, sumOf } from '../base/fraction.js';
import { inBrackets, type Lang } from '../base/words.js';
import { JOINT_TORT } from '../law/civil-code.js';
import { type Block, list, paragraph, type Section, subheading, table } from './document.js';
import { brief, yen } from './numbers.js';
import {
  accruedSums,
  type OrderedInterest,
  type OrderedSum,
  orderedInterest,
  orderedSums,
  owedBy,
} from './order.js';
import { orderSentences, percent } from './order-text.js';
import { Parties } from './parties.js';
import { sourceText } from './source-text.js';

/** What the award would be as the words of an order: who owes what, together with whom, with which interest. */
export function orderSection(assessment: Assessment, lang: Lang): Section {
  const ja = lang === 'ja';
  const { plan, case: read } = assessment;
  const parties = new Parties(assessment, lang);
  const sums = plan.awards.map((award) => orderedSums(assessment, award));
  const all = plan.awards.map((award, at) => [...(sums[at] ?? []), ...accruedSums(assessment, award, at)]);
  const sentences = all.flatMap((own, at) => orderSentences(own, at, parties, lang));
  const blocks: Block[] = [
    paragraph(
      ja
        ? '認容されるとすれば、主文のうち金銭の支払を命じる部分は次の形になる（訴訟費用、仮執行、その余の請求の棄却は裁判所が定める）。'
        : 'If it were awarded, the part of the order that is about money would read as follows (unofficial English; costs, provisional execution and the dismissal of the rest are for the court).',
    ),
    list(
      sentences.length > 0 ? sentences : [ja ? '（支払を命じる額がない）' : '(there is nothing to be paid)'],
    ),
  ];
  if (isSeveral(all)) blocks.push(...byDefendant(assessment, all, parties, lang));
  if (read.fields.delayDamages) blocks.push(...interestBlocks(assessment, parties, lang));
  else blocks.push(paragraph(ja ? '遅延損害金は計算していない。' : 'No delay damages are computed.'));
  return { id: 'order', heading: ja ? '主文の形と遅延損害金' : 'The order and delay damages', blocks };
}

/** Whether some sums are owed by others than the rest, or by several. */
const isSeveral = (sums: readonly (readonly OrderedSum[])[]): boolean =>
  sums.some((own) => own.some(({ defendants }) => defendants.length > 1)) ||
  new Set(sums.flat().map(({ defendants }) => defendants.join(','))).size > 1;

function byDefendant(
  { case: read }: Assessment,
  sums: readonly (readonly OrderedSum[])[],
  parties: Parties,
  lang: Lang,
): Block[] {
  const ja = lang === 'ja';
  const rows = sums.flatMap((own, plaintiff) =>
    read.fields.defendants.flatMap((_, defendant) => {
      const { amount, joint } = owedBy(own, defendant);
      if (amount.sign === 0) return [];
      return [
        [
          read.fields.plaintiffs[plaintiff]?.name ?? '',
          parties.named([defendant]),
          yen(amount.toText(), lang),
          joint
            .map(
              (part) =>
                `${yen(part.amount.toText(), lang)}${ja ? `（${parties.named(part.others)}と）` : ` (with ${parties.named(part.others)})`}`,
            )
            .join(ja ? '、' : ', ') || '—',
        ],
      ];
    }),
  );
  return [
    subheading(ja ? '被告ごとの額' : 'By defendant'),
    table(
      ja
        ? ['原告', '被告', '支払う額#', 'うち連帯して支払う額']
        : ['plaintiff', 'defendant', 'owes#', 'of it jointly and severally'],
      rows,
    ),
    paragraph(
      ja
        ? `連帯する部分は、どの被告から受け取っても一度だけである（${JOINT_TORT.ja}）。合計には一度だけ入れている。連帯は、作品ごと・日ごとに責任の重なる部分について生じる。`
        : `What is owed jointly is received once, from whichever defendant (${JOINT_TORT.en}), and stands once in the totals. It arises where liability overlaps, title by title and day by day.`,
    ),
  ];
}

function interestBlocks(assessment: Assessment, parties: Parties, lang: Lang): Block[] {
  const ja = lang === 'ja';
  const { plan, case: read, exact } = assessment;
  const { convention = 'court', cut = 'sum' } = read.fields.delayDamages ?? {};
  const { until } = plan;
  const interest = plan.awards.map((award) => orderedInterest(assessment, award));
  const rows = interest.flatMap((own, plaintiff) =>
    own
      .filter(({ defendants }) => defendants.length > 0)
      .map((one) => [
        read.fields.plaintiffs[plaintiff]?.name ?? '',
        ...(parties.hasOneDefendant ? [] : [parties.named(one.defendants)]),
        madeOf(assessment, plaintiff, one, lang),
        percent(one.rate.value),
        `${one.from}${inBrackets(one.why)[lang]}`,
        ...(until === undefined
          ? []
          : [
              one.amount ? yen(one.amount.toText(), lang) : '—',
              one.nextDays
                .map(({ from, to, perDay }) => `${from}–${to ?? ''} ${perDayText(perDay, lang)}`)
                .join(ja ? '、' : ', '),
            ]),
      ]),
  );
  const rates = new Set(
    interest
      .flat()
      .map(({ rate }) => `${percent(rate.value)}${ja ? '：' : ': '}${sourceText(rate.source, lang)}`),
  );
  const accrued = (isOrdered: boolean) =>
    plan.awards.flatMap((award, at) => {
      if (accruedSums(assessment, award, at).length > 0 !== isOrdered) return [];
      const sum = sumOf(award.accrued.map(({ amount }) => exact.at(amount, 0)));
      const name = read.fields.plaintiffs[at]?.name ?? '';
      return sum.sign > 0 ? [`${name}${ja ? '：' : ': '}${yen(sum.toText(), lang)}`] : [];
    });
  const [ordered, left] = [accrued(true), accrued(false)];
  return [
    subheading(ja ? '遅延損害金' : 'Delay damages'),
    table(
      [
        ja ? '原告' : 'plaintiff',
        ...(parties.hasOneDefendant ? [] : [ja ? '被告' : 'defendant']),
        ja ? '元本' : 'principal',
        ja ? '年率#' : 'rate a year#',
        ja ? '起算日' : 'from',
        ...(until === undefined
          ? []
          : ja
            ? [`${until} までの額#`, '翌日以降の1日当たり']
            : [`up to ${until}#`, 'each further day']),
      ],
      rows,
    ),
    list([
      ...[...rates].map((one) => (ja ? `年率 ${one}` : `rate a year ${one}`)),
      ...(read.fields.delayDamages?.rate
        ? []
        : [
            ja
              ? '不法行為は損害の発生と同時に遅滞に陥るので、利率は不法行為の日の法定利率であり、後の日から請求しても変わらない（民法404条、419条1項）。'
              : 'A tort is in delay at once: the rate is the statutory one of its own day and stays, even where interest is claimed from later (Civil Code 404, 419(1)).',
          ]),
      `${ja ? '日数の数え方：' : 'Counting of days: '}${CONVENTION_WORDS[convention][lang]}${ja ? '。端数：' : '. Cut: '}${CUT_WORDS[cut][lang]}${ja ? '。起算日も最後の日も数える。' : '. The first and the last day both count.'}`,
      ...(until === undefined
        ? [
            ja
              ? '何日までの額かは計算していない。支払済みまで上の割合で生じる。'
              : 'No amount up to a day is computed. It runs at these rates until payment.',
          ]
        : convention === 'court'
          ? [
              ja
                ? '1日当たりの額は円未満を切らずに示した。起算日の応当日には、それまでの日割りに代えて1年分とするので、うるう年をまたぐ年には、その日だけ増え方が違う。'
                : 'What a day adds is not cut. On the day that completes a year, the year takes the place of its days, so that in a year over a leap day that one day adds a different amount.',
            ]
          : []),
      ...(ordered.length > 0
        ? [
            ja
              ? `弁済の時までに生じ、弁済で賄われなかった遅延損害金は、利息の付かない額として上の主文に入れた：${ordered.join('、')}。`
              : `Delay damages that had arisen by a payment and that it did not cover are in the order above as sums that bear none: ${ordered.join(', ')}.`,
          ]
        : []),
      ...(left.length > 0
        ? [
            ja
              ? `弁済の時までに生じ、弁済で賄われなかった遅延損害金は、一部請求にどれだけ含まれるかをケースが定めていないので、上の主文に入れていない：${left.join('、')}。`
              : `Delay damages that had arisen by a payment and that it did not cover are not in the order above, since the case does not say how much of them the partial claim takes in: ${left.join(', ')}.`,
          ]
        : []),
    ]),
  ];
}

const KINDS = {
  damages: { ja: '損害', en: 'damages' },
  fee: { ja: '弁護士費用', en: 'lawyer’s fee' },
  accrued: { ja: '未払の遅延損害金', en: 'unpaid delay damages' },
} as const;

/** A principal, and the damages and lawyer's fees that it is made of. */
function madeOf(assessment: Assessment, plaintiff: number, one: OrderedInterest, lang: Lang): string {
  const award = assessment.plan.awards[plaintiff];
  const sums = award ? orderedSums(assessment, award) : [];
  const parts = one.principals.flatMap((at) => sums[at] ?? []).filter(({ amount }) => amount.sign > 0);
  const told = parts.map(({ kind, amount }) => `${KINDS[kind][lang]} ${yen(amount.toText(), lang)}`);
  const [only] = told;
  if (told.length === 1 && only) return only;
  return `${yen(one.principal.toText(), lang)}${inBrackets(told.join(lang === 'ja' ? '、' : ', '))[lang]}`;
}

const perDayText = (perDay: string, lang: Lang): string => {
  const text = brief(Fraction.of(perDay), 4);
  return lang === 'ja' ? `${text}円` : `¥${text}`;
};
