import { groupBy } from '../../base/group.js';
import { inBrackets, type Lang } from '../../base/words.js';
import type { Family, Index } from '../../formula/graph.js';
import type { Address } from './book.js';
import { isConstant, type Keeping } from './keeping.js';
import type { Step } from './ratio-arithmetic.js';
import type { Keyed } from './sums.js';

/** What stands in a cell of a family: what it shows, or one of the whole numbers that it is made from. */
export type Slot = 'value' | Step;

/** The cells that a family needs beside the value, in the order in which they stand. */
export function slotsOf(family: Family, keeping: Keeping): readonly Slot[] {
  if (keeping.kept(family) !== 'ratio') return [];
  switch (family.op) {
    case 'input':
      return isOnInputs(family) ? [] : ['num', 'den'];
    case 'add':
    case 'sub':
    case 'sum':
      return ['num', 'den', 'common', 'scaled'];
    case 'mul':
    case 'min':
    case 'max':
      return [
        'num',
        'den',
        ...family.args.slice(2).flatMap((_, at): Slot[] => [`num${at + 1}`, `den${at + 1}`]),
      ];
    default:
      return ['num', 'den'];
  }
}

/** Whether a family's figures stand on the sheet of inputs, where they may be changed. */
export const isOnInputs = (family: Family): boolean =>
  family.op === 'input' && !family.inputs.every(isConstant);

/** A sheet for the families of one index with several members: a row for each member. */
export interface MemberSheet {
  readonly name: string;
  readonly index: Index;
  readonly families: readonly Family[];
  /** the columns of numerators, denominators and steps; absent where there are none */
  readonly asides?: { readonly first: number; readonly last: number };
  /** columns that say to which member of a sum each row goes */
  readonly keys: readonly { readonly sum: Family; readonly keyed: Keyed; readonly column: number }[];
}

/** Where every figure of the graph stands in the workbook. */
export interface Places {
  readonly members: readonly MemberSheet[];
  /** families with a single member, one row each */
  readonly singles: { readonly name: string; readonly families: readonly Family[] };
  at(family: Family, member: number, slot: Slot): Address;
  /** the first cell of the column that says where the terms of a scattered sum go */
  keys(sum: Family): Address;
}

/** Rows before the first figure: a title line would push the heads out of what a filter takes for them. */
export const HEAD_ROWS = 1;
/** Columns before the first figure of a member. */
export const MEMBER_LEADS = 1;
/** On the sheet of single figures: what it is, its value, how, on what it rests. */
export const SINGLE_COLUMNS = { label: 0, value: 1, how: 2, basis: 3, slots: 4 } as const;

/** A sheet is called by what its rows are and by what is computed first for them: several can have the same rows. */
function nameOf(index: Index, families: readonly Family[], lang: Lang): string {
  const first = families.find(({ op }) => op !== 'input') ?? families[0];
  return index.label[lang] + (first ? inBrackets(first.label)[lang] : '');
}

/**
 * Lays the families out: those of an index with several members as columns of a sheet of their own, single ones as rows
 * of one sheet. What only hands values on has no cell.
 */
export function placesOf(
  families: readonly Family[],
  keeping: Keeping,
  singleName: string,
  nameFor: (label: string) => string,
  lang: Lang,
): Places {
  const own = families.filter((family) => family.op !== 'gather');
  const singles = own.filter((family) => family.index.members.length === 1);
  const groups = groupBy(
    own.filter((family) => family.index.members.length > 1),
    (family) => family.index,
  );
  const sums = own.flatMap((sum) => {
    const form = sum.op === 'sum' && keeping.kept(sum) !== 'ratio' ? keeping.sumForm(sum) : undefined;
    return form === undefined || typeof form === 'string' ? [] : [{ sum, keyed: form }];
  });
  const members = [...groups].flatMap(([index, list]): MemberSheet[] => {
    const scattered = sums.filter(({ keyed }) => keyed.terms.index === index);
    if (list.every(isOnInputs) && scattered.length === 0) return [];
    const width = list.reduce((sum, family) => sum + 1 + slotsOf(family, keeping).length, MEMBER_LEADS);
    const keys = scattered.map((one, at) => ({ ...one, column: width + at }));
    const first = MEMBER_LEADS + list.length;
    const asides = first < width ? { asides: { first, last: width - 1 } } : {};
    return [{ name: nameFor(nameOf(index, list, lang)), index, families: list, keys, ...asides }];
  });
  const keyColumns = new Map(
    members.flatMap(({ name, keys }) =>
      keys.map(({ sum, column }) => [sum, { sheet: name, column, row: HEAD_ROWS }] as const),
    ),
  );
  const columns = new Map<Family, { sheet: string; slots: ReadonlyMap<Slot, number> }>();
  for (const { name, families: list } of members) {
    let aside = MEMBER_LEADS + list.length;
    list.forEach((family, at) => {
      const slots = new Map<Slot, number>([['value', MEMBER_LEADS + at]]);
      for (const slot of slotsOf(family, keeping)) {
        slots.set(slot, aside);
        aside += 1;
      }
      columns.set(family, { sheet: name, slots });
    });
  }
  const rows = new Map<Family, { row: number; slots: ReadonlyMap<Slot, number> }>();
  singles.forEach((family, at) => {
    const slots = new Map<Slot, number>([['value', SINGLE_COLUMNS.value]]);
    slotsOf(family, keeping).forEach((slot, n) => {
      slots.set(slot, SINGLE_COLUMNS.slots + n);
    });
    rows.set(family, { row: HEAD_ROWS + at, slots });
  });
  return {
    members,
    singles: { name: singleName, families: singles },
    keys(sum) {
      const address = keyColumns.get(sum);
      if (!address) throw new RangeError(`${sum.id} has no column of keys`);
      return address;
    },
    at(family, member, slot) {
      const single = rows.get(family);
      const many = columns.get(family);
      const column = (single ?? many)?.slots.get(slot);
      if (column === undefined) throw new RangeError(`${family.id} has no cell for ${slot}`);
      return single
        ? { sheet: singleName, column, row: single.row }
        : { sheet: (many as { sheet: string }).sheet, column, row: HEAD_ROWS + member };
    },
  };
}
