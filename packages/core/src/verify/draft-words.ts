import type { Words } from '../base/words.js';
import { called, type Entries, entriesOf, type ReadEntries, valueText, wordsOf } from './drafts.js';
import { at, below, isObject, listOf, textOf, within } from './json-value.js';

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
  ['profile', { ja: '提出用・手元用', en: 'profile' }, ['uncertainty', 'profile']],
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

/** Warnings and notes. One that only stands in another row, or in a file of another name, is the same. */
export const problems: ReadEntries = (report) =>
  entriesOf(
    report.problems,
    (one) => `${valueText(at(one, 'code')) ?? ''} ${wordsOf(at(one, 'message')).ja}`,
    (one) => statement(wordsOf(at(one, 'message'))),
  );

export const assumptions: ReadEntries = (report) =>
  entriesOf(
    report.assumptions,
    (one) => wordsOf(one).ja,
    (one) => statement(wordsOf(one)),
  );

/** Factors that were not applied, with their reason. */
export const notApplied: ReadEntries = (report) =>
  entriesOf(
    report.notApplied,
    (one) => JSON.stringify([wordsOf(at(one, 'label')).ja, at(one, 'sites')]),
    (one) => ({
      what: wordsOf(at(one, 'label')),
      values: [[undefined, wordsOf(at(one, 'reason')).ja]],
    }),
  );

/** The text of the demand, line by line; a line that is said otherwise is gone and there anew. */
export const demand: ReadEntries = ({ demand: text }) => {
  const lines = (lang: 'ja' | 'en') => {
    const told = at(text, lang);
    return Array.isArray(told) ? told.map(String) : (textOf(told) ?? '').split('\n');
  };
  const english = lines('en');
  const both = lines('ja').map((ja, n) => ({ ja, en: english[n] ?? '' }));
  return entriesOf(
    both.filter(({ ja }) => ja.trim() !== ''),
    (one) => wordsOf(one).ja,
    (one) => statement(wordsOf(one)),
  );
};

/** What is told in a group of its own, or follows from what is. */
const TOLD = [
  'format',
  'version',
  'asOf',
  'files',
  'result',
  'demand',
  'schedule',
  'lines',
  'totals',
  'liability',
];
const TOLD_TOO = [
  'inputs',
  'notApplied',
  'assumptions',
  'problems',
  'cuts',
  'partMonths',
  'working',
  'digest',
];

/** Of the uncertainty what is told: means, quantiles, and how far a claim is reached. */
const DETAILS = ['standardErrors', 'envelope', 'concentration', 'swings', 'indices', 'breakEven', 'bounds'];
const MORE_DETAILS = ['scenarios', 'grid', 'titles', 'drawing', 'profile'];

/** Longest list of single values that is compared for what is left. */
const MOST_LEAVES = 20_000;

/** Single values of everything else: parties, notices, limitation, the words of the order, the uncertainty. */
export const other: ReadEntries = (report) => {
  const leaves = new Map<string, { what: Words; values: readonly [undefined, string | null][] }>();
  const walk = (value: unknown, path: string, leftOut: readonly string[] = []): void => {
    if (leaves.size >= MOST_LEAVES) return;
    if (Array.isArray(value)) for (const [n, one] of value.entries()) walk(one, below(path, n), leftOut);
    else if (!isObject(value))
      leaves.set(path, { what: called(undefined, path), values: [[undefined, valueText(value)]] });
    else
      for (const [key, one] of Object.entries(value)) {
        const isDetail = leftOut.includes(key) && (typeof one === 'object' || key === 'profile');
        if (!isDetail) walk(one, below(path, key), leftOut);
      }
  };
  for (const [key, value] of Object.entries(report)) {
    if ([...TOLD, ...TOLD_TOO].includes(key)) continue;
    walk(value, key, key === 'uncertainty' ? [...DETAILS, ...MORE_DETAILS] : []);
  }
  leaves.delete('case.sha256');
  for (const [n, one] of listOf(within(report, 'result', 'plaintiffs')).entries())
    walk(within(one, 'order', 'text'), `result.plaintiffs[${n}].order.text`);
  return leaves;
};
