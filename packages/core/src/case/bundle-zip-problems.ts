import { problem, shown } from '../base/problem.js';
import type { Words } from '../base/words.js';
import type { ZipProblems } from '../tables/zip-problems.js';
import { bundleTooLarge } from './bundle-problems.js';

const GET_AGAIN: Words = {
  ja: '元のファイルをもう一度コピーするか、送り直してもらってください。',
  en: 'Copy the original once more, or have it sent again.',
};

const ZIP_AGAIN: Words = {
  ja: '展開し、中のファイルをエクスプローラーの「ZIP ファイルに圧縮」か songai pack でまとめ直してください。',
  en: 'Unpack it, and zip the files again with Explorer or Finder, or with songai pack.',
};

/** A ZIP file as a bundle. */
export const BUNDLE_ZIP: ZipProblems = {
  truncated: (file) =>
    problem('bundle.truncated', 'error', { file }, undefined, {
      ja: [
        'ZIP の終わりにあるはずの目録がありません。ダウンロードかコピーの途中で切れたようです。',
        GET_AGAIN.ja,
      ],
      en: [
        'The directory at the end of the ZIP is missing: the download or copy was probably cut short.',
        GET_AGAIN.en,
      ],
    }),
  damagedDirectory: (file) =>
    problem('bundle.damaged', 'error', { file }, undefined, {
      ja: ['ZIP の目録が壊れています。', GET_AGAIN.ja],
      en: ['The directory of the ZIP is damaged.', GET_AGAIN.en],
    }),
  zip64: (file) =>
    problem('bundle.zip64', 'error', { file }, undefined, {
      ja: ['大きなファイルのための ZIP64 という形式で、この形式は読めません。', ZIP_AGAIN.ja],
      en: ['This is a ZIP64, a form for large files, which is not read.', ZIP_AGAIN.en],
    }),
  doubled: (file, part) =>
    problem('bundle.doubled-name', 'error', { file }, part, {
      ja: [
        `中に「${shown(part)}」が二つあり、どちらを読むか決められません（大文字と小文字は区別しません）。`,
        '要らないほうを除いて、まとめ直してください。',
      ],
      en: [
        `“${shown(part)}” stands twice inside, so it is not clear which is meant (case makes no difference).`,
        'Leave out the one that is not needed, and zip the files again.',
      ],
    }),
  damaged: (place, part) =>
    problem('bundle.damaged', 'error', place, part, {
      ja: [`中の「${shown(part)}」が壊れています（展開できないか、検査値が合いません）。`, GET_AGAIN.ja],
      en: [`“${shown(part)}” inside is damaged: it does not unpack, or its checksum is wrong.`, GET_AGAIN.en],
    }),
  encrypted: (place, part) =>
    problem('bundle.encrypted', 'error', place, part, {
      ja: [
        `中の「${shown(part)}」が暗号化されています（パスワード付きの ZIP）。`,
        'パスワードを使って展開し、中のケースファイルを指定するか、パスワードなしでまとめ直してください。',
      ],
      en: [
        `“${shown(part)}” inside is encrypted (a ZIP with a password).`,
        'Unpack it with its password and give the case file inside, or zip the files again without one.',
      ],
    }),
  otherCompression: (place, part, method) =>
    problem('bundle.compression', 'error', place, part, {
      ja: [
        `中の「${shown(part)}」は、読めない方法（${method}番）で圧縮されています。読めるのは Deflate です。`,
        ZIP_AGAIN.ja,
      ],
      en: [
        `“${shown(part)}” inside is compressed by method ${method}, which is not read; Deflate is.`,
        ZIP_AGAIN.en,
      ],
    }),
  tooBig: ({ file = '' }, bytes) => bundleTooLarge(file, bytes),
};
