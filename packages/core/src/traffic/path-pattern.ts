import { pathSteps } from './request-path.js';

/** A pattern of paths, ready to be compared. */
export interface PathPattern {
  /** against the path of `requestPath`; its first group, where there is one, is the title */
  readonly regExp: RegExp;
}

/** Why a text is no pattern of paths. */
export type PatternFault = 'slash' | 'query' | 'rest' | 'name' | 'twice' | 'titles';

const WILD = /\{[^{}]*\}|\*+/g;
const SPECIAL = /[\\^$.*+?()[\]{}|]/g;

/**
 * Reads a pattern such as `/read/{title}/{unit}.html`. A step holds one open part at most and no open part goes beyond
 * its step, so that comparing takes time in proportion to the path, whatever the path is.
 */
export function pathPattern(text: string): PathPattern | PatternFault {
  if (!text.startsWith('/')) return 'slash';
  if (/[?#]/.test(text)) return 'query';
  const steps = pathSteps(text);
  const rest = steps.at(-1) === '**' ? steps.splice(-1).length : 0;
  let titles = 0;
  let source = '';
  for (const step of steps) {
    const wild = step.match(WILD) ?? [];
    if (wild.some((one) => one.startsWith('**'))) return 'rest';
    if (wild.some((one) => one !== '*' && one !== '{title}' && one !== '{unit}')) return 'name';
    if (wild.length > 1) return 'twice';
    if (wild[0] === '{title}') titles += 1;
    const [before, after] = wild[0] === undefined ? [step] : step.split(wild[0]);
    const open = wild[0] === undefined ? '' : wild[0] === '{title}' ? '([^/]+)' : '[^/]+';
    source += `/${plain(before)}${open}${plain(after)}`;
  }
  if (titles > 1) return 'titles';
  const end = rest > 0 ? '(?:/[^]*)?' : steps.length === 0 ? '/' : '';
  return { regExp: new RegExp(`^${source}${end}$`) };
}

const plain = (text = ''): string => text.replace(SPECIAL, '\\$&');
