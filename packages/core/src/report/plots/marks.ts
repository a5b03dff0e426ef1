import { line as lineOf } from 'd3-shape';
import type { Ink, Mark } from './plot.js';

export type Point = readonly [x: number, y: number];

/** To a hundredth of a point: finer than any printer, and the same digits in every engine. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

const through = lineOf<Point | undefined>()
  .defined((point) => point !== undefined)
  .x((point) => (point as Point)[0])
  .y((point) => (point as Point)[1])
  .digits(2);

/** A line through points, broken where one is missing. */
export const polyline = (
  points: readonly (Point | undefined)[],
  stroke: Ink,
  width: number,
  dash: readonly number[] = [],
): Mark => ({
  kind: 'path',
  d: through(points) ?? '',
  stroke,
  width,
  ...(dash.length > 0 ? { dash } : {}),
});

export const line = (from: Point, to: Point, stroke: Ink, width: number, dash?: readonly number[]): Mark =>
  polyline([from, to], stroke, width, dash);

/** A filled box between two places, whichever comes first. */
export const box = (from: number, to: number, y: number, height: number, fill: Ink): Mark => ({
  kind: 'rect',
  x: rounded(Math.min(from, to)),
  y: rounded(y),
  width: rounded(Math.abs(to - from)),
  height: rounded(height),
  fill,
});

/** A box of which only the outline is drawn: told from a filled one without any colour. */
export const frame = (from: number, to: number, y: number, height: number, stroke: Ink): Mark => {
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const corners: Point[] = [
    [left, y],
    [right, y],
    [right, y + height],
    [left, y + height],
  ];
  return { kind: 'path', d: `${through(corners)}Z`, stroke, width: 0.8 };
};

/** How far the handles of a quarter of a circle reach, of its radius. */
const HANDLE = 0.5523;

/** A round point: filled, or hollow where `isHollow`. Of curves and lines only, which every form can draw. */
export function dot([x, y]: Point, radius: number, ink: Ink, isHollow = false): Mark {
  const handle = radius * HANDLE;
  const p = (dx: number, dy: number) => `${rounded(x + dx)},${rounded(y + dy)}`;
  const d =
    `M${p(radius, 0)}` +
    `C${p(radius, handle)} ${p(handle, radius)} ${p(0, radius)}` +
    `C${p(-handle, radius)} ${p(-radius, handle)} ${p(-radius, 0)}` +
    `C${p(-radius, -handle)} ${p(-handle, -radius)} ${p(0, -radius)}` +
    `C${p(handle, -radius)} ${p(radius, -handle)} ${p(radius, 0)}Z`;
  return isHollow ? { kind: 'path', d, stroke: ink, width: 1 } : { kind: 'path', d, fill: ink };
}

/** A hollow diamond. */
export const diamond = ([x, y]: Point, radius: number, ink: Ink): Mark => ({
  kind: 'path',
  d: `${through([
    [x, y - radius],
    [x + radius, y],
    [x, y + radius],
    [x - radius, y],
  ])}Z`,
  stroke: ink,
  width: 1,
});

/** A filled triangle that points down at a place. */
export const pointer = ([x, y]: Point, size: number, ink: Ink): Mark => ({
  kind: 'path',
  d: `${through([
    [x, y],
    [x + size * 0.6, y - size],
    [x - size * 0.6, y - size],
  ])}Z`,
  fill: ink,
});

type TextMark = Extract<Mark, { readonly kind: 'text' }>;

export const text = (
  x: number,
  y: number,
  words: string,
  {
    anchor = 'start',
    ...look
  }: { readonly anchor?: TextMark['anchor'] } & Pick<TextMark, 'ink' | 'bold' | 'size'> = {},
): Mark => ({ kind: 'text', x: rounded(x), y: rounded(y), text: words, anchor, ...look });
