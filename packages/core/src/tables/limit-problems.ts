import { type Problem, problem } from '../base/problem.js';
import type { Place } from '../base/source.js';

const LIMITS_HINT = {
  ja: (key: string) =>
    `要らない行や列を除くか、ケースの traffic の limits: { ${key}: … } で上限を上げてください。`,
  en: (key: string) =>
    `Leave out rows or columns that are not needed, or raise limits: { ${key}: … } of the traffic in the case.`,
};

export const tooLong = (file: string, seconds: number): Problem =>
  problem('table.too-long', 'error', { file }, undefined, {
    ja: [`読み込みが${seconds}秒の上限を超えたので、止めました。`, LIMITS_HINT.ja('seconds')],
    en: [`Reading took more than ${seconds} seconds and was stopped.`, LIMITS_HINT.en('seconds')],
  });

export const tooMuch = (file: string, bytes: number): Problem =>
  problem('table.too-much', 'error', { file }, undefined, {
    ja: [
      `読み込みに要るメモリが上限（${bytes / 1e6} MB）を超えたので、止めました。`,
      LIMITS_HINT.ja('memory'),
    ],
    en: [
      `Reading needed more memory than the limit (${bytes / 1e6} MB) and was stopped.`,
      LIMITS_HINT.en('memory'),
    ],
  });

export const tooBig = (place: Place, bytes: number): Problem =>
  problem('table.too-big', 'error', place, undefined, {
    ja: [
      `大きさ（圧縮したものは展開後）が上限（${bytes / 1e6} MB）を超えたので、止めました。`,
      LIMITS_HINT.ja('unzipped'),
    ],
    en: [
      `Unpacked, it is larger than the limit (${bytes / 1e6} MB); reading was stopped.`,
      LIMITS_HINT.en('unzipped'),
    ],
  });

export const tooManyRows = (place: Place, rows: number): Problem =>
  problem('table.too-many-rows', 'error', place, undefined, {
    ja: [`シートの行が上限（${rows}行）を超えています。`, LIMITS_HINT.ja('rows')],
    en: [`The sheet has more rows than the limit (${rows}).`, LIMITS_HINT.en('rows')],
  });

export const tooManyColumns = (place: Place, columns: number): Problem =>
  problem('table.too-many-columns', 'error', place, undefined, {
    ja: [`列が上限（${columns}列）を超えています。`, LIMITS_HINT.ja('columns')],
    en: [`There are more columns than the limit (${columns}).`, LIMITS_HINT.en('columns')],
  });
