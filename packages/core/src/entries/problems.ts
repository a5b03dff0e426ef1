// What every part of the library speaks in: problems, places and sources, days and amounts, words.
export type { Complaint } from '../base/complaint.js';
export { courtYen } from '../base/court-yen.js';
export type { Day } from '../base/day.js';
export { courtDay } from '../base/era.js';
export type { Fraction } from '../base/fraction.js';
export { MisuseError } from '../base/misuse-error.js';
export { hasErrors, kindsOf, type Problem, placeText, type Severity, telling } from '../base/problem.js';
export { readDay } from '../base/read-day.js';
export type { Place, Source } from '../base/source.js';
export type { Span } from '../base/span.js';
export { visible } from '../base/visible.js';
export type { Lang, Words } from '../base/words.js';
