import { Fraction } from '../base/fraction.js';
import type { Problem } from '../base/problem.js';
import type { Words } from '../base/words.js';
import { canonicalDigest } from '../report/canonical-json.js';
import { figures, inputs, liability, titles } from './draft-figures.js';
import { type BoundedChanges, restOf } from './draft-rest.js';
import { assumptions, demand, files, notApplied, options, problems } from './draft-words.js';
import { type Change, changes, DRAFT_GROUPS, type DraftGroup, type ReadEntries } from './drafts.js';
import { readReport } from './read-report.js';
import { fractionOf } from './rebuild.js';

/** What each group of changes is called, for a reader. */
export const DRAFT_GROUP_WORDS: Readonly<Record<DraftGroup, Words>> = {
  options: { ja: '計算の条件', en: 'What it was made with' },
  files: { ja: 'ファイル', en: 'Files' },
  figures: { ja: '結果', en: 'Result' },
  titles: { ja: '作品ごとの額（変化の大きい順）', en: 'Amounts of titles (largest change first)' },
  inputs: { ja: '入力', en: 'Inputs' },
  liability: { ja: '責任を負う期間', en: 'Periods of liability' },
  problems: { ja: '注意・参考', en: 'Warnings and notes' },
  assumptions: { ja: '前提', en: 'Assumptions' },
  notApplied: { ja: '適用していない係数', en: 'Factors not applied' },
  demand: { ja: '請求の趣旨', en: 'Demand' },
  other: { ja: 'その他の記載', en: 'Everything else that it says' },
};

const READ: Readonly<Record<Exclude<DraftGroup, 'other'>, ReadEntries>> = {
  options,
  files,
  figures,
  titles,
  inputs,
  liability,
  problems,
  assumptions,
  notApplied,
  demand,
};

/** What changed in one respect. */
export interface ChangeGroup {
  /** in which respect they changed */
  readonly group: DraftGroup;
  /** the first changes, at most 200 */
  readonly changes: readonly Change[];
  /** how many there are beyond those */
  readonly more: number;
}

/** What changed between two drafts of a report. */
export interface ReportDiff {
  /** whether both say the same in every entry, also in the digest, however they are laid out */
  readonly equal: boolean;
  /** why one of them cannot be read; nothing is compared then */
  readonly problems: readonly { readonly which: 'old' | 'new'; readonly problem: Problem }[];
  /** groups in which something changed */
  readonly groups: readonly ChangeGroup[];
}

const MOST_CHANGES = 200;

/**
 * What changed between two drafts of a report.json: with what they were made, files, figures, inputs, periods of
 * liability, warnings, assumptions, the demand, and then every other value. Inputs, titles and parties are matched by
 * their ids; that entries stand in another order is told.
 * @param old the bytes of the earlier report.json
 * @param recent the bytes of the later one
 * @returns the changes, structured, with words in both languages
 * @throws Nothing, for any bytes: why one cannot be read is among the problems.
 */
export function diffReports(old: Uint8Array, recent: Uint8Array): ReportDiff {
  const [before, after] = [readReport(old), readReport(recent)];
  if ('problem' in before || 'problem' in after)
    return {
      equal: false,
      problems: [
        ...('problem' in before ? [{ which: 'old' as const, problem: before.problem }] : []),
        ...('problem' in after ? [{ which: 'new' as const, problem: after.problem }] : []),
      ],
      groups: [],
    };
  const [older, newer] = [before.report, after.report];
  const equal = canonicalDigest(older) === canonicalDigest(newer);
  if (equal) return { equal, problems: [], groups: [] };
  const groups = DRAFT_GROUPS.flatMap((group): ChangeGroup[] => {
    if (group === 'other') return groupOf(restOf(older, newer, MOST_CHANGES));
    const found = changes(READ[group](older), READ[group](newer));
    if (found.length === 0) return [];
    const sorted = group === 'titles' ? bySize(found) : found;
    return [
      { group, changes: sorted.slice(0, MOST_CHANGES), more: Math.max(0, found.length - MOST_CHANGES) },
    ];
  });
  // Whatever the groups overlook: reports that are not equal are never told as such.
  return {
    equal,
    problems: [],
    groups: groups.length > 0 ? groups : groupOf(restOf(older, newer, MOST_CHANGES, true)),
  };
}

const groupOf = ({ changes: found, more }: BoundedChanges): ChangeGroup[] =>
  found.length === 0 ? [] : [{ group: 'other', changes: found, more }];

const sizeOf = ({ difference, from, to }: Change): Fraction => {
  const value = fractionOf(difference ?? to ?? from) ?? Fraction.zero;
  return value.sign < 0 ? Fraction.zero.minus(value) : value;
};

function bySize(found: readonly Change[]): Change[] {
  const sized = found.map((change) => ({ change, size: sizeOf(change) }));
  return sized.sort((a, b) => b.size.compare(a.size)).map(({ change }) => change);
}
