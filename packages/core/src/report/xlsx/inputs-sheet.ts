import type { Assessment } from '../../assess.js';
import type { Lang } from '../../base/words.js';
import type { Family, Input } from '../../formula/graph.js';
import { inputsOf, UNITS } from '../sections-inputs.js';
import { sourceText } from '../source-text.js';
import type { Cell, Sheet } from './book.js';
import { refTo } from './book.js';
import { isConstant } from './keeping.js';
import type { InputCells } from './live-cells.js';
import { HEAD_ROWS, isOnInputs } from './places.js';
import { isKept, ratioOf } from './ratio.js';

const HEADS = {
  ja: ['番号', '入力', '値（書き換えられる）', '単位', '下限', '上限', '出典', '分子', '分母', '検査'],
  en: [
    'no.',
    'input',
    'value (may be changed)',
    'unit',
    'low',
    'high',
    'source',
    'numerator',
    'denominator',
    'check',
  ],
} as const;
const WIDTHS = [7, 44, 20, 14, 14, 14, 60, 18, 14, 16];

const TOO_FINE = { ja: '小数が細かすぎる', en: 'too many decimals' } as const;
const FRACTION = { ja: '分子・分母を書き換える', en: 'change both parts' } as const;
const BEYOND = { ja: '2^53 を超える', en: 'beyond 2^53' } as const;

/** Where numerators and denominators stand. */
export const INPUT_PARTS = { num: 7, den: 8 } as const;

const COLUMN = { value: 2, ...INPUT_PARTS } as const;
/** Decimals that a changed figure may have at least, where its size leaves room for them within 2^53. */
const DECIMALS = 6;

/** Ten to this power makes the figure whole, with room for some more decimals; undefined where it does not end or is too long. */
function scaleOf({ value }: Input): number | undefined {
  const text = value.toText();
  if (text.includes('/')) return undefined;
  const [whole = '', decimals = ''] = text.split('.');
  for (let places = Math.max(DECIMALS, decimals.length); places >= decimals.length; places -= 1) {
    // One digit of room: a figure may be changed for one ten times as great.
    if (whole.length + places < 15) return Number(`1e${places}`);
  }
  return isKept(Number(whole + decimals)) ? Number(`1e${decimals.length}`) : undefined;
}

/** Every figure that comes from outside, with its source: what is changed here changes the award. */
export function inputsSheet(
  assessment: Assessment,
  families: readonly Family[],
  name: string,
  lang: Lang,
): { readonly sheet: Sheet; readonly cells: ReadonlyMap<string, InputCells> } {
  // A constant beside figures that may be changed stands among them: one family is not in two places.
  const beside = new Set(
    families.flatMap((family) =>
      family.op === 'input' && isOnInputs(family) ? family.inputs.map(({ id }) => id) : [],
    ),
  );
  const inputs = inputsOf(assessment).filter(({ input }) => !isConstant(input) || beside.has(input.id));
  const cells = new Map<string, InputCells>();
  const rows = inputs.map(({ label, unit, input }, at): readonly (Cell | undefined)[] => {
    const row = HEAD_ROWS + at;
    const place = (column: number) => ({ sheet: name, column, row });
    const own = { value: place(COLUMN.value), num: place(COLUMN.num), den: place(COLUMN.den) };
    cells.set(input.id, own);
    const end = (value: Input['low']): Cell | undefined =>
      value && { value: value.toNumber(), look: 'number' };
    const [value, ...parts] = held(input, own, name, lang);
    return [
      { value: at + 1, look: 'whole' },
      { value: label[lang] },
      value,
      { value: UNITS[unit][lang] },
      end(input.low),
      end(input.high),
      { value: sourceText(input.source, lang) },
      ...parts,
    ];
  });
  const head = HEADS[lang].map((text): Cell => ({ value: text, look: 'head' }));
  return { sheet: { name, widths: WIDTHS, rows: [head, ...rows], heads: HEAD_ROWS, leads: 2 }, cells };
}

/** The value, its numerator and denominator, and whether they can hold it. */
function held(input: Input, own: InputCells, sheet: string, lang: Lang): readonly (Cell | undefined)[] {
  const shown = input.value.toNumber();
  const ratio = ratioOf(input.value);
  if (!ratio) return [{ value: shown, look: 'input' }, undefined, undefined, { value: BEYOND[lang] }];
  const [value, num, den] = [own.value, own.num, own.den].map((place) => refTo(place, sheet));
  const scale = scaleOf(input);
  if (scale === undefined)
    return [
      { value: shown, formula: `${num}/${den}`, look: 'number' },
      { value: ratio.num, look: 'input' },
      { value: ratio.den, look: 'input' },
      { value: FRACTION[lang] },
    ];
  const whole = `ROUND(${value}*${scale},0)`;
  return [
    { value: shown, look: 'input' },
    { value: ratio.num, formula: `${whole}/GCD(${whole},${scale})`, look: 'aside' },
    { value: ratio.den, formula: `${scale}/GCD(${whole},${scale})`, look: 'aside' },
    {
      value: 'OK',
      formula: `IF(ABS(${value}*${scale}-${whole})<=0.001+ABS(${whole})/1000000000000000,"OK","${TOO_FINE[lang]}")`,
    },
  ];
}
