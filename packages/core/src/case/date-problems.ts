import { type Problem, problem } from '../base/problem.js';

export const needs = (path: string, key: string, because: string): Problem =>
  problem('case.needs', 'error', { path }, undefined, {
    ja: [`${because} のときは ${key} が要ります。`, `${key} を書いてください。`],
    en: [`With ${because}, ${key} is needed.`, `Write ${key}.`],
  });

export const limitationWithoutFiling = (path: string): Problem =>
  problem('case.limitation-without-filing', 'error', { path }, undefined, {
    ja: ['消滅時効を見るには、訴えを提起した日が要ります。', 'filed: 2022-02-01 のように書いてください。'],
    en: ['Limitation is told for the day of filing, which is missing.', 'Write it as filed: 2022-02-01.'],
  });

export const knowledgeAfterFiling = (path: string, knowledge: string, filed: string): Problem =>
  problem('case.knowledge-after-filing', 'error', { path }, knowledge, {
    ja: [
      `知った日（${knowledge}）が、訴えを提起した日（${filed}）より後です。`,
      '二つの日付を見直してください。',
    ],
    en: [
      `The day of knowledge (${knowledge}) lies after the day of filing (${filed}).`,
      'Look at the two days.',
    ],
  });

export const servedBeforeFiling = (path: string, served: string, filed: string): Problem =>
  problem('case.served-before-filing', 'error', { path }, served, {
    ja: [
      `訴状送達の日（${served}）が、訴えを提起した日（${filed}）より前です。`,
      '二つの日付を見直してください。',
    ],
    en: [
      `The complaint was served on ${served}, before the suit was filed (${filed}).`,
      'Look at the two days.',
    ],
  });
