import { describe, expect, test } from 'vitest';
import { caseText, compute, found } from '../compute.js';
import { problemsOf, sample, told } from './sample.js';

const notice = (to: string, title: string, site: string) =>
  `  - { date: 2020-04-10, to: ${to}, title: ${title}, site: ${site} }`;

describe('ids that name nothing are refused with the nearest one', () => {
  test.each([
    [
      'a notice for an unknown title',
      15,
      notice('d1', 'wrok-1', 'site-a'),
      'wrok-1',
      'notices[0].title',
      'work-1',
    ],
    [
      'a notice for an unknown site',
      15,
      notice('d1', 'work-1', 'site-b'),
      'site-b',
      'notices[0].site',
      'site-a',
    ],
    ['a notice to an unknown defendant', 15, notice('d2', 'work-1', 'site-a'), 'd2', 'notices[0].to', 'd1'],
    [
      'a title of an unknown plaintiff',
      13,
      '  - { id: work-1, name: W, plaintiff: p2 }',
      'p2',
      'titles[0].plaintiff',
      'p1',
    ],
    [
      'a figure of an unknown title',
      17,
      '  - { title: work-2, metric: views, value: 1 }',
      'work-2',
      'traffic[0].title',
      'work-1',
    ],
    [
      'a figure of an unknown site',
      17,
      '  - { site: site-x, metric: visits, value: 1 }',
      'site-x',
      'traffic[0].site',
      'site-a',
    ],
    [
      'views of an unknown site',
      18,
      'views: [{ way: counter, sites: [siteA] }]',
      'siteA',
      'views[0].sites[0]',
      'site-a',
    ],
  ])('%s', (_, row, line, id, path, near) => {
    const [error] = problemsOf(sample({ [row]: line })).filter((one) => one.severity === 'error');
    expect(error && told(error)).toEqual(['case.unknown-id', path, row, line.indexOf(id) + 1, id]);
    expect(error?.hint.en).toBe(`Did you mean “${near}”?`);
  });

  test('a factor by site for an unknown site', () => {
    const line = 'views: [{ way: counter, factors: { cdn: { bySite: { sita: 1 } } } }]';
    const [error] = problemsOf(sample({ 18: line }));
    expect(error).toMatchObject({ code: 'case.unknown-id', value: 'sita', place: { row: 18 } });
  });

  test('a share on an unknown site', () => {
    const line = '  - { id: work-1, name: W, plaintiff: p1, share: { bySite: { sita: 1 } } }';
    const [error] = problemsOf(sample({ 13: line }));
    expect(error).toMatchObject({ code: 'case.unknown-id', value: 'sita', place: { row: 13 } });
  });
});

describe('ids that stand twice', () => {
  test.each([
    [
      'plaintiffs',
      4,
      '  - { id: p1, name: P }\n  - { id: p1, name: Q }',
      'plaintiffs[1].id',
      'plaintiffs[0]',
    ],
    ['sites', 10, '  - { id: site-a, name: A }\n  - { id: site-a, name: B }', 'sites[1].id', 'sites[0]'],
    [
      'titles',
      13,
      '  - { id: work-1, name: W, plaintiff: p1 }\n  - { id: work-1, name: V, plaintiff: p1 }',
      'titles[1].id',
      'titles[0]',
    ],
  ])('of %s', (_, row, lines, path, first) => {
    const own = problemsOf(sample({ [row]: lines })).filter((one) => one.code === 'case.duplicate-id');
    expect(own.map((one) => [one.severity, one.place.path, one.place.row, one.place.column])).toEqual([
      ['error', path, row + 1, '  - { id: '.length + 1],
    ]);
    expect(own[0]?.message.en).toContain(first);
  });

  test('of exhibits', () => {
    const own = problemsOf(sample({ 21: 'exhibits: [{ id: e, title: A }, { id: e, title: B }]' }));
    expect(own.map(({ code, place }) => [code, place.path])).toEqual([
      ['case.duplicate-id', 'exhibits[1].id'],
    ]);
  });
});

describe('titles and those who hold them', () => {
  const title = (more: string) => sample({ 13: `  - { id: work-1, name: W, ${more} }` });

  test('a title without a plaintiff', () => {
    const [error] = problemsOf(sample({ 13: '  - { id: work-1, name: W }' }));
    expect(error && told(error)).toEqual(['case.title-without-plaintiff', 'titles[0]', 13, 5, 'W']);
  });

  test('a title with a plaintiff and holders', () => {
    const [error] = problemsOf(title('plaintiff: p1, holders: [{ plaintiff: p1, share: 1 }]'));
    expect(error?.code).toBe('case.two-kinds-of-holder');
  });

  test('shares above the whole', () => {
    const two = ['p1', 'p2'].map((id) => ({ id, name: id }));
    const holders = [
      { plaintiff: 'p1', share: '2/3' },
      { plaintiff: 'p2', share: '0.4' },
    ];
    const errors = problemsOf(caseText({ plaintiffs: two, titles: [{ id: 't', name: 'T', holders }] }));
    // 2/3 + 2/5
    expect(errors.map(({ code, value }) => [code, value])).toEqual([['case.shares-above-whole', '16/15']]);
    expect(errors[0]?.place.path).toBe('titles[0].holders');
  });

  test('thirds that make exactly the whole are allowed', () => {
    const plaintiffs = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
    const holders = plaintiffs.map(({ id }) => ({ plaintiff: id, share: '1/3' }));
    expect(problemsOf(caseText({ plaintiffs, titles: [{ id: 't', name: 'T', holders }] }))).toEqual([]);
  });

  test('one holder twice', () => {
    const errors = problemsOf(
      title('holders: [{ plaintiff: p1, share: 0.3 }, { plaintiff: p1, share: 0.3 }]'),
    );
    expect(errors.map(({ code, value }) => [code, value])).toEqual([['case.duplicate-id', 'p1']]);
  });

  test('a title that no notice names is an error, unless liability does not rest on one', async () => {
    const errors = await found('liability.no-notice', sample({ 14: 'notices: []', 15: '' }));
    expect(errors.map(({ severity, place }) => [severity, place.path, place.row])).toEqual([
      ['error', 'titles[0]', 13],
    ]);
    const whole = sample({ 8: '    liability: { start: whole, reason: ran it }', 14: 'notices: []', 15: '' });
    expect(await found('liability.no-notice', whole)).toEqual([]);
  });
});

describe('what is worth a warning only', () => {
  test('a claimed total that is not the sum of its parts', () => {
    const line = '  - { id: p1, name: P, claim: { base: 100, fee: 10, total: 120 } }';
    const own = problemsOf(sample({ 4: line, 21: 'lawyerFee: { rate: 0.1 }' }));
    expect(own.map(({ code, severity, place }) => [code, severity, place.row, place.column])).toEqual([
      ['case.claim-parts', 'warning', 4, line.indexOf('{ base') + 1],
    ]);
  });

  test('an exhibit that the list of exhibits does not have', () => {
    const own = problemsOf(sample({ 19: 'fee: { value: 100, exhibit: 甲9 }' }));
    expect(own.map(({ code, severity, value }) => [code, severity, value])).toEqual([
      ['case.unlisted-exhibit', 'warning', '甲9'],
    ]);
  });

  test('a plaintiff without a title', () => {
    const own = problemsOf(sample({ 4: '  - { id: p1, name: P }\n  - { id: p2, name: Q }' }));
    expect(own.map(({ code, severity, value }) => [code, severity, value])).toEqual([
      ['case.plaintiff-without-title', 'warning', 'Q'],
    ]);
  });
});

describe('files that the case names', () => {
  test('a file that is missing is an error at the entry that names it', async () => {
    const { assessment, problems } = await compute(sample({ 17: '  - { file: no.csv }' }));
    expect(assessment).toBeUndefined();
    const [error] = problems.filter((one) => one.code === 'case.file-missing');
    expect(error && told(error)).toEqual(['case.file-missing', 'traffic[0].file', 17, 13, 'no.csv']);
  });
});
