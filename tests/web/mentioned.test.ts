import { describe, expect, test } from 'vitest';
import { BLANK_CASE } from '../../packages/web-demo/src/engine/blank-case.js';
import { newText } from '../../packages/web-demo/src/engine/case-text.js';
import type { Plain } from '../../packages/web-demo/src/engine/plain.js';
import { DeskAtWork } from './desk-at-work.js';

const TRAFFIC =
  'domain,country,date,all_traffic_visits\na.example,WW,2020-04-01,1\nb.example,WW,2020-04-01,1\n';
const ADD = { kind: 'addMentioned' } as const;

/** An empty case with an export of two sites, and what it is changed to. */
async function added(
  changed: Readonly<Record<string, Plain>>,
  traffic = TRAFFIC,
): Promise<Plain | undefined> {
  const desk = new DeskAtWork();
  const blank = BLANK_CASE.ja as unknown as Record<string, Plain>;
  const titles = [{ id: 'w1', name: '作品', plaintiff: 'p1' }];
  const data = { ...blank, titles, traffic: [{ file: 't.csv' }], ...changed };
  await desk.open(newText(data), { 't.csv': traffic });
  await desk.edit(ADD);
  return desk.data.sites;
}

const B = { id: 'b.example', name: 'b.example', domains: ['b.example'] };
const A = { id: 'a.example', name: 'a.example', domains: ['a.example'] };

describe('domains of an export', () => {
  test('take the place of the site with which an empty case begins', async () => {
    expect(await added({})).toEqual([{ id: 's1', name: 'サイト一', domains: ['a.example'] }, B]);
  });

  test.each<readonly [string, Plain]>([
    ['has a name', { id: 's1', name: '漫画の森' }],
    ['has units', { id: 's1', name: 'サイト一', units: '1000' }],
  ])('leave a site alone that %s', async (_, site) => {
    expect(await added({ sites: [site] })).toEqual([site, A, B]);
  });

  test('leave a site alone of which a figure of the case speaks', async () => {
    const stated = { site: 's1', from: '2020-04-01', to: '2020-04-30', metric: 'visits', value: '5' };
    const sites = await added({ traffic: [{ file: 't.csv' }, stated] });
    expect(sites).toEqual([{ id: 's1', name: 'サイト一' }, A, B]);
  });

  test('leave a site alone that a factor is given for', async () => {
    const views = [{ way: 'title-share', pagesPerVisit: { bySite: { s1: '2' } } }];
    expect(await added({ views })).toEqual([{ id: 's1', name: 'サイト一' }, A, B]);
  });

  test('that are called like one site are all its own', async () => {
    const traffic = TRAFFIC.replace('b.example', 'a.test');
    const site = { id: 'a', name: '甲サイト', domains: ['old.example'] };
    expect(await added({ sites: [site] }, traffic)).toEqual([
      { ...site, domains: ['old.example', 'a.example', 'a.test'] },
    ]);
  });
});
