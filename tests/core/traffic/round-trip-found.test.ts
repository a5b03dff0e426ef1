import { describe, expect, test } from 'vitest';
import { bytesOf } from './bytes.js';
import { read, readBytes, saying, told } from './reading.js';

/** What the files of the round trip have shown to go wrong, each in its smallest form. */

const errors = (traffic: Parameters<typeof told>[0]) =>
  told(traffic).filter((one) => !one.startsWith('note'));

describe('figures', () => {
  test('an end that belongs to a masked figure is raised by one in the European way too', async () => {
    const lines = ['date;site;visits', '2020-01;a.example;≤ 5.000', '2020-02;a.example;1.234,5'];
    expect((await read(lines)).observations.map(saying)).toEqual([
      'a.example visits 2020-01-01/2020-01-31 = [0, 5001)',
      'a.example visits 2020-02-01/2020-02-29 = 1234.5',
    ]);
  });

  test('a row of totals that is stored as numbers keeps their points among decimal commas', async () => {
    const rows = [{ visits: '40,9' }, { visits: 0.013 }].map((row, at) => ({
      site: 'a.example',
      date: `2020-0${at + 1}`,
      ...row,
    }));
    const json = JSON.stringify([...rows, { site: 'a.example', date: 'Total', visits: 40.913 }]);
    const traffic = await readBytes(bytesOf(json), 'a.json');
    expect(told(traffic).filter((one) => one.includes('totals'))).toEqual(['note traffic.totals-row 1:117']);
  });
});

describe('what columns mean', () => {
  const sums = async (header: string, row: string) => {
    const traffic = await read([header, row]);
    expect(errors(traffic)).toEqual([]);
    return traffic.observations.map(saying);
  };

  test('days from and to are periods of their own: nobody is asked whether figures are averages', async () => {
    const days = '2020-01-01,2020-03-31';
    expect(await sums('from,to,site,country,share,visits', `${days},a.example,JP,50%,90`)).toEqual([
      'a.example JP share 2020-01-01/2020-03-31 = 0.50',
      'a.example JP visits 2020-01-01/2020-03-31 = 90',
    ]);
    const header = 'from,to,site,visits,pages per visit,visit duration';
    expect(await sums(header, `${days},a.example,90,2,3`)).toContain(
      'a.example visits 2020-01-01/2020-03-31 = 90',
    );
  });

  test('beside the views of a counter, other figures are read as well', async () => {
    expect(await sums('title,date,views,visits,total page views', 'T,2020-01,5,6,7')).toEqual([
      'T views 2020-01-01/2020-01-31 = 5',
      'T visits 2020-01-01/2020-01-31 = 6',
      'T pageViews 2020-01-01/2020-01-31 = 7',
    ]);
  });

  test('the name of a figure is no domain, even with a point in it', async () => {
    const traffic = await read(['date,avg.visitduration', '2020-01,95'], { site: 'a.example' });
    expect(traffic.observations.map(saying)).toEqual(['a.example visitDuration 2020-01-01/2020-01-31 = 95']);
  });

  test('a share beside no country is an error, and no figure of an unnamed one', async () => {
    const traffic = await read(['date,site,country_1,share_1', '2020-01,a.example,,20%']);
    expect(errors(traffic)).toEqual(['error traffic.empty-cell 2:3']);
    expect(traffic.observations).toEqual([]);
  });
});

describe('which rows are data', () => {
  test.each([
    ['a title that begins with #', ['title,period,views', 'A,2020-01,5', '#1 hit,2020-01,6', 'B,2020-01,7']],
    [
      'dates in words below a blank row',
      [
        'from,to,title,views',
        '2020-01-01,2020-01-01,A,5',
        '',
        '2020年1月1日,2020年1月2日,B,6万',
        '2020-01,2020-01,C,7',
      ],
    ],
    [
      'a site without figures below a blank row',
      ['site,Jan 2020', 'a.example,5', '', 'b.example,', 'c.example,7'],
    ],
  ])('%s', async (_, lines) => {
    const traffic = await read(lines, lines[0]?.startsWith('site') ? { metric: 'visits' } : {});
    expect(errors(traffic).filter((one) => !one.includes('empty-figures'))).toEqual([]);
    expect(traffic.observations).toHaveLength(3);
  });

  test('a table of pairs that is left out below another is told', async () => {
    const traffic = await read(['title,period,views', 'A,,5', '', 'B,,', 'C,,7']);
    expect(errors(traffic)).toEqual(['warning traffic.table-left-out 5']);
  });
});

describe('what stands around tables of JSON', () => {
  const visits = (value: number) => [{ date: '2020-01', visits: value }];

  test('what is nearest to a table goes first, and holds for no other', async () => {
    const json = {
      country: 'US',
      data: [
        { site: 'a.example', country: 'JP', visits: visits(5) },
        { site: 'b.example', visits: visits(6) },
      ],
    };
    const traffic = await readBytes(bytesOf(JSON.stringify(json)), 'a.json');
    expect(traffic.observations.map(saying)).toEqual([
      'a.example JP visits 2020-01-01/2020-01-31 = 5',
      'b.example US visits 2020-01-01/2020-01-31 = 6',
    ]);
  });
});

describe('the delimiter', () => {
  test.each([
    [
      'blank rows of separators alone',
      ',',
      ['source,visits,from,to,site', ',,,,', 'z;y,0,2035-06-01,2035-06-30,a.example', ',,,,'],
    ],
    [
      'dates with points over columns, and titles with commas',
      '\t',
      ['site\t12.6.2000\ttitle', 'a.example\t526\tcomma, inside', 'a.example\t528\tA, B'],
    ],
    [
      'lines above that are filled up',
      ';',
      ['region;388;', '', 'date;a.example;b.example', '2020-01;0,5 bn;1,5 bn', '2020-02;1,5 bn;2,5 bn'],
    ],
    [
      'lines within quotes',
      '\t',
      ['views\tmemo\tperiod\ttitle\tx', '5\t\t2020-01\t"two\nlines"\tz;y', '6\t\t2020-02\t"two\nlines"\tz;y'],
    ],
  ])('%s', async (_, sign, lines) => {
    expect((await read(lines)).file.delimiter).toBe(sign);
  });
});
