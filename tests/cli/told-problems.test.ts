import path from 'node:path';
import type { Lang, Problem } from '@songai/core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkCommand } from '../../packages/cli/src/commands/check.js';
import { problemRecord, tell } from '../../packages/cli/src/problems.js';
import { folderWith, GOOD } from './songai.js';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a step writes, to either stream. */
async function written(step: () => unknown): Promise<{ out: string; err: string }> {
  const [out, err] = [process.stdout, process.stderr].map((stream) => {
    const pieces: string[] = [];
    vi.spyOn(stream, 'write').mockImplementation((text) => pieces.push(String(text)) > 0);
    return pieces;
  });
  await step();
  vi.restoreAllMocks();
  return { out: (out ?? []).join(''), err: (err ?? []).join('') };
}

const check = (folder: string, ...options: string[]) =>
  written(() =>
    checkCommand(() => undefined).parseAsync([path.join(folder, 'case.yaml'), ...options], { from: 'user' }),
  );

describe('a table of titles with 12,000 wrong rows', () => {
  const rows = Array.from({ length: 12_000 }, (_, at) => `w${at + 1},作品${at + 1},p1,0.01,百円\n`);
  const folder = folderWith({
    ...GOOD,
    'titles.csv': `${GOOD['titles.csv'].split('\n')[0]}\n${rows.join('')}`,
  });

  test('in Japanese: the first few, how many more, and how many in all', async () => {
    const { out, err } = await check(folder, '--lang', 'ja');
    expect(err.match(/「百円」は数として読めません/g)).toHaveLength(5);
    expect(err).toContain('同じ種類のものが、ほかに11995件、全部で12000件あります（行 7, 8, 9,');
    expect(err.match(/同じ種類のもの/g)).toHaveLength(1);
    expect(out).toBe('誤り 12000件、注意 0件\n');
  });

  test('in English', async () => {
    const { out, err } = await check(folder, '--lang', 'en');
    expect(err.match(/“百円” is not a number/g)).toHaveLength(5);
    expect(err).toContain('11995 more of the same kind, 12000 in all (rows 7, 8, 9,');
    expect(err.match(/of the same kind/g)).toHaveLength(1);
    expect(out).toBe('12000 error(s), 0 warning(s)\n');
  });

  test('for a program: the counts add up', async () => {
    const { problems } = JSON.parse((await check(folder, '--json')).out) as { problems: Problem[] };
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(10_001);
    expect(errors.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(12_000);
  });
});

describe('problems that stand for others', () => {
  const one = (row: number, column: number): Problem => ({
    code: 'x.bad',
    severity: 'error',
    place: { file: 'a.csv', row, column },
    message: { ja: '違う。', en: 'Wrong.' },
    hint: { ja: '直す。', en: 'Mend it.' },
  });
  const further: Problem = {
    ...one(0, 0),
    place: { file: 'a.csv' },
    message: { ja: '全部で9件。', en: '9 in all.' },
    count: 5,
  };
  const told = async (problems: readonly Problem[], lang: Lang) =>
    (await written(() => tell(problems, lang))).err;

  test('are counted with their kind where it is the only one', async () => {
    const err = await told([one(2, 1), one(3, 1), further], 'en');
    expect(err).toContain('5 more of the same kind, 7 in all.\n');
    expect(err).not.toContain('9 in all');
  });

  test('are told by themselves where they may be of several columns, of which none has a count of all', async () => {
    const rows = Array.from({ length: 7 }, (_, at) => [one(at + 2, 1), one(at + 2, 2)]).flat();
    const err = await told([...rows, further], 'ja');
    expect(err).toContain('誤り a.csv\n  全部で9件。');
    expect(err.match(/ほかに2件あります（行 7, 8）。/g)).toHaveLength(2);
  });

  test('in a JSON are of one kind whichever element they stand in', async () => {
    const inJson = Array.from({ length: 7 }, (_, at): Problem => {
      const place = { file: 'a.json', path: `[${at}].fee`, row: 1, column: 60 * at };
      return { ...one(0, 0), place };
    });
    const err = await told(inJson, 'ja');
    expect(err.match(/違う。/g)).toHaveLength(5);
    expect(err).toContain('ほかに2件、全部で7件あります（行 1）。');
  });

  test('up to five of a kind are told without a count', async () => {
    const five = [2, 3, 4, 5, 6].map((row) => one(row, 1));
    expect(await told(five, 'en')).not.toContain('in all');
    expect(await told([...five, one(7, 1)], 'en')).toContain(
      '  1 more of the same kind, 6 in all (rows 7).\n',
    );
  });

  test('a record says how many it stands for', () => {
    expect([problemRecord(one(2, 1), 'en').count, problemRecord(further, 'en').count]).toEqual([1, 5]);
  });
});
