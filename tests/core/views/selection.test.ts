import { describe, expect, test } from 'vitest';
import { caseText, compute, found, reportOf, visits } from '../compute.js';

const head = 'domain,country,date,all_traffic_visits,desktop_visits,mobile_visits\n';
const rows = 's.example,WW,2020-04,1000,300,700\ns.example,JP,2020-04,600,100,500\n';
const files = { 'traffic.csv': head + rows };
const shared = (views: object, more: Record<string, unknown> = {}) =>
  caseText({
    sites: [{ id: 's', name: 'S', domains: ['s.example'] }],
    titles: [{ id: 't', name: 'T', plaintiff: 'p', share: 1 }],
    traffic: [{ file: 'traffic.csv' }],
    views: [{ way: 'title-share', pagesPerVisit: 1, ...views }],
    ...more,
  });
const viewsOf = async (text: string, held = files) =>
  (await reportOf(text, held)).schedule[0]?.sites[0]?.views;

describe('which figures of the files are used', () => {
  test.each([
    [{}, '1000'],
    [{ country: 'JP' }, '600'],
    [{ device: 'mobile' }, '700'],
    [{ country: 'JP', device: 'desktop' }, '100'],
  ])('%o takes %s', async (views, expected) => {
    expect(await viewsOf(shared(views))).toBe(expected);
  });

  test('a country that the files do not hold is an error that lists what they hold', async () => {
    const [error] = await found('views.no-observations', shared({ country: 'US' }), files);
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('visits US all');
    expect(error?.place.path).toBe('views[0]');
    expect(error?.hint.en).toContain('s.example visits, s.example visits desktop, s.example visits mobile');
  });

  test('a site that no file names is an error that tells to add a file', async () => {
    const text = shared({}, { sites: [{ id: 's', name: 'S', domains: ['elsewhere.example'] }] });
    const [error] = await found('views.no-observations', text, files);
    expect(error?.hint.en).toContain('Add a file under traffic');
  });
});

describe('figures that are not there', () => {
  const held = (april: string, may: string) => ({
    'traffic.csv':
      'domain,country,date,all_traffic_visits\n' +
      `s.example,WW,2020-04,${april}\ns.example,WW,2020-05,${may}\n`,
  });

  test('a masked value is left out, with a warning that says so', async () => {
    const masked = held('1000', '"< 5,000"');
    expect(await viewsOf(shared({}), masked)).toBe('1000');
    const [warning] = await found('views.masked-left-out', shared({}), masked);
    expect(warning?.severity).toBe('warning');
    expect(warning?.place).toEqual({ file: 'traffic.csv', row: 3, column: 4 });
    expect(warning?.message.en).toContain('2020-05-01/2020-05-31');
  });

  test('with masked values alone nothing can be built', async () => {
    const { assessment, problems } = await compute(shared({}), held('<5000', '<5000'));
    expect(assessment).toBeUndefined();
    expect(problems.map((one) => one.code)).toContain('views.no-observations');
  });

  test('a zero is a figure, an empty cell is none', async () => {
    const period = { from: '2020-04-01', to: '2020-05-31' };
    expect(await found('views.uncovered-days', shared({}, { period }), held('1000', '0'))).toEqual([]);
    const [warning] = await found('views.uncovered-days', shared({}, { period }), held('1000', ''));
    expect(warning?.severity).toBe('warning');
    expect(warning?.value).toBe('2020-05-01/2020-05-31');
  });

  test('days before, between and after the figures are warned of, never filled in', async () => {
    const text = shared(
      {},
      {
        traffic: [visits('2020-04', 1), visits('2020-06', 2)],
        period: { from: '2020-03-30', to: '2020-07-02' },
      },
    );
    expect((await reportOf(text)).schedule[0]?.sites[0]?.views).toBe('3');
    const [warning] = await found('views.uncovered-days', text);
    expect(warning?.value).toBe('2020-03-30/2020-03-31, 2020-05-01/2020-05-31, 2020-07-01/2020-07-02');
  });
});

describe('shares of a site', () => {
  const two = (first: unknown, second: unknown) =>
    shared(
      {},
      {
        titles: [
          { id: 't', name: 'T', plaintiff: 'p', share: first },
          { id: 'u', name: 'U', plaintiff: 'p', share: second },
        ],
      },
    );

  test('titles that share more than the whole of a site are an error', async () => {
    const [error] = await found('views.shares-above-whole', two(0.6, 0.5), files);
    expect(error?.severity).toBe('error');
    expect(error?.value).toBe('1.1');
  });

  test('exactly the whole is allowed, in thirds too', async () => {
    expect(await found('views.shares-above-whole', two('1/3', '2/3'), files)).toEqual([]);
  });

  test('the shares of different sites are not added', async () => {
    const text = shared(
      {},
      {
        sites: [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B' },
        ],
        titles: [{ id: 't', name: 'T', plaintiff: 'p', share: { bySite: { a: 0.8, b: 0.7 } } }],
        traffic: [visits('2020-04', 10, 'a'), visits('2020-04', 10, 'b')],
      },
    );
    expect((await reportOf(text)).schedule[0]?.sites.map((one) => one.views)).toEqual(['8', '7']);
  });
});
