import type { Lang } from '../../base/words.js';
import type { QuantileName } from '../../sensitivity/statistics.js';
import { yen } from '../numbers.js';
import type { Profile } from '../profile.js';
import { fitted, widthOf } from '../text-width.js';
import type { Written } from '../uncertainty-written.js';
import { type AwardFigures, awardDescription, awardFigures } from './award-figures.js';
import { yenAxis, yenScale } from './axis.js';
import { legend, SIGN, type Sign } from './legend.js';
import { box, diamond, frame, line, pointer, text } from './marks.js';
import type { Mark, Plot } from './plot.js';

const WIDTH = 480;
const NAME = 100;
const SIZE = 7.5;
/** Of the figures beside a row. */
const SMALL = 6.5;

/**
 * How far the found amount of each plaintiff may reach, with the claim: the ends of the ranges, the quantiles of the
 * draws that the profile prints, the figure itself.
 * @returns none where nothing is uncertain
 */
export function awardPlot({ assessment, uncertainty, profile, lang }: Written): Plot[] {
  const names = assessment.case.fields.plaintiffs.map(({ name }) => name);
  const rows = awardFigures(uncertainty, names, profile, lang);
  if (rows.length === 0) return [];
  const ja = lang === 'ja';
  const told = rows.map(({ stated, claim }) => [
    `${ja ? '算定 ' : 'stated '}${yen(stated.toText(), lang)}`,
    ...(claim ? [`${ja ? '請求 ' : 'claimed '}${yen(claim.toText(), lang)}`] : []),
  ]);
  const labels = rows.map(({ name }) => fitted(name, NAME, SIZE));
  const left = Math.max(...labels.map((label) => widthOf(label, SIZE))) + 14;
  const right = WIDTH - Math.max(...told.flat().map((one) => widthOf(one, SMALL))) - 10;
  const highest = rows.flatMap(({ stated, claim, ends, quantiles, mean }) => [
    ...[stated, ends.high, ...(claim ? [claim] : [])].map((one) => one.toNumber()),
    ...quantiles.map(([, value]) => value),
    mean ?? 0,
  ]);
  const axis = yenScale(Math.max(...highest), left, right);
  const pitch = rows.length > 8 ? 19 : 24;
  const foot = 6 + rows.length * pitch;
  const signs = legend(signsOf(rows, profile, lang), 0, WIDTH, foot + 16);
  const isSeveral = rows.length > 1;
  return [
    {
      kind: 'plot',
      id: 'award',
      title: ja ? '認定損害額の分布と請求額' : 'Distribution of the found amount, with the claim',
      description: awardDescription(rows, profile, lang),
      width: WIDTH,
      height: Math.ceil(signs.bottom) + 2,
      marks: [
        ...yenAxis(axis, 2, foot, lang),
        ...rows.flatMap((row, at) => {
          const middle = 4 + (at + 0.5) * pitch;
          const lines = told[at] as string[];
          const isTotal = isSeveral && at === rows.length - 1;
          return [
            ...(isTotal ? [line([0, middle - pitch / 2], [WIDTH, middle - pitch / 2], 'muted', 0.4)] : []),
            text(0, middle + 2.5, labels[at] as string, { size: SIZE, bold: isTotal }),
            ...rowMarks(row, middle, axis.at),
            ...lines.map((words, which) =>
              text(WIDTH, middle + 2.3 + (which - (lines.length - 1) / 2) * 8, words, {
                anchor: 'end',
                size: SMALL,
                ink: which === 0 ? 'ink' : 'claim',
              }),
            ),
          ];
        }),
        ...signs.marks,
      ],
    },
  ];
}

/** From the whole extent to the single figure, each drawn over the one before. */
function rowMarks(
  { stated, claim, ends, quantiles, mean }: AwardFigures,
  y: number,
  at: (value: number) => number,
): Mark[] {
  const [low, high] = [at(ends.low.toNumber()), at(ends.high.toNumber())];
  const claimed = claim && at(claim.toNumber());
  return [
    ...(ends.low.equals(ends.high)
      ? []
      : [box(low, high, y - 7, 14, 'band'), frame(low, high, y - 7, 14, 'muted')]),
    ...distribution(new Map(quantiles), y, at),
    ...(mean === undefined ? [] : [diamond([at(mean), y], 3, 'ink')]),
    pointer([at(stated.toNumber()), y - 5.5], 5, 'second'),
    ...(claimed === undefined ? [] : [line([claimed, y - 9], [claimed, y + 9], 'claim', 1.4, [3, 1.5])]),
  ];
}

/** A box around the middle half, lines to the 5% and 95% points, and the median; of a filing, what is above it. */
function distribution(
  quantiles: ReadonlyMap<QuantileName, number>,
  y: number,
  at: (value: number) => number,
): Mark[] {
  const [p50, p75, p90, p95] = (['p50', 'p75', 'p90', 'p95'] as const).map((name) => quantiles.get(name));
  if (p50 === undefined || p75 === undefined || p90 === undefined || p95 === undefined) return [];
  const [p05, p10, p25] = (['p05', 'p10', 'p25'] as const).map((name) => quantiles.get(name));
  const stroke = (value: number, half: number, width = 0.9) =>
    line([at(value), y - half], [at(value), y + half], 'ink', width);
  return [
    line([at(p05 ?? p50), y], [at(p95), y], 'ink', 0.9),
    box(at(p25 ?? p50), at(p75), y - 4, 8, 'third'),
    ...[p05, p10, p90, p95].flatMap((value, which) =>
      value === undefined ? [] : [stroke(value, which === 0 || which === 3 ? 4 : 2)],
    ),
    stroke(p50, 5, 2),
  ];
}

function signsOf(rows: readonly AwardFigures[], profile: Profile, lang: Lang): Sign[] {
  const ja = lang === 'ja';
  const middle = SIGN / 2;
  const isDrawn = rows.some(({ quantiles }) => quantiles.length > 0);
  const upright = (x: number, y: number, half: number) =>
    line([x, y - half], [x, y + half], 'ink', half > 4 ? 2 : 0.9);
  const isWhole = profile === 'internal';
  return [
    {
      draw: (x, y) => [pointer([x + middle, y + 2.5], 5, 'second')],
      words: ja ? '算定額' : 'figure as stated',
    },
    ...(rows.some(({ claim }) => claim)
      ? [
          {
            draw: (x: number, y: number) => [
              line([x + middle, y - 4], [x + middle, y + 4], 'claim', 1.4, [3, 1.5]),
            ],
            words: ja ? '請求額（損害）' : 'claimed damages',
          },
        ]
      : []),
    ...(rows.some(({ ends }) => !ends.low.equals(ends.high))
      ? [
          {
            draw: (x: number, y: number) => [
              box(x, x + SIGN, y - 4, 8, 'band'),
              frame(x, x + SIGN, y - 4, 8, 'muted'),
            ],
            words: ja ? '入力の両端での範囲' : 'at the ends of the ranges',
          },
        ]
      : []),
    ...(isDrawn
      ? [
          {
            draw: (x: number, y: number) => [upright(x + middle, y, 5)],
            words: ja ? '中央値' : 'median',
          },
          {
            draw: (x: number, y: number) => [box(x, x + SIGN, y - 3, 6, 'third')],
            words: isWhole ? (ja ? '25〜75%点' : '25% to 75%') : ja ? '中央値〜75%点' : 'median to 75%',
          },
          {
            draw: (x: number, y: number) => [
              line([x, y], [x + SIGN, y], 'ink', 0.9),
              upright(x + SIGN - 5, y, 2),
              upright(x + SIGN, y, 4),
              ...(isWhole ? [upright(x, y, 4), upright(x + 5, y, 2)] : []),
            ],
            words: isWhole
              ? ja
                ? '5・10・90・95%点'
                : '5, 10, 90 and 95%'
              : ja
                ? '90・95%点'
                : '90 and 95%',
          },
          ...(rows.some(({ mean }) => mean !== undefined)
            ? [
                {
                  draw: (x: number, y: number) => [diamond([x + middle, y], 3, 'ink')],
                  words: ja ? '平均' : 'mean',
                },
              ]
            : []),
        ]
      : []),
  ];
}
