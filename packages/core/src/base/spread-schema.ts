import * as z from 'zod/mini';
import { Fraction } from './fraction.js';
import { about, complain, complaint, type NumberRange, number, oneOf } from './schema.js';

/** What sort of estimate a figure is. Judgment is decided, not drawn: it makes scenarios and is never sampled. */
const KINDS = ['measurement', 'behaviour', 'judgment'] as const;
export type Kind = (typeof KINDS)[number];

/** How the values of a range are spread. Without one it is an interval: only its two ends are known. */
export const SHAPES = ['lognormal', 'normal', 'beta', 'pert', 'triangular', 'uniform', 'two-piece'] as const;
export type Shape = (typeof SHAPES)[number];

/** Shapes without ends: low and high are quantiles, and the case says which by the coverage. */
const ENDLESS: readonly Shape[] = ['lognormal', 'normal', 'beta', 'two-piece'];
/** Shapes on the logarithm: nothing at or below zero has one. */
const LOGARITHMIC: readonly Shape[] = ['lognormal', 'two-piece'];

/** The uncertainty that a case states with a figure. Numbers are the exact texts that `Fraction.of` takes. */
export interface StatedRange {
  readonly low?: string | undefined;
  readonly high?: string | undefined;
  /** the share of the probability between low and high */
  readonly coverage?: string | undefined;
  readonly shape?: Shape | undefined;
  /** the same quantity, measured several times */
  readonly samples?: readonly string[] | undefined;
  readonly kind?: Kind | undefined;
}

/** The keys of the uncertainty of a figure. */
export const rangeShape = (range: NumberRange) => ({
  low: z.optional(about(number(range), '下限', 'least it may be')),
  high: z.optional(about(number(range), '上限', 'most it may be')),
  coverage: z.optional(
    about(
      number({ above: '0', below: '1' }),
      '下限と上限の間に入る確率（0.9 なら、外れるのは両側5%ずつ）',
      'probability between low and high (0.9: five percent on either side)',
    ),
  ),
  shape: z.optional(
    about(
      oneOf(SHAPES),
      '幅の中の散らばり方（省略：両端だけが分かる区間）',
      'how the values are spread (absent: an interval of which only the ends are known)',
    ),
  ),
  samples: z.optional(about(z.array(number(range)), '実測した値のリスト', 'measured values')),
  kind: z.optional(
    about(
      oneOf(KINDS),
      '測定・行動・判断の別（判断は抽出せず、シナリオにする）',
      'measurement, behaviour or judgment (judgment is not sampled: it makes scenarios)',
    ),
  ),
});

/** The median of a list: the middle one, or the mean of the two in the middle. */
function medianOf(values: readonly Fraction[]): Fraction {
  const sorted = [...values].sort((a, b) => a.compare(b));
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]] as [Fraction, Fraction];
  return low.plus(high).over(Fraction.of(2));
}

/** Complains where what is said of the uncertainty does not hang together, or does not enclose the value. */
export function checkRange(
  payload: z.core.ParsePayload<StatedRange & { readonly value?: string | undefined }>,
): void {
  const { value = '1', low, high, coverage, shape, samples } = payload.value;
  const say: Say = (at, complaint) => complain(payload, at, complaint);
  if (samples !== undefined) {
    checkSamples(payload.value, samples, value, say);
    return;
  }
  if ((low === undefined) !== (high === undefined)) say(low ?? high, HALF_RANGE);
  if (low === undefined && high === undefined && (shape !== undefined || coverage !== undefined))
    say(shape ?? coverage, NO_RANGE);
  if (low === undefined || high === undefined) return;
  const [least, most, stated] = [low, high, value].map(Fraction.of) as [Fraction, Fraction, Fraction];
  if (least.compare(most) > 0) say(`${low} – ${high}`, LOW_ABOVE_HIGH);
  else if (least.compare(stated) > 0 || stated.compare(most) > 0)
    say(`${low} – ${value} – ${high}`, VALUE_OUTSIDE);
  if (shape === undefined && coverage !== undefined) say(coverage, NO_SHAPE);
  if (shape && coverage === undefined && ENDLESS.includes(shape)) say(shape, NO_COVERAGE);
  if (shape && LOGARITHMIC.includes(shape) && least.sign <= 0) say(low, TOUCHES_ZERO);
  const isInside = least.sign > 0 && most.compare(Fraction.one) < 0;
  if (shape === 'beta' && !isInside) say(`${low} – ${high}`, BETA_AT_END);
}

type Say = (at: string | undefined, complaint: Parameters<typeof complain>[2]) => void;

function checkSamples(
  { low, high, coverage, shape }: StatedRange,
  samples: readonly string[],
  value: string,
  say: Say,
): void {
  if ([low, high, coverage, shape].some((one) => one !== undefined)) say(shape ?? low, SAMPLES_AND_RANGE);
  if (samples.length < 2) {
    say(samples.join(', '), FEW_SAMPLES);
    return;
  }
  const median = medianOf(samples.map(Fraction.of));
  if (!median.equals(Fraction.of(value))) say(value, notTheMedian(median.toText()));
}

const HALF_RANGE = complaint(
  'case.half-range',
  ['low と high の一方だけがあります。', '幅を示すときは low と high の両方を書いてください。'],
  ['Only one of low and high is given.', 'Give both to state a range.'],
);

const NO_RANGE = complaint(
  'case.shape-without-range',
  ['shape や coverage がありますが、low と high がありません。', '幅の両端を low と high に書いてください。'],
  ['There is a shape or a coverage, but no low and high.', 'Give the two ends of the range as low and high.'],
);

const LOW_ABOVE_HIGH = complaint(
  'case.low-above-high',
  ['low が high より大きくなっています。', '二つを入れ替えるか、値を確かめてください。'],
  ['low is above high.', 'Exchange the two, or check them.'],
);

const VALUE_OUTSIDE = complaint(
  'case.value-outside-range',
  ['low ≦ value ≦ high になっていません。', '三つの値の大小を確かめてください。'],
  ['low <= value <= high does not hold.', 'Check the three values.'],
);

const NO_SHAPE = complaint(
  'case.coverage-without-shape',
  [
    'coverage（確率）がありますが、shape がないので、散らばり方が決まりません。',
    `shape に ${SHAPES.join('、')} のどれかを書くか、両端しか分からない区間なら coverage を消してください。`,
  ],
  [
    'There is a coverage (a probability), but no shape that says how the values are spread.',
    `Give a shape (${SHAPES.join(', ')}), or remove the coverage where only the two ends are known.`,
  ],
);

const NO_COVERAGE = complaint(
  'case.shape-without-coverage',
  [
    'この shape には端がないので、low と high の間に入る確率が要ります。',
    'たとえば coverage: 0.9 を加えてください。',
  ],
  [
    'This shape has no ends: the probability between low and high is needed.',
    'Add coverage: 0.9, for instance.',
  ],
);

const TOUCHES_ZERO = complaint(
  'case.lognormal-at-zero',
  [
    'この shape は 0 より大きい値だけを取るので、low を 0 にできません。',
    'low を 0 より大きくするか、shape を uniform・triangular・pert にして coverage を消すか、shape を消して区間にしてください。',
  ],
  [
    'This shape takes only values above 0, so low cannot be 0.',
    'Make low greater than 0, take the shape uniform, triangular or pert without coverage, or remove the shape to state an interval.',
  ],
);

const BETA_AT_END = complaint(
  'case.beta-at-its-end',
  [
    'beta は 0 と 1 の間の値だけを取り、0 や 1 には達しません。',
    'low を 0 より大きく、high を 1 より小さく（たとえば 0.99）するか、shape を pert か triangular にしてください。',
  ],
  [
    'A beta lies between 0 and 1 and reaches neither.',
    'Make low above 0 and high below 1 (0.99, for instance), or take the shape pert or triangular.',
  ],
);

const SAMPLES_AND_RANGE = complaint(
  'case.samples-and-range',
  [
    'samples（実測値）と low・high・coverage・shape が両方あります。',
    'どちらか一方で不確かさを示してください。',
  ],
  ['There are samples and a range as well.', 'State the uncertainty by one of them.'],
);

const FEW_SAMPLES = complaint(
  'case.few-samples',
  ['samples（実測値）が二つより少ないので、散らばりが分かりません。', '二つ以上の値を書いてください。'],
  ['There are fewer than two samples: they show no spread.', 'Give two values or more.'],
);

const notTheMedian = (median: string) =>
  complaint(
    'case.value-not-median',
    [
      `value は samples（実測値）の中央値ですが、中央値は ${median} です。`,
      `value を ${median} にしてください。`,
    ],
    [`value is the median of the samples, but their median is ${median}.`, `Make value ${median}.`],
  );
