import { describe, expect, test } from 'vitest';
import { besides, read, saying, told } from './reading.js';

const visits = { metric: 'visits' } as const;

describe('dates', () => {
  test('dates that are all the first of a month stand for the whole months, with a note', async () => {
    const traffic = await read(['Date,a.example', '2020-01-01,5', '2020-02-01,6'], visits);
    expect(traffic.observations.map(saying)).toEqual([
      'a.example visits 2020-01-01/2020-01-31 = 5',
      'a.example visits 2020-02-01/2020-02-29 = 6',
    ]);
    expect(besides(traffic)).toEqual(['note traffic.months-assumed']);
  });

  test('a file of single days stays a file of single days, its first of the month too', async () => {
    const traffic = await read(['Date,a.example', '2020-01-31,5', '2020-02-01,6', '2020-02-02,7'], visits);
    expect(traffic.observations.map(saying)).toEqual([
      'a.example visits 2020-01-31/2020-01-31 = 5',
      'a.example visits 2020-02-01/2020-02-01 = 6',
      'a.example visits 2020-02-02/2020-02-02 = 7',
    ]);
    expect(besides(traffic)).toEqual(['note traffic.part-months 1']);
  });

  test('one later day anywhere in the file settles it for all sites', async () => {
    const { observations } = await read(
      ['domain,date,visits', 'a.example,2020-01-01,5', 'b.example,2020-01-01,6', 'b.example,2020-01-02,7'],
      {},
    );
    expect(observations.map((one) => one.period?.to)).toEqual(['2020-01-01', '2020-01-01', '2020-01-02']);
  });

  test('months and spans that are written as such need no assumption', async () => {
    const traffic = await read(['Date,a.example', '2020-01,5', '2020-02-01/2020-02-01,6'], visits);
    expect(traffic.observations.map((one) => one.period?.to)).toEqual(['2020-01-31', '2020-02-01']);
    expect(told(traffic)).not.toContain('note traffic.months-assumed');
  });

  test.each(['2021-02-30', 'Total', ''])('the date %j is an error at its cell', async (date) => {
    const traffic = await read(['Date,a.example', `${date},5`], visits);
    expect(besides(traffic)).toEqual(['error traffic.bad-date 2:1']);
    expect(traffic.problems.find((one) => one.code === 'traffic.bad-date')?.value).toBe(date);
    expect(traffic.observations).toEqual([]);
  });

  test('a bad date is told once, with the number of its rows', async () => {
    const traffic = await read(
      ['Date,a.example', '2020-13,5', '2020-13,6', '2020-14,7', '2020-13,8'],
      visits,
    );
    expect(besides(traffic)).toEqual(['error traffic.bad-date 2:1', 'error traffic.bad-date 4:1']);
    const [first, second] = traffic.problems.filter((one) => one.code === 'traffic.bad-date');
    expect([first?.value, second?.value]).toEqual(['2020-13', '2020-14']);
    expect(first?.message.en).toContain('2 more rows');
    expect(second?.message.en).not.toContain('more rows');
  });

  test('where nothing tells the day from the month, it is asked at the cell', async () => {
    const traffic = await read(['Date,a.example', '02/01/2015,5'], visits);
    expect(besides(traffic)).toEqual(['error traffic.which-dates 2:1']);
    const [asked] = traffic.problems.filter((one) => one.code === 'traffic.which-dates');
    expect(asked?.value).toBe('02/01/2015');
    expect(asked?.mapping?.[0]).toMatch(/^dates: dmy /);
    expect(traffic.observations).toEqual([]);
  });

  test('another date of the column tells them', async () => {
    const traffic = await read(['Date,a.example', '12/01/2015,5', '13/01/2015,6'], visits);
    expect(traffic.observations.map((one) => one.period?.from)).toEqual(['2015-01-12', '2015-01-13']);
    expect(besides(traffic)).toEqual(['note traffic.part-months 1']);
  });

  test.each([
    ['Total', '11', 'note traffic.totals-row 4:1'],
    ['合計', '12', 'warning traffic.totals-differ 4:2'],
  ])('%s below the data is no date, but a sum to check: %s', async (name, sum, expected) => {
    const traffic = await read(['Date,a.example', '2020-01,5', '2020-02,6', `${name},${sum}`], visits);
    expect(besides(traffic)).toEqual([expected]);
    expect(traffic.observations.map((one) => one.value)).toEqual(['5', '6']);
  });
});
