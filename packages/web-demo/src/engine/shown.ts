import { type Block, type Document, type Problem, placeText, telling, toSvg, type Words } from '@songai/core';
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

/** Problems for the page, errors first. Those that are too many to be told are counted in one of their own. */
export function shownProblems(problems: readonly Problem[]): ShownProblem[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const ordered = [...errors, ...problems.filter(({ severity }) => severity !== 'error')];
  const more = ordered.length - MOST;
  if (more <= 0) return ordered.map(shownProblem);
  return [
    ...ordered.slice(0, MOST).map(shownProblem),
    {
      ...ownProblem('page.more-problems', '', moreOf(more), ALL_OF_THEM),
      severity: errors.length > MOST ? 'error' : 'warning',
      count: more,
    },
  ];
}

const moreOf = (more: number): Words => ({
  ja: `ほかに ${more} 件あります。`,
  en: `There are ${more} more.`,
});

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
