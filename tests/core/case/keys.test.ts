import { parseCase } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { caseText, compute } from '../compute.js';
import { problemsOf, sample } from './sample.js';

describe('an unknown key is refused with the nearest known one', () => {
  test.each([
    ['rate', 20, 'rat: 0.8', 'rat', 'rat'],
    ['plaintiff', 13, '  - { id: work-1, name: W, plaintif: p1 }', 'plaintif', 'titles[0].plaintif'],
    [
      'graceMonths',
      8,
      '    liability: { start: notice, graceMonth: 1 }',
      'graceMonth',
      'defendants[0].liability.graceMonth',
    ],
    ['exhibit', 19, 'fee: { value: 100, exibit: 1 }', 'exibit', 'fee.exibit'],
    ['base', 4, '  - { id: p1, name: P, claim: { bas: 1000 } }', 'bas', 'plaintiffs[0].claim.bas'],
    [
      'repeatedViews',
      18,
      'views: [{ way: counter, factors: { repeatViews: 1 } }]',
      'repeatViews',
      'views[0].factors.repeatViews',
    ],
  ])('%s', (near, row, line, key, path) => {
    const own = problemsOf(sample({ [row]: line })).filter((one) => one.code === 'case.unknown-key');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ severity: 'error', value: key, place: { file: 'case.yaml', row, path } });
    expect(own[0]?.place.column).toBeGreaterThan(line.indexOf(key));
    expect(own[0]?.hint.en).toContain(`Did you mean “${near}”?`);
    expect(own[0]?.hint.ja).toContain(`「${near}」ではありませんか`);
  });

  test('where none is near, the known ones are listed', () => {
    const [error] = problemsOf(sample({ 21: 'xyzzyplugh: 1' }));
    expect(error?.hint.en).toContain('plaintiffs');
    expect(error?.hint.en).toContain('lawyerFee');
  });

  test('a merge key of YAML is no key of a case', () => {
    const [error] = problemsOf(sample({ 19: 'fee: { value: 1, <<: { low: 0, high: 2 } }' }));
    expect(error).toMatchObject({ code: 'case.unknown-key', value: '<<' });
  });
});

describe('keys that mean something to JavaScript do no harm', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s at the top', (key) => {
    const errors = problemsOf(sample({ 21: `${key}: { fee: 5 }` }));
    expect(errors.map(({ code, value, place }) => [code, value, place.row])).toEqual([
      ['case.unknown-key', key, 21],
    ]);
  });

  test.each(['__proto__', 'constructor'])('%s in a mapping of a title', (key) => {
    const line = `  - { id: work-1, name: W, plaintiff: p1, ${key}: { rate: 9 } }`;
    const errors = problemsOf(sample({ 13: line }));
    expect(errors.map(({ code, place }) => [code, place.path])).toEqual([
      ['case.unknown-key', `titles[0].${key}`],
    ]);
  });

  test('the prototype of objects stays as it was', () => {
    parseCase(sample({ 21: '__proto__: { polluted: 1 }' }), 'case.yaml');
    parseCase(
      '{ "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } } }',
      'case.yaml',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('constructor as the id of a site, in a factor by site, is an id like any other', async () => {
    const text = caseText({
      sites: [{ id: 'constructor', name: 'S' }],
      views: [{ way: 'counter', factors: { cdn: { bySite: { constructor: 0.5 } } } }],
    });
    const { assessment, problems } = await compute(text);
    expect(problems).toEqual([]);
    expect(assessment?.exact.at(assessment.plan.total.total, 0).toText()).toBe('500'); // 1000 x 0.5
  });
});
