import { groupBy } from '../base/group.js';

/** Where paths that are otherwise alike differ in so many words, these are names of things: sections of a site are few. */
const FIRST_NAMES = 30;
const NAMES = 5;
/** How deep paths are compared. */
const DEEPEST = 12;

interface Path {
  readonly steps: readonly string[];
  readonly count: number;
}

/** A pattern that many paths fit. */
export interface Shape {
  /** as `pathPattern` reads it */
  readonly shape: string;
  /** how many requests fit it */
  readonly count: number;
}

/**
 * The form that most requests of pages have: steps that are numbers, names of things or of many kinds are open.
 * @param pages paths with the number of their requests
 * @returns undefined where there is no path of one step or more
 */
export function likelyShape(pages: ReadonlyMap<string, number>): Shape | undefined {
  const paths = [...pages].map(([path, count]) => ({ steps: path.split('/').slice(1), count }));
  const deep = paths.filter(({ steps }) => steps[0] !== '' && steps.length <= DEEPEST);
  const shapes = [...groupBy(deep, ({ steps }) => steps.length)].flatMap(([length, own]) =>
    shapesOf(own, length, 0, ''),
  );
  if (shapes.length === 0) return undefined;
  return shapes.reduce((a, b) => (b.count > a.count ? b : a));
}

/** The forms of paths of one length that are alike up to a step. */
function shapesOf(paths: readonly Path[], length: number, at: number, before: string): Shape[] {
  if (at === length) return [{ shape: before, count: paths.reduce((sum, one) => sum + one.count, 0) }];
  const words = new Set(paths.map(({ steps }) => steps[at] as string).filter((step) => !isName(step)));
  const isOpen = words.size >= (at === 0 ? FIRST_NAMES : NAMES);
  const groups = groupBy(paths, ({ steps }) => {
    const step = steps[at] as string;
    return isOpen || isName(step) ? `*${ending(step)}` : step;
  });
  return [...groups].flatMap(([step, own]) => shapesOf(own, length, at + 1, `${before}/${step}`));
}

/** Whether a step names one thing among many: it has a digit, a dash or other letters, or what a pattern reads as open. */
const isName = (step: string): boolean => /[\d\-_*{}%]|[^\p{ASCII}]/u.test(step) || step.length > 24;

const ending = (step: string): string => /\.(?:html?|php|aspx?|jsp|cgi)$/i.exec(step)?.[0] ?? '';
