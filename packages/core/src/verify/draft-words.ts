import type { Words } from '../base/words.js';
import { called, type Entries, entriesOf, type ReadEntries, valueText, wordsOf } from './drafts.js';
import { at, textOf, within } from './json-value.js';

const HASH: Words = { ja: 'SHA-256', en: 'SHA-256' };

/** The case file and the files that it names, by path. */
export const files: ReadEntries = (report) =>
  new Map([
    [
      'case',
      {
        what: { ja: 'ケースファイル', en: 'case file' },
        values: [[HASH, valueText(within(report, 'case', 'sha256'))]],
      },
    ],
    ...entriesOf(
      report.files,
      (one) => `files ${textOf(at(one, 'path')) ?? ''}`,
      (one) => ({ what: called(at(one, 'path'), ''), values: [[HASH, valueText(at(one, 'sha256'))]] }),
    ),
  ]);

const OPTIONS: readonly (readonly [id: string, what: Words, path: readonly string[]])[] = [
  ['version', { ja: 'songai の版', en: 'version of songai' }, ['version']],
  ['asOf', { ja: '基準日', en: 'day of reference' }, ['asOf']],
  ['profile', { ja: '提出用・手元用', en: 'profile' }, ['profile']],
  ['draws', { ja: '抽出の回数', en: 'draws' }, ['uncertainty', 'drawing', 'draws']],
  ['seed', { ja: 'シード', en: 'seed' }, ['uncertainty', 'drawing', 'seed']],
  ['sampler', { ja: '抽出のしかた', en: 'sampler' }, ['uncertainty', 'drawing', 'sampler']],
  ['cuts.views', { ja: '閲覧数の端数処理', en: 'cuts of views' }, ['cuts', 'views']],
  ['cuts.amount', { ja: '金額の端数処理', en: 'cuts of amounts' }, ['cuts', 'amount']],
  ['partMonths', { ja: '月の一部の扱い', en: 'parts of months' }, ['partMonths']],
];

/** With what the report was made. */
export const options: ReadEntries = (report): Entries =>
  new Map(
    OPTIONS.map(([id, what, path]) => [
      id,
      { what, values: [[undefined, valueText(within(report, ...path))]] },
    ]),
  );

/** A text in both languages, which is there or is not. */
const statement = (text: Words) => ({ what: text, values: [] });

/** A text by which it is matched: it is another where one of its languages says something else. */
const bothOf = (words: unknown): string => {
  const { ja, en } = wordsOf(words);
  return ja === en ? ja : `${ja} / ${en}`;
};

/** Warnings and notes. One that only stands in another row, or in a file of another name, is the same. */
export const problems: ReadEntries = (report) =>
  entriesOf(
    report.problems,
    (one) => `${valueText(at(one, 'code')) ?? ''} ${bothOf(at(one, 'message'))}`,
    (one) => statement(wordsOf(at(one, 'message'))),
  );

export const assumptions: ReadEntries = (report) =>
  entriesOf(report.assumptions, bothOf, (one) => statement(wordsOf(one)));

/** Factors that were not applied, with their reason. */
export const notApplied: ReadEntries = (report) =>
  entriesOf(
    report.notApplied,
    (one) => JSON.stringify([at(one, 'label'), at(one, 'sites')]),
    (one) => ({
      what: wordsOf(at(one, 'label')),
      values: [[undefined, bothOf(at(one, 'reason'))]],
    }),
  );

/** The text of the demand, line by line; a line that is said otherwise is gone and there anew. */
export const demand: ReadEntries = ({ demand: text }) => {
  const lines = (lang: 'ja' | 'en') => {
    const told = at(text, lang);
    return Array.isArray(told) ? told.map((line) => valueText(line) ?? '') : (textOf(told) ?? '').split('\n');
  };
  const english = lines('en');
  const both = lines('ja').map((ja, n) => ({ ja, en: english[n] ?? '' }));
  return entriesOf(
    both.filter(({ ja }) => ja.trim() !== ''),
    bothOf,
    (one) => statement(wordsOf(one)),
  );
};
