import type { Watch } from '../tables/limits.js';
import { DAY_SECONDS, type LogTime } from './log-time.js';

/** About what a day takes in memory. */
const DAY_BYTES = 80;

/** A time of the log with the row in which it stands. */
export interface LogEnd extends LogTime {
  readonly row: number;
}

/** The days on which lines of a log fall, in any order of the lines, and the log's first and last time. */
export class LogDays {
  /** the first row of each day, by the day's number */
  readonly rows = new Map<number, number>();
  /** offsets that the lines state, in minutes */
  readonly offsets = new Set<number>();
  /** the row in which the second offset first stands */
  otherOffsetRow: number | undefined;
  first: LogEnd | undefined;
  last: LogEnd | undefined;
  #firstInstant = Number.POSITIVE_INFINITY;
  #lastInstant = Number.NEGATIVE_INFINITY;
  #lastDay = Number.NaN;
  #lastOffset = Number.NaN;

  constructor(
    readonly watch: Watch,
    /** minutes of the offset that cuts the days; undefined for the one that each line states */
    readonly offset: number | undefined,
  ) {}

  /** The number of the day on which a line counts. */
  add(line: LogTime, row: number): number {
    const instant = line.day * DAY_SECONDS + line.second - line.offset * 60;
    const offset = this.offset ?? line.offset;
    const local = instant + offset * 60;
    const day = Math.floor(local / DAY_SECONDS);
    if (line.offset !== this.#lastOffset) this.#addOffset(line.offset, row);
    if (day !== this.#lastDay) this.#addDay(day, row);
    if (instant < this.#firstInstant) {
      this.#firstInstant = instant;
      this.first = { day, second: local - day * DAY_SECONDS, offset, row };
    }
    if (instant >= this.#lastInstant) {
      this.#lastInstant = instant;
      this.last = { day, second: local - day * DAY_SECONDS, offset, row };
    }
    return day;
  }

  #addOffset(offset: number, row: number): void {
    this.#lastOffset = offset;
    this.offsets.add(offset);
    if (this.offsets.size > 1) this.otherOffsetRow ??= row;
  }

  #addDay(day: number, row: number): void {
    this.#lastDay = day;
    if (this.rows.has(day)) return;
    this.rows.set(day, row);
    this.watch.hold(DAY_BYTES);
  }
}
