import type { Assessment } from '../assess.js';
import { Fraction } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import type { Lang, Words } from '../base/words.js';
import { termsOf } from '../formula/evaluate.js';
import { calculation, type Line, lineOf } from '../formula/explanation.js';
import { argsOf, type Family, type Index } from '../formula/graph.js';
import { type Slice, sliceOf } from '../formula/slice.js';
import { type Block, folded, list, paragraph, type Section, table } from './document.js';
import { leftOutOf, rowsShown } from './long-table.js';
import { grouped, inFull } from './numbers.js';
import { sourceText } from './source-text.js';

/** The working of each plaintiff's award, from the rows of the exports to the last yen, every number in full. */
export function workingSection(assessment: Assessment, lang: Lang): Section {
  const ja = lang === 'ja';
  const { plan } = assessment;
  const blocks: Block[] = [
    paragraph(
      ja
        ? '各原告の認容額を、資料の数値から順に計算する。数はすべて省略なしで書き、割り切れないものは分数（≒ の後は目安の小数）で書く。⌊ ⌋ は1未満の切捨て。'
        : 'Each plaintiff’s award, computed step by step from the figures of the material. Every number stands in full; one that does not end is a fraction (after ≒, decimals for the eye). ⌊ ⌋ drops the part below one.',
    ),
  ];
  plan.awards.forEach((award, at) => {
    const interest = award.delayed.flatMap(({ amount }) => amount ?? []);
    const name = assessment.case.fields.plaintiffs[at]?.name ?? '';
    blocks.push(folded(name, workingOf(assessment, [award.total, ...interest], lang)));
  });
  return { id: 'working', heading: ja ? '計算の過程' : 'Working', blocks };
}

/** All that figures of one member rest on: a table for each index with several members, a line for each single value. */
function workingOf(assessment: Assessment, roots: readonly Family[], lang: Lang): Block[] {
  const { graph } = assessment.plan;
  const slice = unionOf(roots.map((root) => sliceOf(graph, root, 0)));
  const hidden = passedOn(slice);
  const shown = graph.families.filter((family) => slice.has(family) && !hidden.has(family));
  const groups = groupBy(shown, (family) => family.index);
  const blocks: Block[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push(list(lines));
    lines = [];
  };
  for (const [index, families] of groups) {
    const members = slice.get(families[0] as Family) ?? [];
    if (members.length === 0) continue;
    if (members.length === 1) {
      lines.push(
        ...families.map((family) => lineText(lineOf(assessment.exact, family, members[0] as number), lang)),
      );
    } else {
      flush();
      blocks.push(...memberTable(assessment, index, families, members, lang));
    }
  }
  flush();
  return blocks;
}

/** What any of the slices holds. */
function unionOf(slices: readonly Slice[]): Slice {
  const all = new Map<Family, number[]>();
  for (const slice of slices) {
    for (const [family, members] of slice)
      all.set(
        family,
        [...new Set([...(all.get(family) ?? []), ...members])].sort((a, b) => a - b),
      );
  }
  return all;
}

/** Families that only hand values on: inputs shown where they are gathered, sums of one term each, single gathers. */
function passedOn(slice: Slice): Set<Family> {
  const hidden = new Set<Family>();
  const gathered = new Map<Family, boolean>();
  for (const family of slice.keys()) {
    for (const arg of argsOf(family))
      gathered.set(arg, (gathered.get(arg) ?? true) && family.op === 'gather');
  }
  for (const [family, members] of slice) {
    if (family.op === 'input' && gathered.get(family) && members.length > 1) hidden.add(family);
    if (family.op === 'gather' && members.length === 1) hidden.add(family);
    if (family.op === 'sum') {
      const terms = termsOf(family.to, family.index.members.length);
      if (members.every((member) => terms[member]?.length === 1)) hidden.add(family);
    }
  }
  return hidden;
}

const SIGNS = { add: ' + ', mul: ' × ', sub: ' − ', div: ' ÷ ' } as const;

/** What a column is computed from, in words; nothing for what is only taken over. */
export function formulaText(family: Family, lang: Lang): string | undefined {
  const names = argsOf(family).map((arg) => arg.label[lang]);
  const own = `${family.label[lang]} = `;
  switch (family.op) {
    case 'input':
    case 'gather':
      return undefined;
    case 'sum':
      return own + (lang === 'ja' ? `${names[0]} の計` : `sum of ${names[0]}`);
    case 'cut':
      return `${own}⌊${names[0]}⌋`;
    case 'min':
      return own + (lang === 'ja' ? `小さい方（${names.join('、')}）` : `the least of ${names.join(', ')}`);
    case 'max':
      return (
        own + (lang === 'ja' ? `大きい方（${names.join('、')}）` : `the greatest of ${names.join(', ')}`)
      );
    default:
      return own + names.join(SIGNS[family.op]);
  }
}

function memberTable(
  assessment: Assessment,
  index: Index,
  families: readonly Family[],
  members: readonly number[],
  lang: Lang,
): Block[] {
  const { exact } = assessment;
  const shown = members.slice(0, rowsShown(members.length));
  const sources = shown.map((member) => fileSources(families, member, lang));
  const sourced = sources.some((source) => source !== '');
  const head = [
    index.label[lang],
    ...families.map((family) => `${family.label[lang]}#`),
    ...(sourced ? [lang === 'ja' ? '出典' : 'source'] : []),
  ];
  const rows = shown.map((member, at) => [
    index.members[member]?.label[lang] ?? '',
    ...families.map((family) => inFull(exact.at(family, member))),
    ...(sourced ? [sources[at] ?? ''] : []),
  ]);
  const formulas = families.flatMap((family) => withBasis(formulaText(family, lang), family.basis, lang));
  return [
    ...(formulas.length > 0 ? [list(formulas)] : []),
    table(head, rows),
    ...leftOutOf(members.length, lang),
  ];
}

const withBasis = (text: string | undefined, basis: readonly Words[], lang: Lang): string[] =>
  text === undefined
    ? []
    : [
        basis.length === 0
          ? text
          : `${text} — ${basis.map((one) => one[lang]).join(lang === 'ja' ? '、' : '; ')}`,
      ];

/** The cells of files from which a row's inputs come. */
function fileSources(families: readonly Family[], member: number, lang: Lang): string {
  const texts = families.flatMap((family) => {
    const [source, at] =
      family.op === 'gather' ? [family.args[0], family.from[member] as number] : [family, member];
    const input = source?.op === 'input' ? source.inputs[at] : undefined;
    return input?.source.kind === 'file' ? [sourceText(input.source, lang)] : [];
  });
  return [...new Set(texts)].join(lang === 'ja' ? '、' : '; ');
}

/** Decimals of a result that is written as a fraction. */
const forTheEye = (result: string): string =>
  result.includes('/') ? ` (≒ ${grouped(Fraction.of(result).toDecimals(6).text)})` : '';

/** A line of the working: what, the arithmetic, and what it rests on. */
function lineText(line: Line, lang: Lang): string {
  const basis = line.basis.map((one) => one[lang]);
  const source = line.source ? [sourceText(line.source, lang)] : [];
  const rests = [...source, ...basis].join(lang === 'ja' ? '、' : '; ');
  return `${line.label[lang]}${lang === 'ja' ? '：' : ': '}${calculation(line, grouped)[lang]}${forTheEye(line.result)}${rests === '' ? '' : ` — ${rests}`}`;
}
