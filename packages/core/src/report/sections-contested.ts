import type { Assessment } from '../assess.js';
import { CONVENTION_WORDS, CUT_WORDS } from '../award/interest-words.js';
import { Fraction } from '../base/fraction.js';
import { sourceOf } from '../base/quantity.js';
import { both, COLON, type Lang, same, type Words } from '../base/words.js';
import { appropriationOn } from '../law/civil-code.js';
import { REDUCTION } from '../law/provisions.js';
import { CLOUDFLARE, citationOf } from '../law/rulings.js';
import { type Point, SEE } from './contested-point.js';
import { overlapPoints, viewsPoints } from './contested-traffic.js';
import { type Section, table } from './document.js';
import { sourceText } from './source-text.js';

/**
 * What an opponent would raise, told before it is raised: each with the choice made here and where it can be checked.
 * Only what bears on this case is told.
 */
export function contestedSection(assessment: Assessment, lang: Lang): Section {
  const points = [
    ...viewsPoints(assessment),
    ...overlapPoints(assessment),
    ...liabilityPoints(assessment),
    ...ratePoints(assessment),
    ...adjustmentPoints(assessment),
    ...countingPoints(assessment),
  ];
  return {
    id: 'contested',
    heading: { ja: '争われ得る点', en: 'Points that may be contested' }[lang],
    blocks: [
      table(
        lang === 'ja'
          ? ['論点', 'この計算での扱い', '根拠・確かめる箇所']
          : ['point', 'dealt with here', 'rests on, or see'],
        points.map(({ point, dealt, rests }) => [point[lang], dealt[lang], rests[lang]]),
      ),
    ],
  };
}

function liabilityPoints({ case: read, plan }: Assessment): readonly Point[] {
  if (plan.periods.length === 0) return [];
  return [
    {
      point: { ja: '責任の始期', en: 'When liability begins' },
      dealt: read.fields.defendants
        .map(({ name, liability }) =>
          both(read.fields.defendants.length > 1 ? both(name, COLON) : '', startOf(liability)),
        )
        .reduce((before, one) => both(before, { ja: '', en: ' ' }, one)),
      rests: SEE.start,
    },
    {
      point: { ja: '正規版の購入に代わったか', en: 'Whether each view took the place of a purchase' },
      dealt: {
        ja: '114条3項の額は権利の行使につき受けるべき金銭の額であり、購入に代わった数によっていない。',
        en: 'Art. 114(3) is about the money due for the exercise of the right, not about purchases that were lost.',
      },
      rests: both(
        {
          ja: '減額の主張を採らなかったと報じられた例（主張の内容は読んでいない）：',
          en: 'reported to have rejected arguments for a reduction, whose content was not read: ',
        },
        citationOf(CLOUDFLARE),
      ),
    },
  ];
}

/** From when one defendant answers. */
function startOf(liability: Assessment['case']['fields']['defendants'][number]['liability']): Words {
  if (liability.start === 'date')
    return { ja: 'ケースの定める日から。', en: 'from the day that the case states.' };
  if (liability.start === 'whole')
    return {
      ja: '期間の初めから（通知によらない）。',
      en: 'from the beginning of the period, whatever was notified.',
    };
  return liability.known === undefined
    ? {
        ja: '作品とサイトごとに、始まりとして扱う最初の通知と猶予から。それより前の閲覧は数えていない。',
        en: 'for each title and site from the first notice that counts and the grace after it; views before that are not counted.',
      }
    : {
        ja: '作品とサイトごとに、始まりとして扱う最初の通知と猶予から。通知より早く知っていたものは、その日から。それより前の閲覧は数えていない。',
        en: 'for each title and site from the first notice that counts and the grace after it, or from the earlier day on which it knew; views before that are not counted.',
      };
}

/** What lifts or lowers the amounts beside fee, rate and views. */
function adjustmentPoints({ case: read, plan }: Assessment): readonly Point[] {
  const points: Point[] = [];
  if (plan.dues.some(({ uplift }) => uplift))
    points.push({
      point: { ja: '料率の上乗せ（114条5項）', en: 'The uplift of the rate (Art. 114(5))' },
      dealt: {
        ja: '料率とは別の係数として掛けた。今の5項は令和6年1月1日に施行されたもので、それより前の行為について適用した裁判例は確認していない。裁判例の率を用いるときは、その率が侵害を前提としたものを既に含まないかが問題になり得る。',
        en: 'Applied as a factor of its own. The present para 5 came into force on 2024-01-01; whether it was applied to earlier acts was not found. Where a court’s rate is used, that rate may already take the infringement into account.',
      },
      rests: {
        ja: '著作権法114条5項。「入力とその出典」',
        en: 'Copyright Act Art. 114(5); “Inputs and their sources”',
      },
    });
  if (read.fields.reductions?.length)
    points.push({
      point: { ja: '減額', en: 'Reductions' },
      dealt: {
        ja: '損害の全体から、一部請求より前に引いた（外側説）。',
        en: 'Taken from the whole loss, before the partial claim.',
      },
      rests: both(REDUCTION, { ja: '。', en: '; ' }, SEE.working),
    });
  if (read.fields.payments?.length)
    points.push({
      point: { ja: '弁済の充当', en: 'How payments are credited' },
      dealt: {
        ja: '費用、遅延損害金、元本の順に、弁済の日に充てた。',
        en: 'To costs, delay damages and principal in that order, on the day of the payment.',
      },
      rests: both(appropriation(read.fields.payments), { ja: '。', en: '; ' }, SEE.working),
    });
  return points;
}

/** By the law of the day of each payment, as it was credited. */
function appropriation(payments: readonly { readonly date: string }[]): Words {
  const laws = [...new Set(payments.map(({ date }) => appropriationOn(date)))];
  return laws.reduce((before, law) => both(before, { ja: '、', en: ', ' }, law));
}

function ratePoints({ plan }: Assessment): readonly Point[] {
  const rates = new Map(plan.dues.map(({ rate }) => [`${rate.quantity.value} ${rate.path}`, rate]));
  if (rates.size === 0) return [];
  const shown = [...rates.values()].slice(0, MOST_RATES);
  const told = (lang: Lang) =>
    [
      ...new Set(
        shown.map(
          ({ quantity, path }) =>
            `${quantity.value}${lang === 'ja' ? '：' : ': '}${sourceText(sourceOf(quantity, path), lang)}`,
        ),
      ),
      ...(rates.size > MOST_RATES
        ? [lang === 'ja' ? `ほか${rates.size - MOST_RATES}作品` : `${rates.size - MOST_RATES} more titles`]
        : []),
    ].join(lang === 'ja' ? '、' : '; ');
  return [
    {
      point: { ja: '使用料率の相当性', en: 'Whether the usage rate is due' },
      dealt: {
        ja: `率は裁判所が判断する事柄であり、確率として抽出しない。`,
        en: `A rate is decided, not drawn by chance.`,
      },
      rests: { ja: told('ja'), en: told('en') },
    },
  ];
}

/** Rates of single titles that the table names; all stand among the inputs. */
const MOST_RATES = 8;

function countingPoints({ case: read }: Assessment): readonly Point[] {
  const { delayDamages, partMonths = 'days', defendants } = read.fields;
  const graced = defendants.flatMap(({ liability }) =>
    liability.start === 'notice' && Fraction.of(liability.graceMonths ?? '0').sign > 0 ? [liability] : [],
  );
  const hasGrace = graced.length > 0;
  const moves = graced.some(({ movePastHolidays }) => movePastHolidays);
  const parts: readonly Words[] = [
    {
      days: { ja: '端の月は日数で按分', en: 'months at the edge by days' },
      whole: { ja: '端の月は丸ごと', en: 'months at the edge whole' },
      'left-out': { ja: '端の月は数えない', en: 'months at the edge left out' },
    }[partMonths],
    ...(hasGrace
      ? [
          {
            ja: `、猶予は初日不算入、応当日の前日に満了${moves ? '（末日が休日の被告は翌日）' : ''}`,
            en: `; grace without its first day, to the eve of the corresponding day${moves ? ' (for some defendants moved past a holiday)' : ''}`,
          },
        ]
      : []),
    ...(delayDamages
      ? [
          both(
            { ja: '、遅延損害金は', en: '; delay damages: ' },
            CONVENTION_WORDS[delayDamages.convention ?? 'court'],
            { ja: '、', en: ', ' },
            CUT_WORDS[delayDamages.cut ?? 'sum'],
          ),
        ]
      : []),
    { ja: '。', en: '.' },
  ];
  return [
    {
      point: { ja: '日数の数え方', en: 'How days are counted' },
      dealt: parts.reduce<Words>((before, part) => both(before, part), same('')),
      rests: delayDamages ? (hasGrace ? both(SEE.start, SEE.order) : SEE.order) : SEE.start,
    },
    {
      point: { ja: '端数', en: 'Parts below one yen' },
      dealt: {
        ja: '切捨ては「計算の過程」に ⌊ ⌋ で示した箇所だけで行い、ほかは分数のまま計算した。',
        en: 'Cut only where the working shows ⌊ ⌋; all else is computed in exact fractions.',
      },
      rests: SEE.working,
    },
  ];
}
