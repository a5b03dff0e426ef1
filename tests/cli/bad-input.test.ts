import { describe, expect, test } from 'vitest';
import { carriedOut } from '../docs/carried-out.js';
import { contentOf, folderWith, GOOD, songai } from './songai.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

const replaced = (file: keyof typeof GOOD, from: string, to: string): Files => {
  if (!GOOD[file].includes(from)) throw new Error(`${file} has no ${from}`);
  return { [file]: GOOD[file].replace(from, to) };
};
const inCase = (from: string, to: string) => replaced('case.yaml', from, to);
const header = 'domain,country,date,all_traffic_visits\n';

/** What is wrong; the files that differ from a right case; and what the message must show: place and value. */
const BAD: readonly (readonly [string, Files, readonly string[]])[] = [
  [
    'a file that is not there',
    inCase('traffic.csv', 'nowhere.csv'),
    ['traffic[0].file', 'nowhere.csv', 'case.yaml:14'],
  ],
  ['a folder where a file should be', { ...inCase('traffic.csv', 'sub'), 'sub/x': '' }, ['sub']],
  ['an empty case', { 'case.yaml': '' }, ['case.yaml', '空']],
  ['an empty export', { 'traffic.csv': '' }, ['traffic.csv', '空']],
  ['an empty titles table', { 'titles.csv': '\n' }, ['titles.csv', '空']],
  ['text that is not YAML', { 'case.yaml': 'a: [1, 2\nb: }' }, ['case.yaml:', 'YAML']],
  [
    'bytes that are no text',
    { 'case.yaml': new Uint8Array([0xff, 0xfe, 0x00, 0x80]) },
    ['case.yaml', 'UTF-8'],
  ],
  ['an unknown key', inCase('rate: 0.8', 'rate: 0.8\nraet: 1'), ['case.yaml:18', 'raet', 'rate']],
  ['a negative fee', replaced('titles.csv', '100', '-100'), ['titles.csv:2:5', '-100']],
  ['a fee that is no number', replaced('titles.csv', '100', '百円'), ['titles.csv:2:5', '百円']],
  ['a fee of NaN', replaced('titles.csv', '100', 'NaN'), ['titles.csv:2:5', 'NaN']],
  ['a fee of Infinity', replaced('titles.csv', '100', 'Infinity'), ['titles.csv:2:5', 'Infinity']],
  ['a fee of 1e400', replaced('titles.csv', '100', '1e400'), ['titles.csv:2:5', '1e400']],
  ['a negative rate', inCase('rate: 0.8', 'rate: -0.8'), ['case.yaml:17', 'rate', '-0.8']],
  ['a rate above one without a reason', inCase('rate: 0.8', 'rate: 80'), ['case.yaml:17', '80', '114条5項']],
  ['a negative count', replaced('traffic.csv', ',1000', ',-1000'), ['traffic.csv:2:4', '-1000']],
  ['a count that is no number', replaced('traffic.csv', ',1000', ',many'), ['traffic.csv:2:4', 'many']],
  ['a count of 1e400', replaced('traffic.csv', ',1000', ',1e400'), ['traffic.csv:2:4', '1e400']],
  ['a title without a plaintiff', replaced('titles.csv', 'p1', ''), ['titles.csv:2', '原告']],
  ['an unknown plaintiff', replaced('titles.csv', 'p1', 'p2'), ['titles.csv:2:3', 'p2', 'p1']],
  [
    'shares of a title above the whole',
    inCase(
      'titles: { file: titles.csv }',
      'titles:\n  - { id: w1, name: x, share: 0.1, fee: 1, holders: [{ plaintiff: p1, share: 2/3 }, { plaintiff: p2, share: 1/2 }] }',
    ),
    ['titles[0].holders', '7/6'],
  ],
  [
    'duplicate ids',
    { 'titles.csv': `${GOOD['titles.csv']}w1,又,p1,0.01,100\n` },
    ['titles.csv:3:1', 'w1', 'titles.csv:2'],
  ],
  ['a notice for an unknown title', inCase('title: w1', 'title: w9'), ['notices[0].title', 'w9']],
  ['traffic outside the period', inCase('2020-12-31', '2020-02-29'), ['titles.csv']],
  [
    'figures that cover no day of it',
    inCase('{ from: 2020-01-01, to: 2020-12-31 }', '{ from: 2020-06-01 }'),
    ['2020-06-01'],
  ],
  ['a title whose views cannot be built', replaced('titles.csv', '0.01', ''), ['titles.csv:2', 'share']],
  ['a day that does not exist', inCase('2020-01-31', '2021-02-30'), ['notices[0].date', '2021-02-30']],
  [
    'a period that ends before it begins',
    inCase('to: 2020-12-31', 'to: 2019-12-31'),
    ['period', '2019-12-31'],
  ],
  [
    'a broken quote',
    { 'traffic.csv': `${header}a.example,WW,"2020-03-01,1000\n` },
    ['traffic.csv:2', '引用符'],
  ],
  ['a short row', { 'traffic.csv': `${header}a.example,WW,2020-03-01\n` }, ['traffic.csv:2', '4']],
  [
    'a header that stands twice',
    { 'traffic.csv': 'domain,date,all_traffic_visits,all_traffic_visits\na.example,2020-03-01,1,2\n' },
    ['traffic.csv:1:4', 'all_traffic_visits'],
  ],
  [
    'two rows for one month that disagree',
    { 'traffic.csv': `${GOOD['traffic.csv']}a.example,WW,2020-04-01,2001\n` },
    ['traffic.csv:4:4', '2001', 'traffic.csv:3:4', '2000'],
  ],
  [
    'a claim below zero',
    inCase('name: 原告 }', 'name: 原告, claim: { base: -1 } }'),
    ['plaintiffs[0].claim.base', '-1'],
  ],
  ['another currency', inCase('rate: 0.8', 'rate: 0.8\ncurrency: USD'), ['currency', 'USD', '円']],
  ['another format', inCase('songai.case/1', 'songai.case/9'), ['format', 'songai.case/9']],
];

describe('bad input', () => {
  for (const [name, files, shown] of BAD) {
    test(`${name}: exit 2, place and value told, nothing written`, () => {
      const folder = folderWith({ ...GOOD, ...files, 'out/report.json': 'before' });
      const before = contentOf(folder);
      const { code, out, err } = songai(['estimate', 'case.yaml', '--out', 'out'], folder);
      expect(code).toBe(2);
      expect(out).toBe('');
      for (const text of shown) expect(err).toContain(text);
      // Every problem has a line on how to mend it, and none is a stack trace.
      expect(err).toContain('→');
      expect(err).not.toMatch(/\n\s+at .+:\d+:\d+/);
      expect(contentOf(folder)).toEqual(before);
    });
  }

  test('check ends with 2 for each of them as well, and with 0 for the right one', () => {
    const all = [...BAD, ['none', {}] as const].map(([name, files]) => ({ name, files }));
    const within = all.flatMap(({ files }, at) =>
      Object.entries({ ...GOOD, ...files }).map(([file, content]) => [`${at}/${file}`, content] as const),
    );
    const commands = all.map((_, at) => ['check', `${at}/case.yaml`]);
    const done = carriedOut(folderWith(Object.fromEntries(within)), commands);
    expect(done.map(({ code }, at) => [all[at]?.name, code])).toEqual(
      all.map(({ name }) => [name, name === 'none' ? 0 : 2]),
    );
  });

  test('all problems are told at once', () => {
    const folder = folderWith({
      ...GOOD,
      'case.yaml': GOOD['case.yaml']
        .replace('rate: 0.8', 'rate: x\nfoo: 1')
        .replace('2020-01-31', '2021-02-30'),
    });
    const { err } = songai(['estimate', 'case.yaml'], folder);
    for (const text of ['foo', 'rate', '2021-02-30']) expect(err).toContain(text);
  });

  test('thousands of mistakes of one kind are told by their first few and their number', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `w${at},作品,p1,0.0001,x`).join('\n');
    const folder = folderWith({ ...GOOD, 'titles.csv': `id,name,plaintiff,share,fee\n${rows}\n` });
    const { err } = songai(['estimate', 'case.yaml'], folder);
    expect(err).toContain('ほかに2995件');
    expect(err.split('\n').length).toBeLessThan(40);
    const { problems } = JSON.parse(songai(['check', 'case.yaml', '--json'], folder).out);
    expect(problems.filter((one: { code: string }) => one.code === 'case.bad-number')).toHaveLength(3000);
  });

  test('a case that is not there', () => {
    expect(songai(['estimate', 'nowhere.yaml'], folderWith({}))).toMatchObject({ code: 2, out: '' });
  });
});
