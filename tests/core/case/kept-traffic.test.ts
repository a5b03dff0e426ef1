import type { Evidence } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../traffic/bytes.js';
import { type Files, Page, type Serials } from './keeping-page.js';

const COUNTS = 'date,domain,visits\n2020-04-01,s.example,100\n2020-04-01,z.example,7\n';
const HEAD = [
  'format: songai.case/1',
  'name: Test',
  'plaintiffs: [{ id: p, name: P }]',
  'defendants: [{ id: d, name: D, liability: { start: whole, reason: ran the site } }]',
  'sites: [{ id: s, name: S, domains: [s.example] }]',
  'titles: [{ id: t, name: T, plaintiff: p }]',
  'traffic:',
];
const STATED = '  - { title: t, from: 2020-05-01, to: 2020-05-31, metric: views, value: 310 }';
const caseOf = (...traffic: readonly string[]) =>
  `${[...HEAD, ...traffic, 'views: [{ way: counter }]', 'fee: 1', 'rate: 1'].join('\n')}\n`;
const A = '  - { file: a.csv }';
const B = '  - { file: b.csv }';

const pageOf = (files: Files, serials: Serials) => new Page((file) => files[file] ?? 'missing', serials);
const rowsOf = ({ problems }: Evidence, code: string) =>
  problems.filter((one) => one.code === code).map(({ place }) => place.row);

describe('what is said of figures that the case states itself', () => {
  const text = caseOf(A, STATED, STATED);
  const files = { 'a.csv': [bytesOf(COUNTS)] };

  test('stands where they stand now, though it was found before they moved', async () => {
    const page = pageOf(files, { 'a.csv': '1' });
    const before = await page.read(text);
    const after = await page.read(`# one\n\n# two\n${text}`);
    expect([before.opened, after.opened]).toEqual([1, 0]);
    expect(rowsOf(before.evidence, 'traffic.repeated')).toEqual([10]);
    expect(rowsOf(after.evidence, 'traffic.repeated')).toEqual([13]);
    expect(await page.opens(`# three\n${text}`)).toBe(0);
  });

  test('is found anew where one of them changes', async () => {
    const page = pageOf(files, { 'a.csv': '1' });
    await page.read(text);
    expect(await page.opens(text.replace('310 }', '311 }'))).toBe(1);
    expect(await page.opens(text.replace(`${A}\n`, ''))).toBe(0);
    expect(await page.opens(text)).toBe(1);
  });
});

describe('figures of titles that the case does not name', () => {
  test('are told by the titles as they are now', async () => {
    const files = { 'a.csv': [bytesOf('date,title,views\n2020-04-01,T,100\n2020-04-02,T,120\n')] };
    const page = pageOf(files, { 'a.csv': '1' });
    const text = caseOf(A);
    const known = await page.read(text);
    const renamed = await page.read(text.replace('name: T,', 'name: U,'));
    expect(rowsOf(known.evidence, 'traffic.not-in-case')).toEqual([]);
    expect(rowsOf(renamed.evidence, 'traffic.not-in-case')).toEqual([2]);
    expect([known.opened, renamed.opened]).toEqual([1, 0]);
    expect(await page.opens(text)).toBe(0);
  });
});

describe('a reading is kept', () => {
  const text = caseOf(A, B);
  const a = [bytesOf(COUNTS)];
  const b = [bytesOf(COUNTS.replaceAll('2020', '2021'))];

  test('while a file of the case is not there, until it is', async () => {
    const page = pageOf({ 'a.csv': a }, { 'a.csv': '1' });
    expect(await page.opens(text)).toBe(2);
    expect(await page.opens(`# moved\n${text}`)).toBe(0);
    page.files = (file) => ({ 'a.csv': a, 'b.csv': b })[file] ?? 'missing';
    page.serials = { 'a.csv': '1', 'b.csv': '2' };
    expect(await page.opens(text)).toBe(2);
    expect(await page.opens(text)).toBe(0);
  });

  test('of files with what is wrong in them', async () => {
    const page = pageOf({ 'a.csv': [bytesOf('x,y\n1,2\n')], 'b.csv': b }, { 'a.csv': '1', 'b.csv': '2' });
    expect(await page.opens(text)).toBe(2);
    expect(await page.opens(text)).toBe(0);
  });

  test('under the path with / where the case writes \\', async () => {
    const page = pageOf({ 'in/a.csv': a }, { 'in/a.csv': '1' });
    const written = caseOf("  - { file: 'in\\a.csv' }");
    expect(await page.opens(written)).toBe(1);
    expect(await page.opens(written)).toBe(0);
  });
});

describe('nothing is kept', () => {
  const text = caseOf(A, B);
  const files = { 'a.csv': [bytesOf(COUNTS)], 'b.csv': [bytesOf(COUNTS.replaceAll('2020', '2021'))] };
  const serials = { 'a.csv': '1', 'b.csv': '2' };

  test('where a file that opens has no identity', async () => {
    const page = pageOf(files, { 'a.csv': '1' });
    expect([await page.opens(text), await page.opens(text)]).toEqual([2, 2]);
  });

  test('where nothing tells the identity of files', async () => {
    const page = pageOf(files, serials);
    const once = () => page.read(text, { identityOf: () => undefined });
    expect([(await once()).opened, (await once()).opened]).toEqual([2, 2]);
  });

  test('where a file that has an identity did not open', async () => {
    const page = pageOf({ ...files, 'b.csv': 'unreadable' }, serials);
    expect([await page.opens(text), await page.opens(text)]).toEqual([2, 2]);
  });

  test('where a file was exchanged while the others were read', async () => {
    const page = pageOf(files, serials);
    const given = page.files;
    page.files = (file) => {
      if (file === 'b.csv') page.serials = { ...serials, 'a.csv': '3' };
      return given(file);
    };
    expect((await page.read(text)).opened).toBe(2);
    page.serials = serials;
    page.files = given;
    expect(await page.opens(text)).toBe(2);
    expect(await page.opens(text)).toBe(0);
  });

  test('of a reading that was aborted, or whose bytes could not be had', async () => {
    const page = pageOf(files, serials);
    const given = page.files;
    const stop = new AbortController();
    page.files = (file) => {
      if (file === 'b.csv') stop.abort(new Error('typed on'));
      return given(file);
    };
    await expect(page.read(text, { signal: stop.signal })).rejects.toThrow('typed on');
    page.files = (file) => {
      if (file === 'b.csv') throw new Error('gone');
      return given(file);
    };
    await expect(page.read(text)).rejects.toThrow('gone');
    page.files = given;
    expect(await page.opens(text)).toBe(2);
    await expect(page.read(text, { signal: stop.signal })).rejects.toThrow('typed on');
    expect(await page.opens(text)).toBe(0);
  });
});
