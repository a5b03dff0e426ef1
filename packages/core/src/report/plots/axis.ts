import { scaleLinear } from 'd3-scale';
import type { Lang } from '../../base/words.js';
import { grouped } from '../numbers.js';
import { line, text } from './marks.js';
import type { Mark } from './plot.js';

/** An axis that begins at nothing, and where a value stands on it. */
export interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** From 0 to the first round number at or above `max`, in steps of 1, 2 or 5 times a power of ten. */
export function axisTo(max: number, from: number, to: number, steps = 5): Axis {
  const step = stepOf(max, steps);
  const count = Math.max(1, Math.ceil(max / step));
  const scale = scaleLinear([0, count * step], [from, to]);
  return { at: (value) => scale(value), ticks: Array.from({ length: count + 1 }, (_, at) => at * step) };
}

/** Room for the label of a tick with the space after it, in points. */
const ROOM = 58;

/** Of yen along the foot: with as many steps as there is room for. */
export const yenScale = (max: number, left: number, right: number): Axis =>
  axisTo(max, left, right, Math.max(2, Math.min(6, Math.floor((right - left) / ROOM))));

/** Whole steps only: yen and counts have no smaller one. By multiplication alone, which is the same in every engine. */
function stepOf(max: number, steps: number): number {
  let power = 1;
  while (power * 10 * steps < max) power *= 10;
  return [1, 2, 5].map((one) => one * power).find((step) => step * steps >= max) ?? 10 * power;
}

const JAPANESE = [
  [1_000_000_000_000n, '兆'],
  [100_000_000n, '億'],
  [10_000n, '万'],
] as const;

/** A round number of an axis as people say it: `1億5,000万`, `150 million`. */
export function tickText(value: number, lang: Lang): string {
  if (lang === 'en') {
    if (value >= 1e12) return `${grouped(String(value / 1e12))} trillion`;
    if (value >= 1e9) return `${grouped(String(value / 1e9))} billion`;
    return value >= 1e6 ? `${grouped(String(value / 1e6))} million` : grouped(String(value));
  }
  let rest = BigInt(value);
  const parts = JAPANESE.map(([unit, name]) => {
    const count = rest / unit;
    rest %= unit;
    return count === 0n ? '' : grouped(String(count)) + name;
  }).join('');
  return rest === 0n && parts !== '' ? parts : parts + grouped(String(rest));
}

/** An axis of yen along the foot, with lines up to `top`. */
export function yenAxis({ at, ticks }: Axis, top: number, foot: number, lang: Lang): Mark[] {
  return ticks.flatMap((value) => [
    line([at(value), top], [at(value), foot], value === 0 ? 'muted' : 'faint', 0.5),
    text(at(value), foot + 10, value === 0 ? '0' : tickYen(value, lang), {
      anchor: 'middle',
      ink: 'muted',
      size: 7,
    }),
  ]);
}

const tickYen = (value: number, lang: Lang): string =>
  lang === 'ja' ? `${tickText(value, lang)}円` : `¥${tickText(value, lang)}`;
