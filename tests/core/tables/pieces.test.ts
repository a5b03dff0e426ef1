import type { Traffic } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../traffic/reading.js';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );
const cut = (all: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.subarray(at * size, (at + 1) * size));
/** Without the note that figures without a country or a device are of all. */
const besides = ({ problems }: Pick<Traffic, 'problems'>) =>
  problems.filter((one) => one.code !== 'traffic.assumed-all');
const HEAD = 'domain,date,all_traffic_visits\n';

describe('however the bytes are cut, the answer is the same', () => {
  const files = {
    'byte order mark': bytes([0xef, 0xbb, 0xbf], HEAD, 'a.example,2020年4月,5\n'),
    'a byte that is no UTF-8': bytes(HEAD, 'a.example,2020年4月,5\nb.example,', [0xff], ',6\n'),
    'a NUL': bytes(HEAD, 'a.example,2020-04,5\nb.example,2020-04,\0\n'),
    'a letter that never ends': bytes(HEAD, 'a.example,2020年4月,5\nb.example,2020', [0xe5, 0xb9]),
  };
  for (const [name, all] of Object.entries(files)) {
    test(name, async () => {
      const whole = await readBytes(all, 'x.csv');
      for (let size = 1; size <= 40; size += 1)
        expect(await readBytes(cut(all, size), 'x.csv')).toEqual(whole);
      expect(whole.observations).toHaveLength(1);
      expect(whole.file.encoding).toBe(name === 'byte order mark' ? 'UTF-8 (BOM)' : 'UTF-8');
      const errors = whole.problems
        .filter((one) => one.severity === 'error')
        .map((one) => [one.code, one.place.row]);
      expect(errors).toEqual(name === 'byte order mark' ? [] : [['table.not-utf8', 3]]);
    });
  }

  test('a row that is too long is refused, in one piece or in many', async () => {
    const all = bytes(HEAD, 'x'.repeat(4_100_000), ',2020-04,5\n');
    for (const size of [all.length, 65_536]) {
      const problems = besides(await readBytes(cut(all, size), 'x.csv'));
      expect(problems.map((one) => [one.code, one.place.row])).toEqual([['table.row-too-long', 2]]);
    }
  });
});

describe('what a table is, and what is missing in it', () => {
  const read = (text: string) => readBytes(bytes(text), 'x.csv');

  test('a counter of page views that names its site stays a counter', async () => {
    const { recognised, observations } = await read(
      'site,title,period,page_views\na.example,T1,2020-01,5\na.example,T2,2020-01,7\n',
    );
    expect(recognised.map((one) => one.format)).toEqual(['counter']);
    expect(observations.map((one) => [one.title, one.value])).toEqual([
      ['T1', '5'],
      ['T2', '7'],
    ]);
  });

  test('a missing day is called by its day, not by its month', async () => {
    const { problems } = await read(`${HEAD}a.example,2020-01-05,1\na.example,2020-01-07,1\n`);
    expect(problems.find((one) => one.code === 'traffic.missing-months')?.value).toBe(
      '2020-01-06/2020-01-06',
    );
  });

  test('the order of rows does not change what overlaps', async () => {
    const rows = ['a.example,2020-01,1', 'a.example,2020-01,1', 'a.example,2020-01-01/2020-02-29,3'];
    const codes = async (order: string[]) =>
      besides(await read(HEAD + order.join('\n')))
        .map((one) => one.code)
        .sort();
    const expected = await codes(rows);
    expect(expected).toEqual(['traffic.overlapping', 'traffic.repeated']);
    expect(await codes([rows[0], rows[2], rows[1]] as string[])).toEqual(expected);
  });

  test('a row with a bad date brings no second error upon a good one', async () => {
    const problems = besides(await read(`${HEAD}a.example,2020-01,1\na.example,2020-13,2\n`));
    expect(problems.map((one) => [one.code, one.place.row])).toEqual([['traffic.bad-date', 3]]);
  });
});
