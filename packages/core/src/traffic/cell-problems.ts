import { type Problem, problem, shown } from '../base/problem.js';
import type { Place } from '../base/source.js';

export const errorCell = (place: Place, value: string): Problem =>
  problem('traffic.error-cell', 'error', place, value, {
    ja: [
      `セルがエラー値「${shown(value)}」になっています。空欄とも 0 とも扱いません。`,
      '元の表でエラーの原因を直すか、値がないのであればセルを空にしてください。',
    ],
    en: [
      `The cell holds the error “${shown(value)}”. It is taken neither as empty nor as 0.`,
      'Mend it in the sheet, or empty the cell if there is no value.',
    ],
  });

export const uncachedCell = (place: Place, value: string): Problem =>
  problem('traffic.formula-without-result', 'error', place, value, {
    ja: [
      `セルは式「${shown(value)}」だけで、計算結果が保存されていません。ここでは計算しません。`,
      'Excel で開いて保存し直すと、結果も保存されます。',
    ],
    en: [
      `The cell holds the formula “${shown(value)}” without its result, and it is not computed here.`,
      'Open the file in Excel and save it again: the results are then stored.',
    ],
  });

export const badCountry = (place: Place, value: string): Problem =>
  problem('traffic.unknown-country', 'error', place, value, {
    ja: [
      `「${shown(value)}」という国が分かりません。`,
      'JP のような2文字の符号、392 のような番号、または国名で書いてください。世界全体は WW、その他は ZZ です。',
    ],
    en: [
      `“${shown(value)}” is no country known here.`,
      'Write its two letters (JP), its number (392) or its name. The world is WW, “others” is ZZ.',
    ],
  });

export const badDevice = (place: Place, value: string): Problem =>
  problem('traffic.unknown-device', 'error', place, value, {
    ja: [
      `「${shown(value)}」は、全体・デスクトップ・モバイルのどれか決められません。`,
      'all、desktop、mobile のどれかで書いてください。タブレットだけの行は、モバイルの行に足すか除いてください。',
    ],
    en: [
      `“${shown(value)}” is none of all, desktop and mobile.`,
      'Write one of these. Rows of tablets alone are to be added to those of mobile, or removed.',
    ],
  });

export const outOfRange = (place: Place, value: string): Problem =>
  problem('traffic.above-one', 'error', place, value, {
    ja: [
      `割合「${shown(value)}」が100%を超えています。`,
      '値を確かめてください。ケースの mapping に shares: fraction または shares: percent と書くこともできます。',
    ],
    en: [
      `The share “${shown(value)}” is above 100%.`,
      'Check it. The mapping in the case may also say shares: fraction or shares: percent.',
    ],
  });
