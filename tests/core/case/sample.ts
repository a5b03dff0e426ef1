import { type Problem, parseCase } from '@songai/core';

/** A case without fault, line by line, so that tests can break one line and look for its row. */
const LINES: readonly string[] = [
  'format: songai.case/1',
  'name: Test',
  'plaintiffs:',
  '  - { id: p1, name: P, claim: { base: 1000 } }',
  'defendants:',
  '  - id: d1',
  '    name: D',
  '    liability: { start: notice, graceMonths: 1 }',
  'sites:',
  '  - { id: site-a, name: A, domains: [a.example] }',
  'period: { from: 2020-04-01, to: 2020-06-30 }',
  'titles:',
  '  - { id: work-1, name: W, plaintiff: p1, units: 3 }',
  'notices:',
  '  - { date: 2020-04-10, to: d1, title: work-1, site: site-a }',
  'traffic:',
  '  - { title: work-1, from: 2020-05-01, to: 2020-05-31, metric: views, value: 310 }',
  'views: [{ way: counter }]',
  'fee: 100',
  'rate: 0.8',
];

/** The text of the case with some rows, counted from 1, replaced; a row after the last is added. */
export function sample(changes: Readonly<Record<number, string>> = {}): string {
  const lines = [...LINES];
  for (const [row, line] of Object.entries(changes)) lines[Number(row) - 1] = line;
  return `${lines.join('\n')}\n`;
}

export const problemsOf = (text: string): readonly Problem[] => parseCase(text, 'case.yaml').problems;

/** The problem as a row of a test: what, where in the case, where in the text, and the value as written. */
export const told = ({ code, place, value }: Problem) => [code, place.path, place.row, place.column, value];
