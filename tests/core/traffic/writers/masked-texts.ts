import { type DecimalSign, fullWidth, numberText, signOf } from './number-texts.js';
import type { Picker } from './picker.js';

interface Form {
  readonly before: string;
  readonly behind: string;
  readonly isIncluded?: boolean;
  /** whose words stand beside the number: they tell which sign parts its thousands */
  readonly tongue?: 'english' | 'german' | 'cjk';
}

const FORMS: readonly Form[] = [
  { before: '<', behind: '' },
  { before: '< ', behind: '' },
  { before: '＜', behind: '' },
  { before: 'less than ', behind: '', tongue: 'english' },
  { before: 'Under ', behind: '', tongue: 'english' },
  { before: 'unter ', behind: '', tongue: 'german' },
  { before: 'weniger als ', behind: '', tongue: 'german' },
  { before: '', behind: '未満', tongue: 'cjk' },
  { before: '', behind: ' 未满', tongue: 'cjk' },
  { before: '少于', behind: '', tongue: 'cjk' },
  { before: '<= ', behind: '', isIncluded: true },
  { before: '≤', behind: '', isIncluded: true },
  { before: 'at most ', behind: '', isIncluded: true, tongue: 'english' },
  { before: 'höchstens ', behind: '', isIncluded: true, tongue: 'german' },
  { before: '', behind: '以下', isIncluded: true, tongue: 'cjk' },
  { before: '不超过', behind: '', isIncluded: true, tongue: 'cjk' },
];
const ENDS = ['5', '10', '100', '999', '1000', '5000', '12500', '100000', '1250000'];

/** A count of which only the upper end is told, and the least number that it is below. */
export function maskedText(
  picker: Picker,
  decimal: DecimalSign,
  mayInclude: boolean,
): { text: string; high: string; isDoubt: boolean } {
  const form = picker.one(FORMS.filter((one) => mayInclude || !one.isIncluded));
  const end = picker.one(ENDS);
  const mayGroup = decimal === 'point' || (form.tongue !== 'cjk' && form.tongue !== 'english');
  const style = mayGroup ? picker.one(['plain', 'grouped'] as const) : 'plain';
  const { text } = numberText(end, style, decimal, picker);
  const shown = picker.chance(10) ? fullWidth(text) : text;
  return {
    text: form.before + shown + form.behind,
    high: form.isIncluded ? String(Number(end) + 1) : end,
    // With a comma it can only be a count; with a point, German words beside it settle it.
    isDoubt: decimal === 'comma' && form.tongue !== 'german' && signOf(text, false) === 'doubt',
  };
}
