import { readFileSync } from 'node:fs';
import path from 'node:path';
import { trafficFiles } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { root } from '../../cli/songai.js';
import { Page, parsed, type Serials } from './keeping-page.js';

const ROOT = path.join(root, 'examples');
const LISTED = 'titles: [{ id: w1, name: 改めた題（架空）, plaintiff: p1, units: 3 }]';
const notice = (to: string, site: string) => `{ date: 2020-05-01, to: ${to}, title: w1, site: ${site} }`;

type Edit = readonly [from: string, to: string];

/** For each example, the texts that its edits replace, and by what. */
const EDITS: Readonly<Record<string, Readonly<Record<'rate' | 'notice' | 'mapping', Edit>>>> = {
  'cloudflare-style': {
    rate: ['{ value: 0.8, low: 0.6', '{ value: 0.7, low: 0.6'],
    notice: ['notices:\n', `notices:\n  - ${notice('cdn', 'manga-b')}\n`],
    mapping: ['vendor: SimilarWeb } #', 'vendor: SimilarWeb, mapping: { dates: ymd } } #'],
  },
  'client-files': {
    rate: ['rate: { value: 0.8', 'rate: { value: 0.75'],
    notice: ['\nviews:', `\nnotices: [${notice('operator', 'manga-a')}]\nviews:`],
    mapping: ['excludeAgents: [bot]', 'excludeAgents: [bot, Mozilla]'],
  },
  'operator-and-cdn': {
    rate: ['rate: { preset: cloudflare-2025 }', 'rate: { value: 0.7, assumption: 架空 }'],
    notice: ['notices: { file: notices.csv, exhibit: 甲第5号証 }', `notices: [${notice('cdn', 'manga-x')}]`],
    mapping: ['vendor: SimilarWeb }', 'vendor: SimilarWeb, mapping: { decimal: point } }'],
  },
};

describe.each(Object.entries(EDITS))('the traffic of %s', (name, edits) => {
  const file = (one: string) => [readFileSync(path.join(ROOT, name, one))];
  let text = readFileSync(path.join(ROOT, name, 'case.yaml'), 'utf8');
  const paths = trafficFiles(parsed(text)).map((one) => one.file);
  const serials: Serials = Object.fromEntries(paths.map((one, at) => [one, String(at)]));
  const edit = (from: string | RegExp, to: string) => {
    const edited = text.replace(from, () => to);
    if (edited === text) throw new Error(`nothing to replace by ${to}`);
    text = edited;
    return text;
  };

  test('is read again only where an edit bears on it, and the evidence is that of a fresh reading', async () => {
    const page = new Page(file, serials);
    const all = paths.length;
    expect(await page.opens(text)).toBe(all);
    expect(await page.opens(text)).toBe(0);
    expect(await page.opens(edit(...edits.rate))).toBe(0);
    expect(await page.opens(edit(/^/, '# 二行を\n# 前に置く\n'))).toBe(0);
    expect(await page.opens(edit(...edits.notice))).toBe(0);
    expect(await page.opens(edit(/titles: \{.*\}/, LISTED))).toBe(0);
    expect(await page.opens(edit('改めた題', 'さらに改めた題'))).toBe(0);
    expect(await page.opens(edit('\nsites:', '\nsites: # 加えた\n  - { id: s9, name: 別のサイト }'))).toBe(
      all,
    );
    expect(await page.opens(text)).toBe(0);
    expect(await page.opens(edit('id: s9,', 'id: s9, domains: [manga-z.example],'))).toBe(all);
    expect(await page.opens(edit('別のサイト', '改めたサイト'))).toBe(0);
    page.serials = { ...serials, [paths[0] as string]: 'other' };
    expect(await page.opens(text)).toBe(all);
    expect(await page.opens(text)).toBe(0);
    expect(await page.opens(edit(...edits.mapping))).toBe(all);
    expect(await page.opens(text)).toBe(0);
  });
});
