import type { Lang, Words } from '../../base/words.js';
import { formulaText } from '../sections-working.js';
import { type Cell, columnName, type Sheet } from './book.js';
import type { Kept } from './keeping.js';
import type { LiveCells } from './live-cells.js';

const KEPT: Readonly<Record<Kept, Words>> = {
  whole: { ja: '整数で正確に計算', en: 'exact, in whole numbers' },
  ratio: { ja: '分子・分母で正確に計算', en: 'exact, numerator and denominator' },
  float: { ja: '2^53 を超えるので、約15桁で計算', en: 'beyond 2^53: computed with some 15 digits' },
};

/** For each column of the working: how it is computed, on what it rests, and whether a spreadsheet keeps it exactly. */
export function columnsSheet({ places, keeping }: LiveCells, name: string, lang: Lang): Sheet {
  const ja = lang === 'ja';
  const heads = ja
    ? ['シート', '列', '項目', '計算', '根拠', '正確さ']
    : ['sheet', 'column', 'figure', 'how', 'rests on', 'exactness'];
  const rows = places.members.flatMap(({ name: sheet, families }) =>
    families.map((family): Cell[] => [
      { value: sheet },
      { value: columnName(places.at(family, 0, 'value').column) },
      { value: family.label[lang] },
      { value: formulaText(family, lang) ?? (ja ? '入力・定数' : 'input or constant') },
      { value: family.basis.map((one) => one[lang]).join(ja ? '、' : '; ') },
      { value: KEPT[keeping.kept(family)][lang] },
    ]),
  );
  const singles = places.singles.families
    .filter((family) => keeping.kept(family) === 'float')
    .map((family): Cell[] => [
      { value: places.singles.name },
      { value: `B${places.at(family, 0, 'value').row + 1}` },
      { value: family.label[lang] },
      { value: formulaText(family, lang) ?? '' },
      { value: '' },
      { value: KEPT.float[lang] },
    ]);
  return {
    name,
    widths: [24, 8, 44, 60, 50, 34],
    rows: [heads.map((text): Cell => ({ value: text, look: 'head' })), ...rows, ...singles],
    heads: 1,
    leads: 0,
  };
}
