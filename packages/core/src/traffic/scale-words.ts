/** Words that multiply the number before them, in lower case, by 10 to this power. */
const WORDS: ReadonlyMap<string, number> = new Map(
  (
    [
      [3, ['k', 'thousand', 'thousands', 'tsd', 'tausend']],
      [6, ['m', 'mm', 'mn', 'mio', 'mill', 'million', 'millions', 'millionen']],
      [9, ['b', 'bn', 'billion', 'billions', 'mrd', 'milliarde', 'milliarden']],
    ] as const
  ).flatMap(([places, words]) => words.map((word) => [word, places] as const)),
);

const LATIN = /^(.*\d)\s*([a-z]+)\.?$/i;

const SMALL_UNITS: Readonly<Record<string, number>> = { '': 0, 十: 1, 百: 2, 千: 3 };
const LARGE_UNITS: Readonly<Record<string, number>> = { '': 0, 万: 4, 萬: 4, 億: 8, 亿: 8, 兆: 12 };
const COUNTER = /\s*(?:回|件|次|人|名|ページ|页|頁|PV)$/i;
const MEMBER = /\s*([\d.,]+)\s*([十百千]?)([万萬億亿兆]?)/y;

/** A number and the power of ten that stands as a word behind it. */
export interface Scaled {
  readonly number: string;
  readonly places: number;
}

/** Reads `31.5M`, `775 K`, `1.2 Mio.`, `3 thousand`; undefined for any other text. */
export function readLatinScale(text: string): Scaled | undefined {
  const match = LATIN.exec(text);
  const places = WORDS.get(match?.[2]?.toLowerCase() ?? '');
  return match && places !== undefined ? { number: match[1] as string, places } : undefined;
}

/**
 * Reads `12.5万`, `３千`, `1億2345万`, `1,234回`, with or without what is counted behind: the members in their order.
 * @returns undefined for any other text, where the members do not go down in size, and where one of several has decimals.
 */
export function readCjkScale(text: string): readonly Scaled[] | undefined {
  const counted = text.replace(COUNTER, '');
  const members: Scaled[] = [];
  MEMBER.lastIndex = 0;
  while (MEMBER.lastIndex < counted.length) {
    const match = MEMBER.exec(counted);
    if (!match) return undefined;
    const places = (SMALL_UNITS[match[2] as string] ?? 0) + (LARGE_UNITS[match[3] as string] ?? 0);
    if (members.length > 0 && places >= (members.at(-1) as Scaled).places) return undefined;
    members.push({ number: match[1] as string, places });
  }
  if (members.length > 1 && members.some(({ number }) => number.includes('.'))) return undefined;
  const isPlain = members.length === 1 && members[0]?.places === 0 && counted === text;
  return members.length === 0 || isPlain ? undefined : members;
}

/**
 * The sum of several members in plain digits, each already multiplied.
 * @returns undefined where one is no whole number, or too large for its place (`1億23456万`).
 */
export function sumOfMembers(
  members: readonly { readonly digits: string; readonly places: number }[],
): string | undefined {
  let sum = 0n;
  let room: number | undefined;
  for (const { digits, places } of members) {
    if (!/^\d{1,60}$/.test(digits)) return undefined;
    const value = BigInt(digits);
    if (room !== undefined && String(value).length > room) return undefined;
    sum += value;
    room = places;
  }
  return String(sum);
}
