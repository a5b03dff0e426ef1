import { type Lang, type Problem, placeText } from '@songai/core';
import { printable } from './terminal.js';

const SEVERITY = {
  error: { ja: '誤り', en: 'error' },
  warning: { ja: '注意', en: 'warning' },
  note: { ja: '参考', en: 'note' },
} as const;

/** Problems for a person, on stderr: where, what, and how to mend it. */
export function tell(problems: readonly Problem[], lang: Lang): void {
  for (const one of problems) {
    const place = placeText(one.place);
    process.stderr.write(
      printable(
        `${SEVERITY[one.severity][lang]}${place === '' ? '' : ` ${place}`}\n  ${one.message[lang]}\n  → ${one.hint[lang]}\n`,
      ),
    );
  }
}

/** A problem for a program, in one language; what it does not have is null. */
export const problemRecord = (one: Problem, lang: Lang) => ({
  code: one.code,
  severity: one.severity,
  file: one.place.file ?? null,
  row: one.place.row ?? null,
  column: one.place.column ?? null,
  path: one.place.path ?? null,
  value: one.value ?? null,
  message: one.message[lang],
  hint: one.hint[lang],
});

/** A problem of the command line itself: a file that is not there, a folder that cannot be written. */
export const fileProblem = (
  code: string,
  file: string,
  ja: readonly [string, string],
  en: readonly [string, string],
): Problem => ({
  code,
  severity: 'error',
  place: { file },
  message: { ja: ja[0], en: en[0] },
  hint: { ja: ja[1], en: en[1] },
});

export const missingFile = (file: string): Problem =>
  fileProblem(
    'file.missing',
    file,
    [
      `「${file}」がありません。`,
      'フォルダと名前（拡張子まで）を確かめてください。空白のある名前は引用符で囲みます。',
    ],
    [
      `There is no “${file}”.`,
      'Check folder and name, extension included. Put names with spaces in quotation marks.',
    ],
  );

export const unreadableFile = (file: string): Problem =>
  fileProblem(
    'file.unreadable',
    file,
    [
      `「${file}」を開けません。`,
      'ほかのソフトで開いていないか、読む権限があるか、フォルダでないかを確かめてください。',
    ],
    [
      `“${file}” cannot be opened.`,
      'Check that no other program holds it, that you may read it, and that it is no folder.',
    ],
  );
