import type { Problem } from '../base/problem.js';
import { whichSite } from './ask-problems.js';
import { Dictionary } from './dictionary.js';
import type { Facts } from './facts.js';
import type { LogDays } from './log-days.js';
import type { LogLine } from './log-line.js';
import { whichPages } from './log-problems.js';
import { yamlText } from './paste.js';
import { likelyShape } from './path-shape.js';
import { requestPath, withoutQuery } from './request-path.js';
import type { SheetContext } from './sheet-context.js';

/** How many lines are looked at for the form of the paths. */
const LOOKED_AT = 10_000;
const LONGEST = 300;
/** About what a path takes in memory. */
const PATH_BYTES = 700;
const IMAGE = /\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp)$/i;
/** What a page is put together from beside images. */
const PART = /\.(?:css|m?js|map|woff2?|ttf|otf|eot|json|xml|txt|mp4|webm|mp3)$/i;

/** Looks through a log for which no rules are given, so that the question for them can be answered. */
export class LogSurvey {
  readonly #pages = new Dictionary();
  readonly #counts: number[] = [];
  #lines = 0;
  #shown = 0;
  #images = 0;
  #siteless: number | undefined;

  constructor(
    readonly days: LogDays,
    readonly site: Facts['site'],
    readonly context: SheetContext,
  ) {}

  add(line: LogLine, row: number): void {
    this.#lines += 1;
    const isLookedAt = this.#lines <= LOOKED_AT;
    if (isLookedAt && !this.site && line.host === undefined) this.#siteless ??= row;
    if (line.method !== 'GET' || line.status !== '200') return;
    this.#shown += 1;
    const written = withoutQuery(line.target);
    const isImage = IMAGE.test(written);
    if (isImage) this.#images += 1;
    if (isLookedAt && !isImage && !PART.test(written)) this.#addPage(written);
  }

  end(): Problem[] {
    const { first, last } = this.days;
    if (!first || !last) return [];
    const place = { file: this.context.file };
    const pages = new Map(this.#pages.texts.map((path, at) => [path, this.#counts[at] as number]));
    const likely = likelyShape(pages);
    const summary = { lines: this.#lines, first, last, shown: this.#shown, images: this.#images };
    return [
      whichPages(place, summary, [
        'log:',
        `  paths: [${yamlText(likely?.shape ?? '/…')}]   # {title}・{unit}・*・**`,
        '  # excludeAgents: [bot, crawl, spider]',
      ]),
      ...(this.#siteless === undefined ? [] : [whichSite({ ...place, row: this.#siteless })]),
    ];
  }

  #addPage(written: string): void {
    const path = requestPath(written)?.path;
    if (path === undefined || path.length > LONGEST) return;
    const id = this.#pages.id(path);
    if (id === this.#counts.length) {
      this.#counts.push(0);
      this.context.watch.hold(PATH_BYTES);
    }
    this.#counts[id] = (this.#counts[id] as number) + 1;
  }
}
