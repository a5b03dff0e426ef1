import { type Problem, problem } from '../base/problem.js';

/** A report of more bytes is not read. */
export const MOST_BYTES = 400_000_000;
/** A report nested more deeply is not read: ours never goes below 15. */
export const MOST_DEEP = 64;

const PLACE = {};

export const tooLarge = (bytes: number): Problem =>
  problem('report.too-large', 'error', PLACE, String(bytes), {
    ja: [
      `報告書が大きすぎます（${bytes}バイト、上限 ${MOST_BYTES}バイト）。`,
      'songai estimate の書いた report.json を渡してください。',
    ],
    en: [
      `The report is too large (${bytes} bytes; at most ${MOST_BYTES}).`,
      'Give the report.json that songai estimate wrote.',
    ],
  });

export const tooDeep = (): Problem =>
  problem('report.too-deep', 'error', PLACE, undefined, {
    ja: [
      `JSON の入れ子が${MOST_DEEP}段を超えています。songai の報告書ではありません。`,
      'songai estimate の書いた report.json を渡してください。',
    ],
    en: [
      `The JSON is nested more than ${MOST_DEEP} levels deep; no report of songai is.`,
      'Give the report.json that songai estimate wrote.',
    ],
  });

export const notUtf8 = (): Problem =>
  problem('report.not-utf8', 'error', PLACE, undefined, {
    ja: [
      'UTF-8 として読めません。',
      'songai estimate の書いたファイルをそのまま渡してください。別の文字コードで保存し直すと読めません。',
    ],
    en: [
      'It cannot be read as UTF-8.',
      'Give the file as songai estimate wrote it; one that was saved again in another encoding cannot be read.',
    ],
  });

export const emptyReport = (): Problem =>
  problem('report.empty', 'error', PLACE, undefined, {
    ja: [
      'ファイルが空です。',
      '保存や写しが途中で失敗していないかを確かめ、songai estimate の書いた report.json を渡してください。',
    ],
    en: [
      'The file is empty.',
      'Check that saving or copying it did not fail, and give the report.json that songai estimate wrote.',
    ],
  });

/** @param isCut whether it ends before its brackets are closed */
export const notJson = (isCut: boolean): Problem =>
  problem('report.not-json', 'error', PLACE, undefined, {
    ja: [
      isCut ? 'JSON が途中で切れています。' : 'JSON として読めません。',
      isCut
        ? 'ファイル全体があるか、写しや送信の途中で切れていないかを確かめてください。'
        : 'songai estimate の書いた report.json かどうかを確かめてください。',
    ],
    en: [
      isCut ? 'The JSON ends before it is complete.' : 'It cannot be read as JSON.',
      isCut
        ? 'Check that the file is whole and was not cut when it was copied or sent.'
        : 'Check that it is the report.json that songai estimate wrote.',
    ],
  });

export const otherFormat = (found: string | undefined, expected: string): Problem =>
  problem('report.other-format', 'error', { path: 'format' }, found, {
    ja: [
      `format が「${expected}」ではありません。songai の報告書ではないか、この版では読めない形です。`,
      'songai estimate の書いた report.json を渡してください。ケースファイルや CSV は確かめられません。',
    ],
    en: [
      `Its format is not “${expected}”: it is no report of songai, or of a form that this version cannot read.`,
      'Give the report.json that songai estimate wrote; a case file or a CSV cannot be verified.',
    ],
  });

export const otherVersion = (found: string, ours: string): Problem =>
  problem('report.other-version', 'warning', { path: 'version' }, found, {
    ja: [
      `この報告書は songai ${found} が書いたもので、確かめているのは songai ${ours} です。版の違いから生じる相違があり得ます。`,
      `songai ${found} で確かめると、版の違いによる相違はなくなります。`,
    ],
    en: [
      `This report was written by songai ${found} and is verified by songai ${ours}; some differences may come from that.`,
      `Verify it with songai ${found} to be rid of those.`,
    ],
  });

export const unusableOption = (path: string, value: string | undefined): Problem =>
  problem('report.unusable-option', 'warning', { path }, value, {
    ja: [
      'ここに書かれた計算の条件は使えないので、既定の条件で計算し直しました。',
      '報告書を書いたときの条件を確かめてください。',
    ],
    en: [
      'What it was computed with cannot be used as it stands here; the default was taken.',
      'Check what the report was made with.',
    ],
  });

export const noUncertainty = (): Problem =>
  problem('report.no-uncertainty', 'warning', { path: 'uncertainty' }, undefined, {
    ja: [
      'この報告書には不確かさの記載がなく、その部分は比べていません。',
      'songai estimate の報告書には不確かさが必ず記載されます。記載のある報告書から取り除かれていないかを確かめてください。',
    ],
    en: [
      'This report says nothing of the uncertainty, so that part was not compared.',
      'songai estimate always writes it: check that it was not taken out of the report.',
    ],
  });
