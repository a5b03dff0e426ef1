import {
  type Block,
  type Document,
  type Problem,
  placeText,
  type Severity,
  telling,
  toSvg,
  type Words,
} from '@songai/core';
import type { PageBlock, PageDocument } from './page-document.js';
import type { ShownProblem } from './shown-problem.js';

/** A problem with its texts made, which can be handed to the page. */
export const shownProblem = (one: Problem): ShownProblem => ({
  code: one.code,
  severity: one.severity,
  place: placeText(one.place),
  ...(one.place.file === undefined ? {} : { file: one.place.file }),
  ...(one.place.path === undefined ? {} : { path: one.place.path }),
  ...(one.value === undefined ? {} : { value: one.value }),
  telling: { ja: telling(one, 'ja'), en: telling(one, 'en') },
  hint: one.hint,
  asksMapping: one.mapping !== undefined,
  ...(one.mapping === undefined ? {} : { mapping: one.mapping }),
  count: one.count ?? 1,
});

/** Problems that are told one by one. Thousands would make the page slow, and nobody would read them. */
const MOST = 500;
const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/** Problems for the page, errors first. Those that are too many to be told are counted, each severity by itself. */
export function shownProblems(problems: readonly Problem[]): ShownProblem[] {
  const ordered = SEVERITIES.flatMap((severity) => problems.filter((one) => one.severity === severity));
  const rest = ordered.slice(MOST);
  return [
    ...ordered.slice(0, MOST).map(shownProblem),
    ...SEVERITIES.flatMap((severity) => {
      const count = rest.reduce((sum, one) => sum + (one.severity === severity ? (one.count ?? 1) : 0), 0);
      if (count === 0) return [];
      const told = MORE_OF[severity](count);
      return [{ ...ownProblem('page.more-problems', '', told, ALL_OF_THEM), severity, count }];
    }),
  ];
}

const MORE_OF: Readonly<Record<Severity, (count: number) => Words>> = {
  error: (count) => ({ ja: `誤りがほかに ${count} 件あります。`, en: `There are ${count} more errors.` }),
  warning: (count) => ({ ja: `注意がほかに ${count} 件あります。`, en: `There are ${count} more warnings.` }),
  note: (count) => ({ ja: `参考がほかに ${count} 件あります。`, en: `There are ${count} more notes.` }),
};

const ALL_OF_THEM: Words = {
  ja: '初めのものを直すと、続きが出ます。すべては songai check で見られます。',
  en: 'Mend the first ones to see the others; songai check lists them all.',
};

/** A problem of the page itself. */
export const ownProblem = (code: string, value: string, told: Words, hint: Words): ShownProblem => ({
  code,
  severity: 'error',
  place: value,
  telling: told,
  hint,
  asksMapping: false,
  count: 1,
});

/** A document whose plots are drawings. */
export const pageDocument = ({ sections, ...rest }: Document): PageDocument => ({
  ...rest,
  sections: sections.map((one) => ({ ...one, blocks: one.blocks.map(pageBlock) })),
});

export function pageBlock(block: Block): PageBlock {
  switch (block.kind) {
    case 'plot':
      return { kind: 'drawing', title: block.title, description: block.description, svg: toSvg(block) };
    case 'fold':
      return { kind: 'fold', heading: block.heading, blocks: block.blocks.map(pageBlock) };
    default:
      return block;
  }
}
