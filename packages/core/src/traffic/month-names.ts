/** Names of the months from January on, in lower case: English, German with its Austrian form, and their short forms. */
const NAMES: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'jänner', 'jän'],
  ['feb', 'february', 'februar', 'feber'],
  ['mar', 'march', 'mär', 'märz', 'mrz', 'maerz'],
  ['apr', 'april'],
  ['may', 'mai'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'october', 'okt', 'oktober'],
  ['nov', 'november'],
  ['dec', 'december', 'dez', 'dezember'],
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
);

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Number of a month, 1 to 12, from its English or German name in lower case. */
export const monthNumber = (name: string): number | undefined => NUMBERS.get(name);

/** Longer texts are no month. */
const LONGEST = 40;

/** A month without a day, in a year that stands beside it or is to be found elsewhere. */
export interface NamedMonth {
  /** 1 to 12 */
  readonly month: number;
  readonly year?: number;
}

/**
 * Reads the name of a month alone, as headers have it: `Oct`, `Oktober`, `10月`, `十月`; with a year of four digits
 * where one stands there (`Oct 2021`, `2021年10月`).
 * @returns undefined for any other text, with other words or numbers in it.
 */
export function readMonthName(text: string): NamedMonth | undefined {
  if (text.length > LONGEST) return undefined;
  const folded = text.normalize('NFKC').trim().toLowerCase();
  const inCjk = /^(?:(\d{4})年\s*)?(\d{1,2}|[一二三四五六七八九十]{1,2})月$/.exec(folded);
  const latin = /^(?:(\d{4})[\s_./-]*)?(\p{L}{3,9})\.?(?:[\s_.,/-]*(\d{4}))?$/u.exec(folded);
  const named = inCjk?.[2] ?? '';
  const month = inCjk ? Number(named) || CHINESE.indexOf(named) + 1 : monthNumber(latin?.[2] ?? '');
  if (month === undefined || month < 1 || month > 12 || (latin?.[1] && latin[3])) return undefined;
  const year = Number(inCjk?.[1] ?? latin?.[1] ?? latin?.[3] ?? 0);
  if (year === 0) return { month };
  return year >= 1900 && year <= 2199 ? { month, year } : undefined;
}
