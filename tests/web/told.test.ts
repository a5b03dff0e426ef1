import type { Problem } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { Drawing } from '../../packages/web-demo/src/engine/drawing.js';
import type { Drawn } from '../../packages/web-demo/src/engine/protocol.js';
import { shownProblems } from '../../packages/web-demo/src/engine/shown.js';
import { countOf } from '../../packages/web-demo/src/page/problem-count.js';
import { CASE, TRAFFIC } from './at-work.js';
import { DeskAtWork } from './desk-at-work.js';

const problems = (severity: Problem['severity'], many: number, count?: number): Problem[] =>
  Array.from({ length: many }, (_, n) => ({
    code: 'x',
    severity,
    place: { row: n },
    message: { ja: '', en: '' },
    hint: { ja: '', en: '' },
    ...(count === undefined ? {} : { count }),
  }));

describe('problems that are too many to be told one by one', () => {
  test('are counted, each severity by itself, so that none is forgotten', () => {
    const all = [...problems('note', 10), ...problems('warning', 30), ...problems('error', 490, 3)];
    const shown = shownProblems(all);
    expect(shown.slice(500).map(({ severity, count }) => [severity, count])).toEqual([
      ['warning', 20],
      ['note', 10],
    ]);
    expect(countOf(shown.filter(({ severity }) => severity === 'error'))).toBe(490 * 3);
    expect(countOf(shown.filter(({ severity }) => severity === 'warning'))).toBe(30);
  });

  test('are counted as those for which they stand', () => {
    const shown = shownProblems(problems('error', 502, 7));
    expect(shown.slice(500)).toMatchObject([{ severity: 'error', count: 14 }]);
    expect(countOf(shown)).toBe(502 * 7);
  });

  test('are none where all are told', () => {
    expect(shownProblems(problems('error', 500))).toHaveLength(500);
  });
});

test('of inputs without proof the first are listed, and all are counted', async () => {
  const titles = Array.from(
    { length: 150 },
    (_, n) => `  - { id: w${n}, name: 作品${n}, plaintiff: p1, share: 0.1%, fee: 100 }`,
  );
  const desk = new DeskAtWork();
  const text = CASE.replace(/^ {2}- \{ id: w1,.*$/m, titles.join('\n'));
  await desk.open(text, { 'traffic.csv': TRAFFIC });
  // A share and a fee of each title, the pages of a visit and the rate.
  expect(desk.shown.assumed.count).toBe(302);
  expect(desk.shown.assumed.first).toHaveLength(100);
});

describe('the drawing', () => {
  const drawnOf = async (text: string) => {
    const told: Drawn[] = [];
    const drawing = new Drawing((drawn) => told.push(drawn));
    const files = new Map([['traffic.csv', { blob: new Blob([TRAFFIC]), id: '1' }]]);
    const hasFigures = await drawing.draw({ name: 'case.yaml', text, files, version: 1 });
    return { hasFigures, last: told.at(-1) };
  };

  test('says that it has a result, also where nothing is drawn', async () => {
    const { hasFigures, last } = await drawnOf(CASE);
    expect(hasFigures).toBe(true);
    expect(last).toMatchObject({ done: 1, isDrawn: false, hasResult: true, problems: [] });
  });

  test('says why it has none', async () => {
    const wide = Array.from(
      { length: 60 },
      (_, n) =>
        `{ id: f${n}, label: f${n}, factor: { value: 1, low: 1e-12, high: 1e12, coverage: 0.9, shape: lognormal } }`,
    );
    const text = CASE.replace(
      'pagesPerVisit: 2',
      `pagesPerVisit: 2, factors: { other: [${wide.join(', ')}] }`,
    );
    const { hasFigures, last } = await drawnOf(
      text.replaceAll('1e-12', '0.000000000001').replaceAll('1e12', '1000000000000'),
    );
    expect(hasFigures).toBe(false);
    expect(last).toMatchObject({
      done: 1,
      hasResult: false,
      problems: [{ code: 'uncertainty.overflow', severity: 'error' }],
    });
  });
});
