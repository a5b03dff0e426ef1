import type { Fraction } from '../../base/fraction.js';
import type { Lang } from '../../base/words.js';
import type { Enclosure } from '../../formula/bounds.js';
import type { QuantileName, Statistics } from '../../sensitivity/statistics.js';
import type { SubjectUncertainty, Uncertainty } from '../../sensitivity/uncertainty.js';
import { supported } from '../measured-text.js';
import { yen } from '../numbers.js';
import type { Profile } from '../profile.js';
import { columnsOf } from '../uncertainty-written.js';

/** What is drawn of the found amount of one plaintiff, or of all: no more than the tables of the same report print. */
export interface AwardFigures {
  readonly name: string;
  readonly stated: Fraction;
  readonly claim?: Fraction;
  /** at the ends of the stated ranges */
  readonly ends: Enclosure;
  /** of the draws, where anything is drawn: those that the profile prints, from low to high */
  readonly quantiles: readonly (readonly [QuantileName, number])[];
  readonly mean?: number;
  readonly statistics?: Statistics;
}

/** Most rows that can be told apart; where there are more plaintiffs, all together make the one row. */
const MOST = 12;

/** One row for each plaintiff, and one for all together where there are several; none where nothing is uncertain. */
export function awardFigures(
  uncertainty: Uncertainty,
  names: readonly string[],
  profile: Profile,
  lang: Lang,
): AwardFigures[] {
  const { plaintiffs, total, isDrawn } = uncertainty;
  const all = lang === 'ja' ? '合計' : 'total';
  const own = plaintiffs.map((one, at) => figuresOf(one, names[at] ?? '', isDrawn, profile));
  const rows =
    own.length === 1 ? own : [...(own.length > MOST ? [] : own), figuresOf(total, all, isDrawn, profile)];
  const isUncertain = rows.some(({ quantiles, ends }) => quantiles.length > 0 || !ends.low.equals(ends.high));
  return isUncertain ? rows : [];
}

function figuresOf(
  { stated, claim, bounds, draws }: SubjectUncertainty,
  name: string,
  isDrawn: boolean,
  profile: Profile,
): AwardFigures {
  const base = { name, stated: stated.found, ends: bounds.found, ...(claim ? { claim } : {}) };
  if (!draws || !isDrawn) return { ...base, quantiles: [] };
  const { found } = draws;
  return {
    ...base,
    quantiles: columnsOf(profile).flatMap((column) =>
      column === 'mean' ? [] : [[column, found.quantiles[column]] as const],
    ),
    ...(found.hasNoMean ? {} : { mean: found.mean }),
    statistics: found,
  };
}

/** The drawing in words, with its main figures; the tables beside it print each with its error. */
export function awardDescription(rows: readonly AwardFigures[], profile: Profile, lang: Lang): string {
  const ja = lang === 'ja';
  const exact = (value: Fraction) => yen(value.toText(), lang);
  const told = rows.map(({ name, stated, claim, ends, quantiles, statistics }) => {
    const value = new Map(quantiles);
    const drawn = (column: QuantileName) =>
      yen(
        supported({
          value: value.get(column) ?? 0,
          standardError: statistics?.standardErrors[column] ?? 0,
        }),
        lang,
      );
    const upTo = profile === 'internal' ? `${drawn('p05')}${ja ? '〜' : ' – '}${drawn('p95')}` : drawn('p95');
    const [lower, upper] = profile === 'internal' ? ['5〜95%点', '5% to 95%'] : ['95%点', '95%'];
    const parts = [
      ja ? `算定額${exact(stated)}` : `${exact(stated)} as stated`,
      ...(claim ? [ja ? `請求額${exact(claim)}` : `claimed ${exact(claim)}`] : []),
      ja
        ? `入力の両端での範囲${exact(ends.low)}〜${exact(ends.high)}`
        : `${exact(ends.low)} – ${exact(ends.high)} at the ends of the ranges`,
      ...(quantiles.length > 0
        ? [
            ja
              ? `抽出の中央値${drawn('p50')}、${lower}${upTo}`
              : `median of the draws ${drawn('p50')}, ${upper} ${upTo}`,
          ]
        : []),
    ];
    return ja ? `${name}：${parts.join('、')}。` : `${name}: ${parts.join('; ')}.`;
  });
  const isDrawn = rows.some(({ quantiles }) => quantiles.length > 0);
  const intro = ja
    ? '請求で抑える前の認定損害額がどの範囲にわたるかを、0円から始まる目盛りの上に示す。'
    : 'How far the found amount may reach before any claim caps it, on a scale from ¥0.';
  const left =
    profile === 'filing' && isDrawn
      ? [ja ? '中央値より下の分位点は載せていない。' : 'Quantiles below the median are left out.']
      : [];
  return [intro, ...told, ...left].join(ja ? '' : ' ');
}
