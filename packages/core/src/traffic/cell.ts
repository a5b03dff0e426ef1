import { readNumber } from '../base/number-text.js';
import type { Metric, Observation } from './observation.js';

/** What a cell of a figure says: a value, a masked value, nothing, or something that is no figure. */
export type Cell = Pick<Observation, 'value' | 'masked' | 'quality'> | 'not-a-number' | 'negative';

const NOTHING = new Set(['', '-', '–', '—', 'n/a', 'na', 'null', 'none']);
const DURATION = /^(\d{1,4}):([0-5]\d):([0-5]\d)$/;

/**
 * Reads one figure of an export. Blank, `N/A`, `-`, `null` are missing, never 0; `< 5,000` is the interval [0, 5000);
 * `00:03:01` is 181 seconds where a duration is meant; a percentage is a ratio only, never a count.
 */
export function readCell(text: string, metric: Metric): Cell {
  const trimmed = text.trim();
  if (NOTHING.has(trimmed.toLowerCase())) return { quality: 'missing' };
  if (trimmed.startsWith('<')) {
    const high = readNumber(trimmed.slice(1));
    return high === undefined || high.startsWith('-')
      ? 'not-a-number'
      : { quality: 'masked', masked: { low: '0', high } };
  }
  const duration = metric === 'visitDuration' ? DURATION.exec(trimmed) : null;
  if (duration) {
    const [hours, minutes, seconds] = duration.slice(1).map(Number) as [number, number, number];
    return { quality: 'ok', value: String(hours * 3600 + minutes * 60 + seconds) };
  }
  const value = readNumber(trimmed);
  const isRatio = metric === 'bounceRate';
  if (value === undefined || value.includes('/') || (trimmed.endsWith('%') && !isRatio))
    return 'not-a-number';
  return value.startsWith('-') && !/^-0*(\.0*)?$/.test(value)
    ? 'negative'
    : { quality: 'ok', value: value.replace('-', '') };
}
