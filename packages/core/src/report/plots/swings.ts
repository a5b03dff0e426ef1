import type { Assessment } from '../../assess.js';
import type { Fraction } from '../../base/fraction.js';
import { COLON, type Lang } from '../../base/words.js';
import type { Swing } from '../../sensitivity/swings.js';
import { brief, yen } from '../numbers.js';
import { fitted, fittedAround, widthOf } from '../text-width.js';
import type { Written } from '../uncertainty-written.js';
import { yenAxis, yenScale } from './axis.js';
import { legend, SIGN } from './legend.js';
import { box, frame, line, text } from './marks.js';
import type { Plot } from './plot.js';

const WIDTH = 480;
const NAME = 160;
const SIZE = 7.5;
const SMALL = 6.5;
const PITCH = 19;
/** How many are drawn: those that move the amount most. */
const MOST = 12;

/**
 * The found amount of all plaintiffs with one input at a time at either end of its range, the largest swing first.
 * @returns none where no input has a range that moves it, or where a filing shows none
 */
export function swingsPlot({ assessment, uncertainty, profile, lang }: Written): Plot[] {
  const ja = lang === 'ja';
  const { stated, swings } = uncertainty.total;
  const shown = swings.filter(({ isJudgment }) => profile === 'internal' || !isJudgment);
  const rows = shown.slice(0, MOST);
  if (rows.length === 0) return [];
  const names = namesOf(assessment.plan, rows, lang);
  const told = rows.map(({ low, high }) => [
    `${ja ? '下限 ' : 'low '}${exact(low, lang)}`,
    `${ja ? '上限 ' : 'high '}${exact(high, lang)}`,
  ]);
  const left = Math.max(...names.flatMap(([a, b]) => [widthOf(a, SIZE), widthOf(b, SMALL)])) + 12;
  const right = WIDTH - Math.max(...told.flat().map((one) => widthOf(one, SMALL))) - 10;
  const highest = rows.flatMap(({ low, high }) => [low.toNumber(), high.toNumber()]);
  const axis = yenScale(Math.max(stated.found.toNumber(), ...highest), left, right);
  const top = 16;
  const foot = top + rows.length * PITCH;
  const from = axis.at(stated.found.toNumber());
  const signs = legend(
    [
      {
        draw: (x, y) => [frame(x, x + SIGN, y - 3, 6, 'first')],
        words: ja ? '入力が下限のとき' : 'input at its low',
      },
      {
        draw: (x, y) => [box(x, x + SIGN, y - 3, 6, 'first')],
        words: ja ? '入力が上限のとき' : 'input at its high',
      },
      {
        draw: (x, y) => [line([x + SIGN / 2, y - 4], [x + SIGN / 2, y + 4], 'ink', 1.2)],
        words: ja ? '算定額' : 'figure as stated',
      },
    ],
    0,
    WIDTH,
    foot + 16,
  );
  return [
    {
      kind: 'plot',
      id: 'swings',
      title: titleOf(uncertainty.plaintiffs.length > 1, lang),
      description: descriptionOf(rows, shown.length, stated.found, lang),
      width: WIDTH,
      height: Math.ceil(signs.bottom) + 2,
      marks: [
        ...yenAxis(axis, top - 4, foot, lang),
        ...rows.flatMap(({ low, high }, at) => {
          const middle = top + (at + 0.5) * PITCH - 1;
          const [kind, range] = names[at] as [string, string];
          return [
            text(0, middle + (range === '' ? 2.5 : -1), kind, { size: SIZE }),
            ...(range === '' ? [] : [text(0, middle + 7, range, { size: SMALL, ink: 'muted' })]),
            frame(from, axis.at(low.toNumber()), middle - 4, 8, 'first'),
            box(from, axis.at(high.toNumber()), middle - 4, 8, 'first'),
            ...(told[at] as string[]).map((words, which) =>
              text(WIDTH, middle - 1 + which * 8, words, { anchor: 'end', size: SMALL }),
            ),
          ];
        }),
        line([from, top - 6], [from, foot], 'ink', 1.2),
        text(from, 7, `${ja ? '算定額 ' : 'as stated '}${exact(stated.found, lang)}`, {
          anchor: from > WIDTH - 120 ? 'end' : 'middle',
          size: 7,
        }),
        ...signs.marks,
      ],
    },
  ];
}

const titleOf = (isOfAll: boolean, lang: Lang): string =>
  lang === 'ja'
    ? `入力を一つずつ両端にしたときの認定損害額${isOfAll ? '（全原告の合計）' : ''}`
    : `Found amount${isOfAll ? ' of all plaintiffs' : ''} with one input at a time at its ends`;

const exact = (value: Fraction, lang: Lang): string => yen(value.toText(), lang);

/** What swings, in two lines: its kind, then which of it and between which ends. */
function namesOf({ graph }: Assessment['plan'], rows: readonly Swing[], lang: Lang): [string, string][] {
  const known = new Map(
    graph.families.flatMap((family) =>
      family.op === 'input' ? family.inputs.map((input) => [input.id, { family, input }] as const) : [],
    ),
  );
  return rows.map(({ input: id, label }) => {
    const { family, input } = known.get(id) ?? {};
    const range = input?.low && input.high ? `${brief(input.low, 6)} – ${brief(input.high, 6)}` : '';
    const kind = `${family?.label[lang]}${COLON[lang]}`;
    if (!label[lang].startsWith(kind)) return [fitted(label[lang], NAME, SIZE), range];
    const room = NAME - widthOf(`${COLON[lang]}${range}`, SMALL);
    const which = fittedAround(label[lang].slice(kind.length), room, SMALL);
    return [fitted(kind.slice(0, -COLON[lang].length), NAME, SIZE), `${which}${COLON[lang]}${range}`];
  });
}

/** How many are told in words; the table tells all that are drawn. */
const TOLD = 3;

function descriptionOf(rows: readonly Swing[], count: number, stated: Fraction, lang: Lang): string {
  const ja = lang === 'ja';
  const told = rows
    .slice(0, TOLD)
    .map(({ label, low, high }) =>
      ja
        ? `${label.ja}は、下限のとき${exact(low, lang)}、上限のとき${exact(high, lang)}。`
        : `${label.en}: ${exact(low, lang)} at its low, ${exact(high, lang)} at its high.`,
    );
  const intro = ja
    ? `幅のある入力を一つだけ下限または上限に置き、ほかを記載の値のままにしたとき、算定額${exact(stated, lang)}がどう動くかを、動きの大きい順に示す。`
    : `How ${exact(stated, lang)} moves when one input alone is put at its low or its high and all others stay as stated, the largest swing first.`;
  const more = count - rows.length;
  const rest =
    more > 0
      ? [
          ja
            ? `図にない${more}件の動きは、これらより小さい。`
            : `The ${more} that are not drawn move it less.`,
        ]
      : [];
  return [intro, ...told, ...rest].join(ja ? '' : ' ');
}
