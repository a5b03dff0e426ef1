import { type Problem, problem, shown } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { Words } from '../base/words.js';
import { tooBig } from './limit-problems.js';

/** What is told of a ZIP file that cannot be read, in the words of what it is used as. */
export interface ZipProblems {
  /** the directory at the end is missing */
  readonly truncated: (file: string) => Problem;
  readonly damagedDirectory: (file: string) => Problem;
  readonly zip64: (file: string) => Problem;
  readonly doubled: (file: string, part: string) => Problem;
  readonly damaged: (place: Place, part: string) => Problem;
  readonly encrypted: (place: Place, part: string) => Problem;
  readonly otherCompression: (place: Place, part: string, method: number) => Problem;
  /** more came out than the limit of so many bytes */
  readonly tooBig: (place: Place, bytes: number) => Problem;
}

const GET_AGAIN: Words = {
  ja: '元のファイルをもう一度ダウンロードまたはコピーしてください。Excel で開けるときは、保存し直したものを使えます。',
  en: 'Download or copy the original again. If Excel opens it, a copy saved anew will do.',
};

const truncated = (file: string): Problem =>
  problem('xlsx.truncated', 'error', { file }, undefined, {
    ja: [
      'Excel ブック（ZIP）の終わりにあるはずの目録がありません。ダウンロードかコピーの途中で切れたようです。',
      GET_AGAIN.ja,
    ],
    en: [
      'The directory at the end of the workbook (a ZIP file) is missing: the download or copy was probably cut short.',
      GET_AGAIN.en,
    ],
  });

const damagedDirectory = (file: string): Problem =>
  problem('xlsx.damaged', 'error', { file }, undefined, {
    ja: ['Excel ブック（ZIP）の目録が壊れています。', GET_AGAIN.ja],
    en: ['The directory of the workbook (a ZIP file) is damaged.', GET_AGAIN.en],
  });

const damaged = (place: Place, part: string): Problem =>
  problem('xlsx.damaged', 'error', place, part, {
    ja: [
      `中の「${shown(part)}」が壊れています（展開できないか、検査値が合いません）。読んだ数値は使いません。`,
      GET_AGAIN.ja,
    ],
    en: [
      `“${shown(part)}” inside is damaged: it does not unpack, or its checksum is wrong. None of its figures are used.`,
      GET_AGAIN.en,
    ],
  });

const doubledPart = (file: string, part: string): Problem =>
  problem('xlsx.doubled-part', 'error', { file }, part, {
    ja: [
      `中に「${shown(part)}」が二つあり、どちらを読むか決められません。`,
      'Excel で開いて保存し直してください。',
    ],
    en: [
      `“${shown(part)}” stands twice inside, so it is not clear which is meant.`,
      'Open the workbook in Excel and save it again.',
    ],
  });

const encrypted = (place: Place, part: string): Problem =>
  problem('xlsx.encrypted', 'error', place, part, {
    ja: [
      `中の「${shown(part)}」が暗号化されています（パスワード付きの ZIP）。`,
      'パスワードを使って展開し、中の Excel ブックをパスワードなしで保存してください。',
    ],
    en: [
      `“${shown(part)}” inside is encrypted (a ZIP file with a password).`,
      'Unpack it with its password and save the workbook inside without one.',
    ],
  });

const otherCompression = (place: Place, part: string, method: number): Problem =>
  problem('xlsx.compression', 'error', place, part, {
    ja: [
      `中の「${shown(part)}」は、読めない方法（${method}番）で圧縮されています。Excel ブックが使うのは Deflate です。`,
      'Excel で開いて保存し直してください。',
    ],
    en: [
      `“${shown(part)}” inside is compressed by method ${method}, which is not read; workbooks use Deflate.`,
      'Open the workbook in Excel and save it again.',
    ],
  });

const zip64 = (file: string): Problem =>
  problem('xlsx.zip64', 'error', { file }, undefined, {
    ja: [
      '大きなファイルのための ZIP64 という形式で、この形式は読めません。',
      'Excel で開いて保存し直すか、CSV で保存してください。',
    ],
    en: [
      'This is a ZIP64, a form for large files, which is not read.',
      'Open the workbook in Excel and save it again, or save the sheet as CSV.',
    ],
  });

/** Of a workbook. */
export const WORKBOOK_ZIP: ZipProblems = {
  truncated,
  damagedDirectory,
  zip64,
  doubled: doubledPart,
  damaged,
  encrypted,
  otherCompression,
  tooBig,
};
