import { inBrackets, type Lang, type Words } from '../../base/words.js';
import type { Family } from '../../formula/graph.js';
import { formulaText } from '../sections-working.js';
import type { Cell, Look, Sheet } from './book.js';
import type { Keeping } from './keeping.js';
import type { Content, LiveCells } from './live-cells.js';
import {
  HEAD_ROWS,
  isOnInputs,
  MEMBER_LEADS,
  type MemberSheet,
  type Places,
  SINGLE_COLUMNS,
  type Slot,
  slotsOf,
} from './places.js';

const SLOT_WORDS: Readonly<Record<string, Words>> = {
  num: { ja: '分子', en: 'numerator' },
  den: { ja: '分母', en: 'denominator' },
  common: { ja: '通分した分母', en: 'common denominator' },
  scaled: { ja: '通分した分子の計', en: 'sum over it' },
};

const slotWords = (slot: Slot): Words =>
  SLOT_WORDS[slot] ??
  (slot.startsWith('num')
    ? { ja: `途中の分子${slot.slice(3)}`, en: `numerator, step ${slot.slice(3)}` }
    : { ja: `途中の分母${slot.slice(3)}`, en: `denominator, step ${slot.slice(3)}` });

const GOES_TO: Words = { ja: '集計先', en: 'goes to' };

/** How a figure of this family looks. */
function lookOf(family: Family, keeping: Keeping): Look {
  if (family.unit === 'yen') return 'yen';
  return keeping.kept(family) === 'whole' ? 'whole' : 'number';
}

/** A row that is filled from the left, with gaps where nothing stands. */
function rowOf(cells: ReadonlyMap<number, Cell>): (Cell | undefined)[] {
  const last = Math.max(...cells.keys());
  return Array.from({ length: last + 1 }, (_, at) => cells.get(at));
}

/** The cells of a family at a member, at the columns where they stand. */
function figureCells(family: Family, member: number, live: LiveCells, cells: Map<number, Cell>): void {
  const { places, keeping } = live;
  for (const [slot, content] of live.contents(family, member)) {
    const { column } = places.at(family, member, slot);
    const look = slot === 'value' ? lookOf(family, keeping) : 'aside';
    cells.set(column, cellOf(content, shownAt(family, member, slot, live), look));
  }
}

const cellOf = (content: Content, shown: number, look: Look): Cell =>
  typeof content === 'number' ? { value: content, look } : { value: shown, formula: content, look };

/** What a cell shows before anybody recomputes it. */
function shownAt(family: Family, member: number, slot: Slot, { keeping }: LiveCells): number {
  if (slot === 'value') return keeping.figure(family, member);
  return keeping.step(family, member, slot);
}

/** One sheet for each index with several members: a row for each, a column for each figure. */
export const memberSheets = (places: Places, live: LiveCells, lang: Lang): readonly Sheet[] =>
  places.members.map((sheet) => memberSheet(sheet, live, lang));

function memberSheet({ name, index, families, keys }: MemberSheet, live: LiveCells, lang: Lang): Sheet {
  const { places, keeping } = live;
  const heads = new Map<number, Cell>([[0, { value: index.label[lang], look: 'head' }]]);
  for (const family of families) {
    heads.set(places.at(family, 0, 'value').column, { value: family.label[lang], look: 'head' });
    for (const slot of slotsOf(family, keeping))
      heads.set(places.at(family, 0, slot).column, {
        value: family.label[lang] + inBrackets(slotWords(slot))[lang],
        look: 'head',
      });
  }
  for (const { sum, column } of keys)
    heads.set(column, { value: sum.label[lang] + inBrackets(GOES_TO)[lang], look: 'head' });
  const rows = index.members.map((member, at) => {
    const cells = new Map<number, Cell>([[0, { value: member.label[lang] }]]);
    for (const family of families) figureCells(family, at, live, cells);
    for (const { keyed, column } of keys) {
      const to = keyed.to[at];
      if (to !== undefined) cells.set(column, { value: to + 1, look: 'aside' });
    }
    return rowOf(cells);
  });
  return {
    name,
    widths: [
      36,
      ...rowOf(heads)
        .slice(1)
        .map(() => 16),
    ],
    rows: [rowOf(heads), ...rows],
    heads: HEAD_ROWS,
    leads: MEMBER_LEADS,
  };
}

/** The figures that stand alone, one below the other in the order in which they are computed. */
export function singlesSheet({ singles: { name, families } }: Places, live: LiveCells, lang: Lang): Sheet {
  const { keeping } = live;
  const most = Math.max(0, ...families.map((family) => slotsOf(family, keeping).length));
  const ja = lang === 'ja';
  const heads = [
    ...(ja ? ['項目', '値', '計算', '根拠'] : ['figure', 'value', 'how', 'rests on']),
    ...Array.from({ length: most }, (_, at) =>
      at === 0
        ? SLOT_WORDS.num?.[lang]
        : at === 1
          ? SLOT_WORDS.den?.[lang]
          : ja
            ? `途中${at - 1}`
            : `step ${at - 1}`,
    ),
  ].map((text): Cell => ({ value: text ?? '', look: 'head' }));
  const rows = families.map((family) => {
    const cells = new Map<number, Cell>([
      [SINGLE_COLUMNS.label, { value: labelOf(family)[lang] }],
      [SINGLE_COLUMNS.how, { value: howText(family, lang) }],
      [SINGLE_COLUMNS.basis, { value: family.basis.map((one) => one[lang]).join(ja ? '、' : '; ') }],
    ]);
    figureCells(family, 0, live, cells);
    return rowOf(cells);
  });
  return {
    name,
    widths: [48, 20, 60, 40, ...Array.from({ length: most }, () => 16)],
    rows: [heads, ...rows],
    heads: HEAD_ROWS,
    leads: 1,
  };
}

const FROM_INPUTS: Words = { ja: '入力', en: 'an input' };
const CONSTANT: Words = { ja: '定数・日数', en: 'a constant, or days counted' };

function howText(family: Family, lang: Lang): string {
  if (family.op === 'input') return (isOnInputs(family) ? FROM_INPUTS : CONSTANT)[lang];
  return formulaText(family, lang) ?? '';
}

/** What a single figure is, and of which plaintiff. */
function labelOf(family: Family): Words {
  const [only] = family.index.members;
  const isOfCase = !only || only.label.ja === '' || family.index.id === 'case';
  return isOfCase
    ? family.label
    : { ja: family.label.ja + inBrackets(only.label).ja, en: family.label.en + inBrackets(only.label).en };
}
