import { describe, expect, test } from 'vitest';
import { folderWith, GOOD, songai } from './songai.js';

const header = 'domain,country,date,visits\n';
const months = (site: string, values: readonly (string | number)[]) =>
  values.map((value, at) => `${site},WW,2020-${String(at + 1).padStart(2, '0')},${value}\n`).join('');

const inspect = (files: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  songai(['inspect', ...args], folderWith(files));

/** What `--json` prints; only what is looked at is typed. */
interface Found {
  readonly files: readonly Record<string, unknown>[];
  readonly comparison: readonly Record<string, unknown>[];
}
const json = (files: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  JSON.parse(inspect(files, ...args, '--json').out) as Found;

describe('for a person', () => {
  test('a slip of a factor of a thousand is seen, and so are missing and masked figures', () => {
    const values = [10, 20, '30000', 20, '<5', 15];
    const { code, out } = inspect(
      { 'a.csv': `${header}${months('a.example', values)}a.example,WW,2020-08,9\n` },
      'a.csv',
    );
    expect(code).toBe(0);
    expect(out).toContain('visits  ▁▁█▁?▁·▁  ');
    expect(out).toContain('9–30,000');
    expect(out).toContain('· は資料なし、? は伏せられた数値。');
  });

  test('it is said from which columns, and how surely, and no line is wider than 80 columns', () => {
    for (const lang of ['ja', 'en']) {
      const { out } = inspect(
        { 'a.csv': `${header}${months('a.example', [1, 2])}` },
        'a.csv',
        '--lang',
        lang,
      );
      expect(out).toContain(lang === 'ja' ? '日付＝「date」（列3）' : 'date = “date” (column 3)');
      expect(out).toContain(lang === 'ja' ? '区切りはコンマ' : 'separated by comma');
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  test('the largest series come first, and how many are left out is said', () => {
    const sites = Array.from({ length: 60 }, (_, at) => months(`s${at}.example`, [at + 1, at + 1]));
    const files = { 'a.csv': header + sites.join('') };
    const { out } = inspect(files, 'a.csv');
    expect(out).toMatch(/─\ns59\.example visits {2}██/);
    expect(out).toContain('ほか 40 系列');
    expect(out).toContain('ほか 10 行');
    const all = inspect(files, 'a.csv', '--all').out;
    expect(all).not.toContain('--all');
    expect(all.match(/██/g)).toHaveLength(60);
  });

  test('what stands in a file does not steer the terminal', () => {
    const { out } = inspect({ 'a.csv': 'title,period,views\n\u001b[31mT,,3\n' }, 'a.csv');
    expect(out).toContain('U+001B[31mT');
    expect(out).not.toContain('\u001b');
  });

  test('a question comes with the lines to paste, after all problems', () => {
    const files = { 'a.csv': '対象,いつ,いくつ\na.example,2020-01,1\n' };
    const { code, err } = inspect(files, 'a.csv');
    expect(code).toBe(2);
    expect(err).toMatch(
      /ケースファイルの traffic に次を書くと決まります.*\ntraffic:\n {2}- file: a\.csv\n {4}mapping:\n/,
    );
    expect(inspect(files, 'a.csv', '--lang', 'en').err).toContain('would settle it');
    const [file] = json(files, 'a.csv').files;
    expect(file?.problems).toContainEqual(
      expect.objectContaining({
        code: 'traffic.unknown-layout',
        sheet: null,
        mapping: expect.stringMatching(/^traffic:\n/),
      }),
    );
    expect(
      songai(['check', 'case.yaml'], folderWith({ ...GOOD, 'traffic.csv': files['a.csv'] })).err,
    ).toContain('\ntraffic:\n  - file: traffic.csv\n');
  });
});

describe('several sources', () => {
  const files = {
    'a.csv': `${header}${months('a.example', [100, 200])}`,
    'b.csv': `${header}${months('a.example', [100, 300000])}`,
  };

  test('are set side by side, the largest difference first', () => {
    const { out } = inspect(files, 'a.csv', 'b.csv');
    expect(out).toMatch(/2020-02 +200 +300,000 +1,500\.00\n2020-01 +100 +100 +1\.00\n/);
    expect(out).toContain('数えられるのは一つだけです');
    expect(inspect(files, 'a.csv').out).not.toContain('数えられるのは');
  });

  test('and for a program', () => {
    expect(json(files, 'a.csv', 'b.csv').comparison[0]).toEqual({
      site: 'a.example',
      metric: 'visits',
      device: 'all',
      country: 'WW',
      from: '2020-02-01',
      to: '2020-02-29',
      figures: [
        { path: 'a.csv', value: '200' },
        { path: 'b.csv', value: '300000' },
      ],
      ratio: '1500.00',
    });
  });
});

describe('for a program', () => {
  test('each figure is told up to ten thousand, of more what they come to by month', () => {
    const [few] = json({ 'a.csv': `${header}${months('a.example', [1, '<5'])}` }, 'a.csv').files;
    expect(few).toMatchObject({
      bytes: 74,
      delimiter: ',',
      seriesBy: 'period',
      recognised: [{ row: 1, sheet: null }],
    });
    expect(few?.series).toEqual([
      {
        site: 'a.example',
        metric: 'visits',
        device: 'all',
        country: 'WW',
        points: [
          { from: '2020-01-01', to: '2020-01-31', value: '1', quality: 'ok', count: 1 },
          {
            from: '2020-02-01',
            to: '2020-02-29',
            value: null,
            low: '0',
            high: '5',
            quality: 'masked',
            count: 1,
          },
        ],
      },
    ]);
    const days = Array.from({ length: 31 }, (_, at) => `2020-01-${String(at + 1).padStart(2, '0')}`);
    const sites = Array.from({ length: 323 }, (_, at) =>
      days.map((day) => `s${at}.example,WW,${day},2\n`).join(''),
    );
    const [many] = json({ 'a.csv': header + sites.join('') }, 'a.csv').files;
    expect(many).toMatchObject({ observations: 323 * 31, seriesBy: 'month' });
    expect(many?.series).toHaveProperty('0.points', [
      { from: '2020-01-01', to: '2020-01-31', value: '62', quality: 'ok', count: 31 },
    ]);
  });
});

describe('a case', () => {
  const CASE = {
    ...GOOD,
    'case.yaml': GOOD['case.yaml'].replace(
      '  - { file: traffic.csv }',
      '  - { file: traffic.csv, vendor: V }\n  - { file: b.csv, mapping: { columns: { site: 対象, date: いつ, visits: いくつ } } }',
    ),
    'b.csv': '対象,いつ,いくつ\na.example,2020-03,1\n',
  };

  test('or its folder: the files that it names are inspected, as it has them', () => {
    for (const given of ['case.yaml', '.']) {
      const found = json(CASE, given);
      expect(found.files.map(({ path, observations }) => [path, observations])).toEqual([
        ['traffic.csv', 2],
        ['b.csv', 1],
      ]);
      expect(found.comparison).toMatchObject([
        { from: '2020-03-01', figures: [{ path: 'traffic.csv', vendor: 'V' }, { path: 'b.csv' }] },
      ]);
    }
  });

  test('that is written as JSON is told from an export', () => {
    const one = { ...CASE, 'case.json': '{ "format": "songai.case/1", "traffic": [] }' };
    expect(inspect(one, 'case.json').err).toContain('case.json');
    expect(json(one, 'case.json').files[0]).toMatchObject({
      path: 'case.json',
      sha256: null,
      seriesBy: null,
    });
  });

  test('that cannot be read, or is not there, is wrong input; one without files is said to have none', () => {
    expect(inspect({ 'case.yaml': 'a: [1' }, 'case.yaml')).toMatchObject({ code: 2, out: '' });
    const missing = inspect({}, '.');
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('case.yaml')]);
    const none = GOOD['case.yaml'].replace(
      '{ file: traffic.csv }',
      '{ site: s1, from: 2020-03-01, to: 2020-03-31, metric: visits, value: 1 }',
    );
    const { code, err } = inspect({ ...GOOD, 'case.yaml': none }, '.');
    expect([code, err]).toEqual([0, expect.stringContaining('調べるファイルが書かれていません')]);
  });

  test('speaks its language', () => {
    const english = { ...CASE, 'case.yaml': `language: en\n${CASE['case.yaml']}` };
    expect(inspect(english, '.').out).toContain('separated by comma');
    expect(inspect(english, '.', '--lang', 'ja').out).toContain('区切りはコンマ');
  });
});
