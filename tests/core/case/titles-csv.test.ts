import { describe, expect, test } from 'vitest';
import { caseText, compute, found, reportOf, visits } from '../compute.js';

const beside = (more: Record<string, unknown> = {}) => caseText({ titles: { file: 'titles.csv' }, ...more });
const csv = (text: string) => ({ 'titles.csv': text });
const errorsOf = async (text: string, file: string) =>
  (await compute(text, csv(file))).problems
    .filter((one) => one.severity === 'error')
    .map(({ code, place, value }) => [code, place.file, place.row, place.column, value]);

describe('titles in a CSV beside the case', () => {
  test('English and Japanese headers say the same', async () => {
    const counter = { file: 'c.csv' };
    const files = { 'c.csv': 'title,period,views\nt,2020-04,10\n' };
    const english = 'id,name,plaintiff,units,fee,rate\nt,T,p,12,"1,100",80%\n';
    const japanese = '番号,作品名,原告,巻数,配信料,使用料率\nt,T,p,12,"1,100",80%\n';
    const reports = await Promise.all(
      [english, japanese].map((text) => reportOf(beside({ traffic: [counter] }), { ...csv(text), ...files })),
    );
    expect(reports[0]?.result.total.found).toBe('8800'); // 1100 x 0.8 x 10
    expect(reports[1]?.result).toEqual(reports[0]?.result);
    expect(reports[1]?.schedule).toEqual(reports[0]?.schedule);
  });

  test('headers are found whatever their case, width and spaces', async () => {
    const file = 'ＩＤ, Name ,PLAINTIFF,Fee Of All Units,UNITS\nt,T,p,300,3\n';
    expect((await reportOf(beside(), csv(file))).schedule[0]?.sites[0]?.fee).toBe('100'); // 300 / 3
  });

  test('the source of every figure is its cell', async () => {
    const file = 'id,name,plaintiff,share,fee,rate,claim\nt,T,p,0.5,110,0.8,7\n';
    const text = beside({
      traffic: [visits('2020-04', 100)],
      views: [{ way: 'title-share', pagesPerVisit: 1 }],
    });
    const report = await reportOf(text, csv(file));
    const cells = report.inputs
      .filter(({ source }) => source.file === 'titles.csv')
      .map(({ value, source }) => [value, source.kind, source.row, source.column]);
    expect(cells).toEqual([
      ['0.5', 'file', 2, 4],
      ['110', 'file', 2, 5],
      ['0.8', 'file', 2, 6],
      ['7', 'file', 2, 7],
    ]);
    expect(
      report.inputs.every(({ source }) => source.file === undefined || String(source.sha256).length === 64),
    ).toBe(true);
  });

  test('a figure bears the exhibit of its row, else that of the table', async () => {
    const file = 'id,name,plaintiff,fee,exhibit\nt,T,p,110,甲2\nu,U,p,120,\n';
    const text = beside({
      titles: { file: 'titles.csv', exhibit: '甲1' },
      traffic: ['t', 'u'].map((title) => ({ title, metric: 'views', value: 1 })),
    });
    const report = await reportOf(text, csv(file));
    const exhibits = report.inputs.filter(({ value }) => value === '110' || value === '120');
    expect(exhibits.map(({ source }) => source.exhibit)).toEqual(['甲2', '甲1']);
  });

  test('shares by site have a column each', async () => {
    const file = 'id,name,plaintiff,share:a,占有率：b\nt,T,p,0.1,0.2\n';
    const text = beside({
      sites: ['a', 'b'].map((id) => ({ id, name: id })),
      traffic: [visits('2020-04', 100, 'a'), visits('2020-04', 100, 'b')],
      views: [{ way: 'title-share', pagesPerVisit: 1 }],
    });
    const report = await reportOf(text, csv(file));
    expect(report.schedule[0]?.sites.map((one) => one.views)).toEqual(['10', '20']);
    expect(report.inputs.find((one) => one.value === '0.2')?.source).toMatchObject({ row: 2, column: 5 });
  });

  test('a cell may name several sites', async () => {
    const file = 'id,name,plaintiff,sites\nt,T,p,a; b\n';
    const sites = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
    const traffic = sites.map(({ id }) => ({ site: id, title: 't', metric: 'views', value: 1 }));
    const report = await reportOf(beside({ sites, traffic }), csv(file));
    expect(report.schedule[0]?.sites.map((one) => one.site)).toEqual(['a', 'b']);
  });

  test('an empty cell is a field that is not given', async () => {
    const file = 'id,name,plaintiff,fee,rate,units\nt,T,p,,,\n';
    const report = await reportOf(beside({ fee: 5, rate: 0.5 }), csv(file));
    expect(report.result.total.found).toBe('2500'); // 5 x 0.5 x 1000
  });

  test('a byte order mark, CRLF and blank rows do no harm; blank rows are counted', async () => {
    const file = '\uFEFFid,name,plaintiff,fee\r\n\r\nt,T,p,110\r\n';
    const report = await reportOf(beside(), csv(file));
    expect(report.inputs.find((one) => one.value === '110')?.source).toMatchObject({ row: 3, column: 4 });
  });

  test('hundreds of titles are read, each with its own figures', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `t${at},T${at},p,${at}`);
    const file = `id,name,plaintiff,fee\n${rows.join('\n')}\n`;
    const traffic = rows.map((_, at) => ({ title: `t${at}`, metric: 'views', value: 2 }));
    const report = await reportOf(beside({ traffic }), csv(file));
    expect(report.result.total.found).toBe(String(2 * ((299 * 300) / 2))); // 2 x (0 + 1 + … + 299)
  });
});

describe('errors of the table have row and column', () => {
  const head = 'id,name,plaintiff,fee,rate,units\n';

  test.each([
    ['a negative fee', 't,T,p,-1,1,1', 'case.out-of-range', 4, '-1'],
    ['a fee in words', 't,T,p,free,1,1', 'case.bad-number', 4, 'free'],
    ['NaN', 't,T,p,NaN,1,1', 'case.bad-number', 4, 'NaN'],
    ['1e400', 't,T,p,1e400,1,1', 'case.bad-number', 4, '1e400'],
    ['a rate above 1', 't,T,p,1,80,1', 'royalty.rate-above-one', 5, '80'],
    ['no units', 't,T,p,1,1,0', 'case.out-of-range', 6, '0'],
    ['an unknown plaintiff', 't,T,q,1,1,1', 'case.unknown-id', 3, 'q'],
  ])('%s', async (_, row, code, column, value) => {
    expect(await errorsOf(beside(), `${head}${row}\n`)).toEqual([[code, 'titles.csv', 2, column, value]]);
  });

  test('all of them are reported together', async () => {
    const file = `${head}t,T,p,-1,80,1\nu,U,p,1,1,x\n`;
    expect((await errorsOf(beside(), file)).map(([code, , row, column]) => [code, row, column])).toEqual([
      ['case.out-of-range', 2, 4],
      ['royalty.rate-above-one', 2, 5],
      ['case.bad-number', 3, 6],
    ]);
  });

  test('a doubled id is told at its second row, and names the first', async () => {
    const file = `${head}t,T,p,1,1,1\nt,U,p,1,1,1\n`;
    const [error, ...others] = await found('case.duplicate-id', beside(), csv(file));
    expect(error?.place).toEqual({ file: 'titles.csv', row: 3, column: 1 });
    expect(error?.message.en).toContain('titles.csv:2');
    expect(others).toEqual([]);
  });

  test('an unknown column is refused with the nearest one', async () => {
    const [error] = await found('case.unknown-key', beside(), csv('id,name,plaintif\nt,T,p\n'));
    expect(error?.place).toEqual({ file: 'titles.csv', row: 1, column: 3 });
    expect(error?.hint.en).toContain('plaintiff');
  });

  test('columns that mean something to JavaScript are unknown columns', async () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      const [error] = await found('case.unknown-key', beside(), csv(`id,name,plaintiff,${name}\nt,T,p,1\n`));
      expect(error?.value).toBe(name);
    }
  });

  test.each([
    ['a title without a plaintiff', 'id,name,plaintiff\nt,T,\n', 'case.title-without-plaintiff', 2],
    ['a title without an id', 'id,name,plaintiff\n,T,p\n', 'case.missing', 2],
    ['a short row', 'id,name,plaintiff\nt,T\n', 'table.short-row', 2],
    ['a row that is too long', 'id,name,plaintiff\nt,T,p,x\n', 'table.short-row', 2],
    ['a header that stands twice', 'id,name,plaintiff,id\nt,T,p,u\n', 'table.duplicate-header', 1],
    ['a broken quote', 'id,name,plaintiff\nt,"T,p\n', 'table.broken-quote', 2],
    ['an empty file', '', 'table.empty', undefined],
    ['a header alone', 'id,name,plaintiff\n', 'table.no-rows', undefined],
  ])('%s', async (_, file, code, row) => {
    const errors = await errorsOf(beside({ traffic: [visits('2020-04', 1)] }), file);
    expect(errors[0]?.slice(0, 3)).toEqual([code, 'titles.csv', row]);
  });

  test('a notice for a title that the table does not have is told in the case', async () => {
    const text = beside({ notices: [{ date: '2020-04-10', to: 'd', title: 'tt', site: 's' }] });
    const [error] = await found('case.unknown-id', text, csv('id,name,plaintiff\nt,T,p\n'));
    expect(error).toMatchObject({
      value: 'tt',
      place: { file: 'case.yaml', path: 'notices[0].title', row: 1 },
    });
    expect(error?.hint.en).toBe('Ids of titles: t.');
  });

  test('a table that is missing is told in the case', async () => {
    const [error] = await found('case.file-missing', beside());
    expect(error).toMatchObject({
      severity: 'error',
      value: 'titles.csv',
      place: { path: 'titles.file', row: 1 },
    });
  });
});
