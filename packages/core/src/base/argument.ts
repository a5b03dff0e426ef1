import type { Complaint } from './complaint.js';
import type { Day } from './day.js';
import { type Problem, problem } from './problem.js';
import { readDay } from './read-day.js';

/** The problem of an argument of a public function: its place is the argument's name. */
export const argumentProblem = (name: string, value: string, { code, telling }: Complaint): Problem =>
  problem(code, 'error', { path: name }, value, telling);

/** Reads a day that an argument gives as text; undefined where it is none, which is then among the problems. */
export function dayArgument(name: string, text: string, problems: Problem[]): Day | undefined {
  const read = readDay(text);
  if ('day' in read) return read.day;
  problems.push(argumentProblem(name, text, read));
  return undefined;
}
