import type { Assessment } from '../../assess.js';
import type { Award, AwardSums } from '../../award/award.js';
import type { Lang } from '../../base/words.js';
import type { Family } from '../../formula/graph.js';
import { type Cell, type Look, refTo, type Sheet } from './book.js';
import type { Finder } from './finder.js';

/** What each plaintiff would be awarded, as the working has it: every figure is taken over by formula. */
export function resultSheet(assessment: Assessment, name: string, find: Finder, lang: Lang): Sheet {
  const ja = lang === 'ja';
  const { plan } = assessment;
  const { plaintiffs } = assessment.case.fields;
  const until = plan.until !== undefined;
  const heads = ja
    ? [
        '原告',
        '損害の全体',
        '認定損害額（減額・弁済後）',
        '認容される損害',
        '弁護士費用',
        '認容額',
        ...(until ? [`${plan.until} までの遅延損害金`] : []),
      ]
    : [
        'plaintiff',
        'whole loss',
        'found amount (after reductions, payments)',
        'damages allowed',
        'lawyer’s fee',
        'award',
        ...(until ? [`delay damages up to ${plan.until}`] : []),
      ];
  const taken = (family: Family | undefined, look: Look): Cell | undefined =>
    family && { ...find(family, 0, name), look };
  const figures = ({ loss, found, base, fee, total }: AwardSums) => [
    taken(loss, 'whole'),
    taken(found, 'whole'),
    taken(base, 'whole'),
    taken(fee, 'whole'),
    taken(total, 'sum'),
  ];
  const rows = plan.awards.map((award, at) => [
    { value: plaintiffs[at]?.name ?? '' },
    ...figures(award),
    ...(until ? [interest(award, name, find)] : []),
  ]);
  const total: Cell = { value: ja ? '合計' : 'total', look: 'head' };
  return {
    name,
    widths: [32, 20, 20, 20, 20, 20, 20],
    rows: [
      heads.map((text): Cell => ({ value: text, look: 'head' })),
      ...rows,
      ...(rows.length > 1
        ? [[total, ...figures(plan.total), ...(until ? [sumAbove(rows.length, 6, name, rows)] : [])]]
        : []),
    ],
    heads: 1,
    leads: 1,
  };
}

/**
 * Delay damages of one plaintiff, each principal counted once: from the first start of any who owes it; with what had
 * arisen before payments and stands unpaid, as the report has it.
 */
function interest(award: Award, sheet: string, find: Finder): Cell {
  const arisen = award.delayed.flatMap(({ isCounted, amount }) => (isCounted && amount ? [amount] : []));
  const unpaid = award.accrued.map(({ amount }) => amount);
  const parts = [...arisen, ...unpaid].map((amount) => find(amount, 0, sheet));
  return {
    value: parts.reduce((sum, { value }) => sum + Number(value), 0),
    formula: parts.map(({ formula }) => formula).join('+') || '0',
    look: 'whole',
  };
}

function sumAbove(
  rows: number,
  column: number,
  sheet: string,
  cells: readonly (readonly (Cell | undefined)[])[],
): Cell {
  const at = (row: number) => refTo({ sheet, column, row }, sheet);
  return {
    value: cells.reduce((sum, row) => sum + Number(row[column]?.value ?? 0), 0),
    formula: `SUM(${at(1)}:${at(rows)})`,
    look: 'sum',
  };
}
