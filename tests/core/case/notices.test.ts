import { type Problem, parseCase, readEvidence, render } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { type LoggedNotice, listedNotices } from '../../../packages/core/src/case/notice-log.js';
import { resolveNotices } from '../../../packages/core/src/case/notices.js';
import type { StatedNotice } from '../../../packages/core/src/liability/schema.js';
import { assessed, caseText, type Files, textOf } from '../compute.js';

const TITLES = [
  { id: 't1', name: '漫画A', urls: ['https://a.example/works/1', 'https://b.example/?id=1'] },
  { id: 't2', name: '漫画 B', urls: ['http://WWW.A.example/works/12/'] },
  { id: 't3', name: '転生したら、王だった' },
  { id: 't4', name: '同名' },
  { id: 't5', name: '同名' },
  { id: 't6', name: '続き', urls: ['a.example/works/1'] },
];
const SITES = [
  { id: 'a', name: 'サイトA', domains: ['a.example', 'https://www.a2.example/'] },
  { id: 'b', name: 'サイトB', domains: ['B.Example', 'deep.a.example'] },
  { id: 'c', name: 'サイトC', domains: ['shared.example'] },
  { id: 'd', name: 'サイトD', domains: ['shared.example', '漫画.みんな'] },
];
const DEFENDANTS = [
  { id: 'd1', name: '被告株式会社' },
  { id: 'd2', name: 'Ｄ２ Inc.' },
];

const notice = (more: Partial<StatedNotice> = {}): StatedNotice => ({
  date: '2020-04-10',
  to: 'd1',
  ...more,
});
const resolve = (...notices: Partial<StatedNotice>[]) =>
  resolveNotices(listedNotices(notices.map(notice)), TITLES, SITES, DEFENDANTS);
const told = ({ code, severity, place, value }: Problem) => [code, severity, place.path, value];

/** What one notice identifies, where nothing is wrong with it. */
function only(more: Partial<StatedNotice>) {
  const { notices, problems } = resolve(more);
  expect(problems).toEqual([]);
  const [one] = notices;
  return { to: one?.to, title: one?.title, site: one?.site };
}

describe('names', () => {
  test.each([
    ['d1', 'd1'],
    ['被告株式会社', 'd1'],
    ['Ｄ２ Inc.', 'd2'],
    ['D2 inc.', 'd2'],
    ['D2　INC．', 'd2'],
  ])('to %s', (to, id) => expect(only({ to }).to).toBe(id));

  test.each([
    [['t2'], ['t2']],
    [['漫画A'], ['t1']],
    [['漫画Ａ'], ['t1']],
    [
      ['漫画B', 't1'],
      ['t1', 't2'],
    ],
    [['t3', '転生したら、王だった', 't3'], ['t3']],
    [['t5'], ['t5']],
  ])('titles %s', (title, ids) => expect(only({ title }).title).toEqual(ids));

  test.each([
    [
      ['b', 'サイトA'],
      ['a', 'b'],
    ],
    [['ｻｲﾄB'], ['b']],
    [['A.EXAMPLE'], ['a']],
    [['www.a.example'], ['a']],
    [['a2.example'], ['a']],
    [['https://a.example/'], ['a']],
    [['漫画.みんな'], ['d']],
  ])('sites %s', (site, ids) => expect(only({ site }).site).toEqual(ids));

  test('an id goes before a name', () => {
    const titles = [
      { id: 'x', name: 'y' },
      { id: 'y', name: 'z' },
    ];
    const { notices, problems } = resolveNotices(
      listedNotices([notice({ title: ['y'] })]),
      titles,
      SITES,
      DEFENDANTS,
    );
    expect([notices[0]?.title, problems]).toEqual([['y'], []]);
  });

  test('two of one name are asked for by their ids', () => {
    const { notices, problems } = resolve({}, { title: ['t1', '同名'] });
    expect(problems.map(told)).toEqual([['case.ambiguous-name', 'error', 'notices[1].title', '同名']]);
    expect(problems[0]?.message).toEqual({
      ja: '「同名」という作品は2つあり、どれのことか決められません。',
      en: 'There are 2 titles called “同名”, so it is not clear which one is meant.',
    });
    expect(problems[0]?.hint).toEqual({
      ja: '名前ではなく id で書いてください（t4、t5）。',
      en: 'Write the id in place of the name: t4, t5.',
    });
    expect(notices[1]?.title).toEqual(['t1', '同名']);
    const shared = resolve({ site: ['shared.example'] }).problems;
    expect(shared.map(told)).toEqual([['case.ambiguous-name', 'error', 'notices[0].site', 'shared.example']]);
    expect(shared[0]?.hint.en).toBe('Write the id in place of the name: c, d.');
  });

  test('a name that is nothing is told with the nearest id, or the nearest name', () => {
    const { notices, problems } = resolve({ to: 'd11', title: ['漫画X', 't9999'], site: ['サイトE'] });
    expect(problems.map((one) => [...told(one), one.hint.en])).toEqual([
      ['case.unknown-id', 'error', 'notices[0].to', 'd11', 'Did you mean “d1”?'],
      ['case.unknown-id', 'error', 'notices[0].title', '漫画X', 'Did you mean “漫画A”?'],
      ['case.unknown-id', 'error', 'notices[0].title', 't9999', 'Ids of titles: t1, t2, t3, t4, t5, ….'],
      ['case.unknown-id', 'error', 'notices[0].site', 'サイトE', 'Did you mean “サイトA”?'],
    ]);
    expect(problems[1]?.message).toEqual({
      ja: '「漫画X」という作品はありません。',
      en: 'There is no title “漫画X”.',
    });
    expect(notices[0]).toMatchObject({ to: 'd11', title: ['漫画X', 't9999'], site: ['サイトE'] });
  });

  test('where the titles, sites or defendants could not be read, nothing is said of them', () => {
    const stated = listedNotices([notice({ to: 'x', title: ['y'], site: ['z'], urls: ['q.example/1'] })]);
    const { notices, problems } = resolveNotices(stated, undefined, undefined, undefined);
    expect(problems).toEqual([]);
    expect(notices[0]).toMatchObject({ to: 'x', title: ['y'], site: ['z'], urls: ['q.example/1'] });
  });
});

describe('URLs tell the site by their host', () => {
  test.each([
    ['https://a.example/', 'a'],
    ['a.example', 'a'],
    ['//a.example/x', 'a'],
    ['HTTP://WWW.A.EXAMPLE./X', 'a'],
    ['https://m.a.example/x', 'a'],
    ['https://deep.a.example/x', 'b'],
    ['https://very.deep.a.example/x', 'b'],
    ['https://user:pass@a.example:8443/x', 'a'],
    ['https://evil.example@a.example/x', 'a'],
    ['ftp://a2.example?x', 'a'],
    ['https://漫画.みんな/1', 'd'],
  ])('%s', (url, id) => expect(only({ urls: [url] }).site).toEqual([id]));

  test.each([
    ['https://nota.example/x', 'nota.example'],
    ['https://a.example.evil.example/x', 'a.example.evil.example'],
    ['https://a.example@evil.example/x', 'evil.example'],
    ['https://example/a.example', 'example'],
    ['http://192.0.2.1/x', '192.0.2.1'],
    ['http://[2001:db8::1]:80/x', '[2001:db8::1]'],
  ])('%s is of no site', (url, host) => {
    const { notices, problems } = resolve({ urls: ['a.example/1', url] });
    expect(problems.map(told)).toEqual([['case.url-of-no-site', 'warning', 'notices[0].urls[1]', url]]);
    expect(problems[0]?.message.ja).toContain(`「${host}」`);
    expect(problems[0]?.message.en).toContain(`“${host}”`);
    expect(notices[0]?.site).toEqual(['a']);
  });

  test('many URLs of one unknown host are told once of a notice', () => {
    const urls = ['q.example/1', 'q.example/2', 'r.example/1'];
    expect(resolve({ urls }, { urls }).problems.map((one) => one.place.path)).toEqual([
      'notices[0].urls[0]',
      'notices[0].urls[2]',
      'notices[1].urls[0]',
      'notices[1].urls[2]',
    ]);
  });

  test('of two sites with one domain the notice itself may name the one that is meant', () => {
    const urls = ['https://shared.example/1'];
    const { problems } = resolve({ urls });
    expect(problems.map(told)).toEqual([['case.ambiguous-name', 'error', 'notices[0].urls[0]', urls[0]]]);
    expect(problems[0]?.hint).toEqual({
      ja: '通知の site にサイトの id を書いてください（c、d）。',
      en: 'Write the id under site of the notice: c, d.',
    });
    expect(only({ urls, site: ['d'] }).site).toEqual(['d']);
  });

  test.each([
    'なし',
    '-',
    '/works/1',
    'works/1',
    'No.1',
    '第1話.第2話',
    'https://',
    '=cmd()',
    '<script>alert(1)</script>',
    'a.example@',
    '\u0000a.example',
    `${'a'.repeat(250)}.example`,
  ])('%j is no URL, and does not count as one', (url) => {
    const { notices, problems } = resolve({ urls: [url] });
    expect(problems.map(({ code, severity, place }) => [code, severity, place.path])).toEqual([
      ['case.bad-url', 'error', 'notices[0].urls[0]'],
    ]);
    expect(problems[0]?.message.ja).toContain('は URL として読めません。');
    expect(problems[0]?.hint.en).toContain('https://site-a.example/works/1');
    expect(notices[0]?.site).toEqual([]);
  });

  test('named and found sites are united, in the order of the case', () => {
    expect(only({ site: ['b'], urls: ['a.example/x', 'b.example/x'] }).site).toEqual(['a', 'b']);
  });
});

describe('URLs tell the title by how they begin', () => {
  test.each([
    ['https://a.example/works/1', ['t1', 't6']],
    ['http://www.A.example:80/works/1/', ['t1', 't6']],
    ['a.example/works/1?page=2', ['t1', 't6']],
    ['a.example/works/1#top', ['t1', 't6']],
    ['https://u@a.example/works/1/ch/3', ['t1', 't6']],
    ['https://a.example/works/12', ['t2']],
    ['https://a.example/works/12/3', ['t2']],
    ['https://b.example/?id=1', ['t1']],
    ['https://b.example/?id=1&page=2', ['t1']],
    ['https://b.example/?id=12', []],
    ['https://a.example/works/123', []],
    ['https://a.example/Works/1', []],
    ['https://a.example/works', []],
    ['https://a.example/', []],
    ['https://m.a.example/works/1', []],
    ['https://b.example/?u=https://a.example/works/1', []],
  ])('%s: %s', (url, ids) => expect(only({ urls: [url] }).title).toEqual(ids));

  test('letters that a browser escapes are the same', () => {
    const titles = [{ id: 't', name: 'T', urls: ['https://a.example/作品/1'] }];
    const urls = ['https://a.example/%E4%BD%9C%e5%93%81/1/2', 'https://a.example/%E4%BD%9C%E5%93%81/%31'];
    const found = urls.map(
      (url) =>
        resolveNotices(listedNotices([notice({ urls: [url] })]), titles, SITES, DEFENDANTS).notices[0]?.title,
    );
    expect(found).toEqual([['t'], ['t']]);
    expect(only({ urls: ['a.example/%82%A0%'] }).title).toEqual([]);
  });

  test('named and found titles are united, in the order of the case', () => {
    const urls = ['a.example/works/12', 'a.example/works/1', 'a.example/works/12/2'];
    expect(only({ title: ['t3'], urls }).title).toEqual(['t1', 't2', 't3', 't6']);
  });

  test('a notice keeps its URLs as written, none, or not recorded', () => {
    const { notices } = resolve({ urls: ['A.example/1'] }, { urls: [] }, {});
    expect(notices.map((one) => one.urls)).toEqual([['A.example/1'], [], undefined]);
    expect(notices.map((one) => one.place)).toEqual([0, 1, 2].map((at) => ({ path: `notices[${at}]` })));
  });
});

/** The case with its files, read. */
async function evidenceOf(changes: Record<string, unknown>, files: Files = {}) {
  const { case: read, problems } = parseCase(caseText(changes), 'case.yaml');
  if (!read) throw new Error(JSON.stringify(problems));
  const evidence = await readEvidence(read, async (path) => {
    const content = files[path];
    if (content === undefined) return 'missing';
    return [typeof content === 'string' ? new TextEncoder().encode(content) : content];
  });
  return { read, evidence, problems: [...read.problems, ...evidence.problems] };
}
const cellsOf = (problems: readonly Problem[]) =>
  problems.map(({ code, severity, place, value }) => [
    code,
    severity,
    place.file,
    place.row,
    place.column,
    value,
  ]);

describe('the notices of a case', () => {
  const sites = [{ id: 's', name: 'サイト', domains: ['s.example'] }];
  const titles = [
    { id: 't', name: 'T', plaintiff: 'p', urls: 's.example/t' },
    { id: 'u', name: 'U', plaintiff: 'p' },
  ];

  test('those that it lists are resolved, each with its place', async () => {
    const notices = [
      { date: '2020-04-10', to: 'D', title: 'U', urls: ['https://s.example/t/1'] },
      { date: '令和2年4月11日', to: 'd', urls: [] },
    ];
    const { evidence } = await evidenceOf({ sites, titles, notices });
    expect(evidence.noticesRead).toBe(true);
    expect(evidence.notices).toEqual([
      {
        date: '2020-04-10',
        to: 'd',
        title: ['t', 'u'],
        site: ['s'],
        urls: ['https://s.example/t/1'],
        place: { path: 'notices[0]' },
        datePlace: { path: 'notices[0].date' },
      },
      {
        date: '2020-04-11',
        to: 'd',
        title: [],
        site: [],
        urls: [],
        place: { path: 'notices[1]' },
        datePlace: { path: 'notices[1].date' },
      },
    ]);
  });

  test('a case without notices has none', async () => {
    const { evidence } = await evidenceOf({});
    expect([evidence.notices, evidence.noticesRead]).toEqual([[], true]);
  });

  test('what is wrong with them is told once, when the case is read or with its titles', async () => {
    const notices = [{ date: '2020-04-10', to: 'x', title: 'y', site: 'z', urls: ['q.example', 'なし'] }];
    const wanted = [
      ['case.unknown-id', 'notices[0].to'],
      ['case.unknown-id', 'notices[0].site'],
      ['case.url-of-no-site', 'notices[0].urls[0]'],
      ['case.bad-url', 'notices[0].urls[1]'],
      ['case.unknown-id', 'notices[0].title'],
    ];
    const ofNotices = (problems: readonly Problem[]) =>
      problems
        .filter((one) => one.place.path?.startsWith('notices'))
        .map(({ code, place }) => [code, place.path]);
    const listed = await evidenceOf({ sites, titles, notices });
    expect(ofNotices(listed.read.problems)).toEqual(wanted);
    expect(ofNotices(listed.evidence.problems)).toEqual([]);
    const beside = await evidenceOf(
      { sites, titles: { file: 'titles.csv' }, notices },
      { 'titles.csv': 'id,name,plaintiff\nt,T,p\n' },
    );
    expect(ofNotices(beside.read.problems)).toEqual(wanted.slice(0, 4));
    expect(ofNotices(beside.evidence.problems)).toEqual(wanted.slice(4));
  });

  test('a case that is broken elsewhere tells their unknown ids as well', () => {
    const notices = [{ date: '2020-04-10', to: 'x', title: 'y', site: 'z' }];
    const { problems } = parseCase(caseText({ titles, notices, rate: 'much' }), 'case.yaml');
    expect(problems.map(({ code, place }) => [code, place.path])).toEqual([
      ['case.bad-number', 'rate'],
      ['case.unknown-id', 'notices[0].to'],
      ['case.unknown-id', 'notices[0].site'],
      ['case.unknown-id', 'notices[0].title'],
    ]);
    const unread = parseCase(caseText({ titles, notices, sites: 'none' }), 'case.yaml').problems;
    expect(unread.map((one) => one.place.path)).not.toContain('notices[0].site');
  });

  test('a URL of a title that is none is told where it stands', async () => {
    const bad = [{ id: 't', name: 'T', plaintiff: 'p', urls: ['/works/1'] }];
    const listed = await evidenceOf({ titles: bad });
    expect(listed.problems.map(told)).toEqual([['case.bad-url', 'error', 'titles[0].urls', '/works/1']]);
    const beside = await evidenceOf(
      { titles: { file: 'titles.csv' } },
      { 'titles.csv': 'id,name,plaintiff,作品URL\nt,T,p,https://s.example/1; works/1\n' },
    );
    expect(cellsOf(beside.problems)).toEqual([['case.bad-url', 'error', 'titles.csv', 2, 4, 'works/1']]);
  });

  test('from a table of titles come their URLs and uplifts', async () => {
    const head = 'id,name,plaintiff,URL,rate,上乗せ倍率,上乗せの理由\n';
    const { evidence } = await evidenceOf(
      { titles: { file: 'titles.csv', exhibit: '甲1' }, exhibits: [{ id: '甲1', title: 'T' }] },
      { 'titles.csv': `${head}t,T,p,"s.example/1\ns.example/2",0.8,1.5,無断配信\nu,U,p,,0.8,,\n` },
    );
    expect(evidence.problems).toEqual([]);
    expect(evidence.titles[0]?.urls).toEqual(['s.example/1', 's.example/2']);
    expect(evidence.titles[0]?.uplift).toMatchObject({
      value: '1.5',
      reason: '無断配信',
      exhibit: '甲1',
      cell: { place: { file: 'titles.csv', row: 2, column: 6 } },
    });
    expect([evidence.titles[1]?.urls, evidence.titles[1]?.uplift]).toEqual([undefined, undefined]);
  });

  test.each([
    ['no reason', 't,T,p,1.5,\n', ['case.missing', 'error', 'titles.csv', 2, 5, undefined]],
    ['a reason alone', 't,T,p,,why\n', ['case.missing', 'error', 'titles.csv', 2, 4, undefined]],
    ['below one', 't,T,p,0.5,why\n', ['case.out-of-range', 'error', 'titles.csv', 2, 4, '0.5']],
  ])('an uplift with %s', async (_, row, problem) => {
    const files = { 'titles.csv': `id,name,plaintiff,uplift,upliftReason\n${row}` };
    const { problems } = await evidenceOf({ titles: { file: 'titles.csv' } }, files);
    expect(cellsOf(problems)).toEqual([problem]);
  });
});

describe('a log of notices beside the case', () => {
  const more = {
    sites: [{ id: 's', name: 'サイト', domains: ['s.example'] }],
    titles: [
      { id: 't', name: '漫画T', plaintiff: 'p', urls: 's.example/t' },
      { id: 'u', name: '転生したら、王だった', plaintiff: 'p' },
      { id: 'v', name: '同名', plaintiff: 'p' },
      { id: 'w', name: '同名', plaintiff: 'p' },
    ],
    notices: { file: 'log\\notices.csv', exhibit: '甲1' },
    exhibits: [{ id: '甲1', title: 'log' }],
  };
  const head = '到達日,被告,作品,サイト,URL,証拠\n';
  const withLog = (rows: string, changes: Record<string, unknown> = {}) =>
    evidenceOf({ ...more, ...changes }, { 'log/notices.csv': head + rows });

  test('its rows are the notices, and it is one of the files', async () => {
    const log = `${head}令和2年4月10日,D,"転生したら、王だった、漫画T",,https://www.s.example/x,\n2020/4/11,d,,s.example,,\n`;
    const { evidence, problems } = await evidenceOf(more, { 'log/notices.csv': log });
    expect(problems).toEqual([]);
    expect(evidence.notices).toEqual([
      {
        date: '2020-04-10',
        to: 'd',
        title: ['t', 'u'],
        site: ['s'],
        urls: ['https://www.s.example/x'],
        exhibit: '甲1',
        place: { file: 'log/notices.csv', row: 2 },
        datePlace: { file: 'log/notices.csv', row: 2, column: 1 },
      },
      {
        date: '2020-04-11',
        to: 'd',
        title: [],
        site: ['s'],
        urls: [],
        exhibit: '甲1',
        place: { file: 'log/notices.csv', row: 3 },
        datePlace: { file: 'log/notices.csv', row: 3, column: 1 },
      },
    ]);
    expect(evidence.noticesRead).toBe(true);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(log));
    expect(evidence.files).toEqual([
      {
        path: 'log/notices.csv',
        sha256: Buffer.from(digest).toString('hex'),
        bytes: new TextEncoder().encode(log).length,
        encoding: 'UTF-8',
        delimiter: ',',
        exhibit: '甲1',
        kind: 'notices',
      },
    ]);
  });

  test('the report calls it what it is', async () => {
    const assessment = await assessed(
      caseText({
        titles: { file: 'titles.csv' },
        notices: { file: 'n.csv' },
        traffic: [{ file: 'c.csv' }],
      }),
      {
        'titles.csv': 'id,name,plaintiff\nt,T,p\n',
        'n.csv': 'date,to\n2020-04-10,d\n',
        'c.csv': 'title,period,views\nt,2020-04,10\n',
      },
    );
    const rows = async (lang: 'ja' | 'en') =>
      textOf(await render(assessment, 'md', lang))
        .split('\n')
        .filter((line) => /^\| (?:titles|n|c)\.csv/.test(line))
        .map((line) => line.split('|')[3]?.trim());
    expect(await rows('ja')).toEqual(['作品の一覧', '通知の一覧', expect.stringContaining('（')]);
    expect(await rows('en')).toEqual(['list of titles', 'log of notices', expect.stringContaining('(')]);
  });

  test('names are told at row and column', async () => {
    const rows = [
      '2020-04-10,x,漫画T,s,,',
      '2020-04-10,d,漫画X,z,,',
      '2020-04-10,d,同名,s,,',
      '2020-04-10,d,"漫画T;y",s,"s.example/1\nq.example/2\nq.example/3",',
      '2020-04-10,d,漫画T,s,なし,',
      '2020-04-10,d,漫画T,s,,甲9',
      '2020-04-10,d,漫画T,s,,甲9',
    ];
    const { evidence, problems } = await withLog(`${rows.join('\n')}\n`);
    const file = 'log/notices.csv';
    expect(cellsOf(problems)).toEqual([
      ['case.unknown-id', 'error', file, 2, 2, 'x'],
      ['case.unknown-id', 'error', file, 3, 3, '漫画X'],
      ['case.unknown-id', 'error', file, 3, 4, 'z'],
      ['case.ambiguous-name', 'error', file, 4, 3, '同名'],
      ['case.unknown-id', 'error', file, 5, 3, 'y'],
      ['case.url-of-no-site', 'warning', file, 5, 5, 'q.example/2'],
      ['case.bad-url', 'error', file, 6, 5, 'なし'],
      ['case.unlisted-exhibit', 'warning', file, 7, 6, '甲9'],
    ]);
    expect(problems[1]?.hint.ja).toBe('「漫画T」ではありませんか。');
    expect(problems[7]?.hint.en).toBe('Add it there with its title.');
    // The log itself was read: what it lacks can be said.
    expect(evidence.noticesRead).toBe(true);
  });

  test('a log with an unreadable row does not count as read', async () => {
    const { evidence, problems } = await withLog('2020-04-31,d,,,,\n2020-04-30,d,y,,,\n');
    expect(evidence.noticesRead).toBe(false);
    expect(evidence.notices).toHaveLength(1);
    expect(cellsOf(problems).map(([code, , , row]) => [code, row])).toEqual([
      ['case.bad-date', 2],
      ['case.unknown-id', 3],
    ]);
  });

  test('a log that is missing is told in the case', async () => {
    const { evidence } = await evidenceOf(more);
    expect(evidence.problems.map(told)).toEqual([
      ['case.file-missing', 'error', 'notices.file', 'log/notices.csv'],
    ]);
    expect(evidence.problems[0]?.place.row).toBe(1);
    expect([evidence.notices, evidence.noticesRead, evidence.files]).toEqual([[], false, []]);
  });

  test('where the titles could not be read, nothing is said of those that it names', async () => {
    const { evidence } = await withLog('2020-04-10,d,y,s,,\n', { titles: { file: 'no.csv' } });
    expect(evidence.problems.map((one) => one.code)).toEqual(['case.file-missing']);
    expect(evidence.notices[0]?.title).toEqual(['y']);
  });

  test('titles of a table are found as well', async () => {
    const files = {
      'titles.csv': 'id,name,plaintiff,url\nt,漫画T,p,s.example/t\n',
      'n.csv': '到達日,被告,作品,URL\n2020-04-10,D,漫画T,\n2020-04-10,D,,https://s.example/t/3\n',
    };
    const changes = { ...more, titles: { file: 'titles.csv' }, notices: { file: 'n.csv' } };
    const { evidence, problems } = await evidenceOf(changes, files);
    expect(problems).toEqual([]);
    expect(evidence.notices.map(({ title, site }) => [title, site])).toEqual([
      [['t'], []],
      [['t'], ['s']],
    ]);
    expect(evidence.files.map(({ path, kind }) => [path, kind])).toEqual([
      ['titles.csv', 'titles'],
      ['n.csv', 'notices'],
    ]);
  });
});

test('what a long log writes is found in a case of a thousand titles', () => {
  const titles = Array.from({ length: 1000 }, (_, at) => ({
    id: `t${at}`,
    name: `作品${at}、その後`,
    urls: [`https://a.example/works/${at}`],
  }));
  const logged = Array.from({ length: 20_000 }, (_, at): LoggedNotice => {
    const list = `作品${at % 1000}、その後；作品${(at + 1) % 1000}、その後`;
    return {
      ...notice({ title: [list], urls: [`https://www.a.example/works/${(at + 2) % 1000}/${at}`] }),
      place: { file: 'log.csv', row: at + 2 },
      cells: {},
      lists: { title: list },
    };
  });
  const { notices, problems } = resolveNotices(logged, titles, SITES, DEFENDANTS);
  expect(problems).toEqual([]);
  expect(notices.at(-1)).toMatchObject({ title: ['t0', 't1', 't999'], site: ['a'] });
});

test('hostile names and URLs in a log come to an end', () => {
  const logged = Array.from({ length: 200 }, (_, at): LoggedNotice => {
    const list = `${'x、'.repeat(4990)}${at}`;
    return {
      ...notice({
        title: [list],
        urls: [`https://a.example/${'/'.repeat(9900)}`, `https://${'a.'.repeat(4900)}`, '@'.repeat(9999)],
      }),
      place: { file: 'log.csv', row: at + 2 },
      cells: {},
      lists: { title: list },
    };
  });
  const { problems } = resolveNotices(logged, TITLES, SITES, DEFENDANTS);
  expect(problems.map((one) => one.code)).toContain('case.unknown-id');
  expect(problems.map((one) => one.code)).toContain('case.bad-url');
});
