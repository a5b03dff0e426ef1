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
    expect(found.checks).toContainEqual({ id: 'digest', compared: 1, differences: 1 });
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
