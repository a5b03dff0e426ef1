import type { Assessment } from '../assess.js';
import { CONVENTION_WORDS, CUT_WORDS } from '../award/interest-words.js';
import { sourceOf } from '../base/quantity.js';
import { both, type Lang, same, type Words } from '../base/words.js';
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
  const byNotice = read.fields.defendants.some(({ liability }) => liability.start === 'notice');
  return [
    {
      point: { ja: '責任の始期', en: 'When liability begins' },
      dealt: byNotice
        ? {
            ja: '作品・サイト・被告ごとに、責任の始まりとして扱う最初の通知と猶予から求めた。通知より前の閲覧は数えていない。',
            en: 'For each title, site and defendant from the first notice that counts and the grace after it. Views before that are not counted.',
          }
        : { ja: 'ケースの定める日からとした。', en: 'From the day that the case states.' },
      rests: SEE.start,
    },
    {
      point: { ja: '正規版の購入に代わったか', en: 'Whether each view took the place of a purchase' },
      dealt: {
        ja: '114条3項の額は権利の行使につき受けるべき金銭の額であり、購入に代わった数によっていない。',
        en: 'Art. 114(3) is about the money due for the exercise of the right, not about purchases that were lost.',
      },
      rests: both(
        { ja: '減額の主張を採らなかったと報じられた例：', en: 'reported to have rejected such arguments: ' },
        citationOf(CLOUDFLARE),
      ),
    },
  ];
}

function ratePoints({ case: read, plan }: Assessment): readonly Point[] {
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
        ja: `率は裁判所が判断する事柄であり、確率として抽出しない。${read.fields.uncertainty?.scenarios ? 'ほかの率での額は「シナリオ」に並べた。' : ''}`,
        en: `A rate is decided, not drawn by chance.${read.fields.uncertainty?.scenarios ? ' Amounts at other rates stand side by side as scenarios.' : ''}`,
      },
      rests: { ja: told('ja'), en: told('en') },
    },
  ];
}

/** Rates of single titles that the table names; all stand among the inputs. */
const MOST_RATES = 8;

function countingPoints({ case: read }: Assessment): readonly Point[] {
  const { delayDamages, partMonths = 'days' } = read.fields;
  const parts: readonly Words[] = [
    {
      days: { ja: '端の月は日数で按分', en: 'months at the edge by days' },
      whole: { ja: '端の月は丸ごと', en: 'months at the edge whole' },
      'left-out': { ja: '端の月は数えない', en: 'months at the edge left out' },
    }[partMonths],
    {
      ja: '、猶予は初日不算入、応当日の前日に満了',
      en: '; grace without its first day, to the eve of the corresponding day',
    },
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
      rests: delayDamages ? SEE.order : SEE.start,
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
