import type { Problem } from '../base/problem.js';
import { whichSite } from './ask-problems.js';
import type { CheckedRules } from './checked-rules.js';
import { DayCounts } from './day-counts.js';
import { addDayFigures } from './day-figures.js';
import type { Facts } from './facts.js';
import type { LineCounts } from './line-counts.js';
import {
  answersCounted,
  linesCounted,
  nothingCounted,
  robotsCounted,
  withoutAgents,
} from './log-count-notes.js';
import type { LogDays } from './log-days.js';
import type { LogLine } from './log-line.js';
import { LogPaths } from './log-paths.js';
import { takenFrom } from './notes.js';
import type { SheetContext } from './sheet-context.js';

/** Counts the lines of a log by the user's rules. */
export class LogCount {
  readonly lines: LineCounts = {
    counted: 0,
    request: 0,
    method: 0,
    path: 0,
    excluded: 0,
    status: 0,
    agent: 0,
  };
  readonly #counts: DayCounts;
  readonly #paths: LogPaths;
  /** requests that fit a path, by the answers that need a word */
  readonly #answers = { '206': 0, '304': 0 };
  #agentless = 0;
  #ownSiteRow: number | undefined;

  constructor(
    readonly rules: CheckedRules,
    readonly days: LogDays,
    /** of lines that name none; undefined where nothing says it */
    readonly site: Facts['site'],
    readonly context: SheetContext,
  ) {
    this.#counts = new DayCounts(context.watch);
    this.#paths = new LogPaths(rules);
  }

  /** Takes a line that falls on a day. */
  add(line: LogLine, row: number, day: number): void {
    const { lines, rules } = this;
    if (line.method === '') {
      lines.request += 1;
      return;
    }
    if (!rules.methods.has(line.method)) {
      lines.method += 1;
      return;
    }
    const { how, title, host } = this.#paths.judge(line.target);
    if (how !== 'counts') {
      lines[how === 'excluded' ? 'excluded' : 'path'] += 1;
      return;
    }
    const { status } = line;
    if (status === '206' || status === '304') this.#answers[status] += 1;
    if (!rules.status.has(status)) {
      lines.status += 1;
      return;
    }
    if (rules.agents.length > 0 && this.#isRobot(line.agent)) {
      lines.agent += 1;
      return;
    }
    lines.counted += 1;
    const site = line.host ?? host;
    if (site === undefined) this.#ownSiteRow ??= row;
    const named = site ?? this.site?.value;
    if (named !== undefined) this.#counts.add(named, title, day, row);
  }

  /**
   * Puts the figures into the table.
   * @throws Stopped where memory runs out
   */
  end(): Problem[] {
    const { rules, lines, context } = this;
    const place = { file: context.file };
    const problems: Problem[] = [];
    if (this.#ownSiteRow !== undefined) {
      const at = { ...place, row: this.#ownSiteRow };
      if (!this.site) problems.push(whichSite(at));
      else if (context.mapping.site === undefined)
        problems.push(takenFrom(at, { ja: 'サイト', en: 'site' }, this.site.value, this.site.place));
    }
    if (lines.counted === 0) return [...problems, nothingCounted(place, lines)];
    addDayFigures(context, this.#counts.series, this.days, rules.metric);
    problems.push(
      linesCounted(place, lines, rules.metric),
      answersCounted(place, rules.status, this.#answers),
    );
    if (rules.agents.length === 0) problems.push(robotsCounted(place));
    else if (this.#agentless > 0) problems.push(withoutAgents(place, this.#agentless));
    return problems;
  }

  #isRobot(agent: string | undefined): boolean {
    if (agent === undefined) {
      this.#agentless += 1;
      return false;
    }
    const name = agent.toLowerCase();
    return this.rules.agents.some((part) => name.includes(part));
  }
}
