import { type Day, isDay, monthEnd, monthOf } from '../base/day.js';
import type { Span } from '../base/span.js';

/** A period as an export writes it. A first day of a month may stand for the month: the column as a whole decides. */
export interface WrittenPeriod {
  readonly span: Span;
  readonly form: 'day' | 'month' | 'span';
}

const FORMS = [
  { form: 'day', pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00:00(?:\.0+)?Z?)?$/ },
  { form: 'day', pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/ },
  { form: 'month', pattern: /^(\d{4})[-/.](\d{1,2})$/ },
  { form: 'month', pattern: /^(\d{4})年(\d{1,2})月$/ },
  { form: 'month', pattern: /^(\d{4})(0[1-9]|1[0-2])$/ },
] as const;

/**
 * Reads a day (`2020-04-01`, `2020/4/1`, `2020年4月1日`), a month (`2020-04`, `202004`, `2020年4月`) or two of them
 * with `/`, `~`, `〜` or ` - ` between them.
 * @returns undefined where the text is none of these, the day does not exist, or the end comes before the start.
 */
export function readPeriod(text: string): WrittenPeriod | undefined {
  const trimmed = text.trim();
  const single = readSingle(trimmed);
  if (single) return single;
  const ends = trimmed.split(/\s*(?:~|〜|～)\s*|\s+-\s+|(?<=^\d{4}-\d{2}(?:-\d{2})?)\/(?=\d{4}-)/);
  if (ends.length !== 2) return undefined;
  const first = readSingle(ends[0] as string);
  const last = readSingle(ends[1] as string);
  if (!first || !last || first.span.from > last.span.to) return undefined;
  return { span: { from: first.span.from, to: last.span.to }, form: 'span' };
}

function readSingle(text: string): WrittenPeriod | undefined {
  for (const { form, pattern } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [year, month, day] = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0') ?? '01'];
    const from: Day = `${year}-${month}-${day}`;
    if (!isDay(from)) return undefined;
    return { span: { from, to: form === 'month' ? monthEnd(from) : from }, form };
  }
  return undefined;
}

/** How many different texts are remembered. */
const REMEMBERED = 10_000;

/** Reads the periods of one file, of which a few come again in most rows. */
export class PeriodReader {
  readonly #known = new Map<string, WrittenPeriod | undefined>();

  read(text: string): WrittenPeriod | undefined {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const period = readPeriod(text);
    if (this.#known.size < REMEMBERED) this.#known.set(text, period);
    return period;
  }

  /** The last day of the month that begins on the day. */
  monthEnd(first: Day): Day {
    const month = this.read(monthOf(first));
    return month ? month.span.to : monthEnd(first);
  }
}
