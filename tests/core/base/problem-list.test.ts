import { describe, expect, test } from 'vitest';
import { type Problem, placeText, problem } from '../../../packages/core/src/base/problem.js';
import { ProblemList } from '../../../packages/core/src/base/problem-list.js';
import type { Place } from '../../../packages/core/src/base/source.js';

const wrong = (place: Place, code = 'x.bad'): Problem =>
  problem(code, 'error', place, undefined, { ja: ['違う。', '直す。'], en: ['Wrong.', 'Mend it.'] });
const listOf = (most: number, problems: readonly Problem[]) => {
  const list = new ProblemList(most);
  list.add(...problems);
  return list.all();
};
const rows = (count: number, file = 'a.csv', code?: string) =>
  Array.from({ length: count }, (_, at) => wrong({ file, row: at + 2, column: 3 }, code));

describe('problems of one kind beyond those that are kept', () => {
  test('as many as are kept stand one by one, and nothing is added', () => {
    const all = rows(3);
    expect(listOf(3, all)).toEqual(all);
  });

  test('of more, one line says how many were left out and how many there are in all', () => {
    const all = listOf(3, rows(10));
    expect(all.slice(0, 3)).toEqual(rows(3));
    expect(all[3]).toMatchObject({ code: 'x.bad', severity: 'error', place: { file: 'a.csv' }, count: 7 });
    expect(all[3]?.message).toEqual({
      ja: '同じ種類のものが、ほかに7件、全部で10件あります（例：違う）。',
      en: 'There are 7 more of the same kind, 10 in all (such as: Wrong).',
    });
    expect(all).toHaveLength(4);
  });

  test('what stands for others and what stands for itself come to all that was found', () => {
    const sum = listOf(2, [...rows(9), ...rows(5, 'a.csv', 'x.other'), ...rows(2, 'b.csv')]).reduce(
      (total, { count = 1 }) => total + count,
      0,
    );
    expect(sum).toBe(16);
  });

  test('a file is counted for itself, so that the line stands at what it is of', () => {
    const all = listOf(1, [...rows(3, 'a.csv'), ...rows(4, 'b.csv'), ...rows(1, 'c.csv')]);
    expect(all.filter(({ count }) => count !== undefined).map(({ place, count }) => [place, count])).toEqual([
      [{ file: 'a.csv' }, 2],
      [{ file: 'b.csv' }, 3],
    ]);
  });

  test('of a case whose file is not known yet, the line stands at the path of the first', () => {
    const all = listOf(1, [wrong({ path: 'notices[0].to' }), wrong({ path: 'notices[4].to' })]);
    expect(all[1]?.place).toEqual({ path: 'notices[0].to' });
    expect(placeText(all[1]?.place ?? {})).toBe('notices[0].to');
  });

  test('of nothing that has a place, it has none', () => {
    expect(listOf(1, [wrong({}), wrong({})])[1]?.place).toEqual({});
  });
});
