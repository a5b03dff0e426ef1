/** Cells that say there is no figure, in lower case and plain width. */
const MISSING = new Set([
  ...['n/a', 'n.a.', 'n.a', 'na', 'null', 'none', 'nil', 'nan', 'no data', 'not available', '...', '(null)'],
  ...['なし', 'データなし', 'データ無し', '該当なし', '無し'],
  ...['k. a.', 'k.a.', 'keine angabe', 'keine daten', 'n. v.', 'n.v.'],
  ...['无', '無', '暂无数据', '暫無數據', '无数据', '無數據', '没有数据'],
]);
const DASHES = /^[-–—―−ー]+$/;

/** Whether a text, folded to plain width, says that there is no figure. */
export const isMissing = (text: string): boolean => DASHES.test(text) || MISSING.has(text.toLowerCase());

const ERROR =
  /^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|ERROR!|NV|WERT!|BEZUG!|ZAHL!|ÜBERLAUF!)$/i;

/** Whether a text is what spreadsheets show in place of a result that they could not compute. */
export const isErrorCell = (text: string): boolean => ERROR.test(text);
