import {
  CONVENTIONS,
  CUTS,
  courtDay,
  courtYen,
  hasErrors,
  interest,
  liablePeriod,
  placeText,
  readDay,
  telling,
  visible,
} from '@songai/core';
import fc from 'fast-check';
import { anyDay, anyScalar, anyText, HOSTILE_NUMBERS, oneOf } from './hostile-values.js';
import { fuzz } from './runs.js';
import { same, sane, wellTold } from './said.js';

const numbersLike = (ordinary: readonly string[]) =>
  fc.oneof(
    { weight: 10, arbitrary: oneOf(ordinary) },
    { weight: 2, arbitrary: oneOf(HOSTILE_NUMBERS) },
    { weight: 1, arbitrary: anyText },
  );
const yen = numbersLike(['0', '1', '1000000', '100万円', '1,000', '3億2,000万円']);
const shares = numbersLike(['0.05', '5%', '3%', '1/3', '0', '1']);
const days = fc.oneof(
  { weight: 12, arbitrary: oneOf(['2019-10-05', '2020-03-31', '令和2年4月1日', 'R2.2.29']) },
  { weight: 2, arbitrary: anyDay },
  { weight: 1, arbitrary: anyScalar.map(String) },
);
const later = fc.oneof(
  { weight: 5, arbitrary: oneOf(['2020-05-01', '2023-12-31', '2024-02-29', '令和7年1月1日']) },
  days,
);
const maybe = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values });

const asked = fc.record({
  principal: yen,
  from: days,
  to: later,
  delaySince: maybe(days),
  rate: maybe(shares),
  convention: maybe(fc.oneof(oneOf<string>(CONVENTIONS), anyText)),
  cut: maybe(fc.oneof(oneOf<string>(CUTS), anyText)),
  rates: maybe(
    fc.array(
      fc.record({
        from: maybe(days),
        to: maybe(days),
        rate: shares,
        source: fc.oneof(anyText, fc.record({ ja: anyText, en: anyText })),
      }),
      { maxLength: 2 },
    ),
  ),
});

fuzz(
  'what is asked of the calculators',
  fc.record({
    asked,
    notice: days,
    graceMonths: maybe(fc.oneof(numbersLike(['0', '1', '12']), fc.integer(), fc.double())),
    movePastHolidays: maybe(fc.boolean()),
  }),
  async ({ asked: own, notice, graceMonths, movePastHolidays }) => {
    const input = [own, notice, String(graceMonths)].map((one) => JSON.stringify(one)).join(' ');
    const one = interest(own);
    const other = liablePeriod({ notice, graceMonths, movePastHolidays });
    for (const [result, problems] of [
      [one.interest, one.problems],
      [other.period, other.problems],
    ] as const) {
      wellTold(problems, input);
      if (hasErrors(problems) === (result !== undefined))
        throw new Error('a result and an error, or neither');
      sane('a result', result, input);
      for (const problem of problems)
        sane('a place', [placeText(problem.place), telling(problem, 'ja')], input);
    }
    same('interest', one, interest(own));
    if (one.interest) sane('yen', courtYen(one.interest.amount), input);
    const read = readDay(visible(notice));
    if ('day' in read) {
      sane('a day', courtDay(read.day), input);
      same('a day in the style of a court', readDay(courtDay(read.day)), read);
    }
    return one.interest ? 'computed' : 'refused';
  },
);
