const set = (characters: string): ReadonlySet<string> => new Set(characters);

/** What begins no line. */
const NOT_FIRST = set(
  '、。，．・：；？！゛゜ヽヾゝゞ々ー―…‥）〕］｝〉》」』】〙〗〟’”»,.:;?!)]}ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ゠–—〜～℃％‰%',
);
/** What ends no line. */
const NOT_LAST = set('（〔［｛〈《「『【〘〖〝‘“«([{¥￥＄$№§');
/** What stays with the figure before it: an amount or a day is read in one piece. */
const UNITS = set('円万億兆年月日条項号話巻本回件名');
/** After these a figure goes on: 1億0248万0620円. */
const LARGE = set('万億兆');
/** After these and a space a figure follows: ± 100, ≒ 0.6. */
const SIGNS = set('±≒≈');
/** After these a line may end even within a word: addresses, names of files, spans of days. */
const JOINTS = set('-/_?&=–—');

const wide = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x2e80 || (code >= 0x2190 && code <= 0x2bff);
};
const digit = (character: string): boolean => character >= '0' && character <= '9';

/**
 * Whether a line may end between two neighbours, by the rules of Japanese setting and the words of Latin script;
 * `earlier` is what stands before them.
 */
export function mayBreak(earlier: string, before: string, after: string): boolean {
  if (after === ' ' || after === '　') return false;
  if (before === ' ' || before === '　') return !SIGNS.has(earlier);
  if (NOT_FIRST.has(after) || NOT_LAST.has(before)) return false;
  if (UNITS.has(after) && (digit(before) || before === '…')) return false;
  if (LARGE.has(before) && (digit(after) || after === '円')) return false;
  if (wide(before) || wide(after)) return true;
  // A day or a negative number stays whole: 2019-07-01.
  if (JOINTS.has(before)) return before === '–' || before === '—' || !digit(after);
  return false;
}
