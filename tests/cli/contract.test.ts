import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makers } from '../docs/command-lines.js';
import { contentOf, folderWith, GOOD, root, songai } from './songai.js';

describe('precedents', () => {
  test('replay --json gives every published award to the yen, with its basis', () => {
    const { code, out, err } = songai(['precedents', 'replay', '--json']);
    expect(err).toBe('');
    expect(code).toBe(0);
    const rows = JSON.parse(out) as Record<string, unknown>[];
    for (const row of rows) {
      expect(Object.keys(row)).toEqual([
        'id',
        'plaintiff',
        'computed',
        'published',
        'match',
        'kind',
        'basis',
      ]);
      expect(row.match).toBe(true);
      expect(row.computed).toBe(row.published);
    }
    // The awards as rulings and press have them, written here once more, apart from the code.
    expect(rows.map((row) => [row.id, row.published, row.kind, row.basis])).toEqual([
      ['mangamura-2024', '405755964', 'computed', 'derived'],
      ['mangamura-2024', '429230844', 'computed', 'derived'],
      ['mangamura-2024', '901655469', 'computed', 'derived'],
      ['ufc-2013', '10000000', 'computed', 'independent'],
      ['cloudflare-2025', '121400928', 'shell', 'circular'],
      ['cloudflare-2025', '126500000', 'shell', 'derived'],
      ['cloudflare-2025', '126500000', 'shell', 'derived'],
      ['cloudflare-2025', '126500000', 'shell', 'derived'],
      ['fast-movies-2023', '500000000', 'sum', 'circular'],
    ]);
  });

  test('replay of one, list and show', () => {
    expect(JSON.parse(songai(['precedents', 'replay', 'ufc-2013', '--json']).out)).toHaveLength(1);
    expect(songai(['precedents', 'list']).out).toContain('mangamura-2024');
    expect(songai(['precedents', 'show', 'cloudflare-2025']).out).toContain('読んでいない');
    expect(songai(['precedents', 'show', 'cloudflare-2025', '--lang', 'en']).out).toContain('under appeal');
  });

  test('an unknown id is wrong input', () => {
    const { code, out, err } = songai(['precedents', 'replay', 'mangamura-2023']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('mangamura-2024');
  });
});

describe('inspect', () => {
  test('--json has the promised keys, sums as decimal strings, and problems with their place', () => {
    const folder = folderWith({
      'a.csv':
        'domain,country,date,all_traffic_visits,desktop_visits\nA.example,WW,2020-01-01,936021.6200901797,1\n' +
        'A.example,WW,2020-03-01,0.3799098203,2\n',
    });
    const { code, out } = songai(['inspect', 'a.csv', '--json'], folder);
    expect(code).toBe(0);
    const [file] = (JSON.parse(out) as { files: Record<string, unknown>[] }).files;
    expect(file).toMatchObject({
      path: 'a.csv',
      format: 'similarweb-batch',
      encoding: 'UTF-8',
      observations: 4,
      sites: ['a.example'],
      metrics: ['visits'],
      period: { from: '2020-01-01', to: '2020-03-31' },
    });
    expect(file?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(file?.sums).toEqual([
      // 936021.6200901797 + 0.3799098203 = 936022 exactly, which floating point would miss
      { site: 'a.example', metric: 'visits', device: 'all', country: 'WW', sum: '936022' },
      { site: 'a.example', metric: 'visits', device: 'desktop', country: 'WW', sum: '3' },
    ]);
    const problems = file?.problems as Record<string, unknown>[];
    expect(problems.map((one) => one.code)).toContain('traffic.missing-months');
    for (const one of problems) {
      for (const key of ['code', 'severity', 'row', 'column', 'value', 'message', 'hint'])
        expect(one).toHaveProperty(key);
    }
  });

  test('patterns are expanded by the command, since Windows leaves them as they are', () => {
    const folder = folderWith({ 'b.csv': GOOD['traffic.csv'], 'a.csv': GOOD['traffic.csv'], 'c.txt': '' });
    const { out } = songai(['inspect', '*.csv', '--json'], folder);
    expect((JSON.parse(out) as { files: { path: string }[] }).files.map((file) => file.path)).toEqual([
      'a.csv',
      'b.csv',
    ]);
  });

  test('a name with brackets that exists is taken as it stands', () => {
    const name = 'Report-(a.example)-[2020].csv';
    const { code } = songai(['inspect', name], folderWith({ [name]: GOOD['traffic.csv'] }));
    expect(code).toBe(0);
  });

  test('a missing file and a bad row end with 2 and still show what the other file holds', () => {
    const folder = folderWith({
      'good.csv': GOOD['traffic.csv'],
      'bad.csv': `${GOOD['traffic.csv']}a.example,WW,2020-05-01,-1\n`,
    });
    const { code, out } = songai(['inspect', 'good.csv', 'bad.csv', 'none.csv', '--json'], folder);
    expect(code).toBe(2);
    const { files } = JSON.parse(out) as {
      files: { observations: number; problems: Record<string, unknown>[] }[];
    };
    expect(files[0]?.observations).toBe(2);
    expect(files[1]?.problems).toContainEqual(
      expect.objectContaining({
        code: 'traffic.bad-number',
        severity: 'error',
        row: 4,
        column: 4,
        value: '-1',
      }),
    );
    expect(files[2]?.problems[0]).toMatchObject({ code: 'file.missing' });
  });
});

describe('estimate', () => {
  test('--json prints the report and nothing else', () => {
    const { code, out, err } = songai(['estimate', 'case.yaml', '--json'], folderWith(GOOD));
    expect(code).toBe(0);
    const report = JSON.parse(out) as { format: string; result: { total: Record<string, unknown> } };
    expect(report.format).toBe('songai.report/1');
    // Liable from 2020-03-01: (1,000 + 2,000) visits x 2 pages x 0.01 x 100 yen x 0.8 = 4,800 yen.
    expect(report.result.total).toMatchObject({ found: '4800', award: '4800', lawyersFee: null });
    // The figures end in April; the rest of the claimed period has none, and that is said.
    expect(err).toContain('2020-05-01/2020-12-31');
  });

  test('--out writes what people read and what programs read, in the language asked for', () => {
    const folder = folderWith(GOOD);
    expect(songai(['estimate', 'case.yaml', '--out', 'out', '--lang', 'en'], folder).code).toBe(0);
    const written = contentOf(path.join(folder, 'out'));
    expect(Object.keys(written)).toEqual(['report.en.html', 'report.en.md', 'report.json', 'schedule.csv']);
    expect(written['report.en.md']).toContain('## Schedule of damages');
    expect(written['schedule.csv']?.startsWith('\uFEFFkind,')).toBe(true);
  });

  test('--format picks the forms', () => {
    const folder = folderWith(GOOD);
    songai(['estimate', 'case.yaml', '--out', 'out', '--format', 'csv'], folder);
    expect(Object.keys(contentOf(path.join(folder, 'out')))).toEqual(['schedule.csv']);
    expect(songai(['estimate', 'case.yaml', '--format', 'odt'], folder)).toMatchObject({ code: 2, out: '' });
  });

  test('--format writes every form under its name, of at most 50 characters, and the exhibits with the Word file', () => {
    const folder = folderWith(GOOD);
    const asked = ['estimate', 'case.yaml', '--out', 'out', '--format', 'md,csv,json,html,xlsx,docx,pdf'];
    expect(songai([...asked, '--lang', 'ja'], folder).code).toBe(0);
    expect(songai([...asked, '--lang', 'en'], folder).code).toBe(0);
    const names = readdirSync(path.join(folder, 'out')).sort();
    expect(names).toEqual(
      [
        ...['docx', 'html', 'md', 'pdf', 'xlsx'].flatMap((form) => [
          `report.en.${form}`,
          `report.ja.${form}`,
        ]),
        'exhibits.en.docx',
        'exhibits.ja.docx',
        'report.json',
        'schedule.csv',
      ].sort(),
    );
    for (const name of names) expect(name.length).toBeLessThanOrEqual(50);
  });

  test('a folder stands for the case.yaml in it, and the summary fits 80 columns', () => {
    const { code, out } = songai(['estimate', 'examples/cloudflare-style']);
    expect(code).toBe(0);
    expect(out).toContain('認容額の合計');
    for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  test('a failed run leaves what was there, and writes nothing', () => {
    const folder = folderWith({
      ...GOOD,
      'out/report.json': 'before',
      'out/schedule.csv/x': 'a folder in the way',
    });
    const before = contentOf(path.join(folder, 'out'));
    // A broken case: nothing is begun.
    const broken = folderWith({ ...GOOD, 'titles.csv': 'id,name\nw1,x\n', 'out/report.json': 'before' });
    expect(songai(['estimate', 'case.yaml', '--out', 'out'], broken).code).toBe(2);
    expect(contentOf(path.join(broken, 'out'))).toEqual({ 'report.json': 'before' });
    // A right case, but one of the three files cannot be put in its place: the two others go back.
    const { code, err } = songai(['estimate', 'case.yaml', '--out', 'out'], folder);
    expect(code).toBe(2);
    expect(err).toContain('schedule.csv');
    expect(contentOf(path.join(folder, 'out'))).toEqual(before);
  });

  test('--out that is a file is told as such', () => {
    const folder = folderWith({ ...GOOD, out: 'a file' });
    const { code, err } = songai(['estimate', 'case.yaml', '--out', 'out'], folder);
    expect(code).toBe(2);
    expect(err).not.toMatch(/ at .*\.js:\d+/);
    expect(readFileSync(path.join(folder, 'out'), 'utf8')).toBe('a file');
  });

  test('an English case speaks English, on stderr as well', () => {
    const folder = folderWith({
      ...GOOD,
      'case.yaml': `language: en\n${GOOD['case.yaml'].replace('rate: 0.8', 'rate: x')}`,
    });
    expect(songai(['estimate', 'case.yaml'], folder).err).toContain('is not a number');
  });
});

describe('init', () => {
  for (const lang of ['ja', 'en']) {
    test(`the ${lang} sample runs at once, without an error or a warning`, () => {
      const folder = folderWith({});
      expect(songai(['init', 'sample', '--lang', lang], folder).code).toBe(0);
      const { code, err, out } = songai(['estimate', 'sample/case.yaml', '--json'], folder);
      expect([code, err]).toEqual([0, '']);
      expect(JSON.parse(out).result.total.award).toBe('55000000');
    });
  }

  test('nothing of the user is overwritten', () => {
    const folder = folderWith({ 'titles.csv': 'mine' });
    const { code, err } = songai(['init'], folder);
    expect(code).toBe(2);
    expect(err).toContain('titles.csv');
    expect(contentOf(folder)).toEqual({ 'titles.csv': 'mine' });
  });
});

describe('check, schema and usage', () => {
  test('check finds everything, computes nothing, and ends with 2 on an error', () => {
    const good = songai(['check', 'case.yaml', '--json'], folderWith(GOOD));
    expect([good.code, JSON.parse(good.out).ok]).toEqual([0, true]);
    const bad = songai(
      ['check', 'case.yaml', '--json'],
      folderWith({
        ...GOOD,
        'case.yaml': GOOD['case.yaml'].replace('rate: 0.8', 'rate: -1\nfoo: 1\ncurrency: USD'),
      }),
    );
    expect(bad.code).toBe(2);
    expect(
      JSON.parse(bad.out)
        .problems.map((one: { code: string }) => one.code)
        .sort(),
    ).toEqual(['case.not-yen', 'case.out-of-range', 'case.unknown-key']);
  });

  test('schema is JSON Schema of the case file', () => {
    const schema = JSON.parse(songai(['schema']).out);
    expect(schema.title).toBe('songai.case/1');
    expect(Object.keys(schema.properties)).toContain('plaintiffs');
  });

  test('wrong usage ends with 2, help with 0, and every command has an example', async () => {
    expect(songai(['estimate']).code).toBe(2);
    expect(songai(['estimat', 'x']).code).toBe(2);
    expect(songai(['estimate', 'x', '--nope']).code).toBe(2);
    const commands = (await makers()).map((make) => make(() => {}).name());
    expect(commands).toContain('verify');
    for (const command of commands) {
      const { code, out } = songai([command, '--help']);
      expect(code).toBe(0);
      expect(out).toContain(`songai ${command}`);
      expect(out).toContain('例 / example');
    }
  });

  test('the version is that of the packages', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'packages/core/package.json'), 'utf8'));
    expect(songai(['--version']).out.trim()).toBe(version);
  });
});
