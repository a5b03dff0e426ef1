import { type Problem, problem, shown } from '../base/problem.js';
import type { Words } from '../base/words.js';

const MAKE_AGAIN: Words = {
  ja: 'songai pack か計算ページで一式ファイルを作り直してください。',
  en: 'Make the bundle again with songai pack or on the calculator page.',
};

const MEGABYTE = 1_000_000;

export const noCaseInside = (file: string): Problem =>
  problem('bundle.no-case', 'error', { file }, undefined, {
    ja: [
      'この ZIP にはケースファイルがありません。いちばん上（または、ただ一つのフォルダの中）に case.yaml が要ります。',
      'ケースファイルを資料と一緒に圧縮し直すか、songai pack か計算ページで作ってください。',
    ],
    en: [
      'There is no case file in this ZIP: case.yaml is expected at its top, or in the one folder that holds everything.',
      'Zip the case file together with its files, or make the bundle with songai pack or on the calculator page.',
    ],
  });

/** A workbook or document, which is a ZIP as well, in place of a case. */
export const officeFile = (file: string): Problem =>
  problem('bundle.office-file', 'error', { file }, undefined, {
    ja: [
      'これは Excel や Word などのファイルで、ケースではありません。',
      'ケースファイル（case.yaml）か一式ファイル（.songai.zip）を指定し、資料はケースの中に書いてください。',
    ],
    en: [
      'This is a file of Excel, Word or the like, and no case.',
      'Give the case file (case.yaml) or a bundle (.songai.zip), and name exports inside the case.',
    ],
  });

/** The manifest names a case that is not there. */
export const caseNotInside = (file: string, name: string): Problem =>
  problem('bundle.no-case', 'error', { file }, name, {
    ja: [
      `songai.json がケースファイルとする「${shown(name)}」が、この一式ファイルの中にありません。`,
      MAKE_AGAIN.ja,
    ],
    en: [`songai.json names “${shown(name)}” as the case, which is not in this bundle.`, MAKE_AGAIN.en],
  });

export const severalCases = (file: string, names: readonly string[]): Problem =>
  problem('bundle.several-cases', 'error', { file }, names.join(', '), {
    ja: [
      `ケースファイルになり得るものが二つ以上あり、どれか決められません：${names.slice(0, 5).map(shown).join('、')}。`,
      'ケースファイルを一つだけにして、名前を case.yaml にしてください。',
    ],
    en: [
      `More than one file may be the case, and it is not clear which: ${names.slice(0, 5).map(shown).join(', ')}.`,
      'Keep one case file only, and name it case.yaml.',
    ],
  });

export const brokenManifest = (file: string): Problem =>
  problem('bundle.manifest', 'error', { file }, 'songai.json', {
    ja: [
      '中の songai.json が、一式ファイルの目録（songai.bundle/1）として読めません。',
      `${MAKE_AGAIN.ja}手で作った ZIP なら、songai.json を取り除いてください。`,
    ],
    en: [
      'songai.json inside cannot be read as the manifest of a bundle (songai.bundle/1).',
      `${MAKE_AGAIN.en} If the ZIP was made by hand, take songai.json out.`,
    ],
  });

export const otherBundleFormat = (file: string, format: string): Problem =>
  problem('bundle.format', 'error', { file }, format, {
    ja: [
      `一式ファイルの形式「${shown(format)}」は読めません。読めるのは songai.bundle/1 です。`,
      '新しい songai で開いてください。',
    ],
    en: [
      `The format “${shown(format)}” of this bundle is not known; songai.bundle/1 is read.`,
      'Open it with a newer songai.',
    ],
  });

export const unsafeName = (file: string, name: string): Problem =>
  problem('bundle.unsafe-name', 'error', { file }, name, {
    ja: [
      `中の「${shown(name)}」は、フォルダの外を指す名前です。このような ZIP は開きません。`,
      '出所を確かめ、ふつうの方法（エクスプローラー、songai pack）で作り直したものを使ってください。',
    ],
    en: [
      `“${shown(name)}” inside is a name that leads out of the folder; such a ZIP is not opened.`,
      'Make sure where it comes from, and use one made in the usual way (Explorer, songai pack).',
    ],
  });

export const bundleTooLarge = (file: string, bytes: number): Problem =>
  problem('bundle.too-large', 'error', { file }, undefined, {
    ja: [
      `一式ファイルの中身が、合わせて上限（${bytes / MEGABYTE} MB）を超えています。`,
      '要らない資料を除くか、資料の要らない行を除いてください。フォルダのままのケースには、この上限はありません。',
    ],
    en: [
      `The files of the bundle are more than the limit together (${bytes / MEGABYTE} MB, unpacked).`,
      'Leave out files or rows that are not needed. A case in a folder has no such limit.',
    ],
  });

export const caseTooLarge = (file: string, bytes: number): Problem =>
  problem('bundle.case-too-large', 'error', { file }, undefined, {
    ja: [
      `ケースファイルが、一式ファイルでの上限（${bytes / MEGABYTE} MB）を超えています。`,
      '作品は表（titles: { file: … }）に、数値は資料に移してください。',
    ],
    en: [
      `The case file is larger than the limit in a bundle (${bytes / MEGABYTE} MB).`,
      'Move titles to a table (titles: { file: … }) and figures to exports.',
    ],
  });

export const tooManyFiles = (file: string, most: number): Problem =>
  problem('bundle.too-many-files', 'error', { file }, undefined, {
    ja: [
      `一式ファイルの中のファイルが、上限（${most}個）を超えています。`,
      'ケースが使うファイルだけを入れてください。',
    ],
    en: [
      `The bundle holds more files than the limit (${most}).`,
      'Put in only the files that the case uses.',
    ],
  });
