import { kindsOf, type Lang, type Problem, pasteOf, placeText, type Severity, telling } from '@songai/core';
import { printable } from './terminal.js';

const SEVERITY = {
  error: { ja: '誤り', en: 'error' },
  warning: { ja: '注意', en: 'warning' },
  note: { ja: '参考', en: 'note' },
} as const;

/** How many problems of one kind in one column of a file are told one by one. */
const TOLD = 5;

/**
 * Problems for a person, on stderr: where, what, and how to mend it. Many of one kind are told by their first few, with
 * how many there are. Where some of them ask what a file means, the lines that would settle it follow.
 */
export function tell(problems: readonly Problem[], lang: Lang): void {
  for (const { listed, beyond, isAll } of tolds(problems)) {
    for (const one of listed.slice(0, TOLD)) {
      const place = placeText(one.place);
      const head = `${SEVERITY[one.severity][lang]}${place === '' ? '' : ` ${place}`}`;
      process.stderr.write(printable(`${head}\n  ${telling(one, lang)}\n  → ${one.hint[lang]}\n`));
    }
    const all = listed.length + beyond;
    const more = all - Math.min(listed.length, TOLD);
    if (more === 0) continue;
    const rows = [...new Set(listed.slice(TOLD).flatMap((one) => one.place.row ?? []))];
    const where = rows.length === 0 ? '' : lang === 'ja' ? `（行 ${few(rows)}）` : ` (rows ${few(rows)})`;
    const told = {
      ja: `  同じ種類のものが、ほかに${more}件${isAll ? `、全部で${all}件` : ''}あります${where}。`,
      en: `  ${more} more of the same kind${isAll ? `, ${all} in all` : ''}${where}.`,
    };
    process.stderr.write(`${told[lang]}\n`);
  }
  const paste = pasteOf(problems);
  if (paste !== undefined) process.stderr.write(printable(`${PASTE[lang]}\n${paste}\n`));
}

/** Problems of one kind. */
interface Told {
  readonly listed: readonly Problem[];
  /** how many there are beyond those that are listed */
  beyond: number;
  /** whether that is known: of two columns of a file it may be of either */
  isAll: boolean;
}

/** A problem that stands for others is none of its own where it is clear of which kind they are. */
function tolds(problems: readonly Problem[]): readonly Told[] {
  const single = problems.filter(({ count }) => count === undefined);
  const kinds = kindsOf(single).map((listed): Told => ({ listed, beyond: 0, isAll: true }));
  const rest = problems.flatMap((one): Told[] => {
    if (one.count === undefined) return [];
    const alike = kinds.filter(
      ({ listed: [first] }) => first?.code === one.code && first.place.file === one.place.file,
    );
    const [only] = alike;
    if (only && alike.length === 1) {
      only.beyond += one.count;
      return [];
    }
    for (const kind of alike) kind.isAll = false;
    return [{ listed: [one], beyond: 0, isAll: true }];
  });
  return [...kinds, ...rest];
}

/** How many problems there are of a severity, also those that are not told one by one. */
export const countOf = (problems: readonly Problem[], severity: Severity): number =>
  problems.reduce((sum, one) => sum + (one.severity === severity ? (one.count ?? 1) : 0), 0);

const PASTE = {
  ja: 'ケースファイルの traffic に次を書くと決まります（推測を含むので確かめてください）：',
  en: 'These lines in the case file would settle it (they contain guesses: check them):',
} as const;

const few = (rows: readonly number[]): string =>
  rows.slice(0, 10).join(', ') + (rows.length > 10 ? ', …' : '');

/** A problem for a program, in one language; what it does not have is null. */
export const problemRecord = (one: Problem, lang: Lang) => ({
  code: one.code,
  severity: one.severity,
  file: one.place.file ?? null,
  sheet: one.place.sheet ?? null,
  row: one.place.row ?? null,
  column: one.place.column ?? null,
  path: one.place.path ?? null,
  value: one.value ?? null,
  /** how many it stands for */
  count: one.count ?? 1,
  message: one.message[lang],
  hint: one.hint[lang],
  /** what would settle it, to be pasted into the case */
  mapping: pasteOf([one]) ?? null,
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

/** A file on another computer, which a case only names. */
export const elsewhereFile = (file: string): Problem =>
  fileProblem(
    'file.elsewhere',
    file,
    [
      `「${file}」はほかのコンピューターにあるので、開きませんでした。`,
      'ケースファイルのあるフォルダに写してください。',
    ],
    [`“${file}” is on another computer and was not opened.`, 'Copy it into the folder of the case file.'],
  );

/** A case that names no file of traffic: figures may still stand in the case itself. */
export const noTrafficFiles = (file: string): Problem => ({
  ...fileProblem(
    'case.no-traffic-files',
    file,
    [
      'このケースの traffic には、調べるファイルが書かれていません。',
      'アクセス資料を調べるには、ファイルの名前を直接 songai inspect に渡すこともできます。',
    ],
    [
      'The traffic of this case names no file that could be inspected.',
      'The names of exports can also be given to songai inspect themselves.',
    ],
  ),
  severity: 'warning',
});
