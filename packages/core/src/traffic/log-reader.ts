import type { Place } from '../base/source.js';
import type { Words } from '../base/words.js';
import { Stopped } from '../tables/limits.js';
import type { RowTaker } from '../tables/sheet.js';
import { WHOLE_LINES } from '../tables/text-rows.js';
import { checkedRules } from './checked-rules.js';
import { siteName } from './domain.js';
import type { Facts } from './facts.js';
import { LogCount } from './log-count.js';
import { LogDays } from './log-days.js';
import { LogLine } from './log-line.js';
import { badLines, logEnds, partDay, severalOffsets } from './log-problems.js';
import { LogSurvey } from './log-survey.js';
import { DAY_SECONDS } from './log-time.js';
import type { Recognised } from './recognised.js';
import type { SheetContext } from './sheet-context.js';

/** How many lines are read between two looks at the limits. */
const PACE = 4096;
/** A log that leaves more of its first or last day without a line seems not to hold all of it. In seconds. */
const QUIET = 600;

const LABEL: Words = { ja: 'アクセスログ', en: 'access log' };

/** Reads the lines of a web server's log: counts them by the rules of the mapping, or asks for rules. */
export class LogReader implements RowTaker {
  readonly #line = new LogLine();
  readonly #days: LogDays;
  /** undefined where the rules cannot be used */
  readonly #taker: LogCount | LogSurvey | undefined;
  #firstRow = 1;
  #count = 0;
  #bad = 0;
  #firstBad: number | undefined;

  constructor(readonly context: SheetContext) {
    const { file, mapping, problems, watch } = context;
    const rules = mapping.log && checkedRules(mapping.log, { file }, mapping.metric);
    const isUsable = rules && 'paths' in rules;
    this.#days = new LogDays(watch, isUsable ? rules.offset : undefined);
    const site = siteOf(context);
    if (!rules) this.#taker = new LogSurvey(this.#days, site, context);
    else if (isUsable) this.#taker = new LogCount(rules, this.#days, site, context);
    else problems.add(...rules);
  }

  /** What the file was recognised as. */
  get recognised(): Recognised {
    return { row: this.#firstRow, format: 'access-log', label: LABEL, sureness: 'certain', columns: [] };
  }

  row(cells: readonly string[], row: number): boolean {
    if (!this.#taker) return false;
    if (this.#count === 0) this.#firstRow = row;
    this.#count += 1;
    if (this.#count % PACE === 0) this.context.watch.check();
    const line = this.#line;
    const text = cells.length === 1 ? (cells[0] as string) : cells.join(WHOLE_LINES);
    if (line.read(text)) this.#taker.add(line, row, this.#days.add(line, row));
    else {
      this.#bad += 1;
      this.#firstBad ??= row;
    }
    return true;
  }

  end(): void {
    const { problems } = this.context;
    if (!this.#taker) return;
    if (this.#firstBad !== undefined)
      problems.add(badLines(this.#place(this.#firstBad), this.#bad, this.#bad * 2 > this.#count));
    try {
      problems.add(...this.#taker.end());
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      problems.add(error.problem);
    }
    if (this.#taker instanceof LogCount) this.#tellTimes();
  }

  #tellTimes(): void {
    const { problems, file } = this.context;
    const { first, last, offsets, offset, otherOffsetRow } = this.#days;
    if (!first || !last) return;
    problems.add(logEnds({ file }, first, last));
    if (first.second > QUIET) problems.add(partDay(this.#place(first.row), first, 'first'));
    if (last.second < DAY_SECONDS - QUIET) problems.add(partDay(this.#place(last.row), last, 'last'));
    if (offset === undefined && otherOffsetRow !== undefined)
      problems.add(severalOffsets(this.#place(otherOffsetRow), [...offsets]));
  }

  #place(row: number): Place {
    return { file: this.context.file, row };
  }
}

/** The site of lines that name none: by the mapping, by what the file says, or by its name. */
function siteOf({ mapping, facts, named, file }: SheetContext): Facts['site'] {
  if (mapping.site !== undefined) return { value: mapping.site, place: { file } };
  if (facts.site) return facts.site;
  // `site-a.example.access.log` is a log of that site, and `access.log-20200101` of none that it names.
  const own = named.site && siteName(named.site.value.replace(/(?:\.(?:access|error|ssl|log))+$/, ''));
  return own === undefined ? undefined : { value: own, place: { file } };
}
