import { describe, expect, test } from 'vitest';
import { DeskAtWork } from './desk-at-work.js';

/** A case whose titles stand in a table. */
const CASE = `format: songai.case/1
name: 試験
plaintiffs: [{ id: p1, name: 甲出版 }]
defendants: [{ id: d1, name: 被告, liability: { start: whole, reason: 運営者 } }]
sites: [{ id: s1, name: サイト, domains: [a.example] }]
titles: { file: a.csv }
traffic: [{ site: s1, from: 2020-04-01, to: 2020-04-30, metric: pageViews, value: 1000000, source: 書面 }]
views: [{ way: title-share, measure: pageViews }]
rate: 0.5
`;
const TITLES = 'id,name,plaintiff,share,fee\nw1,作品一,p1,1%,100\nw2,作品二,p1,2%,200\n';
const OTHERS = 'id,name,plaintiff,share,fee\nw9,別の作品,p1,1%,100\n';

const opened = async (text = CASE, files: Readonly<Record<string, string>> = { 'a.csv': TITLES }) => {
  const desk = new DeskAtWork();
  await desk.open(text, files);
  return desk;
};

describe('rows of a table beside the case', () => {
  test('are taken over with the cell of each figure as its source', async () => {
    const desk = await opened();
    expect(desk.shown.read).toEqual({ titles: { count: 2, isWhole: true } });
    const { overview } = await desk.edit({ kind: 'takeOver', section: 'titles' });
    expect(desk.data.titles).toEqual([
      { id: 'w1', name: '作品一', plaintiff: 'p1', share: cell('0.01', 2, 4), fee: cell('100', 2, 5) },
      { id: 'w2', name: '作品二', plaintiff: 'p1', share: cell('0.02', 3, 4), fee: cell('200', 3, 5) },
    ]);
    // 10,000 views at 100 yen and 20,000 at 200, and half of it.
    expect(overview?.total.award.text).toBe('2,500,000');
    expect(desk.shown.read).toEqual({});
  });

  test('are not taken over while one of them cannot be read: it would be gone without a word', async () => {
    const desk = await opened(CASE, { 'a.csv': TITLES.replace('2%', '多い') });
    expect(desk.codes).toContain('case.bad-number');
    expect(desk.shown.read).toEqual({ titles: { count: 1, isWhole: false } });
    await desk.edit({ kind: 'takeOver', section: 'titles' });
    expect(desk.data.titles).toEqual({ file: 'a.csv' });
  });

  test('of a table that has not been read are not taken over as none', async () => {
    const desk = await opened(CASE, {});
    await desk.edit({ kind: 'takeOver', section: 'titles' });
    expect(desk.data.titles).toEqual({ file: 'a.csv' });
  });

  test('stay in sight while an entry elsewhere is half typed, but not as those of another file', async () => {
    const desk = await opened(CASE, { 'a.csv': TITLES, 'b.csv': OTHERS });
    await desk.does((own) => own.setText(CASE.replace('rate: 0.5', 'rate: 0.5.')));
    expect(desk.shown.read.titles?.count).toBe(2);
    await desk.does((own) => own.setText(CASE.replace('rate: 0.5', 'rate: 0.5.').replace('a.csv', 'b.csv')));
    expect(desk.shown.read).toEqual({});
    expect(desk.desk.rows('titles', 0, 10)).toEqual([]);
    await desk.does((own) => own.setText(CASE.replace('a.csv', 'b.csv')));
    expect(desk.desk.rows('titles', 0, 10)).toMatchObject([{ id: 'w9' }]);
  });

  test('are those of the file that is there, also after it was replaced while the case cannot be read', async () => {
    const desk = await opened();
    await desk.does((own) => own.setText(CASE.replace('rate: 0.5', 'rate: 0.5.')));
    await desk.does((own) => own.keep('a.csv', new Blob([OTHERS])));
    expect(desk.shown.read).toEqual({});
    await desk.does((own) => own.move('undo'));
    expect(desk.shown.read.titles?.count).toBe(2);
  });

  test('keep their shares by site beside the one of all others', async () => {
    const desk = await opened(CASE, {
      'a.csv': 'id,name,plaintiff,share,share:s1,fee\nw1,作品,p1,1%,3%,100\nw2,作品,p1,,3%,100\n',
    });
    const before = desk.shown.overview?.total.award.text;
    const after = await desk.edit({ kind: 'takeOver', section: 'titles' });
    expect(desk.data.titles).toMatchObject([
      { share: { bySite: { '*': cell('0.01', 2, 4), s1: cell('0.03', 2, 5) } } },
      { share: { bySite: { s1: cell('0.03', 3, 5) } } },
    ]);
    expect(after.overview?.total.award.text).toBe(before);
    expect(before).toBe('3,000,000');
  });

  test('keep the proof of a figure that has a reason, and what a figure was masked as', async () => {
    const desk = await opened(CASE.replace('rate: 0.5\n', ''), {
      'a.csv': 'id,name,plaintiff,share,fee,rate,rateReason\nw1,作品,p1,< 2%,100,1.2,特別の事情\n',
    });
    const before = desk.shown.overview?.total;
    const { overview } = await desk.edit({ kind: 'takeOver', section: 'titles' });
    expect(desk.data.titles).toMatchObject([
      {
        share: { value: '< 0.02', source: 'a.csv:2:4' },
        rate: { value: '1.2', reason: '特別の事情', source: 'a.csv:2:6' },
      },
    ]);
    expect(desk.shown.assumed.count).toBe(0);
    expect(overview?.total.range).toEqual(before?.range);
    expect(overview?.total.award.text).toBe(before?.award.text);
  });

  test('keep their exhibit and no cell, where the table has one', async () => {
    const desk = await opened(CASE.replace('{ file: a.csv }', '{ file: a.csv, exhibit: 甲第1号証 }'));
    await desk.edit({ kind: 'takeOver', section: 'titles' });
    expect(desk.data.titles).toMatchObject([{ fee: { value: '100', exhibit: '甲第1号証' } }, {}]);
    expect(JSON.stringify(desk.data.titles)).not.toContain('a.csv');
  });
});

const cell = (value: string, row: number, column: number) => ({ value, source: `a.csv:${row}:${column}` });

test('a file is taken away under whichever spelling of its path the case names it', async () => {
  const text = `${CASE.replace('a.csv', 'data\\a.csv')}notices: { file: 'data\\n.csv' }\n`.replace(
    'traffic: [',
    "traffic: [{ file: 'data\\t.csv' }, ",
  );
  const desk = await opened(text, {
    'data/a.csv': TITLES,
    'data\\t.csv': 'domain,country,date,all_traffic_visits\na.example,WW,2020-04-01,500000\n',
    'data/n.csv': 'date,to,title,site\n2020-04-10,d1,w1,s1\n',
  });
  for (const { path } of [...desk.shown.files]) await desk.does((own) => own.dropFile(path));
  expect(desk.shown.files).toEqual([]);
  expect(desk.data).toMatchObject({ titles: [], traffic: [{ site: 's1' }] });
  expect(desk.data).not.toHaveProperty('notices');
});

test('a file that comes after a desk was restored is another one than those that it was restored with', async () => {
  const before = await opened();
  const { name, text, files } = before.desk.caseFiles;
  const desk = new DeskAtWork();
  const { overview } = await desk.does((own) => own.open(name, text, files));
  expect(overview?.total.award.text).toBe('2,500,000');
  const kept = desk.shown.filesKey;
  await desk.does((own) => own.keep('a.csv', new Blob([OTHERS])));
  expect(desk.shown.filesKey).not.toBe(kept);
  expect(desk.shown.overview?.total.award.text).toBe('500,000');
});
