import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rawZip } from '../core/case/raw-zip.js';
import { contentOf, folderWith, GOOD, root, songai } from './songai.js';

const FEW = ['--json', '--draws', '64'];

describe.each(['cloudflare-style', 'client-files', 'operator-and-cdn'])('%s in one file', (name) => {
  const folder = folderWith({});
  const bundle = path.join(folder, 'x.songai.zip');
  const example = `examples/${name}/case.yaml`;

  test('the same reports and findings as from its folder, byte for byte', () => {
    const packed = songai(['pack', example, '--out', bundle]);
    expect([packed.code, readdirSync(folder)]).toEqual([0, ['x.songai.zip']]);
    for (const args of [FEW, ['--json']]) {
      const from = (given: string) => songai([args === FEW ? 'estimate' : 'check', given, ...args]);
      const packed = from(bundle);
      expect(packed.code).toBe(0);
      expect(packed).toEqual(from(example));
    }
    const inspected = songai(['inspect', bundle, '--json']);
    expect(inspected.code).toBe(0);
    expect(inspected).toEqual(songai(['inspect', example, '--json']));
  });

  test('its expected report is verified with it', () => {
    const report = `examples/${name}/expected/report.json`;
    expect(songai(['verify', report, '--with', bundle, '--json'])).toMatchObject({ code: 0, err: '' });
  });

  test('what was packed is packed again to the same bytes', () => {
    expect(songai(['pack', bundle, '--out', path.join(folder, 'again')]).code).toBe(0);
    expect(readFileSync(path.join(folder, 'again.songai.zip'))).toEqual(readFileSync(bundle));
  });
});

describe('songai pack', () => {
  test('writes beside the case, under its name: of a file, a folder, or the folder that one is in', () => {
    const folder = folderWith(GOOD);
    expect(songai(['pack', 'case.yaml'], folder).out).toContain('case.songai.zip（case.yaml と資料2件）');
    expect(existsSync(path.join(folder, 'case.songai.zip'))).toBe(true);
    songai(['pack', '.', '--lang', 'en'], folder);
    expect(existsSync(path.join(folder, `${path.basename(folder)}.songai.zip`))).toBe(true);
    const around = folderWith({});
    mkdirSync(path.join(around, '事件'));
    for (const [name, content] of Object.entries(GOOD))
      writeFileSync(path.join(around, '事件', name), content);
    expect(songai(['pack', '事件'], around).out).toContain('事件.songai.zip');
    expect(readdirSync(around).sort()).toEqual(['事件', '事件.songai.zip']);
    expect(songai(['estimate', '事件.songai.zip'], around)).toMatchObject({ code: 0 });
  });

  test('--out names the file or a folder for it', () => {
    const folder = folderWith({ ...GOOD, 'to/x': '' });
    expect(songai(['pack', 'case.yaml', '--out', 'to'], folder).code).toBe(0);
    expect(songai(['pack', 'case.yaml', '--out', 'new/送付用'], folder).code).toBe(0);
    expect(songai(['pack', 'case.yaml', '--out', 'b.zip'], folder).code).toBe(0);
    const [one, ...others] = ['to/case.songai.zip', 'new/送付用.songai.zip', 'b.zip'].map((name) =>
      readFileSync(path.join(folder, name)),
    );
    for (const other of others) expect(other).toEqual(one);
  });

  test('replaces a bundle that it wrote, and no other file', () => {
    const byHand = rawZip([{ name: 'case.yaml' }, { name: 'mine.csv' }]);
    const folder = folderWith({ ...GOOD, 'other.zip': 'text', 'hand.zip': byHand, 'dir.zip/x': '' });
    expect(songai(['pack', 'case.yaml', '--out', 'b.zip'], folder).code).toBe(0);
    writeFileSync(path.join(folder, 'traffic.csv'), `${GOOD['traffic.csv']}a.example,WW,2020-05-01,5\n`);
    const before = readFileSync(path.join(folder, 'b.zip'));
    expect(songai(['pack', 'case.yaml', '--out', 'b.zip'], folder).code).toBe(0);
    expect(readFileSync(path.join(folder, 'b.zip'))).not.toEqual(before);
    const all = contentOf(folder);
    for (const name of ['other.zip', 'hand.zip']) {
      const { code, out, err } = songai(['pack', 'case.yaml', '--out', name], folder);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`「${name}」はもうあり`);
    }
    expect(contentOf(folder)).toEqual(all);
  });

  test('tells every file that is missing, and writes nothing', () => {
    const folder = folderWith({ 'case.yaml': GOOD['case.yaml'] });
    const { code, out, err } = songai(['pack', 'case.yaml'], folder);
    expect([code, out, readdirSync(folder)]).toEqual([2, '', ['case.yaml']]);
    for (const text of ['case.yaml:10', 'titles.csv', 'case.yaml:14', 'traffic.csv', '→'])
      expect(err).toContain(text);
  });

  test('tells what is wrong with a case that cannot be read', () => {
    const folder = folderWith({ 'case.yaml': 'a: [1', 'x.csv': '' });
    expect(songai(['pack', 'case.yaml'], folder)).toMatchObject({ code: 2, out: '' });
    expect(songai(['pack', 'none.yaml'], folder).err).toContain('none.yaml');
    expect(readdirSync(folder).sort()).toEqual(['case.yaml', 'x.csv']);
  });

  test('files from anywhere are packed and found again', () => {
    const there = folderWith({ 'traffic.csv': GOOD['traffic.csv'] });
    const text = GOOD['case.yaml']
      .replace('titles.csv', '..\\shared\\作品.csv')
      .replace('{ file: traffic.csv }', `{ file: ${JSON.stringify(path.join(there, 'traffic.csv'))} }`);
    const folder = folderWith({ 'my/case.yaml': text, 'shared/作品.csv': GOOD['titles.csv'] });
    const { code, out } = songai(['pack', 'my'], folder);
    expect(code).toBe(0);
    // What lies outside the folder goes along as well: its name is told, so that nobody sends it on unseen.
    expect(out).toContain('- ../shared/作品.csv\n');
    expect(out).toContain(`- ${path.join(there, 'traffic.csv')}\n`);
    const moved = folderWith({ 'x.zip': readFileSync(path.join(folder, 'my.songai.zip')) });
    const found = songai(['estimate', 'x.zip', '--json'], moved);
    expect(found.code).toBe(0);
    expect(found).toEqual(songai(['estimate', 'my', '--json'], folder));
  });
});

describe('a ZIP in place of a case', () => {
  const entries = Object.entries(GOOD).map(([name, content]) => ({ name: `事件/${name}`, content }));

  test('made by hand: the same report as from the folder', () => {
    const folder = folderWith({ ...GOOD, 'hand.zip': rawZip(entries) });
    const from = (given: string) => songai(['estimate', given, ...FEW], folder);
    const byHand = from('hand.zip');
    expect(byHand.code).toBe(0);
    expect(byHand).toEqual(from('case.yaml'));
    const { out } = songai(['inspect', 'hand.zip', '--json'], folder);
    expect(JSON.parse(out).files).toMatchObject([{ path: 'traffic.csv', observations: 2 }]);
  });

  test('a file that it lacks is told as one that the folder lacks', () => {
    const some = entries.filter(({ name }) => !name.endsWith('traffic.csv'));
    const folder = folderWith({ 'hand.zip': rawZip(some) });
    const { code, out, err } = songai(['estimate', 'hand.zip'], folder);
    expect([code, out]).toEqual([2, '']);
    for (const text of ['case.yaml:14', 'traffic[0].file', '「traffic.csv」というファイルがありません'])
      expect(err).toContain(text);
  });

  test.each([
    ['no case in it', rawZip([{ name: 'a.csv' }]), 'ケースファイルがありません'],
    ['a name that leads out', rawZip([...entries, { name: '../x' }]), 'フォルダの外'],
    ['cut short', rawZip(entries).subarray(0, 300), '途中で切れた'],
    ['two cases', rawZip([{ name: 'a.yaml' }, { name: 'b.yaml' }]), 'a.yaml、b.yaml'],
  ])('with %s: exit 2, told with a remedy, nothing written', (_, bytes, told) => {
    const folder = folderWith({ 'x.songai.zip': bytes });
    const { code, out, err } = songai(['estimate', 'x.songai.zip', '--out', 'report'], folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(told);
    expect(err).toContain('→');
    expect(err).not.toMatch(/\n\s+at .+:\d+:\d+/);
    expect(readdirSync(folder)).toEqual(['x.songai.zip']);
  });

  test.each([
    ['check'],
    ['inspect'],
    ['pack'],
    ['verify', path.join(root, 'examples/ufc-2013/expected/report.json'), '--with'],
  ])('%s says the same of one without a case', (...args) => {
    const folder = folderWith({ 'x.songai.zip': rawZip([{ name: 'a.csv' }]) });
    const { code, err } = songai([...args, 'x.songai.zip'], folder);
    expect(code).toBe(2);
    expect(err).toContain('この ZIP にはケースファイルがありません');
    expect(readdirSync(folder)).toEqual(['x.songai.zip']);
  });
});
