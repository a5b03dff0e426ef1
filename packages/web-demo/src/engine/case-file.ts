import type { Words } from '@songai/core';
import { ownProblem } from './shown.js';
import type { ShownProblem } from './shown-problem.js';

/** The start of a file is enough to see whether it is a case. */
export const HEAD = 65_536;
/** A case is written by people; what is larger is data. */
const LARGEST_CASE = 64e6;

/** Whether a file says of itself that it is a case, right or wrong as the rest of it may be. */
export const isCaseFile = (start: string, size: number): boolean =>
  /(^|[\s{,"])format"?\s*:\s*"?songai\.case\//.test(start) && size < LARGEST_CASE;

/** Text in UTF-8. A byte order mark is kept: the identity of a case is that of its bytes. */
export function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export const notUtf8 = (name: string): ShownProblem =>
  ownProblem('page.not-utf8', name, NOT_UTF8, SAVE_AS_UTF8);

const NOT_UTF8: Words = {
  ja: 'このケースファイルは UTF-8 で書かれていません。',
  en: 'This case file is not written in UTF-8.',
};
const SAVE_AS_UTF8: Words = {
  ja: 'テキストエディターで、文字コードを UTF-8 にして保存し直してください。',
  en: 'Save it again in a text editor with UTF-8 as its encoding.',
};

/** Of several cases that come together one is opened: the others are told, each by its name. */
export const secondCase = (name: string, taken: string): ShownProblem =>
  ownProblem(
    'page.second-case',
    name,
    {
      ja: `ケースが二つ以上あります。「${taken}」を開き、「${name}」は開いていません。`,
      en: `There is more than one case. “${taken}” was opened, “${name}” was not.`,
    },
    { ja: 'ケースは一つずつ選んでください。', en: 'Choose one case at a time.' },
  );

/** Of several reports that come together one is taken to be verified. */
export const secondReport = (name: string, taken: string): ShownProblem =>
  ownProblem(
    'page.second-report',
    name,
    {
      ja: `報告書が二つ以上あります。「${taken}」を検算に使い、「${name}」は使っていません。`,
      en: `There is more than one report. “${taken}” is the one to verify, “${name}” was not taken.`,
    },
    { ja: '報告書は一つずつ選んでください。', en: 'Choose one report at a time.' },
  );
