import { describe, expect, test } from 'vitest';
import { caseText, found, reportOf } from '../compute.js';

const file = { traffic: [{ file: 'counter.csv' }] };

describe('views as the site itself counted them (UFC on Niconico, 2013-05-17)', () => {
  test('the counts of the months are added up', async () => {
    const csv = 'title,period,views\nt,2020-04,1200\nt,2020-05,800.5\n';
    const report = await reportOf(caseText(file), { 'counter.csv': csv });
    expect(report.schedule[0]?.sites[0]?.views).toBe('2000.5'); // 1200 + 800.5
    expect(report.lines.map(({ month, views }) => [month, views])).toEqual([
      ['2020-04', '1200'],
      ['2020-05', '800.5'],
    ]);
  });

  test('a counter may call the title by its name', async () => {
    const csv = 'title,period,views\nT,2020-04,70\n';
    const report = await reportOf(caseText(file), { 'counter.csv': csv });
    expect(report.schedule[0]?.sites[0]?.views).toBe('70');
  });

  test('a counter that names its site counts for that site alone', async () => {
    const sites = ['a', 'b'].map((id) => ({ id, name: id.toUpperCase(), domains: [`${id}.example`] }));
    const csv = 'title,site,period,views\nt,a.example,2020-04,70\nt,b.example,2020-04,5\n';
    const report = await reportOf(caseText({ ...file, sites }), { 'counter.csv': csv });
    expect(report.schedule[0]?.sites.map(({ site, views }) => [site, views])).toEqual([
      ['a', '70'],
      ['b', '5'],
    ]);
  });

  test('the count of another title is not counted, and that is said', async () => {
    const csv = 'title,period,views\nt,2020-04,70\nother,2020-04,9\n';
    const files = { 'counter.csv': csv };
    expect((await reportOf(caseText(file), files)).schedule[0]?.sites[0]?.views).toBe('70');
    const [warning] = await found('traffic.not-in-case', caseText(file), files);
    expect(warning?.severity).toBe('warning');
    expect(warning?.value).toBe('other');
    expect(warning?.place).toEqual({ file: 'counter.csv', row: 3, column: 3 });
  });

  test('a figure without a period is counted whole where nothing bounds the days', async () => {
    const report = await reportOf(caseText());
    expect(report.schedule[0]?.sites[0]?.views).toBe('1000');
    expect(report.lines[0]?.month).toBe('');
  });

  test('a figure without a period cannot be placed in bounded days', async () => {
    const [error] = await found('views.undated', caseText({ period: { from: '2020-04-01' } }));
    expect(error?.severity).toBe('error');
    expect(error?.place.path).toBe('traffic[0].value');
  });
});
