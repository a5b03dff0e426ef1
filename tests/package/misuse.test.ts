import {
  type Assessment,
  buildDocument,
  buildSummary,
  courtDay,
  explainAward,
  explainFigure,
  type Lang,
  MisuseError,
  nearly,
  type Precedent,
  precedents,
  type ReportFormat,
  render,
  renderExhibits,
  replay,
  uncertaintyOf,
  writeBundle,
} from '@songai/core';
import { beforeAll, expect, test } from 'vitest';
import { example } from '../core/example.js';

let assessment: Assessment;
beforeAll(async () => {
  assessment = await example('cloudflare-style');
});

/** What a program without types, or with a value that it did not look at, may hand in. */
const given = <T>(value: unknown): T => value as T;
const [ruling] = precedents() as readonly [Precedent, ...Precedent[]];

test.each<[code: string, what: string, call: () => unknown]>([
  ['misuse.plaintiff', 'a plaintiff that the case has not', () => explainAward(assessment, 'nobody')],
  [
    'misuse.figure',
    'a figure that there is none of',
    () => explainFigure(assessment, { family: 'x', member: 0 }),
  ],
  [
    'misuse.family',
    'a figure of another case',
    () => assessment.exact.at({ ...assessment.plan.total.total }, 0),
  ],
  [
    'misuse.zero-divisor',
    'a division by zero',
    () => {
      const found = assessment.exact.at(assessment.plan.total.found, 0);
      return found.over(found.minus(found));
    },
  ],
  ['misuse.draws', 'no draw at all', () => uncertaintyOf(assessment, { draws: 0 })],
  ['misuse.draws', 'more draws than a report can use', () => uncertaintyOf(assessment, { draws: 2 ** 25 })],
  ['misuse.seed', 'a seed below 0', () => uncertaintyOf(assessment, { seed: -1 })],
  [
    'misuse.format',
    'a form that core does not make',
    () => render(assessment, given<ReportFormat>('pdf'), 'ja'),
  ],
  ['misuse.language', 'a third language', () => render(assessment, 'md', given<Lang>('fr'))],
  ['misuse.language', 'a document in a third language', () => buildDocument(assessment, given<Lang>('fr'))],
  ['misuse.language', 'a summary in a third language', () => buildSummary(assessment, given<Lang>('fr'))],
  ['misuse.language', 'exhibits in a third language', () => renderExhibits(assessment, given<Lang>('fr'))],
  ['misuse.precedent', 'a ruling whose case text is broken', () => replay({ ...ruling, text: 'name: x' })],
  ['misuse.day', 'a day that there is none of', () => courtDay('2021-02-30')],
  ['misuse.number', 'no fraction', () => nearly('a/b')],
  [
    'misuse.bundle-too-large',
    'more than a bundle holds',
    () =>
      writeBundle({
        caseName: 'case.yaml',
        caseBytes: new Uint8Array(),
        files: new Map(Array.from({ length: 20_001 }, (_, at) => [`${at}.csv`, new Uint8Array()])),
      }),
  ],
])('%s is thrown for %s, and tells what was expected', async (code, _, call) => {
  const error = await Promise.resolve()
    .then(call)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(MisuseError);
  expect(error).toBeInstanceOf(RangeError);
  expect(error).toMatchObject({ name: 'MisuseError', code });
  expect((error as MisuseError).message.length).toBeGreaterThan(15);
});
