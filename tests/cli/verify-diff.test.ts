import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentOf, folderWith, GOOD, songai } from './songai.js';

let folder: string;
const inFolder = (name: string) => path.join(folder, name);
const text = () => readFileSync(inFolder('old/report.json'), 'utf8');

beforeAll(() => {
  folder = folderWith(GOOD);
  songai(['estimate', 'case.yaml', '--out', 'old', '--format', 'json', '--draws', '16'], folder);
  writeFileSync(inFolder('dearer.yaml'), GOOD['case.yaml'].replace('rate: 0.8', 'rate: 0.9'));
  songai(['estimate', 'dearer.yaml', '--out', 'new', '--format', 'json', '--draws', '16'], folder);
}, 30_000);

describe('verify', () => {
  test('a report as it was written holds, by itself and with its case', () => {
    const before = contentOf(folder);
    const alone = songai(['verify', 'old/report.json'], folder);
    expect([alone.code, alone.err]).toEqual([0, '']);
    expect(alone.out).toContain('相違はありません');
    expect(alone.out).toContain('--with');
    const whole = songai(['verify', 'old/report.json', '--with', 'case.yaml', '--lang', 'en'], folder);
    expect([whole.code, whole.err]).toEqual([0, '']);
    expect(whole.out).toContain('everything holds');
    expect(whole.out).toContain('computed again from the case');
    expect(songai(['verify', 'old/report.json', '--with', '.'], folder).code).toBe(0);
    expect(contentOf(folder)).toEqual(before);
  });

  test('an altered award ends with 1 and is told with its place, what it says and what it should be', () => {
    writeFileSync(inFolder('altered.json'), text().replace('"award":"4800"', '"award":"9800"'));
    const { code, out } = songai(['verify', 'altered.json'], folder);
    expect(code).toBe(1);
    expect(out).toMatch(/result\.plaintiffs\[0\]\.award +"9800" +"4800"/);
  });

  test('--json has what was checked and what differs, and nothing else', () => {
    writeFileSync(inFolder('altered.json'), text().replace('"award":"4800"', '"award":"9800"'));
    const { code, out, err } = songai(['verify', 'altered.json', '--json', '--lang', 'en'], folder);
    expect([code, err]).toEqual([1, '']);
    const found = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(found)).toEqual(['ok', 'problems', 'checks', 'differences', 'more']);
    expect(found).toMatchObject({ ok: false, problems: [], more: 0 });
    expect(found.checks).toContainEqual({ id: 'digest', compared: 4, differences: 1 });
    expect(found.differences).toContainEqual({
      check: 'figures',
      path: 'result.plaintiffs[0].award',
      found: '"9800"',
      expected: '"4800"',
      about: 'not the figure that the working gives',
    });
  });

  test('another case than that of the report is named by its hash', () => {
    const { code, out } = songai(['verify', 'old/report.json', '--with', 'dearer.yaml'], folder);
    expect(code).toBe(1);
    expect(out).toContain('ケースファイルが、報告書を作ったときのものと違う。');
    expect(out).toMatch(/case\.sha256/);
  });

  test('what is no report, a missing file and a missing case end with 2', () => {
    for (const args of [['case.yaml'], ['none.json'], ['.'], ['old/report.json', '--with', 'none.yaml']]) {
      const { code, out, err } = songai(['verify', ...args], folder);
      expect([args, code, out]).toEqual([args, 2, '']);
      expect(err).toContain('→');
    }
    writeFileSync(inFolder('cut.json'), text().slice(0, 1000));
    expect(songai(['verify', 'cut.json', '--lang', 'en'], folder).err).toContain('before it is complete');
  });

  test('a case with an error, or whose file is missing, ends with 2: nothing is known of the report', () => {
    writeFileSync(inFolder('wrong.yaml'), GOOD['case.yaml'].replace('rate: 0.8', 'rate: many'));
    writeFileSync(inFolder('missing.yaml'), GOOD['case.yaml'].replace('traffic.csv', 'none.csv'));
    for (const file of ['wrong.yaml', 'missing.yaml']) {
      const { code, out, err } = songai(['verify', 'old/report.json', '--with', file], folder);
      expect([file, code, out]).toEqual([file, 2, '']);
      expect(err).toContain('→');
    }
    const json = songai(['verify', 'old/report.json', '--with', 'missing.yaml', '--json'], folder);
    expect([json.code, (JSON.parse(json.out) as { ok: boolean }).ok]).toEqual([2, false]);
  });

  test('an empty file, and one that was cut inside a letter, are told as what they are', () => {
    writeFileSync(inFolder('empty.json'), '');
    expect(songai(['verify', 'empty.json'], folder)).toMatchObject({ code: 2, out: '' });
    expect(songai(['verify', 'empty.json'], folder).err).toContain('ファイルが空です');
    const whole = Buffer.from(text());
    writeFileSync(inFolder('cut.json'), whole.subarray(0, whole.indexOf(Buffer.from('試験')) + 1));
    expect(songai(['verify', 'cut.json'], folder).err).toContain('途中で切れています');
  });

  test('a report that was saved again is told as that, with its line in Japanese', () => {
    writeFileSync(inFolder('again.json'), text().replaceAll('\n', '\r\n'));
    const { code, out } = songai(['verify', 'again.json'], folder);
    expect(code).toBe(1);
    expect(out).toContain('別のプログラムで保存し直されている');
    expect(out).toContain('1行目');
    expect(out).not.toContain('line 1');
    expect(songai(['verify', 'again.json', '--lang', 'en'], folder).out).toContain('line 1');
  });

  test('where the uncertainty was taken out, --with says that it was not compared', () => {
    const { digest: _, ...content } = JSON.parse(text()) as Record<string, unknown>;
    writeFileSync(inFolder('taken.json'), JSON.stringify({ ...content, uncertainty: null }));
    const { err } = songai(['verify', 'taken.json', '--with', 'case.yaml'], folder);
    expect(err).toContain('不確かさの記載がなく、その部分は比べていません');
  });

  test('text of a report does not steer the terminal', () => {
    writeFileSync(inFolder('steering.json'), text().replace('"award":"4800"', '"award":"\\u001b[2J\\u202e"'));
    const { code, out } = songai(['verify', 'steering.json'], folder);
    expect(code).toBe(1);
    for (const sign of ['\u001b', '\u202e']) expect(out).not.toContain(sign);
  });

  test('the help says what cannot be found without the case', () => {
    const { out } = songai(['verify', '--help']);
    expect(out.replace(/\s+/g, ' ')).toContain('makes its digest again can hide changes');
    expect(out).toContain('ダイジェストも計算し直していれば');
    expect(out.replace(/\s+/g, '')).toContain('計算のしかた（計算式そのもの）、取り除かれた記載');
    expect(out.replace(/\s+/g, ' ')).toContain('the way of computing (the formula itself)');
    const told = songai(['verify', 'old/report.json'], folder).out;
    for (const limit of ['日付と期間', '前提', '計算式そのもの', '取り除かれた記載'])
      expect(told).toContain(limit);
  });
});

describe('diff', () => {
  test('a report and itself are the same', () => {
    const { code, out, err } = songai(['diff', 'old/report.json', 'old/report.json'], folder);
    expect([code, out, err]).toEqual([0, '二つの報告書の内容は同じです。\n', '']);
  });

  test('a rate that was raised ends with 1, and is told with what follows from it', () => {
    const { code, out, err } = songai(['diff', 'old/report.json', 'new/report.json'], folder);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/使用料率.*：値 +変更 +0\.8 +0\.9 +\+0\.1/);
    expect(out).toMatch(/原告：認容額 +変更 +4,800 +5,400 +\+600/);
    const english = songai(['diff', 'old/report.json', 'new/report.json', '--lang', 'en'], folder).out;
    expect(english).toMatch(/award +changed +4,800 +5,400 +\+600/);
  });

  test('a name or a figure of the schedule that was changed is told, never that nothing changed', () => {
    const report = JSON.parse(text()) as { schedule: { name: string; sites: { views: string }[] }[] };
    const [title] = report.schedule;
    if (!title) throw new Error('no title');
    title.name = '別の作品';
    writeFileSync(inFolder('named.json'), JSON.stringify(report));
    const named = songai(['diff', 'old/report.json', 'named.json'], folder);
    expect([named.code, named.out]).toEqual([1, expect.stringMatching(/名称 +変更 +作品 +別の作品/)]);
    Object.assign(title, { name: '作品' });
    Object.assign(title.sites[0] ?? {}, { views: '1' });
    writeFileSync(inFolder('viewed.json'), JSON.stringify(report));
    const viewed = songai(['diff', 'old/report.json', 'viewed.json'], folder);
    expect([viewed.code, viewed.out]).toEqual([
      1,
      expect.stringMatching(/その他の記載[\s\S]*schedule\[0\]\.sites\[0\]\.views +変更/),
    ]);
  });

  test('--json has the changes by group', () => {
    const { code, out } = songai(['diff', 'old/report.json', 'new/report.json', '--json'], folder);
    expect(code).toBe(1);
    const found = JSON.parse(out) as { equal: boolean; groups: { group: string; changes: unknown[] }[] };
    expect(found.equal).toBe(false);
    expect(found.groups.map(({ group }) => group)).toEqual([
      'files',
      'figures',
      'titles',
      'inputs',
      'demand',
      'other',
    ]);
    expect(found.groups[2]?.changes).toEqual([
      {
        kind: 'changed',
        id: 'w1',
        from: '4800',
        to: '5400',
        difference: '600',
        what: '作品',
        field: '金額',
      },
    ]);
  });

  test('a file that is missing or no report ends with 2', () => {
    for (const args of [
      ['old/report.json', 'none.json'],
      ['case.yaml', 'new/report.json'],
    ]) {
      const { code, out, err } = songai(['diff', ...args], folder);
      expect([args, code, out]).toEqual([args, 2, '']);
      expect(err).toContain('→');
    }
  });
});
