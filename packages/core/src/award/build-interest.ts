import { type Span, spanText } from '../base/span.js';
import { both, inBrackets, type Words } from '../base/words.js';
import { calendarInput } from '../formula/calendar-input.js';
import type { Family, GraphBuilder, Naming } from '../formula/graph.js';
import { yen } from '../formula/naming.js';
import { CONVENTION_WORDS, type InterestCut } from './interest-words.js';
import { type Convention, type DaysOfYear, type YearPart, yearParts } from './year-parts.js';

/** How delay damages are counted. */
export interface InterestHow {
  readonly convention: Convention;
  readonly cut: InterestCut;
}

/** Delay damages in a graph: the amount in whole yen, and what each part of the period gives. */
export interface InterestFamilies {
  readonly total: Family;
  /** whole yen where each part is cut, else uncut */
  readonly parts: readonly { readonly part: YearPart; readonly amount: Family }[];
}

/**
 * Delay damages on a principal over a period: principal x rate x time for each part of it, and whole yen at the end.
 * @param principal a family with one member, yen
 * @param rate a family on the same index: a share a year
 * @param basis what the amounts rest on
 * @returns the amount in whole yen; the id of every family made begins with `id`
 * @throws RangeError where the families have more than one member or different indexes, or the period has no day
 */
export const buildInterest = (
  builder: GraphBuilder,
  id: string,
  principal: Family,
  rate: Family,
  span: Span,
  how: InterestHow,
  basis: readonly Words[],
): Family => buildInterestParts(builder, id, principal, rate, span, how, basis).total;

/** As `buildInterest`, with the amount of each part beside the whole. */
export function buildInterestParts(
  builder: GraphBuilder,
  id: string,
  principal: Family,
  rate: Family,
  span: Span,
  { convention, cut }: InterestHow,
  basis: readonly Words[],
): InterestFamilies {
  if (principal.index.members.length !== 1) throw new RangeError(`${id}: a principal with one member`);
  const isCutByPart = cut === 'parts';
  const parts = yearParts(span, convention).map((part, at) => {
    const own = `${id}.part${at + 1}`;
    const time = timeOf(builder, own, principal, part, convention);
    const uncut = builder.mul(`${own}.uncut`, [principal, rate, time], named(part, '', '', basis));
    const amount = isCutByPart
      ? builder.cut(`${own}.cut`, uncut, named(part, '円未満切捨て', 'cut to whole yen', basis))
      : uncut;
    return { part, amount };
  });
  const amounts = parts.map(({ amount }) => amount);
  const [only] = amounts;
  const sum =
    amounts.length === 1 && only
      ? only
      : builder.add(`${id}.sum`, amounts, named(span, '計', 'in all', basis));
  const total = isCutByPart
    ? sum
    : builder.cut(`${id}.total`, sum, named(span, '円未満切捨て', 'cut to whole yen', basis));
  return { total, parts };
}

/** The length of a part in years: as counted, or days over the days of a year. */
function timeOf(
  builder: GraphBuilder,
  id: string,
  { index }: Family,
  part: YearPart,
  convention: Convention,
): Family {
  const basis = [CONVENTION_WORDS[convention]];
  const counted = (name: string, value: number, naming: Naming) =>
    builder.input(`${id}.${name}`, index, [calendarInput(`${id}.${name}`, value, daysText(part))], naming);
  if ('years' in part)
    return counted('years', part.years, {
      label: both({ ja: '年数', en: 'whole years' }, inBrackets(daysText(part))),
      unit: 'years',
      basis,
    });
  const days = counted('days', part.days, {
    label: both({ ja: '日数', en: 'days' }, inBrackets(daysText(part))),
    unit: 'days',
  });
  const of = counted('of', part.of, { label: YEAR_LENGTH[part.of], unit: 'days' });
  return builder.div(`${id}.time`, days, of, {
    label: both({ ja: '期間（年）', en: 'time in years' }, inBrackets(daysText(part))),
    unit: 'years',
    basis,
  });
}

const YEAR_LENGTH: Readonly<Record<DaysOfYear, Words>> = {
  365: { ja: '1年の日数（365日）', en: 'days of a year (365)' },
  366: { ja: '1年の日数（閏年、366日）', en: 'days of a year (366, leap year)' },
};

const daysText = (span: Span): Words => ({ ja: spanText(span, 'ja'), en: spanText(span, 'en') });

/** `遅延損害金（2009-10-05〜2011-12-10、円未満切捨て）`. */
function named(span: Span, ja: string, en: string, basis: readonly Words[]): Naming {
  const label = both(
    { ja: '遅延損害金', en: 'delay damages' },
    inBrackets(both(daysText(span), { ja: ja && `、${ja}`, en: en && `, ${en}` })),
  );
  return yen(label.ja, label.en, basis);
}
