import { parseCase } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { problemsOf, sample, told } from './sample.js';

/** What is tried, the row it replaces, its new line, where in it the fault stands, and what is told. */
type Bad = [string, number, string, string, string, string, string?];

const plaintiff = (claim: string) => `  - { id: p1, name: P, claim: { base: ${claim} } }`;
const title = (more: string) => `  - { id: work-1, name: W, plaintiff: p1, ${more} }`;
const notice = (more: string) => `  - { date: 2020-04-10, to: d1, title: work-1, site: site-a, ${more} }`;

describe('the sample that these tests break', () => {
  test('is without fault', () => {
    expect(parseCase(sample(), 'case.yaml').case?.fields.name).toBe('Test');
    expect(problemsOf(sample())).toEqual([]);
  });
});

describe('a bad value is told with path, row, column and value', () => {
  test.each<Bad>([
    ['a negative fee', 19, 'fee: -100', '-100', 'case.out-of-range', 'fee'],
    ['a fee in words', 19, 'fee: free', 'free', 'case.bad-number', 'fee'],
    ['NaN', 19, 'fee: NaN', 'NaN', 'case.bad-number', 'fee'],
    ['Infinity', 19, 'fee: Infinity', 'Infinity', 'case.bad-number', 'fee'],
    ['.inf, as YAML writes it', 19, 'fee: .inf', '.inf', 'case.bad-number', 'fee'],
    ['1e400', 19, 'fee: 1e400', '1e400', 'case.bad-number', 'fee'],
    ['a hexadecimal number', 19, 'fee: 0x10', '0x10', 'case.bad-number', 'fee'],
    ['a division by zero', 19, 'fee: 1/0', '1/0', 'case.bad-number', 'fee'],
    ['a fee with its currency', 19, 'fee: 100 yen', '100 yen', 'case.bad-number', 'fee'],
    ['a number of 31 digits', 19, `fee: ${'9'.repeat(31)}`, '999', 'case.bad-number', 'fee', '9'.repeat(31)],
    ['a negative rate', 20, 'rate: -0.8', '-0.8', 'case.out-of-range', 'rate'],
    ['a rate above 1', 20, 'rate: 80', '80', 'royalty.rate-above-one', 'rate'],
    [
      'negative views',
      17,
      '  - { title: work-1, metric: views, value: -3 }',
      '-3',
      'case.out-of-range',
      'traffic[0].value',
    ],
    [
      'views in words',
      17,
      '  - { title: work-1, metric: views, value: many }',
      'many',
      'case.bad-number',
      'traffic[0].value',
    ],
    ['a claim below zero', 4, plaintiff('-1'), '-1', 'case.out-of-range', 'plaintiffs[0].claim.base'],
    ['a claim of half a yen', 4, plaintiff('0.5'), '0.5', 'case.out-of-range', 'plaintiffs[0].claim.base'],
    ['no units', 13, title('units: 0'), '0 ', 'case.out-of-range', 'titles[0].units', '0'],
    ['a share of two', 13, title('share: 2'), '2 ', 'case.out-of-range', 'titles[0].share', '2'],
    [
      'half a month of grace',
      8,
      '    liability: { start: notice, graceMonths: 1.5 }',
      '1.5',
      'case.out-of-range',
      'defendants[0].liability.graceMonths',
    ],
    [
      'a day that does not exist',
      15,
      '  - { date: 2021-02-30, to: d1, title: work-1, site: site-a }',
      '2021-02-30',
      'case.bad-date',
      'notices[0].date',
    ],
    [
      '29 February of a common year',
      11,
      'period: { from: 2021-02-29, to: 2021-06-30 }',
      '2021-02-29',
      'case.bad-date',
      'period.from',
    ],
    [
      'a day with slashes',
      11,
      'period: { from: 2020/04/01, to: 2020-06-30 }',
      '2020/04/01',
      'case.bad-date',
      'period.from',
    ],
    [
      'a time of day',
      11,
      'period: { from: 2020-04-01T00:00:00Z }',
      '2020-04-01T',
      'case.bad-date',
      'period.from',
      '2020-04-01T00:00:00Z',
    ],
    ['dollars', 2, 'currency: USD', 'USD', 'case.not-yen', 'currency'],
    [
      'another version of the format',
      1,
      'format: songai.case/2',
      'songai.case/2',
      'case.other-format',
      'format',
    ],
    ['a language that is not offered', 2, 'language: fr', 'fr', 'case.not-one-of', 'language'],
    [
      'a range whose value lies outside',
      19,
      'fee: { value: 5, low: 6, high: 7 }',
      '{ value',
      'case.value-outside-range',
      'fee',
      '6 – 5 – 7',
    ],
    ['half a range', 19, 'fee: { value: 5, low: 4 }', '{ value', 'case.half-range', 'fee', '4'],
  ])('%s', (_, row, line, needle, code, path, value = needle) => {
    const text = sample({ [row]: line });
    // Not what these tests are about: what is missing because the broken value was in its place.
    const follow = ['case.missing', 'case.no-fee', 'case.no-rate', 'case.liability-incomplete'];
    const own = problemsOf(text).filter((one) => !follow.includes(one.code));
    expect(own.map((one) => one.severity)).toEqual(['error']);
    expect(own.map(told)).toEqual([[code, path, row, line.indexOf(needle) + 1, value]]);
    expect(own[0]?.place.file).toBe('case.yaml');
  });

  test('every problem says in both languages what is wrong and how to mend it', () => {
    const text = sample({
      1: 'format: x',
      11: 'period: { from: 1 }',
      19: 'fee: no',
      20: 'rats: 1',
      15: notice('x: 1'),
    });
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThanOrEqual(5);
    for (const { message, hint } of problems) {
      for (const words of [message, hint]) {
        expect(words.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
        expect(words.en).toMatch(/[a-z]{3}/i);
        expect(words.en).not.toMatch(/[ぁ-んァ-ヶ一-龠]|undefined|\[object/);
      }
    }
  });

  test('an amount in another currency says what to do', () => {
    const [error] = problemsOf(sample({ 2: 'name: Test\ncurrency: USD' }));
    expect(error?.hint.en).toContain('Convert them to yen');
    expect(problemsOf(sample({ 2: 'name: Test\ncurrency: JPY' }))).toEqual([]);
  });

  test('a value is shown without control characters and not at full length', () => {
    const [error] = problemsOf(sample({ 19: `fee: "\\e[31m\\u202e${'x'.repeat(500)}"` }));
    expect(error?.value).toContain('U+001B');
    expect(error?.value).toContain('U+202E');
    expect(error?.value?.length).toBeLessThan(100);
  });
});

describe('a period that ends before it begins', () => {
  test('is an error of the case', () => {
    const [error] = problemsOf(sample({ 11: 'period: { from: 2020-06-30, to: 2020-04-01 }' }));
    const column = 'period: '.length + 1;
    expect(error && told(error).slice(0, 4)).toEqual(['case.from-after-to', 'period', 11, column]);
  });

  test('is an error of a figure', () => {
    const line = '  - { title: work-1, from: 2020-06-30, to: 2020-05-31, metric: views, value: 310 }';
    const [error] = problemsOf(sample({ 17: line }));
    expect(error?.code).toBe('case.from-after-to');
    expect(error?.place).toMatchObject({
      path: 'traffic[0].from',
      row: 17,
      column: line.indexOf('2020-06-30') + 1,
    });
  });

  test('a single day is a period', () => {
    expect(problemsOf(sample({ 11: 'period: { from: 2020-06-30, to: 2020-06-30 }' }))).toEqual([]);
  });
});
