/** What a header says of its column's figures. */
export interface HeaderScale {
  /** the header without its unit */
  readonly plain: string;
  /** what the figures are to be multiplied by, as plain digits; 1 where the header says nothing */
  readonly scale: string;
  readonly unit?: 'percent' | 'seconds';
}

const SCALES: readonly (readonly [scale: string, words: string])[] = [
  ['1000', "'?000s?|k|thousands?|tsd\\.?|tausend|千"],
  ['10000', '万|萬'],
  ['100000', '十万|十萬'],
  ['1000000', 'mm|mn|millions?|mio\\.?|millionen|百万|百萬'],
  ['10000000', '千万|千萬'],
  ['100000000', '億|亿'],
  ['1000000000', 'bn?|billions?|mrd\\.?|milliarden|十億|十亿'],
];
/** What is counted, which may stand behind a number's word and by itself. */
const COUNTED =
  '人|回|件|次|名|PV|ページ(?:ビュー)?|アクセス|訪問|セッション|page ?views?|views?|visits?|sessions?|users?|visitors?';
const SECONDS = 's|secs?\\.?|seconds?|sek\\.?|sekunden|秒';
const PERCENT = '%|percent|per cent|prozent|パーセント';

/** What may stand before and behind the unit: `in thousands`, `単位：千人`. */
const unit = (words: string): RegExp =>
  new RegExp(`^(?:(?:in|unit|単位|单位|einheit)[\\s:]+|単位|单位)?(?:${words})(?:\\s*(?:${COUNTED}))?$`, 'i');

const UNITS = [
  // A small m may be for minutes.
  { pattern: /^(?:in )?M$/, scale: '1000000' },
  ...SCALES.map(([scale, words]) => ({ pattern: unit(words), scale })),
  { pattern: unit(SECONDS), scale: '1', unit: 'seconds' as const },
  { pattern: unit(PERCENT), scale: '1', unit: 'percent' as const },
];
/** A unit of one: what is counted, and no word for a number. */
const ONE = new RegExp(`^(?:in\\s+)?(?:${COUNTED})$`, 'i');

/** The last words of a header that has its unit without brackets: `Besuche in Tsd.`, `Bounce rate %`. */
const BARE = /^(.*?\S)[\s,;:_/-]+(in\s+\S+|'000s?|[%％])$/i;
const BRACKETS = /\s*[([（［【]([^()[\]（）［］【】]*)[)\]）］】]/g;

/** Longer headers name no unit. */
const LONGEST = 200;

/**
 * Reads the unit out of a header: `Visits (000)`, `訪問数（千）`, `Besuche in Tsd.`, `Bounce rate (%)`, `Duration (s)`.
 * What stands in other brackets stays.
 */
export function headerScale(header: string): HeaderScale {
  if (header.length > LONGEST) return { plain: header.trim(), scale: '1' };
  for (const match of header.matchAll(BRACKETS)) {
    const found = unitOf(match[1] as string);
    if (!found) continue;
    const rest = header.slice(0, match.index) + header.slice(match.index + match[0].length);
    return { plain: rest.trim(), ...found };
  }
  const bare = BARE.exec(header.trim());
  const found = bare && unitOf(bare[2] as string);
  return found ? { plain: bare[1] as string, ...found } : { plain: header.trim(), scale: '1' };
}

/** What a unit outside of a header is worth: `千人` 1000, `回` 1; undefined for one that is not known. */
export const scaleOfUnit = (text: string): string | undefined =>
  unitOf(text)?.scale ?? (ONE.test(folded(text)) ? '1' : undefined);

const folded = (text: string): string => text.normalize('NFKC').replaceAll('’', "'").trim();

function unitOf(text: string): Omit<HeaderScale, 'plain'> | undefined {
  const plain = folded(text);
  const found = UNITS.find(({ pattern }) => pattern.test(plain));
  if (!found) return undefined;
  return { scale: found.scale, ...('unit' in found && found.unit ? { unit: found.unit } : {}) };
}
