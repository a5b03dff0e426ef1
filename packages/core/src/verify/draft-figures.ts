import { Fraction } from '../base/fraction.js';
import type { Words } from '../base/words.js';
import {
  called,
  type Entries,
  type Entry,
  entriesOf,
  type ReadEntries,
  valueText,
  wordsOf,
} from './drafts.js';
import { boundedSum } from './guarded.js';
import { at, isObject, listOf, textOf, within } from './json-value.js';
import { fractionOf } from './rebuild.js';

const FIELDS = {
  loss: { ja: '損害の全体', en: 'whole loss' },
  found: { ja: '認定損害額', en: 'found' },
  allowed: { ja: '認容される損害', en: 'allowed' },
  lawyersFee: { ja: '弁護士費用', en: 'lawyer’s fee' },
  award: { ja: '認容額', en: 'award' },
} as const satisfies Record<string, Words>;
const INTEREST: Words = { ja: '遅延損害金', en: 'delay damages' };
const ALL: Words = { ja: '全原告', en: 'all plaintiffs' };
const NAME: Words = { ja: '名称', en: 'name' };
const AMOUNT: Words = { ja: '金額', en: 'amount' };

const amounts = (entry: unknown): Entry['values'] =>
  Object.entries(FIELDS).map(([key, field]) => [field, valueText(at(entry, key))]);

/** The amounts of each plaintiff, and in all. */
export const figures: ReadEntries = ({ result }) =>
  new Map([
    ...entriesOf(
      at(result, 'plaintiffs'),
      (one) => `plaintiffs ${textOf(at(one, 'id')) ?? ''}`,
      (one) => ({
        what: called(at(one, 'name'), textOf(at(one, 'id')) ?? ''),
        values: [
          ...amounts(one),
          [INTEREST, valueText(within(one, 'order', 'delayDamages'))],
          [NAME, valueText(at(one, 'name'))],
        ],
      }),
    ),
    ['total', { what: ALL, values: amounts(at(result, 'total')) }],
  ]);

/** The amount of each title, of all its holders. */
export const titles: ReadEntries = ({ schedule }) =>
  entriesOf(
    schedule,
    (one) => textOf(at(one, 'title')) ?? '',
    (one) => {
      const parts = listOf(at(one, 'amounts')).map((part) => fractionOf(at(part, 'amount')) ?? Fraction.zero);
      return {
        what: called(at(one, 'name'), textOf(at(one, 'title')) ?? ''),
        values: [
          [AMOUNT, boundedSum(parts)?.toText() ?? null],
          [NAME, valueText(at(one, 'name'))],
        ],
      };
    },
  );

const INPUT = {
  value: { ja: '値', en: 'value' },
  range: { ja: '幅', en: 'range' },
  source: { ja: '出典', en: 'source' },
  label: { ja: '見出し', en: 'label' },
  unit: { ja: '単位', en: 'unit' },
} as const satisfies Record<string, Words>;

/** Every input by its id: value, range, and source; the hash of a file is told with the files. */
export const inputs: ReadEntries = (report) =>
  entriesOf(
    report.inputs,
    (one) => textOf(at(one, 'id')) ?? '',
    (one) => ({
      what: wordsOf(at(one, 'label')),
      values: [
        [INPUT.value, valueText(at(one, 'value'))],
        [INPUT.range, rangeText(one)],
        [INPUT.source, sourceShown(at(one, 'source'))],
        [INPUT.label, labelText(at(one, 'label'))],
        [INPUT.unit, valueText(at(one, 'unit'))],
      ],
    }),
  );

function labelText(label: unknown): string {
  const { ja, en } = wordsOf(label);
  return ja === en ? ja : `${ja} / ${en}`;
}

function rangeText(input: unknown): string | null {
  const [low, high] = [valueText(at(input, 'low')), valueText(at(input, 'high'))];
  const more = [
    'kind',
    'shape',
    'coverage',
    'samples',
    'logScale',
    'degrees',
    'masked',
    'composition',
  ].flatMap((key) => {
    const value = valueText(at(input, key));
    return value === null ? [] : [`${key} ${value}`];
  });
  const ends = low === null && high === null ? [] : [`${low ?? ''}–${high ?? ''}`];
  return [...ends, ...more].join(', ') || null;
}

function sourceShown(source: unknown): string | null {
  if (!isObject(source)) return valueText(source);
  const place = ['file', 'sheet', 'row', 'column', 'path'].flatMap((key) => valueText(at(source, key)) ?? []);
  const note = wordsOf(at(source, 'note')).ja;
  const parts = [
    place.join(':'),
    textOf(at(source, 'exhibit')) ?? '',
    note,
    textOf(at(source, 'kind')) ?? '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const FROM_TO: Words = { ja: '責任を負う期間', en: 'liable' };
const NOTICE: Words = { ja: '通知', en: 'notice' };

/** For each defendant, title and site the days of liability, and the notice from which they begin. */
export const liability: ReadEntries = (report): Entries =>
  entriesOf(
    report.liability,
    (one) => ['defendant', 'title', 'site'].map((key) => textOf(at(one, key)) ?? '').join(' / '),
    (one) => ({
      what: called(
        undefined,
        ['defendant', 'title', 'site'].map((key) => textOf(at(one, key)) ?? '').join(' / '),
      ),
      values: [
        [FROM_TO, daysOf(one)],
        [NOTICE, valueText(within(one, 'notice', 'date'))],
      ],
    }),
  );

function daysOf(period: unknown): string | null {
  const runs = listOf(at(period, 'runs'));
  const text = (run: unknown) => `${valueText(at(run, 'from')) ?? ''}–${valueText(at(run, 'to')) ?? ''}`;
  if (runs.length > 0) return runs.map(text).join(', ');
  return at(period, 'from') === undefined && at(period, 'to') === undefined ? null : text(period);
}
