import {
  type Change,
  type ChangeGroup,
  DRAFT_GROUP_WORDS,
  grouped,
  type Lang,
  type ReportDiff,
} from '@songai/core';
import { drawTable, printable } from '../terminal.js';

/** How many changes of one group are told to a person; JSON has more. */
const TOLD = 30;
/** Longest value in a table. */
const SHOWN = 60;

const KINDS = {
  added: { ja: '追加', en: 'added' },
  removed: { ja: '削除', en: 'gone' },
  changed: { ja: '変更', en: 'changed' },
} as const;

/** For a person: what changed, group by group. */
export function shownDiff({ equal, groups }: ReportDiff, lang: Lang): string {
  const ja = lang === 'ja';
  if (equal) return ja ? '二つの報告書の内容は同じです。' : 'Both reports say the same.';
  return groups.map((group) => shownGroup(group, lang)).join('\n\n');
}

function shownGroup({ group, changes, more }: ChangeGroup, lang: Lang): string {
  const told = changes.slice(0, TOLD);
  const statements = told.filter((one) => one.from === null && one.to === null);
  const valued = told.filter((one) => one.from !== null || one.to !== null);
  const parts = [DRAFT_GROUP_WORDS[group][lang]];
  if (valued.length > 0) parts.push(valuesTable(valued, lang));
  for (const { kind, what } of statements)
    parts.push(printable(`${kind === 'added' ? '+' : '-'} ${KINDS[kind][lang]}: ${what[lang]}`));
  const rest = changes.length - told.length + more;
  if (rest > 0) parts.push(lang === 'ja' ? `ほかに${rest}件` : `${rest} more`);
  return parts.join('\n');
}

function valuesTable(changes: readonly Change[], lang: Lang): string {
  const ja = lang === 'ja';
  const isNumeric = changes.some(({ difference }) => difference !== undefined);
  const head = ja ? ['項目', '', '前', '後'] : ['what', '', 'before', 'after'];
  const rows = changes.map(({ kind, what, field, from, to, difference }) => [
    field ? `${what[lang]}${ja ? '：' : ': '}${field[lang]}` : what[lang],
    KINDS[kind][lang],
    value(from),
    value(to),
    ...(isNumeric ? [signed(difference)] : []),
  ]);
  return drawTable(
    {
      head: isNumeric ? [...head, ja ? '差' : 'difference'] : head,
      numeric: isNumeric ? [2, 3, 4] : [],
      rows,
    },
    Number.POSITIVE_INFINITY,
  );
}

function value(text: string | null): string {
  if (text === null) return '—';
  const shown = /^-?\d+(?:\.\d+)?(?:\/\d+)?$/.test(text) ? grouped(text) : text;
  const characters = [...shown];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : shown;
}

const signed = (difference: string | undefined): string => {
  if (difference === undefined) return '';
  return difference.startsWith('-') ? value(difference) : `+${value(difference)}`;
};
