import { Fraction } from '../base/fraction.js';
import type { Source } from '../base/source.js';
import type { Words } from '../base/words.js';
import type { Input } from './graph.js';

/** Days counted from dates, as an input: nobody states it, the calendar gives it. */
export const calendarInput = (id: string, value: number, note: Words): Input => {
  const source: Source = { kind: 'calendar', note };
  return { id, value: Fraction.of(value), source };
};
