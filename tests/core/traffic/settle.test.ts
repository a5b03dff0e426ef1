import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gaps } from '../../../packages/core/src/traffic/gaps.js';
import type { Observation } from '../../../packages/core/src/traffic/observation.js';
import { ObservationTable } from '../../../packages/core/src/traffic/observation-table.js';
import { settle } from '../../../packages/core/src/traffic/settle.js';
import { besides, read, saying, told, type Whole } from './reading.js';

const header = 'domain,date,visits';

const problemOf = ({ problems }: Whole, code: string) => problems.find((one) => one.code === code);

describe('the same thing twice', () => {
  test('with the same value it is counted once, with a note that shows both places', async () => {
    const traffic = await read([header, 'a.example,2020-01,"1,000"', 'a.example,2020-01,1000']);
    expect(traffic.observations.map(saying)).toEqual(['a.example visits 2020-01-01/2020-01-31 = 1000']);
    expect(traffic.observations[0]?.source.place?.row).toBe(2);
    expect(besides(traffic)).toEqual(['note traffic.repeated 3:3']);
    expect(problemOf(traffic, 'traffic.repeated')?.message.en).toContain('a.csv:2:3');
  });

  test('with different values it is an error that shows both places and both values', async () => {
    const traffic = await read([header, 'a.example,2020-01,1000', 'A.example,2020/1,1001']);
    expect(besides(traffic)).toEqual(['error traffic.disagreeing 3:3']);
    const disagreeing = problemOf(traffic, 'traffic.disagreeing');
    expect(disagreeing?.value).toBe('1001');
    for (const text of ['a.csv:2:3', '1001', '1000']) expect(disagreeing?.message.ja).toContain(text);
  });

  const twice = (a: string, b: string) => read([header, `a.example,2020-01,${a}`, `a.example,2020-01,${b}`]);

  test('zeros at the end make no other value', async () => {
    expect(besides(await twice('100', '100.0'))).toEqual(['note traffic.repeated 3:3']);
    expect(besides(await twice('0.50', '0.5'))).toEqual(['note traffic.repeated 3:3']);
    expect(besides(await twice('100', '10.0'))).toEqual(['error traffic.disagreeing 3:3']);
    expect(besides(await twice('100', '1'))).toEqual(['error traffic.disagreeing 3:3']);
  });

  test('a masked figure agrees only with the same mask', async () => {
    expect(told(await twice('<5000', '"< 5,000"'))).toContain('note traffic.repeated 3:3');
    expect(told(await twice('<5000', '4000'))).toContain('error traffic.disagreeing 3:3');
    expect(told(await twice('<5000', '<4000'))).toContain('error traffic.disagreeing 3:3');
  });

  describe.each([
    ['before it', 'N/A', '7'],
    ['after it', '7', ''],
  ])('an empty cell %s', (_, first, second) => {
    test('neither repeats a figure nor contradicts it', async () => {
      const traffic = await twice(first, second);
      expect(traffic.observations.map(saying)).toEqual(['a.example visits 2020-01-01/2020-01-31 = 7']);
      const others = besides(traffic).filter((one) => !one.startsWith('warning traffic.empty-figures '));
      expect(others).toEqual([]);
    });

    test('is no figure that is missing, since the other row gives it', async () => {
      expect(besides(await twice(first, second))).toEqual([]);
    });
  });

  test('two empty cells are one missing figure', async () => {
    const traffic = await twice('N/A', '-');
    expect(traffic.observations.map(saying)).toEqual(['a.example visits 2020-01-01/2020-01-31 = missing']);
    expect(told(traffic).filter((one) => one.startsWith('error'))).toEqual([]);
  });

  test('another site, country, device, metric or title is another thing', async () => {
    const traffic = await read([
      'domain,country,date,visits,mobile_visits,page_views',
      'a.example,JP,2020-01,1,2,3',
      'a.example,US,2020-01,4,5,6',
      'b.example,JP,2020-01,7,8,9',
    ]);
    expect(traffic.observations).toHaveLength(9);
    expect(besides(traffic)).toEqual(['note traffic.several-kinds', 'note traffic.several-kinds']);
    expect(told(await read(['title,period,views', 'T,2020-01,1', 'U,2020-01,2']))).toEqual([]);
  });
});

describe('periods that overlap', () => {
  test.each([
    ['a month and a span that holds it', '2020-01', '2020-01-01/2020-03-31'],
    ['a month and a day of it', '2020-01', '2020-01-15'],
    ['two spans with one common day', '2020-01-01/2020-01-15', '2020-01-15/2020-01-31'],
  ])('%s are an error at the later', async (_, first, second) => {
    const traffic = await read([header, `a.example,${first},1`, `a.example,${second},2`]);
    expect(besides(traffic)).toEqual(['error traffic.overlapping 3:3']);
    expect(problemOf(traffic, 'traffic.overlapping')?.message.en).toContain('a.csv:2:3');
  });

  test('a long span is compared with all that follow, not with its neighbour alone', async () => {
    const traffic = await read([
      header,
      'a.example,2020-01-01/2020-12-31,1',
      'a.example,2020-02,1',
      'a.example,2020-03,1',
    ]);
    expect(besides(traffic)).toEqual(['error traffic.overlapping 3:3', 'error traffic.overlapping 4:3']);
  });

  test('a total without a period beside a month would count its days twice', async () => {
    const traffic = await read(['title,period,views', 'T,,100', 'T,2020-01,5']);
    expect(told(traffic)).toEqual(['error traffic.overlapping 3:3']);
  });

  test('neighbours do not overlap', async () => {
    expect(besides(await read([header, 'a.example,2020-01,1', 'a.example,2020-02,1']))).toEqual([]);
  });
});

describe('months that are missing', () => {
  const missing = async (...dates: string[]) => {
    const { problems } = await read([header, ...dates.map((date) => `a.example,${date},1`)]);
    const others = problems.filter((one) => one.code !== 'traffic.assumed-all');
    return others.map((one) => `${one.severity} ${one.code}: ${one.value}`);
  };

  test('between the first and the last are named in one warning for each series', async () => {
    expect(await missing('2020-01', '2020-03', '2020-05')).toEqual([
      'warning traffic.missing-months: 2020-02, 2020-04',
    ]);
    expect(await missing('2020-01', '2020-05')).toEqual([
      'warning traffic.missing-months: 2020-02-01/2020-04-30',
    ]);
  });

  test('over the end of a year too', async () => {
    expect(await missing('2019-11', '2020-01')).toEqual(['warning traffic.missing-months: 2019-12']);
  });

  test('before the first and after the last are nobody’s gap', async () => {
    expect(await missing('2020-02', '2020-03')).toEqual([]);
  });

  test('the message names the series', async () => {
    const { problems } = await read([
      'domain,country,date,mobile_visits',
      'a.example,JP,2020-01,1',
      'a.example,JP,2020-03,1',
    ]);
    expect(problems[0]?.message.en).toContain('a.example visits mobile JP: no figure for 2020-02');
  });

  test('a month whose figure is missing is a gap, a masked one is not', async () => {
    const middle = (figure: string) =>
      read([header, 'a.example,2020-01,1', `a.example,2020-02,${figure}`, 'a.example,2020-03,1']);
    expect(told(await middle('N/A'))).toContain('warning traffic.missing-months');
    expect(told(await middle('<5000'))).not.toContain('warning traffic.missing-months');
  });
});

describe('the order of the rows', () => {
  const places = fc.uniqueArray(fc.tuple(fc.nat(2), fc.nat(23)), {
    minLength: 1,
    maxLength: 20,
    selector: String,
  });
  const month = (count: number) =>
    `${2020 + Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;

  /** Figures of up to three sites over two years, some of them twice; the same month has one value. */
  const observed = fc.tuple(places, fc.array(fc.nat(19), { maxLength: 5 })).map(([cells, again]) => {
    const all = [...cells, ...again.map((pick) => cells[pick % cells.length] as [number, number])];
    return all.map(([site, at], row): Observation => {
      const period = { from: `${month(at)}-01`, to: `${month(at)}-28` };
      const source = { kind: 'file', place: { file: 'a.csv', row: row + 2, column: 3 } } as const;
      const value = String(site * 100 + at);
      return {
        site: `${site}.example`,
        period,
        country: 'WW',
        device: 'all',
        metric: 'visits',
        value,
        quality: 'ok',
        source,
      };
    });
  });

  const shuffled = observed.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );

  /** Settles figures that come in the order given. */
  const settled = (rows: readonly Observation[]) => {
    const table = new ObservationTable();
    for (const row of rows) table.addObservation(row);
    const { observations, problems } = settle(table);
    return { kept: observations, observations: [...observations], problems };
  };

  test('changes neither what is kept nor what is told', () => {
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const [first, second] = [settled(rows), settled(others)];
        expect(second.observations.map(saying).sort()).toEqual(first.observations.map(saying).sort());
        expect(second.problems.map((one) => one.code)).toEqual(first.problems.map((one) => one.code));
        const warned = [first, second].map(({ kept }) =>
          gaps(kept, 'a.csv')
            .map((one) => one.message.en)
            .sort(),
        );
        expect(warned[1]).toEqual(warned[0]);
      }),
    );
  });

  test('each thing is kept once, and its series runs in the order of time', () => {
    fc.assert(
      fc.property(shuffled, ([, rows]) => {
        const { observations, problems } = settled(rows);
        expect(observations.map(saying).sort()).toEqual([...new Set(rows.map(saying))].sort());
        expect(problems).toHaveLength(rows.length - observations.length);
        for (const site of new Set(rows.map((row) => row.site))) {
          const starts = observations.filter((one) => one.site === site).map((one) => one.period?.from);
          expect(starts).toEqual([...starts].sort());
        }
      }),
    );
  });

  test('disagreeing rows are an error in any order', () => {
    fc.assert(
      fc.property(shuffled, fc.nat(99), ([, rows], pick) => {
        const odd = { ...(rows[pick % rows.length] as Observation), value: '1000000' };
        expect(settled([odd, ...rows]).problems.some((one) => one.code === 'traffic.disagreeing')).toBe(true);
        expect(settled([...rows, odd]).problems.some((one) => one.code === 'traffic.disagreeing')).toBe(true);
      }),
    );
  });
});
