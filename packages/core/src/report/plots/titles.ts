import type { Assessment } from '../../assess.js';
import { Fraction, sumOf } from '../../base/fraction.js';
import type { Lang } from '../../base/words.js';
import { titleFigures } from '../figures.js';
import { brief } from '../numbers.js';
import { fitted, widthOf } from '../text-width.js';
import { yenAxis, yenScale } from './axis.js';
import { legend, SIGN } from './legend.js';
import { box, frame, text } from './marks.js';
import type { Mark, Plot } from './plot.js';

const WIDTH = 480;
const NAME = 150;
const SIZE = 7.5;
const PITCH = 11.5;
/** How many titles have a bar of their own. */
const MOST = 20;

interface Bar {
  readonly name: string;
  readonly amount: Fraction;
  /** of each plaintiff, by position */
  readonly parts: readonly Fraction[];
}

/**
 * The titles with the largest amounts, and the others as one, parted by plaintiff where there are two or three.
 * @returns none where there is but one title, or nothing is due for any
 */
export function titlesPlot(assessment: Assessment, lang: Lang): Plot[] {
  const ja = lang === 'ja';
  const { plaintiffs } = assessment.case.fields;
  const all = barsOf(assessment);
  const [most] = all;
  if (!most || all.length < 2 || most.amount.sign <= 0) return [];
  const own = all.slice(0, MOST);
  const rest = all.slice(MOST);
  const others =
    rest.length > 0 ? [together(rest, ja ? `ほか${rest.length}作品` : `${rest.length} others`)] : [];
  const bars = [...own, ...others];
  // One bar of thousands of titles would leave no length for the others: then its amount is told, and no bar drawn.
  const isBeyond = ({ amount }: Bar) => amount.compare(most.amount.times(Fraction.of(2))) > 0;
  const amounts = bars.map((bar) => {
    const beyond = isBeyond(bar) ? (ja ? '（目盛りの外）' : ' (beyond the scale)') : '';
    return `${yenText(bar.amount, lang)}${beyond}`;
  });
  const labels = bars.map(({ name }) => fitted(name, NAME, SIZE));
  const left = Math.max(...labels.map((label) => widthOf(label, SIZE))) + 6;
  const drawn = bars.filter((bar) => !isBeyond(bar));
  const widest = Math.max(
    ...bars.map((bar, at) => (isBeyond(bar) ? 0 : widthOf(amounts[at] as string, SIZE))),
  );
  const axis = yenScale(Math.max(...drawn.map(({ amount }) => amount.toNumber())), left, WIDTH - widest - 8);
  const foot = 4 + bars.length * PITCH;
  const isParted = plaintiffs.length > 1 && plaintiffs.length <= FILLS.length;
  const signs = legend(
    isParted
      ? plaintiffs.map(({ name }, at) => ({
          draw: (x: number, y: number) => [(FILLS[at] as Fill)(x, x + SIGN, y - 3, 6)],
          words: fitted(name, 130, 7),
        }))
      : [],
    0,
    WIDTH,
    foot + 15,
  );
  return [
    {
      kind: 'plot',
      id: 'titles',
      title: ja ? '作品別の使用料相当額' : 'Amounts by title',
      description: descriptionOf(all, others[0], lang),
      width: WIDTH,
      height: isParted ? Math.ceil(signs.bottom) + 2 : foot + 16,
      marks: [
        ...yenAxis(axis, 2, foot, lang),
        ...bars.flatMap((bar, at) => {
          const y = 4 + at * PITCH;
          const end = isBeyond(bar) ? left : axis.at(bar.amount.toNumber());
          return [
            text(0, y + 7, labels[at] as string, { size: SIZE }),
            ...(isBeyond(bar) ? [] : barMarks(bar, isParted, y + 1, axis.at)),
            text(end + 4, y + 7, amounts[at] as string, { size: SIZE }),
          ];
        }),
        ...signs.marks,
      ],
    },
  ];
}

type Fill = (from: number, to: number, y: number, height: number) => Mark;

/** Dark, light, hollow: told apart without colour. */
const FILLS: readonly Fill[] = [
  (from, to, y, height) => box(from, to, y, height, 'first'),
  (from, to, y, height) => box(from, to, y, height, 'third'),
  (from, to, y, height) => frame(from, to, y, height, 'first'),
];

function barMarks(bar: Bar, isParted: boolean, y: number, at: (value: number) => number): Mark[] {
  const [fill] = FILLS as readonly [Fill];
  if (!isParted) return [fill(at(0), at(bar.amount.toNumber()), y, PITCH - 4)];
  let sum = Fraction.zero;
  return bar.parts.flatMap((part, which) => {
    const from = sum;
    sum = sum.plus(part);
    if (part.sign === 0) return [];
    return [(FILLS[which] as Fill)(at(from.toNumber()), at(sum.toNumber()), y, PITCH - 4)];
  });
}

/** Every title, the largest first; of equal amounts, as the case lists them. */
function barsOf(assessment: Assessment): Bar[] {
  const { plaintiffs } = assessment.case.fields;
  return titleFigures(assessment)
    .map(({ title, holdings }) => ({
      name: title.name,
      amount: sumOf(holdings.map(({ amount }) => amount)),
      parts: plaintiffs.map((_, at) =>
        sumOf(holdings.filter(({ plaintiff }) => plaintiff === at).map(({ amount }) => amount)),
      ),
    }))
    .sort((a, b) => b.amount.compare(a.amount));
}

const together = (bars: readonly Bar[], name: string): Bar => ({
  name,
  amount: sumOf(bars.map(({ amount }) => amount)),
  parts: (bars[0]?.parts ?? []).map((_, at) => sumOf(bars.map(({ parts }) => parts[at] as Fraction))),
});

const yenText = (value: Fraction, lang: Lang): string =>
  lang === 'ja' ? `${brief(value, 0)}円` : `¥${brief(value, 0)}`;

function descriptionOf(all: readonly Bar[], others: Bar | undefined, lang: Lang): string {
  const ja = lang === 'ja';
  const [first, last] = [all[0], all.at(-1)] as [Bar, Bar];
  const sum = yenText(sumOf(all.map(({ amount }) => amount)), lang);
  const rest = others
    ? ja
      ? `大きい順に${MOST}作品を示し、${others.name}は合わせて${yenText(others.amount, lang)}である。`
      : ` The ${MOST} largest have a bar each; the ${others.name} come to ${yenText(others.amount, lang)} together.`
    : '';
  return ja
    ? `${all.length}作品の使用料相当額を大きい順に横棒で示す。合計${sum}。最大は「${first.name}」の${yenText(first.amount, lang)}、最小は「${last.name}」の${yenText(last.amount, lang)}である。${rest}`
    : `The amounts of ${all.length} titles as bars, the largest first: ${sum} in all. The largest is ${yenText(first.amount, lang)} for “${first.name}”, the smallest ${yenText(last.amount, lang)} for “${last.name}”.${rest}`;
}
