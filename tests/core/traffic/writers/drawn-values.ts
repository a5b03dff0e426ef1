import type { Picker } from './picker.js';

/** Nothing, or a point with up to `most` digits. */
export const decimalsOf = (picker: Picker, most: number): string =>
  picker.chance(40) ? '' : `.${picker.digits(1 + picker.below(most))}`;

/** A count from 0 to 30 digits, whole or, as SimilarWeb estimates, with decimals. */
export function countOf(picker: Picker): string {
  if (picker.chance(6)) return '0';
  const length = picker.chance(5) ? 16 + picker.below(15) : 1 + picker.below(10);
  const zeros = picker.chance(30) ? picker.below(length) : 0;
  const whole = picker.digits(length - zeros) + '0'.repeat(zeros);
  if (picker.chance(55)) return whole;
  const places = picker.chance(20) ? 3 : picker.chance(10) ? 1 + picker.below(30) : 1 + picker.below(11);
  return `${picker.chance(10) ? '0' : whole}.${picker.digits(places)}`;
}

/** A part of 1. */
export function shareOf(picker: Picker): string {
  if (picker.chance(5)) return picker.one(['0', '1', '0.5', '1.0']);
  return `0.${picker.chance(20) ? '0' : ''}${picker.digits(1 + picker.below(17))}`;
}

/** A length of time in one of the ways in which programs and people write it. */
export function durationText(seconds: number, picker: Picker): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return picker.one([
    `${two(h)}:${two(m)}:${two(s)}`,
    `${h}:${two(m)}:${two(s)}`,
    `${h * 60 + m}:${two(s)}`,
    `${h}h ${m}m ${s}s`,
    `${h}時間${m}分${s}秒`,
    `${h} Std. ${m} Min. ${s} Sek.`,
    `${h}小时${m}分钟${s}秒`,
  ]);
}
