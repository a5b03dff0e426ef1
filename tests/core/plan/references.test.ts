import { describe, expect, test } from 'vitest';
import { compute } from '../compute.js';
import { dated, liableFrom, title } from './dated.js';

const point = (more: object) => ({ date: '2020-05-20', reason: 'why', ...more });
const defendant = (liability: Readonly<Record<string, unknown>>, more: object = {}) => ({
  ...liableFrom('d', '2020-05-01', liability),
  ...more,
});
const reduction = (more: object) => ({ label: 'x', value: 0.1, reason: 'why', ...more });
const payment = (more: object) => ({ date: '2021-01-04', plaintiff: 'p', amount: 1, ...more });
const filed = '2022-08-01';
const limited = (more: object) => ({ filed, limitation: [{ knowledge: '2021-07-01', ...more }] });

/** Each place where a case of this law names something; `x` names nothing. */
const PLACES = [
  ['defendants[0].sites', { defendants: [defendant({}, { sites: 'x' })] }],
  ['defendants[0].sites[1]', { defendants: [defendant({}, { sites: ['s', 'x'] })] }],
  ['defendants[0].liability.known[0].title', { defendants: [defendant({ known: [point({ title: 'x' })] })] }],
  [
    'defendants[0].liability.known[1].title[1]',
    { defendants: [defendant({ known: [point({}), point({ title: ['t', 'x'] })] })] },
  ],
  ['defendants[0].liability.known[0].site', { defendants: [defendant({ known: [point({ site: 'x' })] })] }],
  ['defendants[0].liability.ends[0].title', { defendants: [defendant({ ends: [point({ title: 'x' })] })] }],
  ['defendants[0].liability.ends[0].site', { defendants: [defendant({ ends: [point({ site: 'x' })] })] }],
  [
    'plaintiffs[0].claim.covers.titles',
    { plaintiffs: [{ id: 'p', name: 'P', claim: { base: 1, covers: { titles: 'x', order: 'joint' } } }] },
  ],
  [
    'plaintiffs[0].claim.covers.titles[1]',
    { plaintiffs: [{ id: 'p', name: 'P', claim: { base: 1, covers: { titles: ['t', 'x'] } } }] },
  ],
  ['reductions[0].titles', { reductions: [reduction({ titles: 'x' })] }],
  ['reductions[1].plaintiffs', { reductions: [reduction({}), reduction({ plaintiffs: 'x' })] }],
  ['payments[0].plaintiff', { payments: [payment({ plaintiff: 'x' })] }],
  ['payments[0].defendant', { payments: [payment({ defendant: 'x' })] }],
  ['limitation[0].plaintiffs', limited({ plaintiffs: 'x' })],
  ['limitation[0].defendants', limited({ defendants: 'x' })],
  ['limitation[0].titles[0]', limited({ titles: ['x', 't'] })],
  ['titles[0].online', { titles: [title({ online: [{ site: 'x' }, { from: '2020-05-01' }] })] }],
] as const;

describe('an id that names nothing is told at its place, with the ids that there are', () => {
  test.each(PLACES)('%s', async (path, more) => {
    const { assessment, problems } = await compute(dated(more));
    expect(assessment).toBeUndefined();
    const errors = problems.filter(({ code }) => code === 'case.unknown-id');
    expect(errors.map(({ severity, place, value }) => [severity, place.path, value])).toEqual([
      ['error', path, 'x'],
    ]);
    expect(errors[0]?.message.en).toMatch(/^There is no (title|site|plaintiff|defendant) “x”\.$/);
    const of = { title: 't', site: 's', plaintiff: 'p', defendant: 'd' };
    const kind = /no (\w+) /.exec(errors[0]?.message.en ?? '')?.[1] as keyof typeof of;
    expect(errors[0]?.hint.en).toBe(`Ids of ${kind}s: ${of[kind]}.`);
    expect(errors[0]?.place.file).toBe('case.yaml');
  });
});

describe('what is looked for where', () => {
  const kinds = async (more: Readonly<Record<string, unknown>>) =>
    (await compute(dated(more))).problems.flatMap(({ code, message }) =>
      code === 'case.unknown-id' ? [/no (\w+) /.exec(message.en)?.[1]] : [],
    );

  test('a title is no site, a plaintiff no defendant, and the other way about', async () => {
    // Each is the id of a thing of another kind.
    expect(await kinds({ defendants: [defendant({ known: [point({ title: 's', site: 't' })] })] })).toEqual([
      'site',
      'title',
    ]);
    expect(await kinds({ payments: [payment({ plaintiff: 'd', defendant: 'p' })] })).toEqual([
      'plaintiff',
      'defendant',
    ]);
    expect(await kinds(limited({ plaintiffs: 'd', defendants: 't', titles: 'p' }))).toEqual([
      'plaintiff',
      'defendant',
      'title',
    ]);
  });

  test('every wrong one is told, and no right one', async () => {
    const { problems } = await compute(
      dated({
        defendants: [defendant({ ends: [point({ title: ['x', 't', 'y'] })] }, { sites: ['z', 's'] })],
      }),
    );
    expect(problems.map(({ place, value }) => [place.path, value])).toEqual([
      ['defendants[0].sites[0]', 'z'],
      ['defendants[0].liability.ends[0].title[0]', 'x'],
      ['defendants[0].liability.ends[0].title[2]', 'y'],
    ]);
  });

  test('titles of a table are known once it is read', async () => {
    const files = { 'titles.csv': 'id,name,plaintiff,share\nt,T,p,1\n' };
    const of = (id: string) =>
      compute(dated({ titles: { file: 'titles.csv' }, ...limited({ titles: id }) }), files);
    expect((await of('t')).problems).toEqual([]);
    expect((await of('x')).problems.map(({ code, place }) => [code, place.path])).toEqual([
      ['case.unknown-id', 'limitation[0].titles'],
    ]);
  });

  test('where the titles could not be read, nothing is said of theirs', async () => {
    const { problems } = await compute(
      dated({ titles: { file: 'none.csv' }, ...limited({ titles: 'x', plaintiffs: 'y' }) }),
    );
    const unknown = problems.filter(({ code }) => code === 'case.unknown-id');
    expect(unknown.map(({ value }) => value)).toEqual(['y']);
  });
});
